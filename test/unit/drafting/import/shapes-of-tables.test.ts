import { describe, expect, test } from 'vitest';
import { blocksOfHtml } from '../../../../src/drafting/import/readers/read-html.ts';
import { importDocument, importTable, rowLines, tableHtml } from '../../../support/import-rows.ts';

describe('a column that names when and who', () => {
  test.each(['∕', '｜'])('is two where %s stands between them', async (sign) => {
    const { built } = await importTable(`
      面向 | 具體做法 | 時程${sign}負責單位
      溝通 | 學校日分年級辦理。 | 3月及9月/企劃科
      ^ | 設置諮詢專線。 | 全年${sign}企劃科、秘書室`);
    expect(rowLines(built)).toEqual([
      '溝通 | 學校日分年級辦理。 | 3月及9月 | 企劃科',
      '溝通 | 設置諮詢專線。 | 全年 | 企劃科、秘書室',
    ]);
  });

  test('is two, whatever sign stands between them', async () => {
    const { built, draft, marks } = await importTable(`
      類別 | 作業內容 | 完成期限／承辦單位
      門診 | 開放網路預約。 | 每月／企劃科
      ^ | 寄送提醒簡訊。 | 114/5/31／企劃科、秘書室
      防疫 | 巡查孳生源。 | 114年8月（秘書室）`);
    expect(rowLines(built)).toEqual([
      '門診 | 開放網路預約。 | 每月 | 企劃科',
      '門診 | 寄送提醒簡訊。 | 114/5/31 | 企劃科、秘書室',
      '防疫 | 巡查孳生源。 | 114年8月 | 秘書室',
    ]);
    expect(draft.recognised.measures.columns).toMatchObject({
      deadline: '完成期限',
      unit: '承辦單位',
    });
    expect(marks).toEqual([]);
    expect(draft.recognised.unplaced.missing).toBe('');
  });

  test('is two also where no sign stands between them, as in lines that a PDF joins', async () => {
    const { built, marks } = await importTable(`
      類別 | 作業內容 | 完成期限／承辦單位
      門診 | 開放網路預約。 | 每月企劃科
      防疫 | 巡查孳生源。 | 114年8月至9月秘書室、企劃科`);
    expect(rowLines(built)).toEqual([
      '門診 | 開放網路預約。 | 每月 | 企劃科',
      '防疫 | 巡查孳生源。 | 114年8月至9月 | 秘書室、企劃科',
    ]);
    expect(marks).toEqual([]);
  });

  test('is two also where its head and its cells are wrapped in a narrow column', async () => {
    const document = blocksOfHtml(`<p>示範縣衛生局114年度提升服務品質執行計畫</p><table>
      <tr><td>類別<td>作業內容<td>完成期限／承辦<br>單位
      <tr><td>門診<td>開放網路預約。<td>114年8月至9<br>月<br>企劃科、秘<br>書室
      <tr><td>防疫<td>巡查孳生源。<td>每週<br>企劃科</table>`);
    const { built } = await importDocument(document);
    expect(rowLines(built)).toEqual([
      '門診 | 開放網路預約。 | 114年8月至9月 | 企劃科、秘書室',
      '防疫 | 巡查孳生源。 | 每週 | 企劃科',
    ]);
  });

  test('is two below the line of a group, which is neither', async () => {
    const document = blocksOfHtml(`<p>示範縣衛生局114年度提升服務品質執行計畫</p><table>
      <tr><td>編號<td>執行項目<td>推動作法<td>完成期限／承辦單位<td>預期成效
      <tr><td colspan="5">一、門診
      <tr><td>1<td>網路預約<td>開放網路預約。<td><p>每月</p><p>企劃科</p><td>500人次
      <tr><td>2<td>簡訊提醒<td>寄送提醒簡訊。<td><p>114年5月</p><p>秘書室</p><td>
      <tr><td colspan="5">二、防疫
      <tr><td>3<td>環境<td>巡查孳生源。<td><p>每週</p><p>企劃科</p><td>12次</table>`);
    const { built, marks } = await importDocument(document);
    expect(rowLines(built)).toEqual([
      '一、門診 > 網路預約 | 1 開放網路預約。 | 每月 | 企劃科 | 預期成效=500人次',
      '一、門診 > 簡訊提醒 | 2 寄送提醒簡訊。 | 114年5月 | 秘書室',
      '二、防疫 > 環境 | 3 巡查孳生源。 | 每週 | 企劃科 | 預期成效=12次',
    ]);
    expect(marks).toEqual([]);
  });

  test('is two also where one of both is not understood, which has a mark of its own', async () => {
    const { draft, marks } = await importTable(`
      類別 | 作業內容 | 完成期限／承辦單位
      門診 | 開放網路預約。 | 每月／/n企劃科
      ^ | 寄送提醒簡訊。 | 持續辦理／/n秘書室、企劃科
      防疫 | 巡查孳生源。 | 雨季來臨之際／/n秘書室
      宣導 | 辦理講座。 | 每季／/n合作店家`);
    const measures = draft.recognised.measures.dimensions?.flatMap((each) => each.measures ?? []);
    expect(measures).toMatchObject([
      { deadlines: ['每月'], units: ['企劃科'] },
      { deadlines: ['持續辦理'], units: ['秘書室、企劃科'] },
      { deadlines: ['雨季來臨之際'], units: ['秘書室'] },
      { deadlines: ['每季'], units: ['合作店家'] },
    ]);
    expect(marks.map((mark) => mark.split('：')[0])).toEqual([
      '003 deadlines 期限「雨季來臨之際」無法判讀',
      '004 units 單位「合作店家」不在機關資料的單位之中',
    ]);
  });

  test('has a mark where a cell is not plainly both', async () => {
    const { draft, marks } = await importTable(`
      類別 | 作業內容 | 單位／期限
      門診 | 開放網路預約。 | 企劃科／每月
      防疫 | 巡查孳生源。 | 秘書室／每季
      宣導 | 辦理講座。 | 秘書室視經費`);
    expect(draft.recognised.measures.dimensions?.at(-1)?.measures).toMatchObject([
      { text: '辦理講座。', deadlines: ['秘書室視經費'] },
    ]);
    expect(marks).toContain('003 deadlines 一格裡的期限與單位分不開，整格列為期限');
    expect(marks).toContain('003 units 一格裡的期限與單位分不開，整格列為期限');
  });
});

