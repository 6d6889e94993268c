import { describe, expect, test } from 'vitest';
import { blocksOfHtml } from '../../../../../src/drafting/import/readers/read-html.ts';
import { importDocument, rowLines, tableHtml } from '../../../../support/import-rows.ts';

const title = '<p>示範縣衛生局114年度提升服務品質執行計畫</p>';
const heads = '<tr><td>編號<td>推動作法<td>完成期限<td>承辦單位';
const first = `<tr><td>1.1<td>開放網路預約。<td>114年5月<td>企劃科<tr><td>1.2<td>寄送簡訊。<td>每月<td>秘書室`;
const second = `<tr><td>2.1<td>巡查孳生源。<td>全年<td>秘書室`;

const further = `<tr><td>1.3<td>巡查孳生源。<td>全年<td>秘書室`;

const import_ = async (html: string) => {
  const { built, marks, errors, draft } = await importDocument(blocksOfHtml(title + html));
  expect(errors).toEqual([]);
  return { rows: rowLines(built), marks, draft };
};

describe('tables of the same heads', () => {
  test.each([
    ['parts that the plan counts', '<p>策略1 門診便民</p>', '<p>策略2 防疫</p>'],
    ['parts that are counted otherwise', '<p>服務一：門診便民</p>', '<p>服務二：防疫</p>'],
    ['headings of one level', '<h3>門診便民</h3>', '<h3>防疫</h3>'],
    [
      'numbered headings of one level, with what all sheets repeat below them',
      '<h1>一、門診便民</h1><p>示範縣衛生局服務計畫</p>',
      '<h1>二、防疫</h1><p>示範縣衛生局服務計畫</p>',
    ],
  ])('stand below the lines above them: %s', async (_, one, other) => {
    const { rows } = await import_(
      `${one}<table>${heads}${first}</table>${other}<table>${heads}${second}</table>`,
    );
    const text = (html: string) => html.replace(/<p>示範縣衛生局服務計畫<\/p>|<[^>]*>/gu, '');
    expect(rows).toEqual([
      `${text(one)} | 1.1 開放網路預約。 | 114年5月 | 企劃科`,
      `${text(one)} | 1.2 寄送簡訊。 | 每月 | 秘書室`,
      `${text(other)} | 2.1 巡查孳生源。 | 全年 | 秘書室`,
    ]);
  });

  test('are all marked where a line stands above a further one and the first has no heading', async () => {
    const { marks } = await import_(
      `<table>${heads}${first}</table><p>門診以外</p><table>${heads}${further}</table>`,
    );
    expect(new Set(marks.map((mark) => mark.split(' ', 2).join(' ')))).toEqual(
      new Set(['001', '002', '003'].flatMap((row) => [`${row} dimension`, `${row} actions`])),
    );
  });

  test('go on below any other line, and each row below it is marked', async () => {
    const { rows, marks } = await import_(
      `<p>策略1 門診便民</p><table>${heads}${first}</table><p>門診以外</p><table>${heads}${further}</table>`,
    );
    expect(rows.at(-1)).toBe('策略1 門診便民 | 1.3 巡查孳生源。 | 全年 | 秘書室');
    expect(marks.filter((mark) => mark.includes('dimension'))).toEqual([
      '003 dimension 這一列所在的部分，上方有「門診以外」',
    ]);
  });
});

test('a part of the plan in a merged row above the heads is the heading of the rows below', async () => {
  const part = (text: string) => `<tr><td colspan="4">${text}`;
  const { rows } = await import_(
    `<table>${part('策略一：門診便民')}${heads}${first}</table>
     <table>${part('策略二：防疫')}${heads}${second}</table>`,
  );
  expect(rows).toEqual([
    '策略一：門診便民 | 1.1 開放網路預約。 | 114年5月 | 企劃科',
    '策略一：門診便民 | 1.2 寄送簡訊。 | 每月 | 秘書室',
    '策略二：防疫 | 2.1 巡查孳生源。 | 全年 | 秘書室',
  ]);
});

