import { describe, expect, test } from 'vitest';
import { blocksOfHtml } from '../../../../src/drafting/import/readers/read-html.ts';
import {
  importDocument,
  importTable,
  rowLines,
  tableHtml,
  title,
} from '../../../support/import-rows.ts';

describe('rows of a table', () => {
  test('below a heading that has a row for itself stand below it', async () => {
    const { built } = await importTable(`
      工作項目 | 推動作法 | 完成期限 | 承辦單位
      一、服務流程 | < | < | <
      1.窗口 | 1.1 設置服務臺。 | 每月 | 企劃科
      二、機關形象 | < | < | <
      1.環境 | 1.1 更新指標。 | 每季 | 秘書室`);
    expect(rowLines(built)).toEqual([
      '一、服務流程 > 1.窗口 | 1.1 設置服務臺。 | 每月 | 企劃科',
      '二、機關形象 > 1.環境 | 1.1 更新指標。 | 每季 | 秘書室',
    ]);
  });

  test('are not headed by a line that says that the table follows', async () => {
    const { built, errors } = await importDocument(
      blocksOfHtml(
        `${title}<p>壹、依據</p><p>一、訂定本要點。</p><p>二、服務措施如下表：</p>${tableHtml(`
          推動作法 | 完成期限 | 承辦單位
          甲、訴訟輔導 | < | <
          延長諮詢時段。 | 114年3月 | 企劃科
          乙、裁判資訊 | < | <
          主動寄發證明書。 | 每月 | 秘書室`)}`,
      ),
    );
    expect(errors).toEqual([]);
    expect(rowLines(built)).toEqual([
      '甲、訴訟輔導 | 延長諮詢時段。 | 114年3月 | 企劃科',
      '乙、裁判資訊 | 主動寄發證明書。 | 每月 | 秘書室',
    ]);
  });

  test('below two levels of such headings stand below 執行項目, where no column has these', async () => {
    const { built } = await importTable(`
      推動作法 | 完成期限 | 承辦單位
      壹、服務流程 | < | <
      一、窗口 | < | <
      1.設置服務臺。 | 每月 | 企劃科
      二、動線 | < | <
      1.檢討動線。 | 每季 | 秘書室
      貳、機關形象 | < | <
      1.更新指標。 | 每季 | 秘書室`);
    expect(
      built?.rows.map(({ dimension, aspect, actions }) => [dimension, aspect, actions]),
    ).toEqual([
      ['壹、服務流程', null, ['一、窗口']],
      ['壹、服務流程', null, ['二、動線']],
      ['貳、機關形象', null, []],
    ]);
  });

  test('have a heading once where each row prints it again', async () => {
    const { built, draft } = await importTable(`
      實施要項 | 執行項目 | 推動作法 | 完成期限 | 承辦單位
      一、流程 | 1.窗口 | 1.1 設置服務臺。 | 每月 | 企劃科
      一、流程 | 1.窗口 | 1.2 檢討動線。 | 每季 | 企劃科`);
    expect(built?.tables[0]?.dimensions).toHaveLength(1);
    expect(built?.rows.map(({ actions }) => actions)).toEqual([['1.窗口'], ['1.窗口']]);
    expect(draft.recognised.omissions.map(({ text }) => text)).toEqual(['一、流程', '1.窗口']);
  });

  test('that share a cell of another column all have it', async () => {
    const { built } = await importTable(`
      實施要項 | 推動作法 | 預期效益 | 完成期限 | 承辦單位
      一、流程 | 1.設置服務臺。 | 民眾滿意 | 每月 | 企劃科
      ^ | 2.檢討動線。 | ^ | 每季 | 企劃科
      ^ | 3.公告表單。 | 一目了然 | 每季 | 企劃科`);
    expect(built?.rows.map(({ attributes }) => attributes[0]?.text)).toEqual([
      '民眾滿意',
      '民眾滿意',
      '一目了然',
    ]);
  });

  test('without a number are marked where the others have one, not where one cell alone lists several', async () => {
    const few = await importTable(`
      業務項目 | 服務措施 | 完成期限 | 承辦單位 | 辦理地點
      兵役 | 線上申辦。 | 每月 | 企劃科 | 本局
      ^ | 視訊訪談。 | 每月 | 企劃科 | 本局
      救助 | 1.當日訪視。/n2.現金核發。 | 每季 | 秘書室 |`);
    expect(few.marks).toEqual([]);
    const most = await importTable(`
      業務項目 | 服務措施 | 完成期限 | 承辦單位
      兵役 | 1.線上申辦。 | 每月 | 企劃科
      ^ | 視訊訪談。 | 每月 | 企劃科
      救助 | 1.當日訪視。/n2.現金核發。 | 每季 | 秘書室
      農情 | 簡訊通知。 | 每年 | 秘書室`);
    // What stands beside a heading of its own goes on from nothing.
    expect(most.marks).toEqual(['002 label 作法「視訊訪談。」沒有編號']);
  });

  test('are numbered ①, A、 or 1-1 where the column is', async () => {
    const { built } = await importTable(`
      實施要項 | 推動作法 | 完成期限 | 承辦單位
      一、流程 | ① 設置服務臺。/n② 提供諮詢。 | 每月/n每季 | 企劃科
      二、形象 | ① 更新指標。 | 每月 | 秘書室`);
    expect(built?.rows.map(({ label }) => label)).toEqual(['①', '②', '①']);
  });

  test('have names of units cut apart by what the institution declares', async () => {
    const { built } = await importTable(`
      實施要項 | 推動作法 | 完成期限 | 承辦單位
      一、流程 | 1.甲。 | 每月 | 企劃科秘書室
      二、形象 | 1.乙。 | 每月 | 企劃科及秘書室
      三、創新 | 1.丙。 | 每月 | 企劃科／秘書室；健康促進科`);
    expect(built?.rows.map(({ units }) => units)).toEqual([
      ['企劃科', '秘書室'],
      ['企劃科', '秘書室'],
      ['企劃科', '秘書室', '健康促進科'],
    ]);
  });
});

