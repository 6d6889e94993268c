import { expect, test } from 'vitest';
import { blocksOfHtml } from '../../../../src/drafting/import/readers/read-html.ts';
import { importDocument, importPages, rowLines, title } from '../../../support/import-rows.ts';

test('a heading that a page cut is one, also where the row beside it does not go on', async () => {
  const { built, marks } = await importPages(
    ['一、服務流|1.單一窗|1.1 設置服務臺。|每月|企劃科'],
    ['程|口|1.2 檢討動線。|每季|秘書室'],
  );
  expect(rowLines(built)).toEqual([
    '一、服務流程 > 1.單一窗口 | 1.1 設置服務臺。 | 每月 | 企劃科',
    '一、服務流程 > 1.單一窗口 | 1.2 檢討動線。 | 每季 | 秘書室',
  ]);
  expect(marks).toContain('001 deadlines 旁邊的標題跨頁，這一列可能也跨頁');
});

test('a heading without a number is, where the row goes on', async () => {
  const { built } = await importPages(
    ['一、服務流程|應說明處理機制及|1.1 設置服務臺。|114年|企劃科'],
    ['|檢討情形|1.2 檢討動線。|12月|'],
  );
  expect(built?.rows.map(({ actions }) => actions)).toEqual([
    ['應說明處理機制及檢討情形'],
    ['應說明處理機制及檢討情形'],
  ]);
});

test.each([
  [
    'below heads that it repeats',
    '<tr><td>服務面向<td>工作要領<td>工作重點<td>完成時間<td>業務單位',
  ],
  ['without heads', ''],
])('the only row of a page may hold the rest of cells alone, %s', async (_, heads) => {
  const { built } = await importDocument(
    blocksOfHtml(`${title}
      <table><tr><td>服務面向<td>工作要領<td>工作重點<td>完成時間<td>業務單位
      <tr><td>一、流程<td>1.窗口<td>1.1 設置服務臺，並予改善。<td>每月<td>企劃科
      <tr><td>二、電子參<td>1.多元程度及<td>1.1 公開資料，並供下載。<td>114年12<td>秘書室</table>
      <table>${heads}<tr><td>與<td>互動情形<td><td>月<td></table>`),
  );
  expect(rowLines(built)).toEqual([
    '一、流程 > 1.窗口 | 1.1 設置服務臺，並予改善。 | 每月 | 企劃科',
    '二、電子參與 > 1.多元程度及互動情形 | 1.1 公開資料，並供下載。 | 114年12月 | 秘書室',
  ]);
});

test('a second level on the next page heads the rows above it as well, with a mark', async () => {
  const { built, marks } = await importPages(
    ['一、服務流程|1.窗口|1.1 設置服務臺。|每月|企劃科'],
    ['(一)便捷性||1.2 檢討動線。|每季|秘書室'],
  );
  expect(rowLines(built).map((line) => line.split(' | ')[0])).toEqual([
    '一、服務流程 > (一)便捷性 > 1.窗口',
    '一、服務流程 > (一)便捷性 > 1.窗口',
  ]);
  expect(marks).toContain('001 dimension 第二層要項「(一)便捷性」在次頁，列在跨頁的要項之下');
});

test('a row that a page cut in a deadline has its measures and entries together', async () => {
  const { built, marks } = await importPages(
    ['一、流程|1.窗口|1.1 設置服務臺。|每週/114年3|企劃科'],
    ['|||月、6月|', '|2.環境|1.1 更新指標。|每月|秘書室'],
  );
  expect(built?.rows[0]?.deadlines).toEqual(['每週', '114年3月、6月']);
  expect(built?.rows).toHaveLength(2);
  expect(marks).toEqual([]);
  const shared = await importPages(
    ['一、流程|1.窗口|1.1 設置服務臺。|每週/114年3|企劃科/秘書室'],
    ['||1.2 檢討動線。|月、6月|'],
  );
  expect(rowLines(shared.built).map((line) => line.split(' | ').slice(1))).toEqual([
    ['1.1 設置服務臺。', '每週', '企劃科'],
    ['1.2 檢討動線。', '114年3月、6月', '秘書室'],
  ]);
  expect(shared.marks).toContain('002 deadlines 這一列跨頁，期限與單位與前頁同一格');
});

test('a measure that goes on counting beside nothing shares the cells of the page before', async () => {
  const rows = ['1.1 甲。', '1.2 乙。', '1.3 丙。', '1.4 丁。'].map(
    (text) => `||${text}|每月|企劃科`,
  );
  const { built, marks } = await importPages(
    ['一、流程|1.窗口|0.9 頭。|每月|企劃科', ...rows],
    ['||1.5 戊。||'],
  );
  expect(built?.rows.at(-1)).toMatchObject({ deadlines: ['每月'], units: ['企劃科'] });
  expect(marks).toContain('006 units 這一列跨頁，期限與單位與前頁同一格');
});