test('a line that numbers an appendix heads no rows, and puts none in doubt', async () => {
  const { built, draft, marks } = await importDocument(
    blocksOfHtml(
      `${title}<p>附表一 執行項目</p><table>${heads}${first}</table><p>附表二 執行項目</p><table>${heads}${further}</table>`,
    ),
  );
  expect(built?.rows).toHaveLength(3);
  expect(draft.recognised.measures.dimensions).toBeUndefined();
  expect(marks.filter((mark) => mark.includes('dimension'))).toEqual([]);
});

test('rows whose number names another heading than those before, below the same one, are marked', async () => {
  const { marks } = await import_(
    `<p>策略1 門診便民</p><table>${heads}${first}</table><table>${heads}${second}</table>`,
  );
  expect(marks.filter((mark) => mark.includes('dimension'))).toEqual([
    '003 dimension 編號由「1」換成「2」，標題卻沒有換',
  ]);
});

test('a sheet of a spreadsheet heads its rows, also with the title of the plan between, and is no part of that', async () => {
  const { built, draft } = await importDocument(
    blocksOfHtml(
      `<h1>門診便民</h1>${title}<table>${heads}${first}</table><h1>防疫</h1><table>${heads}${second}</table>`,
    ),
  );
  expect(draft.recognised.title).toBe('示範縣衛生局114年度提升服務品質執行計畫');
  expect(rowLines(built).map((line) => line.split(' | ').at(0))).toEqual([
    '門診便民',
    '門診便民',
    '防疫',
  ]);
});

test('headings above tables that have two columns of headings head nothing', async () => {
  const wide = (...rows: string[]) =>
    `<table><tr><td>業務別<td>工作計畫<td>實施內容<td>完成期限<td>承辦單位${rows.join('')}</table>`;
  const { rows } = await import_(
    '<h3>農業及建設</h3>' +
      wide('<tr><td>農業<td>農路養護<td>修復路面。<td>每月<td>企劃科') +
      '<h3>民政</h3>' +
      wide('<tr><td>民政<td>調解服務<td>增設夜間時段。<td>全年<td>秘書室'),
  );
  expect(rows).toEqual([
    '農業 > 農路養護 | 修復路面。 | 每月 | 企劃科',
    '民政 > 調解服務 | 增設夜間時段。 | 全年 | 秘書室',
  ]);
});

test('of two levels of lines above tables the outer is the 實施要項, until another stands there, and the inner the 執行項目', async () => {
  const row = (text: string) => `<table>${heads}<tr><td>1<td>${text}<td>每月<td>企劃科</table>`;
  const { rows } = await import_(
    `<p>壹、目的</p><p>便民。</p><p>貳、實施內容</p>
     <p>一、門診</p><p>（一）掛號</p>${row('開放預約。')}<p>（二）批價</p>${row('縮短等候。')}
     <p>二、防疫</p><p>（一）巡查</p>${row('巡查孳生源。')}`,
  );
  expect(rows).toEqual([
    '一、門診 > （一）掛號 | 1 開放預約。 | 每月 | 企劃科',
    '一、門診 > （二）批價 | 1 縮短等候。 | 每月 | 企劃科',
    '二、防疫 > （一）巡查 | 1 巡查孳生源。 | 每月 | 企劃科',
  ]);
});

test('a numbered line right above a table heads it, and not the sheet on which it stands', async () => {
  const row = (text: string) => `<table>${heads}<tr><td>1<td>${text}<td>每月<td>企劃科</table>`;
  const { rows } = await import_(
    `<h1>診療</h1>${title}<p>一、動物診療服務</p>${row('下鄉診療。')}
     <h1>通報</h1>${title}<p>二、防疫通報</p>${row('一小時內通報。')}`,
  );
  expect(rows.map((each) => each.split(' | ')[0])).toEqual(['一、動物診療服務', '二、防疫通報']);
});

test('a short line above each of three tables heads it, whether anything marks it or not', async () => {
  const row = (text: string) => `<table>${heads}<tr><td>1<td>${text}<td>每月<td>企劃科</table>`;
  const { rows, marks } = await import_(
    `<p>通關便捷</p>${row('開放預約。')}<p>旅客服務</p>${row('縮短等候。')}<p>業者輔導</p>${row('專人陪同。')}`,
  );
  expect(rows.map((each) => each.split(' | ')[0])).toEqual(['通關便捷', '旅客服務', '業者輔導']);
  expect(marks.filter((mark) => mark.includes('dimension'))).toEqual([]);
});

