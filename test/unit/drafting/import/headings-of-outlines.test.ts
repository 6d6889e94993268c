import { describe, expect, test } from 'vitest';
import { blocksOfHtml } from '../../../../src/drafting/import/readers/read-html.ts';
import { documentOfText } from '../../../../src/drafting/import/readers/read-text.ts';
import { importDocument, rowLines } from '../../../support/import-rows.ts';

const title = '示範縣衛生局114年度提升服務品質執行計畫';

const importText = (text: string) => importDocument(documentOfText(`${title}\n${text.trim()}`));

describe('a plan without a table is read by its numbered paragraphs', () => {
  test('what a heading names holds for each measure below it, with a mark', async () => {
    const { built, marks } = await importText(`
壹、工作項目
一、便民（承辦單位：企劃科）
1. 夜間門診掛號。完成期限：114年3月。
2. 行動支付。完成期限：114年6月。
二、宣導（承辦單位：秘書室）
1. 衛教講座。完成期限：每季。
2. 社區篩檢。完成期限：每月。`);
    expect(rowLines(built)).toEqual([
      '一、便民 | 1. 夜間門診掛號。 | 114年3月 | 企劃科',
      '一、便民 | 2. 行動支付。 | 114年6月 | 企劃科',
      '二、宣導 | 1. 衛教講座。 | 每季 | 秘書室',
      '二、宣導 | 2. 社區篩檢。 | 每月 | 秘書室',
    ]);
    expect(marks).toContain('002 units 「企劃科」寫在標題，各項均列');
    expect(marks).toContain('002 dimension 標題裡的「企劃科」移到單位一欄');
  });
});

test('headings of sections within sections stand above the measures, but for that of all of them', async () => {
  const measure = (text: string, unit: string) =>
    `<p>1. ${text}</p><p>▲期限：114年3月　▲分工：${unit}</p>`;
  const document = blocksOfHtml(
    `<p>${title}</p><h1>第一章　緒言</h1><p>便民。</p><h1>第二章　推動內容</h1>
     <h2>一、讀者服務</h2><h3>（一）空間</h3>${measure('增設包廂。', '企劃科')}<h3>（二）借閱</h3>${measure('手機借書。', '秘書室')}
     <h2>二、館藏</h2><h3>（一）採購</h3>${measure('徵集書單。', '企劃科')}`,
  );
  const { built } = await importDocument(document);
  expect(rowLines(built)).toEqual([
    '一、讀者服務 > （一）空間 | 1. 增設包廂。 | 114年3月 | 企劃科',
    '一、讀者服務 > （二）借閱 | 1. 手機借書。 | 114年3月 | 秘書室',
    '二、館藏 > （一）採購 | 1. 徵集書單。 | 114年3月 | 企劃科',
  ]);
});

test('a heading that names content and times is that of the content', async () => {
  const { draft } = await importText(`
壹、依據
政府服務躍升方案。
貳、工作項目及期程
自114年2月起至114年11月止辦理下列事項：
一、設置服務臺。（主辦單位：企劃科；辦理期程：114年3月）
二、辦理說明會。（主辦單位：秘書室；辦理期程：每季）`);
  expect(draft.recognised.roles).toEqual({ basis: '壹、依據', content: '貳、工作項目及期程' });
  expect(draft.recognised.period).toEqual({ start: '2025-02-01', end: '2025-11-30' });
});

test('a sentence below a heading that the file marks is no part of the heading', async () => {
  const document = blocksOfHtml(`<p>${title}</p><p>壹、目的</p><p>便民。</p><p>貳、推動作法</p>
    <h4>門診</h4><p>為利就醫，辦理下列事項：</p><ul><li>甲甲。（企劃科，114年5月）</li><li>乙乙。（秘書室，每月）</li></ul>`);
  const { built } = await importDocument(document);
  expect(rowLines(built)).toEqual([
    '門診 | 甲甲。 | 114年5月 | 企劃科',
    '門診 | 乙乙。 | 每月 | 秘書室',
  ]);
  expect(JSON.stringify(built?.sections)).toContain('為利就醫，辦理下列事項：');
});