test('no row is lost that stands below several measures of one cell', async () => {
  const { built } = await importPages(
    [
      '一、流程|1.窗口|（1）甲|每月|企劃科',
      '||（2）乙/（3）丙|每月|企劃科',
      '||A丁|每季|秘書室',
      '||B戊|每季|秘書室',
    ],
    ['二、形象||（1）己|每季|秘書室'],
  );
  expect(built?.rows.map(({ text }) => text)).toEqual(['甲', '乙', '丙', '丁', '戊', '己']);
});

test('measures of a cell that a page cut are paired together where the lines beside them were cut elsewhere', async () => {
  const { built, marks } = await importPages(
    ['一、流程|1.窗口|1.1 設置服務臺。/1.2 檢討動線。|每月|企劃科/秘書室'],
    ['||1.3 公布時間。|每季/每週|企劃科'],
  );
  expect(rowLines(built)).toEqual([
    '一、流程 > 1.窗口 | 1.1 設置服務臺。 | 每月 | 企劃科',
    '一、流程 > 1.窗口 | 1.2 檢討動線。 | 每季 | 秘書室',
    '一、流程 > 1.窗口 | 1.3 公布時間。 | 每週 | 企劃科',
  ]);
  expect(marks).toContain('003 deadlines 這一列跨頁，期限與單位與前頁同一格');
});

test('the first row of a page has a mark where what stands beside it may be of the row before', async () => {
  const { marks } = await importPages(
    [1, 2, 3, 4].map((at) => `${at === 1 ? '一、流程' : ''}||1.${at} 作法。|每月|企劃科`),
    ['||1.5 公布時間。|每季/每週|', '||1.6 檢討。|每月|秘書室'],
  );
  const said = '次頁第一列的期限與單位，數目與作法不合，可能有前頁那一列的';
  expect(marks).toEqual([`005 deadlines ${said}`, `005 units ${said}`]);
});

test('the rest of a heading above another one, below a new 實施要項, is joined to it', async () => {
  const { built, marks } = await importPages(
    ['一、流程|1.應說明處理機制及|1.1 設置服務臺。|每月|企劃科'],
    ['二、形象|檢討情形。/1.環境|1.1 更新指標。|每季|秘書室'],
  );
  expect(rowLines(built)).toEqual([
    '一、流程 > 1.應說明處理機制及檢討情形。 | 1.1 設置服務臺。 | 每月 | 企劃科',
    '二、形象 > 1.環境 | 1.1 更新指標。 | 每季 | 秘書室',
  ]);
  expect(marks).toContain('001 actions 執行項目跨頁，次頁的一段接在它之後');
});

test('a measure without a number that a page cut within its sentence is one', async () => {
  const first = '一、流程|1.窗口|設置服務臺，並提供諮詢。|每月|企劃科';
  const { built, marks } = await importPages(
    [first, '||以簡訊|114年3|企劃科、'],
    ['||通知家長按時接種。|月|秘書室'],
  );
  expect(rowLines(built).map((line) => line.split(' | ').slice(1))).toEqual([
    ['設置服務臺，並提供諮詢。', '每月', '企劃科'],
    ['以簡訊通知家長按時接種。', '114年3月', '企劃科、秘書室'],
  ]);
  expect(marks).toEqual(['002 text 跨頁的作法已接成一項：「…以簡訊」＋「通知家長按時接種。」']);
  const usual = Array.from({ length: 8 }, () => '||檢討動線。|每季|秘書室');
  const lacking = await importPages(
    [first, ...usual, '||以簡訊|每季|企劃科'],
    ['||通知家長。||秘書室'],
  );
  expect(lacking.built?.rows.map(({ text }) => text).slice(-2)).toEqual([
    '檢討動線。',
    '以簡訊通知家長。',
  ]);
  expect(lacking.marks).toContain('010 units 這一列跨頁，期限與單位與前頁同一格');
  const whole = await importPages([first, '||以簡訊。|每季|企劃科'], ['||通知家長。|每月|秘書室']);
  expect(whole.built?.rows).toHaveLength(3);
});

test('of numbered sentences one that breaks off goes on without a doubt, whatever heading goes on beside it', async () => {
  const rows = [
    '一、流程|1.窗口|1. 設置服務臺，並提供諮詢。|每月|企劃科',
    '||2. 檢討動線。|每季|秘書室',
    '二、環|1.坡道|1. 改善坡道，加裝|每季|秘書室',
  ];
  const { built, marks } = await importPages(rows, [
    '境||扶手及標示。||',
    '||2. 增設座位。|每月|企劃科',
  ]);
  expect(built?.rows.map(({ text }) => text).slice(2)).toEqual([
    '改善坡道，加裝扶手及標示。',
    '增設座位。',
  ]);
  expect(marks).toEqual([]);
  const open = await importPages(rows, ['||扶手及標示||', '||2. 增設座位。|每月|企劃科']);
  expect(open.marks).toEqual([
    '003 text 跨頁的作法已接成一項：「…改善坡道，加裝」＋「扶手及標示」',
  ]);
});