describe('a row of a table that holds no measure', () => {
  test('is left out and told where it adds up, and text where it is a remark', async () => {
    const { built, draft } = await importTable(`
      實施要項 | 推動作法 | 經費（元） | 完成期限 | 承辦單位
      一、流程 | 1.甲。 | 100 | 每月 | 企劃科
      合計 | < | 100 | |
      備註：依預算辦理。 | < | < | < | <`);
    expect(built?.rows).toHaveLength(1);
    expect(built?.rows[0]?.amounts).toMatchObject([{ value: 100 }]);
    expect(draft.recognised.omissions).toContainEqual(
      expect.objectContaining({ reason: '合計的列', text: '合計 100' }),
    );
    expect(built?.sections.map(({ text }) => text).join()).toContain('備註：依預算辦理。');
  });

  test.each(['承辦人 | 科長 | | 局長', '承辦人： | | |'])(
    'is text where people sign: %s',
    async (row) => {
      const { built } = await importTable(`
      實施要項 | 推動作法 | 完成期限 | 承辦單位
      一、流程 | 1.甲。 | 每月 | 企劃科
      ${row}`);
      expect(built?.rows).toHaveLength(1);
      expect(built?.sections.map(({ text }) => text).join()).toContain('承辦人');
    },
  );
});

test.each(['〃', '同上'])('a cell that says %s says what the one above it says', async (ditto) => {
  const { built, errors, draft } = await importTable(`
    實施要項 | 推動作法 | 完成期限 | 承辦單位
    一、流程 | 設置服務臺。 | 每月 | 企劃科
    ${ditto} | 檢討動線。 | ${ditto} | ${ditto}
    二、環境 | 增設座椅。 | 每季 | 秘書室`);
  expect(errors).toEqual([]);
  expect(rowLines(built)).toEqual([
    '一、流程 | 設置服務臺。 | 每月 | 企劃科',
    '一、流程 | 檢討動線。 | 每月 | 企劃科',
    '二、環境 | 增設座椅。 | 每季 | 秘書室',
  ]);
  expect(draft.recognised.unplaced.missing).toBe('');
});

test('a row whose measure is empty gives what stands beside it to the one above, in doubt', async () => {
  const { built, marks } = await importTable(`
    實施要項 | 推動作法 | 完成期限 | 承辦單位
    一、環境 | 1. 增設座位。 | 114年6月 | 企劃科
    二、網路 | | 114年10月 | 秘書室
    ^ | 3. 線上辦證。 | 全年 | 企劃科`);
  expect(built?.rows.map(({ deadlines }) => deadlines)).toEqual([
    ['114年6月', '114年10月'],
    ['全年'],
  ]);
  const reason = '下面一列的作法是空白，旁邊的期限或單位併入這一項';
  expect(marks.filter((mark) => mark.includes(reason))).toEqual([
    `001 deadlines ${reason}`,
    `001 units ${reason}`,
  ]);
});

