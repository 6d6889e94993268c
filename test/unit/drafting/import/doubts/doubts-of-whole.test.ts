import { describe, expect, test } from 'vitest';
import { blocksOfHtml } from '../../../../../src/drafting/import/readers/read-html.ts';
import { documentOfText } from '../../../../../src/drafting/import/readers/read-text.ts';
import { importDocument } from '../../../../support/import-rows.ts';

const title = '<p>示範縣衛生局114年度提升服務品質執行計畫</p>';

const marksOf = async (html: string) => {
  const { marks, errors } = await importDocument(blocksOfHtml(title + html));
  expect(errors.filter((error) => error.includes('這一欄'))).toEqual([]);
  return marks;
};

const table = (...rows: readonly (readonly string[])[]) =>
  `<table>${rows.map((cells) => `<tr>${cells.map((cell) => `<td>${cell}`).join('')}`).join('')}</table>`;

describe('what only the rows together show is marked at each of them', () => {
  test('another code in each row beside measures without numbers', async () => {
    const marks = await marksOf(
      table(
        ['推動作法', '完成期限', '承辦單位', '管考別'],
        ['開放網路預約。', '114年5月', '企劃科', 'A-01'],
        ['寄送簡訊。', '114年6月', '企劃科', 'A-02'],
        ['巡查孳生源。', '114年7月', '秘書室', 'B-01'],
      ),
    );
    const found = '這一欄每列有不同的號碼（A-01、A-02、B-01…），作法卻沒有編號';
    expect(marks).toContain(`003 label ${found}`);
    expect(marks).toContain(`003 管考別 ${found}`);
  });

  test('times among the units of rows that have no deadline', async () => {
    const marks = await marksOf(
      table(
        ['推動作法', '承辦單位'],
        ['開放網路預約。', '114年5月企劃科'],
        ['寄送簡訊。', '每季秘書室'],
        ['巡查孳生源。', '秘書室'],
      ),
    );
    const found = '沒有讀到期限，單位的格裡有時間';
    expect(marks.filter((mark) => mark.includes(found))).toEqual([
      `001  ${found}`,
      `002  ${found}`,
    ]);
  });

  test('figures that do not count on are no numbers of rows', async () => {
    const marks = await marksOf(
      table(
        ['推動作法', '完成期限', '承辦單位', '場次'],
        ['開放網路預約。', '114年5月', '企劃科', '12'],
        ['寄送簡訊。', '114年6月', '企劃科', '5'],
        ['巡查孳生源。', '114年7月', '秘書室', '40'],
      ),
    );
    expect(marks.filter((mark) => mark.includes('號碼'))).toEqual([]);
  });

  test('short measures beside a column of sentences, and measures that say the same', async () => {
    const marks = await marksOf(
      table(
        ['推動作法', '完成期限', '承辦單位', '補充'],
        ['預防接種', '114年5月', '企劃科', '電話提醒未接種的幼兒。'],
        ['門診服務', '114年6月', '企劃科', '提早開放掛號。'],
        ['預防接種', '114年7月', '秘書室', '於社區設站接種。'],
      ),
    );
    expect(marks).toContain('002 text 「補充」欄大多是句子，讀成作法的卻大多是短語');
    expect(marks).toContain('002 補充 「補充」欄大多是句子，讀成作法的卻大多是短語');
    expect(marks).toContain('003 text 2 列的作法都是「預防接種」');
  });

  test('a row without a deadline or a unit where the others have one', async () => {
    const marks = await marksOf(
      table(
        ['推動作法', '完成期限', '承辦單位'],
        ['開放網路預約。', '114年5月', '企劃科'],
        ['寄送簡訊。', '', '企劃科'],
        ['巡查孳生源。', '114年7月', ''],
        ['檢修設備。', '114年7月', '秘書室'],
      ),
    );
    expect(marks).toContain('002 deadlines 其他各項大多有期限，這一項沒有讀到');
    expect(marks).toContain('003 units 其他各項大多有單位，這一項沒有讀到');
  });

  test('measures most of which begin with a code, where they have no numbers', async () => {
    const marks = await marksOf(
      table(
        ['推動作法', '完成期限', '承辦單位'],
        ['1A-開放網路預約。', '114年5月', '企劃科'],
        ['1B-寄送簡訊。', '每月', '秘書室'],
        ['2A-巡查孳生源。', '每季', '企劃科'],
        ['檢修設備。', '每季', '企劃科'],
      ),
    );
    const found = '作法的文字大多以號碼開頭，沒有讀成編號';
    expect(marks).toContain(`001 label ${found}`);
    expect(marks).toContain(`003 text ${found}`);
  });

  test('a measure without the end of a sentence where the others have one', async () => {
    const marks = await marksOf(
      table(
        ['推動作法', '完成期限', '承辦單位'],
        ['開放網路預約。', '114年5月', '企劃科'],
        ['寄送簡訊，並於次日', '每月', '秘書室'],
        ['巡查孳生源。', '每季', '企劃科'],
        ['檢修設備。', '每季', '企劃科'],
      ),
    );
    expect(marks).toEqual(['002 text 其他各項都是完整的句子，這一項沒有句尾']);
  });

  test('dates in texts where no row has a deadline', async () => {
    const marks = await marksOf(
      table(
        ['推動作法', '承辦單位'],
        ['114年5月底前開放網路預約。', '企劃科'],
        ['寄送簡訊。', '秘書室'],
      ),
    );
    expect(marks).toEqual(['001  沒有讀到期限，這一項的文字裡有日期']);
  });

  test('one heading above all measures that is numbered on from others', async () => {
    const marks = await marksOf(
      `<p>（二）年度重點</p>${table(
        ['推動作法', '完成期限', '承辦單位'],
        ['開放網路預約。', '114年5月', '企劃科'],
        ['寄送簡訊。', '114年6月', '企劃科'],
        ['巡查孳生源。', '114年7月', '秘書室'],
      )}`,
    );
    expect(marks).toContain('003 dimension 各列都在「（二）年度重點」之下');
  });
});