test('heads in two rows that a page repeats are left out, and the row that it cut goes on behind them', async () => {
  const heads =
    '<tr><td rowspan="2">實施要項</td><td rowspan="2">推動作法</td><td rowspan="2">完成期限</td><td colspan="2">權責單位</td></tr><tr><td>主政</td><td>配合</td></tr>';
  const row = (...cells: string[]) =>
    `<tr>${cells.map((cell) => `<td>${cell}</td>`).join('')}</tr>`;
  const before = row('一、流程', '1.訂定作業程序，並於受理後派', '每月', '企劃', '秘書室');
  const after = row('', '員到場。', '', '科', '') + row('', '2.檢討動線。', '每季', '秘書室', '');
  const { built } = await importDocument(
    blocksOfHtml(
      `<p>示範縣衛生局114年度計畫</p><table>${heads}${before}</table><table>${heads}${after}</table>`,
    ),
  );
  expect(rowLines(built)).toEqual([
    '一、流程 | 1. 訂定作業程序，並於受理後派員到場。 | 每月 | 企劃科、秘書室',
    '一、流程 | 2. 檢討動線。 | 每季 | 秘書室',
  ]);
});

test('a row that a page cut in a deadline with the number of its measure is one', async () => {
  const { built, marks } = await importPages(
    ['一、宣導|（一）校園|1.編印手冊，分送各校|1.114年3|企劃科'],
    ['||，並附教案。/2.培訓志工。|月、6月/2.每年9月|', '|（二）社區|1.辦理講座。|每季|秘書室'],
  );
  expect(rowLines(built)).toEqual([
    '一、宣導 > （一）校園 | 1. 編印手冊，分送各校，並附教案。 | 114年3月、6月 | 企劃科',
    '一、宣導 > （一）校園 | 2. 培訓志工。 | 每年9月 | 企劃科',
    '一、宣導 > （二）社區 | 1. 辦理講座。 | 每季 | 秘書室',
  ]);
  expect(marks).toContain('002 deadlines 這一列跨頁，期限與單位與前頁同一格');
});

test('and in one that is not understood, where nothing ends as it does before the page', async () => {
  const { draft } = await importPages(
    ['一、宣導|（一）校園|1.編印手冊，分送各校|1.開學日至|企劃科'],
    ['||，並附教案。/2.培訓志工。|校慶日/2.每年9月|', '|（二）社區|1.辦理講座。|每季|秘書室'],
  );
  expect(draft.recognised.measures.dimensions?.[0]?.actions?.[0]?.measures).toMatchObject([
    {
      units: ['企劃科'],
      measures: [{ deadlines: ['開學日至校慶日'] }, { deadlines: ['每年9月'] }],
    },
  ]);
});

test('heads that the next page prints again outside of the table are left out, with the reason', async () => {
  const table = blocksOfHtml(
    '<p>壹、計畫內容</p><table><tr><th>推動作法</th><th>完成期限</th><th>承辦單位</th></tr><tr><td>1. 設置服務臺。</td><td>每月</td><td>企劃科</td></tr></table><p>貳、附則</p>',
  );
  const { draft } = await importDocument({
    ...table,
    blocks: [
      ...table.blocks.slice(0, -1),
      {
        kind: 'paragraph',
        text: '推動作法 完成期限 承辦單位',
        headingLevel: null,
        place: '第 2 頁',
        isPrintedAgain: true,
      },
      ...table.blocks.slice(-1),
    ],
  });
  const { omissions, sections, unplaced } = draft.recognised;
  expect(omissions).toContainEqual({
    reason: '重複的表頭',
    text: '推動作法 完成期限 承辦單位',
    place: '第 2 頁',
  });
  expect(sections.flatMap(({ content }) => content)).toEqual([]);
  expect(unplaced.missing).toBe('');
});

test('a row with a numbered heading, a deadline and a unit of its own begins anew on the next page, without a number too', async () => {
  const { built, marks } = await importPages(
    [
      '一、臨櫃|1.單一窗口|(1)設置服務臺。/(2)檢討動線。|每月|企劃科',
      '|2.教育訓練|辦理電話禮貌研習2場次，全體同仁參訓率達95%。|每半年|企劃科',
    ],
    ['|3.電話測試|成立測試小組，每月不定期測試。|每月|秘書室'],
  );
  expect(rowLines(built).slice(2)).toEqual([
    '一、臨櫃 > 2.教育訓練 | 辦理電話禮貌研習2場次，全體同仁參訓率達95%。 | 每半年 | 企劃科',
    '一、臨櫃 > 3.電話測試 | 成立測試小組，每月不定期測試。 | 每月 | 秘書室',
  ]);
  expect(marks).toContain('004 label 作法「成立測試小組，每月不定期測試。」沒有編號');
});

test('a deadline that a page cuts before its last word is one', async () => {
  const { built } = await importPages(
    ['一、臨櫃|1.窗口|設置服務臺，並予|114年5月31日|企劃科'],
    ['||改善。|前|'],
  );
  expect(rowLines(built)).toEqual([
    '一、臨櫃 > 1.窗口 | 設置服務臺，並予改善。 | 114年5月31日前 | 企劃科',
  ]);
});