const groups = (first: string) => `
一、入園更便利
${first}
1.開放線上購票。
期限：114年3月 單位：企劃科
2.地圖改版。
期限：114年6月 單位：企劃科
特殊需求服務
1.提供舒緩包。
期限：114年4月 單位：秘書室
二、公開透明
資訊揭露
1.每月公布紀錄。
期限：每月 單位：企劃科`;

test('short lines without a number above each count that begins anew are headings', async () => {
  const { built, marks } = await importText(groups('購票與動線'));
  expect(rowLines(built).map((line) => line.split(' | ')[0])).toEqual([
    '一、入園更便利 > 購票與動線',
    '一、入園更便利 > 購票與動線',
    '一、入園更便利 > 特殊需求服務',
    '二、公開透明 > 資訊揭露',
  ]);
  expect(marks).toEqual([]);
});

test('such a line that only some counts have puts the headings of all rows in doubt', async () => {
  const { marks } = await importText(groups(''));
  const found = marks.filter((mark) => mark.includes('「特殊需求服務」') && mark.startsWith('004'));
  expect(found.map((mark) => mark.split(' ')[1])).toEqual(
    expect.arrayContaining(['dimension', 'actions']),
  );
});

test('headings without a number above numbers that count on, marked by the file or not, are headings', async () => {
  const measures = [
    '1.設置窗口（企劃科，114年5月）',
    '2.增設指標（秘書室，114年6月）',
    '3.公開進度（企劃科，114年7月）',
  ];
  const marked = await importDocument(
    blocksOfHtml(
      `<p>${title}</p><h2>壹、執行策略</h2><h3>便民服務</h3><p>${measures[0]}</p><p>${measures[1]}</p><h3>透明服務</h3><p>${measures[2]}</p>`,
    ),
  );
  const plain = await importText(
    `壹、執行策略\n便民服務\n${measures[0]}\n${measures[1]}\n透明服務\n${measures[2]}`,
  );
  for (const { built } of [marked, plain])
    expect(rowLines(built).map((line) => line.split(' | ')[0])).toEqual([
      '便民服務',
      '便民服務',
      '透明服務',
    ]);
});

test('a line that may be a heading puts the rows of its own section in doubt, and no others', async () => {
  const { draft } = await importText(`
壹、行政服務
1.設置服務臺。（企劃科，114年3月）
便民措施
2.備置輪椅。（企劃科，114年4月）
貳、資訊服務
1.開放網路預約。（秘書室，114年5月）
數位應用
2.公開資料。（秘書室，114年6月）`);
  const naming = (words: string) =>
    draft.recognised.marks.flatMap(({ measure, column, reason }) =>
      column === 'dimension' && reason.includes(words) ? [measure?.slice(-3)] : [],
    );
  expect(naming('便民措施')).toEqual(['001', '002']);
  expect(naming('數位應用')).toEqual(['003', '004']);
});

test('an outer number below which no such heading stands has none', async () => {
  const { built } = await importText(`
壹、執行策略
一、便民服務
購票與動線
1.設置窗口（企劃科，114年5月）
特殊服務
1.公開進度（企劃科，114年7月）
二、透明服務
1.公開名冊（秘書室，114年8月）`);
  expect(rowLines(built).map((line) => line.split(' | ')[0])).toEqual([
    '一、便民服務 > 購票與動線',
    '一、便民服務 > 特殊服務',
    '二、透明服務',
  ]);
});