describe('what a text shows is marked at its row', () => {
  const rows = (text: string, heading = '一、門診') =>
    table(
      ['實施要項', '推動作法', '完成期限', '承辦單位'],
      [heading, text, '114年5月', '企劃科'],
      ['二、防疫', '巡查孳生源。', '114年7月', '秘書室'],
    );

  test('what has a column is named in it', async () => {
    const marks = await marksOf(rows('開放網路預約。權責單位：秘書室'));
    expect(marks).toContain('001 text 作法的文字裡有「權責單位：」');
    expect(marks).toContain('001 units 作法的文字裡有「權責單位：」');
  });

  test.each(['，並開放網路預約。', '開放網路預約（含', '開放網路預約）。'])(
    'it begins or ends within a sentence or brackets: %s',
    async (text) => {
      const marks = await marksOf(rows(text));
      expect(marks.filter((mark) => mark.includes('頭尾或括號不完整'))).toHaveLength(1);
    },
  );

  test('the heading above is sentences', async () => {
    const marks = await marksOf(rows('開放網路預約。', '便利民眾。並縮短等候'));
    expect(marks).toContain('001 dimension 標題「便利民眾。並縮短等候」是句子');
  });

  test('a plain row is not marked', async () => {
    expect(await marksOf(rows('開放網路預約（含電話）。'))).toEqual([]);
  });
});

test('a heading with nothing below it, and above no measure, is told at each of these', async () => {
  const marks = await marksOf(
    '<h2>申辦</h2><h3>掛號</h3><p>1.開放預約。（完成期限：114年5月）</p><h3>其他</h3><h2>環境</h2><p>1.增設座椅。（完成期限：114年6月）</p>',
  );
  expect(marks).toContain('002 dimension 標題「其他」之下沒有文字，也不是任何一列的標題');
});

test('a heading above all measures is told at none', async () => {
  const marks = await marksOf(
    '<h2>申辦</h2><h3>掛號</h3><p>1.開放預約。（完成期限：114年5月）</p><h3>批價</h3><p>1.縮短等候。（完成期限：114年6月）</p>',
  );
  expect(marks.filter((mark) => mark.includes('也不是任何一列的標題'))).toEqual([]);
});

test('a heading right above that of a table that is not taken for the one around it is told at its rows', async () => {
  const marks = await marksOf(
    `<p>1.申辦</p><p>（一）掛號</p>${table(['推動作法', '完成期限', '承辦單位'], ['開放網路預約。', '114年5月', '企劃科'])}`,
  );
  expect(marks).toContain('001 dimension 這一列的標題上方還有「1.申辦」');
  expect(marks).toContain('001 actions 這一列的標題上方還有「1.申辦」');
});