test('lines numbered from the first on right above each of two tables head these', async () => {
  const table = (row: string) => tableHtml(`工作內容 | 時程 | 權責科室\n${row}`);
  const { built, marks } = await importDocument(
    blocksOfHtml(
      `${title}<p>肆、執行內容</p><p>（一）賡續辦理事項</p>${table('提供視訊諮詢。 | 每週三 | 企劃科')}` +
        `<p>（二）新增辦理事項</p>${table('導入智慧叫號。 | 114年8月 | 秘書室')}`,
    ),
  );
  expect(rowLines(built)).toEqual([
    '（一）賡續辦理事項 | 提供視訊諮詢。 | 每週三 | 企劃科',
    '（二）新增辦理事項 | 導入智慧叫號。 | 114年8月 | 秘書室',
  ]);
  expect(marks).toEqual([]);
});

test('headings that the file marks head their tables whatever stands between, where each table has one', async () => {
  const row = (text: string) => `<table>${heads}<tr><td>1<td>${text}<td>每月<td>企劃科</table>`;
  const words = '<p>一般說明。</p><p>其次說明。</p><ul><li>先行試辦。</ul>';
  const { rows } = await import_(
    `<h2>申辦便民</h2>${words}${row('開放預約。')}<h2>環境改善</h2>${words}${row('增設座椅。')}`,
  );
  expect(rows.map((each) => each.split(' | ')[0])).toEqual(['申辦便民', '環境改善']);
});

test.each(['續前頁', '（續二）', '製表日期：114年1月5日', '製表人：', '附表（續）'])(
  'a line that says of a table that it goes on, or who made it, heads none: %s',
  async (aside) => {
    const row = (text: string) => `<table>${heads}<tr><td>1<td>${text}<td>每月<td>企劃科</table>`;
    const { rows, marks } = await import_(
      `<p>通關便捷</p>${row('開放預約。')}<p>旅客服務</p>${row('縮短等候。')}<p>${aside}</p>${row('專人陪同。')}`,
    );
    expect(rows.map((each) => each.split(' | ')[0])).not.toContain(aside);
    expect(marks.filter((mark) => mark.includes(aside))).toEqual([]);
  },
);

test('what a row tells of a part of the plan heads none of its rows, and is kept as text', async () => {
  const keyed = (name: string, text: string) => `<tr><td>${name}<td colspan="3">${text}`;
  const { rows, draft } = await import_(
    `<table>${keyed('策略', '便民服務')}${keyed('目標', '三日內辦結，縮短等候。')}${heads}${first}
     ${keyed('策略', '防疫')}${keyed('目標', '全民安心')}${second}</table>`,
  );
  expect(rows.map((each) => each.split(' | ')[0])).toEqual(['便民服務', '便民服務', '防疫']);
  expect(JSON.stringify(draft.recognised.sections)).toContain('目標：三日內辦結，縮短等候。');
  expect(JSON.stringify(draft.recognised.sections)).toContain('目標：全民安心');
});

test('what is printed on each page puts no row in doubt', async () => {
  const running = '<p>便民服務計畫</p>';
  const { marks } = await import_(
    `${running}<table>${heads}${first}</table>${running}<table>${heads}${further}</table>`,
  );
  expect(marks.filter((mark) => mark.includes('dimension'))).toEqual([]);
});

test('a heading that stands above the table again where it goes on is none of that, with a mark', async () => {
  const again = '<p>優化服務環境</p>';
  const { marks } = await import_(
    `${again}<table>${heads}${first}</table>${again}<table>${heads}${further}</table>`,
  );
  expect(marks.filter((mark) => mark.includes('dimension')).length).toBeGreaterThan(0);
});