test('measures that have a table for themselves, heads one below another, are rows of one', async () => {
  const form = (lines: string) => `${tableHtml(lines)}<p></p>`;
  const document = blocksOfHtml(
    `<p>示範縣衛生局114年度提升服務品質執行計畫</p><p>壹、說明</p><p>如下：</p>${form(`
      項目 | 一、語音導覽
      具體作法 | 增設導覽機，提供三種語言。
      完成期限 | 114年5月31日
      承辦單位 | 企劃科`)}${form(`
      項目 | 二、志工
      具體作法 | 培訓志工。
      完成期限 | 114年3月起
      承辦單位 | 秘書室、企劃科`)}<p>貳、附則</p><p>奉核後實施。</p>`,
  );
  const { built, marks, draft } = await importDocument(document);
  expect(rowLines(built)).toEqual([
    '一、語音導覽 | 增設導覽機，提供三種語言。 | 114年5月31日 | 企劃科',
    '二、志工 | 培訓志工。 | 114年3月起 | 秘書室、企劃科',
  ]);
  expect(marks).toEqual([]);
  expect(draft.recognised.unplaced.missing).toBe('');
});

test('a row in which people sign stands below the table, not in the row above it', async () => {
  const { built, draft } = await importTable(`
    實施要項 | 推動作法 | 完成期限 | 承辦單位
    一、流程 | 設置服務臺。 | 每月 | 企劃科
    承辦人：王小明 | 科長： | | 局長：`);
  expect(rowLines(built)).toEqual(['一、流程 | 設置服務臺。 | 每月 | 企劃科']);
  const narrative = draft.files.get('plans/demo-health/114/plan.md');
  expect(narrative).toContain('承辦人：王小明\n\n科長：\n\n局長：');
  expect(draft.recognised.unplaced.missing).toBe('');
});