test('a table without headings where the others have some is doubted at its rows', async () => {
  const marks = await marksOf(
    `${table(['實施要項', '推動作法', '完成期限', '承辦單位'], ['一、流程', '開放網路預約。', '114年5月', '企劃科'])}
     <p>效率</p>${table(['推動作法', '完成期限', '承辦單位', '備註'], ['寄送簡訊。', '每月', '秘書室', '續辦'])}`,
  );
  expect(marks).toContain('002 dimension 其他表都有實施要項，這一列所在的表沒有');
});

test('a unit at the end of a text is told where the row has none', async () => {
  const { draft } = await importDocument(
    documentOfText(
      '示範縣衛生局114年度提升服務品質執行計畫\n參、工作內容\n1.新書上架縮短為14日。6月30日企劃科\n2.設置還書箱。3月31日秘書室\n3.辦理沙龍。11月30日企劃科',
    ),
  );
  const said = draft.recognised.marks.filter(({ reason }) => reason.includes('以單位的名稱結尾'));
  expect(said).toHaveLength(3);
});

test('when and by whom a plan of sentences says that something is done is told at each of them', async () => {
  const { draft } = await importDocument(
    documentOfText(
      '示範縣衛生局114年度提升服務品質執行計畫\n貳、實施內容\n一、陳情案件\n(一)建立分級處理機制，由企劃科於114年3月31日前完成。\n(二)回復範本由秘書室每半年檢討1次。\n二、資訊公開\n(一)由資訊中心於114年第3季前完成網站改版。',
    ),
  );
  const reasons = draft.recognised.marks
    .filter(({ measure }) => measure !== undefined)
    .map(({ measure, reason }) => `${measure?.slice(-3) ?? ''} ${reason.split('；')[0] ?? ''}`);
  for (const row of ['001', '002', '003']) {
    expect(reasons).toContain(`${row} 沒有讀到期限，這一項的文字裡有日期`);
    expect(reasons).toContain(`${row} 沒有讀到單位，這一項的文字裡有單位的名稱`);
  }
});

test('a table of what things cost is none of measures, and sentences beside one that names its unit are told as well', async () => {
  const { draft, built } = await importDocument(
    blocksOfHtml(
      title +
        [
          '一、目的：提升服務效能。',
          '二、實施要領：',
          '（一）戶政資訊：由企劃科於114年5月底前建置取號系統。',
        ]
          .concat('（二）里民服務：秘書室每逢單月辦理座談，並於會後彙整建議。')
          .concat('（三）災害防救：汛期前完成抽水機檢修（企劃科）。', '三、經費概估：')
          .map((line) => `<p>${line}</p>`)
          .join('') +
        table(
          ['項目', '金額', '說明'],
          ['取號系統', '30萬元', '企劃科'],
          ['抽水機', '50萬元', '秘書室'],
        ) +
        '<p>四、本計畫奉核後實施。</p>',
    ),
  );
  expect(built?.rows.map(({ text }) => text?.slice(0, 4))).toEqual([
    '戶政資訊',
    '里民服務',
    '災害防救',
  ]);
  const told = draft.recognised.marks.map(
    ({ measure = '', reason }) => `${measure.slice(-3)} ${reason.split('；')[0] ?? ''}`,
  );
  for (const row of ['001', '002', '003'])
    expect(told).toContain(`${row} 沒有讀到期限，這一項的文字裡有日期`);
  for (const row of ['001', '002'])
    expect(told).toContain(`${row} 沒有讀到單位，這一項的文字裡有單位的名稱`);
});

test('the only measure that begins with a number may begin so in words', async () => {
  const marks = await marksOf(
    table(
      ['推動作法', '完成期限', '承辦單位'],
      ['增設讀者座位。', '114年5月', '企劃科'],
      ['一、二樓照明汰換。', '114年6月', '企劃科'],
      ['建置新版網站。', '114年7月', '秘書室'],
      ['辦理各項訓練。', '114年7月', '秘書室'],
    ),
  );
  expect(marks).toContain('002 label 其他各項都沒有編號，這一項的開頭「一、」讀成編號');
});

test('a line beside the table that names a unit and a time is told', async () => {
  const { draft } = await importDocument(
    blocksOfHtml(
      `${title}<h2>貳、執行內容</h2>${table(
        ['推動作法', '完成期限', '承辦單位'],
        ['增設讀者座位。', '114年5月', '企劃科'],
        ['建置新版網站。', '114年7月', '秘書室'],
      )}<p>另線上辦證由秘書室於114年10月前完成。</p>`,
    ),
  );
  expect(draft.recognised.doubts.map(({ found }) => found)).toContain(
    '正文裡的「另線上辦證由秘書室於114年10月前完成。」寫到單位與時間，沒有讀成作法',
  );
});