test('a heading of a section’s words below one that stays text is a heading of measures as well', async () => {
  const measure = (text: string) => `<p>1、${text}（主辦單位：企劃科；辦理期程：114年3月）</p>`;
  const document = blocksOfHtml(`<p>${title}</p><h1>壹、目的</h1><p>便民。</p><h1>貳、具體措施</h1>
    <h2>一、強化管理</h2><h3>（一）人員培訓</h3>${measure('辦理訓練。')}
    <h3>（二）品質考核</h3>${measure('辦理測試。')}<h1>參、管制考核</h1><p>按季檢討。</p>`);
  const { built } = await importDocument(document);
  expect(rowLines(built).map((line) => line.split(' | ', 2))).toEqual([
    ['一、強化管理 > （一）人員培訓', '1、 辦理訓練。'],
    ['一、強化管理 > （二）品質考核', '1、 辦理測試。'],
  ]);
});

test('numbered parts of the plan head the numbers below them, and of short headings one may have a sentence alone below it', async () => {
  const { built, marks, draft } = await importText(`
壹、計畫緣起
為便民，特訂定本計畫。
貳、推動策略及具體作法
策略一：簡化申辦流程
一、單一窗口
（一）各類案件隨到隨辦。（企劃科；全年）
（二）推廣行動支付，比率達35%。（企劃科；
114年4月至11月）
策略二：強化健康教育
一、校園宣導
（一）辦理劇場10場次。（企劃科；114年3月至6月）
（二）編印手冊1萬冊。（秘書室；114年5月底前）
二、社區宣導
至村里設攤宣導，至少20場次。（秘書室；不定期）
參、附則
本計畫核定後實施。`);
  expect(rowLines(built)).toEqual([
    '策略一：簡化申辦流程 > 一、單一窗口 | （一） 各類案件隨到隨辦。 | 全年 | 企劃科',
    '策略一：簡化申辦流程 > 一、單一窗口 | （二） 推廣行動支付，比率達35%。 | 114年4月至11月 | 企劃科',
    '策略二：強化健康教育 > 一、校園宣導 | （一） 辦理劇場10場次。 | 114年3月至6月 | 企劃科',
    '策略二：強化健康教育 > 一、校園宣導 | （二） 編印手冊1萬冊。 | 114年5月底前 | 秘書室',
    '策略二：強化健康教育 > 二、社區宣導 | 至村里設攤宣導，至少20場次。 | 不定期 | 秘書室',
  ]);
  expect(marks.filter((mark) => mark.startsWith('005'))).toContain(
    '005 actions 編號後的短語讀成標題，其下的句子讀成作法',
  );
  // A line that a page ended within a bracket is taken out of the text with it.
  expect(draft.recognised.sections[1]?.content).toEqual([]);
  expect(draft.recognised.unplaced.missing).toBe('');
});

test.each([
  ['甲、依據', '乙、實施期程', '丙、實施項目', '丁、附則'],
  ['第一章 依據', '第二章 實施期程', '第三章 實施項目', '第四章 附則'],
])('sections may be numbered %s, %s above 一、', async (basis, period, content, rest) => {
  const { built, draft } = await importText(`
${basis}
年度計畫。
${period}
114年1月1日至114年11月30日。
${content}
一、訴訟輔導
1、提供書狀例稿。（企劃科，每週）
2、閱卷線上聲請。（秘書室，114年5月）
二、司法保護
1、增聘通譯20名。（秘書室，114年上半年）
${rest}
本計畫自發布日施行。`);
  expect(draft.recognised.sections.map(({ heading }) => heading)).toEqual([
    ...[basis, period, content, rest].map((heading) => heading.replace(' ', '')),
  ]);
  expect(draft.recognised.period).toEqual({ start: '2025-01-01', end: '2025-11-30' });
  expect(rowLines(built)).toEqual([
    '一、訴訟輔導 | 1、 提供書狀例稿。 | 每週 | 企劃科',
    '一、訴訟輔導 | 2、 閱卷線上聲請。 | 114年5月 | 秘書室',
    '二、司法保護 | 1、 增聘通譯20名。 | 114年上半年 | 秘書室',
  ]);
});