const threeHeadings = `
  項次 | 面向 | 業務項目 | 工作項目 | 推動方式 | 完成期限 | 承辦單位
  1 | 民政服務 | 里鄰服務 | 意見處理 | 里長反映事項列管，十日內函復。 | 每季 | 企劃科
  ^ | ^ | ^ | 場地借用 | 借用行事曆上網，保證金改為匯款。 | 每月 | 秘書室
  2 | 社會福利 | 急難救助 | 實物銀行 | 募集物資，每月盤點。 | 每月 | 企劃科`;

test.each([
  ['承辦人　　　　　　秘書　　　　　　局長', ['承辦人', '秘書', '局長']],
  ['製表人：王小明　課　長：李大華　局長：', ['製表人：王小明', '課長：李大華', '局長：']],
  ['（以下空白）', ['（以下空白）']],
])(
  'a last row in one cell is text below the table and heads nothing in it: %s',
  async (row, said) => {
    const { built, draft, marks } = await importTable(`${threeHeadings}
    ${row} | < | < | < | < | < | <`);
    expect(
      built?.rows.map(({ dimension, aspect, actions }) => [dimension, aspect, ...actions]),
    ).toEqual([
      ['民政服務', '里鄰服務', '意見處理'],
      ['民政服務', '里鄰服務', '場地借用'],
      ['社會福利', '急難救助', '實物銀行'],
    ]);
    expect(draft.files.get('plans/demo-health/114/plan.md')).toContain(said.join('\n\n'));
    expect(draft.recognised.unplaced.missing).toBe('');
    expect(marks).toEqual([]);
  },
);

test('each row above which no 實施要項 is printed has a mark for it', async () => {
  const { draft, marks } = await importTable(`
    執行項目 | 推動作法 | 完成期限 | 承辦單位
    窗口 | 1.設置服務臺。/n2.公布時間。 | 每月 | 企劃科
    二、服務形象 | < | < | <
    環境 | 1.更新指標。 | 每季 | 秘書室`);
  expect(draft.recognised.measures.dimensions?.map(({ heading }) => heading)).toEqual([
    '【待填：實施要項】',
    '二、服務形象',
  ]);
  expect(marks.filter((mark) => mark.includes('dimension'))).toEqual([
    '001 dimension 表的這一部分沒有實施要項',
    '002 dimension 表的這一部分沒有實施要項',
  ]);
});

test('a cell merged over rows of several measures is of all of them', async () => {
  const { built, errors, draft } = await importTable(`
    實施要項 | 推動作法 | 完成期限 | 承辦單位 | 預期成效
    一、閱覽 | ①購置桌燈。/n②修繕書架。 | 每月 | 企劃科 | 座位足夠。
    ^ | ①公告新書。/n②更新網頁。 | 每季 | 秘書室 | ^
    ^ | ①舉辦講座。 | 每週 | 企劃科 | ^
    二、推廣 | ①巡迴各校。/n②致贈圖書。 | 每年 | 秘書室 | 人人愛書。`);
  expect(errors).toEqual([]);
  expect(built?.rows.map(({ attributes }) => attributes.map(({ text }) => text))).toEqual([
    ['座位足夠。'],
    ['座位足夠。'],
    ['座位足夠。'],
    ['座位足夠。'],
    ['座位足夠。'],
    ['人人愛書。'],
    ['人人愛書。'],
  ]);
  expect(draft.recognised.unplaced.missing).toBe('');
});

test('heads in everyday words are known, and the sentences are the measures', async () => {
  const { built } = await importTable(`
    時間 | 工作別 | 怎麼做 | 誰來做
    1至3月 | 預防接種 | 清查接種紀錄，漏種者電話催種。 | 企劃科
    ^ | 門診服務 | 掛號提早開放，並設博愛座。 | 秘書室
    4至6月 | 預防接種 | 辦理活動式接種2場。 | 企劃科`);
  expect(rowLines(built).map((line) => line.split(' | ').slice(0, 2))).toEqual([
    ['預防接種', '清查接種紀錄，漏種者電話催種。'],
    ['門診服務', '掛號提早開放，並設博愛座。'],
    ['預防接種', '辦理活動式接種2場。'],
  ]);
});