test('units that a line above each part of a table names are not passed over without a mark', async () => {
  const bare = '<tr><td>推動作法<td>完成期限';
  const { marks } = await import_(
    `<p>計畫</p><p>（企劃科主辦）</p><table>${bare}<tr><td>增設窗口。<td>每月</table>
     <p>（秘書室主辦）</p><table>${bare}<tr><td>巡查孳生源。<td>全年</table>`,
  );
  expect(marks.filter((mark) => mark.includes('主辦）」'))).not.toEqual([]);
  expect(marks.map((mark) => mark.slice(0, 3))).toEqual(expect.arrayContaining(['001', '002']));
});

describe('rows below a line that may be their heading are marked', () => {
  const bare =
    '<tr><td>2.1<td>巡查孳生源。<td>全年<td>秘書室<tr><td>2.2<td>宣導。<td>每月<td>秘書室';
  test.each([
    ['of a further table without heads', `<p>策略二：防疫</p><table>${bare}</table>`],
    [
      'below a long line',
      `<p>策略二：提升防疫量能並強化社區動員及建立跨域合作機制與通報系統</p><table>${heads}${bare}</table>`,
    ],
    [
      'with an item of a list between',
      `<p>策略二：防疫</p><p>1.本策略由防疫科主責。</p><table>${heads}${bare}</table>`,
    ],
  ])('%s', async (_, rest) => {
    const { marks } = await import_(
      `<p>策略一：門診便民</p><table>${heads}${first}</table>${rest}`,
    );
    const marked = marks.filter((mark) => mark.includes('dimension 這一列所在的部分'));
    expect(marked.map((mark) => mark.slice(0, 3))).toEqual(['003', '004']);
  });
});

test('what a table counts that goes on is no heading of its own, and a remark heads nothing', async () => {
  const more = `<tr><td>1.3<td>巡查孳生源。<td>全年<td>秘書室`;
  const goesOn = await import_(
    `<p>策略一：便民</p><table>${heads}${first}</table><p>策略一：便民（續）</p><table>${heads}${more}</table>`,
  );
  expect(new Set(goesOn.rows.map((row) => row.split(' | ')[0]))).toEqual(new Set(['策略一：便民']));
  const { draft } = await importDocument(
    blocksOfHtml(
      `${title}<p>備註1：期限得調整</p><table>${heads}${first}</table><p>備註2：單位得調整</p><table>${heads}${more}</table>`,
    ),
  );
  expect(draft.recognised.measures.dimensions).toBeUndefined();
});

test('numbered lines in merged rows above the heads of several tables head their rows', async () => {
  const part = (text: string) => `<tr><td colspan="4">${text}`;
  const { rows } = await import_(
    `<table>${part('壹、門診便民')}${heads}${first}</table><table>${part('貳、防疫')}${heads}${second}</table>`,
  );
  expect(rows.map((row) => row.split(' | ')[0])).toEqual([
    '壹、門診便民',
    '壹、門診便民',
    '貳、防疫',
  ]);
});

test('a row that names a heading beside it is that heading', async () => {
  const named = (text: string) => `<tr><td>策略<td colspan="3">${text}`;
  const { rows } = await import_(
    `<table>${named('門診便民')}${heads}${first}${named('防疫')}${heads}${second}</table>`,
  );
  expect(rows).toEqual([
    '門診便民 | 1.1 開放網路預約。 | 114年5月 | 企劃科',
    '門診便民 | 1.2 寄送簡訊。 | 每月 | 秘書室',
    '防疫 | 2.1 巡查孳生源。 | 全年 | 秘書室',
  ]);
});

test('a line above the only table that is numbered on from a section before is a section', async () => {
  const { built } = await importDocument(
    blocksOfHtml(
      `${title}<p>一、計畫緣起：為回應轄區產業轉型及人口老化，持續精進公立就業服務，訂定本計畫。</p><p>二、推動組織：如計畫。</p>` +
        `<p>三、年度重點：</p><table><tr><td>項次<td>服務面向<td>推動作法<td>完成期限<td>承辦單位` +
        `<tr><td>1<td>求職<td>提供諮詢。<td>每月<td>企劃科<tr><td>2<td>雇主<td>辦理說明會。<td>每季<td>企劃科</table>`,
    ),
  );
  expect(rowLines(built).map((row) => row.split(' | ')[0])).toEqual(['求職', '雇主']);
});