test('a row whose measure is empty has a mark at the measure above it, which takes up what stands beside', async () => {
  const { marks } = await importTable(`
    實施要項 | 推動作法 | 完成期限 | 承辦單位
    一、環境 | 1. 增設讀者座位，並公告。 | 114年6月 | 企劃科
    ^ | | 114年8月 | 秘書室
    二、網路 | 2. 建置新版網站，並維護。 | 全年 | 企劃科
    三、人力 | 3. 辦理各項訓練，並考核。 | 每季 | 秘書室
    四、品質 | 4. 調查讀者意見，並改進。 | 每季 | 秘書室`);
  const said = '下面一列的作法是空白，旁邊的期限或單位併入這一項';
  expect(marks).toEqual(expect.arrayContaining([`001 deadlines ${said}`, `001 units ${said}`]));
});

test('a row whose heading is said to go on goes on from the row before', async () => {
  const { built } = await importTable(`
    實施要項 | 推動作法 | 完成期限 | 承辦單位
    一、環境 | 1. 增設讀者座位。 | 114年6月 | 企劃科
    ^ | 2. 汰換全館照明，包括閱覽室、 | 114年8月起 | 企劃科、
    一、環境（續） | 走廊及地下室。 | 至114年10月止 | 秘書室
    二、網路 | 3. 建置新版網站。 | 全年 | 企劃科`);
  expect(rowLines(built)).toEqual([
    '一、環境 | 1. 增設讀者座位。 | 114年6月 | 企劃科',
    '一、環境 | 2. 汰換全館照明，包括閱覽室、走廊及地下室。 | 114年8月起至114年10月止 | 企劃科、秘書室',
    '二、網路 | 3. 建置新版網站。 | 全年 | 企劃科',
  ]);
});

test('a remark across the table below a measure has a mark at that, unless it ends the table', async () => {
  const { marks, built } = await importTable(`
    推動作法 | 完成期限 | 承辦單位
    1. 增設讀者座位。 | 114年6月 | 企劃科
    說明：座位含無障礙席。 | < | <
    2. 汰換全館照明。 | 114年8月 | 秘書室
    說明：分兩期施工。 | < | <`);
  expect(marks).toEqual(['001 text 下面一列「說明：座位含無障礙席。」放在正文']);
  expect(built?.sections.map(({ text }) => text).join('')).toContain('分兩期施工。');
});

test('headings of all levels that are said to go on are those above', async () => {
  const { built } = await importTable(`
    策略 | 實施要項 | 執行項目 | 推動作法 | 完成期限 | 承辦單位
    壹、便民 | 一、資訊透明 | 1.公開資訊 | 公布進度。 | 114年3月 | 企劃科
    壹、便民（續） | 一、資訊透明（續） | 1.公開資訊（續） | 寄送簡訊。 | 每月 | 秘書室`);
  expect(new Set(rowLines(built).map((line) => line.split(' | ', 1)[0]))).toEqual(
    new Set(['壹、便民 > 一、資訊透明 > 1.公開資訊']),
  );
});

test('a unit in brackets in a line of its own belongs to the one above it', async () => {
  const { built, draft } = await importTable(`
    推動作法 | 完成期限 | 承辦單位
    1. 設置服務臺。 | 114年3月 | 企劃科/n（秘書室）
    2. 線上申辦。 | 114年6月 | 秘書室`);
  expect(built?.rows.map(({ units }) => units)).toEqual([['企劃科', '秘書室'], ['秘書室']]);
  expect(draft.recognised.unplaced.missing).toBe('');
});

test('the title above a table may say what amounts are counted in, and call the plan a table', async () => {
  const { draft } = await importDocument(
    blocksOfHtml(
      `<p>示範縣衛生局114年施政計畫列管表（單位：千元）</p>${tableHtml(`
        計畫名稱 | 實施內容 | 預算金額 | 完成期限 | 承辦單位
        一、防火 | 補助裝設警報器。 | 1,500 | 114年3月 | 企劃科
        二、救護 | 汰換救護車。 | 9,000 | 114年6月 | 秘書室`)}`,
    ),
  );
  expect(draft.recognised.title).toBe('示範縣衛生局114年施政計畫列管表（單位：千元）');
  expect(draft.recognised.measures.columns).toMatchObject({
    attributes: [{ head: '預算金額', role: 'amount', multiple: 1000 }],
  });
});