test('a row that adds up money is no measure, wherever its name stands', async () => {
  const { built } = await importTable(`
    序號 | 類別 | 推動作法 | 完成期限 | 承辦單位 | 經費（千元）
    1 | 藝文 | 寄送簡章。 | 每月 | 企劃科 | 80
    2 | ^ | 設放鬆場。 | 每季 | 秘書室 | 260
     |  | 經費合計 |  |  | 340`);
  expect(rowLines(built)).toHaveLength(2);
  expect(rowLines(built)[0]).toContain('藝文 | 1 寄送簡章。');
});

test('as many units without numbers beside numbered deadlines may be of all measures, and are marked', async () => {
  const { marks } = await importTable(`
    類別 | 推動作法 | 完成期限 | 承辦單位
    登記 | (1)製作圖卡。/n(2)電話通知。 | (1)114年4月/n(2)每月 | 企劃科/n秘書室`);
  expect(marks).toEqual([
    '001 units 期限有編號，2 個單位沒有，依序各配一項',
    '002 units 期限有編號，2 個單位沒有，依序各配一項',
  ]);
});

test('執行項目 that are called as units are stay headings beside a column of units', async () => {
  const { built, errors, marks } = await importTable(`
    實施要項 | 工作類別 | 執行項目 | 具體作法 | 完成時間 | 承辦科室
    一、便捷 | （一）窗口 | 1.企劃科 | 1-1 增設書狀代填座位。 | 114年3月 | 企劃科
    ^ | ^ | 2.秘書室 | 2-1 入口提供置物櫃。 | 114年5月 | 秘書室
    二、關懷 | （二）訪視 | 3.企劃科 | 3-1 每月訪視獨居長者。 | 每月 | 企劃科、秘書室`);
  expect(errors).toEqual([]);
  expect(rowLines(built)).toEqual([
    '一、便捷 > （一）窗口 > 1.企劃科 | 1-1 增設書狀代填座位。 | 114年3月 | 企劃科',
    '一、便捷 > （一）窗口 > 2.秘書室 | 2-1 入口提供置物櫃。 | 114年5月 | 秘書室',
    '二、關懷 > （二）訪視 > 3.企劃科 | 3-1 每月訪視獨居長者。 | 每月 | 企劃科、秘書室',
  ]);
  expect(marks).toEqual([]);
});

test('a heading that is printed again above each of its second levels is left out, and said so', async () => {
  const { built, draft } = await importTable(`
    實施要項 | 執行項目 | 推動作法 | 完成期限 | 承辦單位
    一、流程/n（一）便捷 | 1.窗口 | 1.1 設置服務臺，並提供諮詢。 | 114年3月 | 企劃科
    一、流程/n（二）透明 | 1.公開 | 1.1 每月檢討動線，並予改善。 | 每月 | 企劃科
    二、形象/n（一）環境 | 1.美化 | 1.1 每季整理環境，並予綠化。 | 每季 | 秘書室`);
  expect(rowLines(built).map((line) => line.split(' | ')[0])).toEqual([
    '一、流程 > （一）便捷 > 1.窗口',
    '一、流程 > （二）透明 > 1.公開',
    '二、形象 > （一）環境 > 1.美化',
  ]);
  expect(draft.recognised.unplaced.missing).toBe('');
  expect(draft.recognised.omissions.filter(({ reason }) => reason === '重複的標題')).toMatchObject([
    { text: '一、流程' },
  ]);
});

test('several pairs of unit and time in one cell have a mark, for columns tell them apart no more', async () => {
  const { marks } = await importTable(`
    推動作法 | 承辦單位（完成期限）
    增設讀者座位。 | 企劃科（114年6月）
    建置新版網站。 | 秘書室（全年）
    辦理各項訓練。 | 企劃科（每季）、秘書室（每月）`);
  const said = '一格裡有幾組單位與期限，分成兩欄後看不出各組的對應';
  expect(marks).toEqual(expect.arrayContaining([`003 deadlines ${said}`, `003 units ${said}`]));
});