test('an item of the section before, or of a list, heads no table, and numbers that begin anew stand below no heading before', async () => {
  const row = (text: string) => `<table>${heads}<tr><td>1<td>${text}<td>每月<td>企劃科</table>`;
  const section = await import_(
    `<p>壹、依據</p><p>依函。</p><p>貳、目標</p><p>一、提升滿意度</p><p>二、縮短等候時間</p><p>參、執行內容</p>
     <p>（一）便民服務</p>${row('甲。')}<p>（二）資訊安全</p>${row('乙。')}`,
  );
  expect(section.rows.map((each) => each.split(' | ')[0])).toEqual([
    '（一）便民服務',
    '（二）資訊安全',
  ]);
  const list = await import_(
    `<p>1.加強宣導</p><p>2.簡化流程</p><p>（一）便民服務</p>${row('甲。')}`,
  );
  expect(list.rows[0]).toContain('（一）便民服務 | ');
  expect(list.rows[0]).not.toContain('簡化流程');
});

test('a row that is called 合計 is no measure, whatever stands beside it', async () => {
  const { rows } = await import_(
    `<p>一、門診</p><table>${heads}${first}<tr><td>合計<td>共2項<td><td></table>`,
  );
  expect(rows).toHaveLength(2);
});

describe('the heading around that of a table', () => {
  const row = (text: string) => `<table>${heads}<tr><td>1<td>${text}<td>每月<td>企劃科</table>`;

  test('is found also where sentences stand between, and ends the one before', async () => {
    const { rows } = await import_(
      `<p>一、便民</p><p>（一）櫃台</p>${row('開放預約。')}
       <p>二、透明</p><p>為公開資訊，訂定下列作法。</p><p>（一）進度</p>${row('公開進度。')}`,
    );
    expect(rows.map((each) => each.split(' | ')[0])).toEqual([
      '一、便民 > （一）櫃台',
      '二、透明 > （一）進度',
    ]);
  });

  test('is found by the levels that the file marks', async () => {
    const { rows } = await import_(
      `<h3>便民服務</h3><p>為使民眾便利。</p><h4>櫃台</h4>${row('開放預約。')}
       <h3>透明服務</h3><p>為公開資訊。</p><h4>公開</h4>${row('公開進度。')}`,
    );
    expect(rows.map((each) => each.split(' | ')[0])).toEqual([
      '便民服務 > 櫃台',
      '透明服務 > 公開',
    ]);
  });

  test('puts the rows in doubt where both are short words and nothing more', async () => {
    const { marks } = await import_(
      `<p>便民面向</p><p>服務櫃台</p>${row('開放預約。')}<p>線上服務</p>${row('線上申辦。')}
       <p>透明面向</p><p>公開進度</p>${row('公開進度。')}`,
    );
    expect(marks).toContain('001 dimension 這一列的標題上方還有「便民面向」');
  });
});

test('what is told of a part of the plan may stand between its heading and its table', async () => {
  const row = (text: string) => `<table>${heads}<tr><td>1<td>${text}<td>每月<td>企劃科</table>`;
  const { rows } = await import_(
    `<p>策略一：便民</p><p>目標：三日內辦結。</p>${row('開放預約。')}
     <p>策略二：透明</p><p>目標：全部公開。</p>${row('公開進度。')}`,
  );
  expect(rows.map((each) => each.split(' | ')[0])).toEqual(['策略一：便民', '策略二：透明']);
});

test('what a sheet is called within itself heads its table, not its name', async () => {
  const row = (text: string) => `<table>${heads}<tr><td>1<td>${text}<td>每月<td>企劃科</table>`;
  const { rows } = await import_(
    `<h1>出境</h1><p>航空站114年服務計畫</p><p>壹、出境服務</p>${row('開放預約。')}
     <h1>入境</h1><p>航空站114年服務計畫</p><p>貳、入境服務</p>${row('公開進度。')}`,
  );
  expect(rows.map((each) => each.split(' | ')[0])).toEqual(['壹、出境服務', '貳、入境服務']);
});
