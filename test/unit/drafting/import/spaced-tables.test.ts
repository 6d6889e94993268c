import { describe, expect, test } from 'vitest';
import { blocksOfHtml } from '../../../../src/drafting/import/readers/read-html.ts';
import { readMarkdown } from '../../../../src/drafting/import/readers/read-markdown.ts';
import { documentOfText } from '../../../../src/drafting/import/readers/read-text.ts';
import { importDocument, rowLines } from '../../../support/import-rows.ts';

const importText = (text: string) =>
  importDocument(
    documentOfText(
      `示範縣衛生局114年度提升服務品質執行計畫\n壹、依據\n依函辦理。\n貳、工作內容\n${text}\n參、附則：奉核後實施。`,
    ),
  );

const sections = ['壹、依據', '貳、工作內容', '參、附則：'];

describe('a table lined up with spaces', () => {
  test('has drawn lines around its heads and at its end, groups alone, and wrapped measures', async () => {
    const { built, draft, marks } = await importText(`
================================================================
推動作法                              完成期限        承辦單位
----------------------------------------------------------------
一、門診業務
1.開放網路預約並寄送提醒簡訊，逾時    114年5月31日    企劃科
  未到者自動取消。
2.延長週三夜間門診。                  每月            企劃科、
                                                      秘書室

二、防疫業務
1.巡查孳生源。                        全年            健康促進科
================================================================`);
    expect(rowLines(built)).toEqual([
      '一、門診業務 | 1. 開放網路預約並寄送提醒簡訊，逾時未到者自動取消。 | 114年5月31日 | 企劃科',
      '一、門診業務 | 2. 延長週三夜間門診。 | 每月 | 企劃科、秘書室',
      '二、防疫業務 | 1. 巡查孳生源。 | 全年 | 健康促進科',
    ]);
    expect(marks).toEqual([]);
    expect(built?.sections.map(({ heading }) => heading)).toEqual(sections);
    expect(draft.recognised.unplaced.missing).toBe('');
  });

  test('ends above the line in which people sign', async () => {
    const { built } = await importText(`
------------------------------------------------------------
實施要項      推動作法                期限       承辦單位
------------------------------------------------------------
一、治安      1.座談每里一場。        114年11月  企劃科
------------------------------------------------------------
二、行政      1.領取可預約。          每月       秘書室
------------------------------------------------------------

所長：        承辦人：`);
    expect(rowLines(built)).toEqual([
      '一、治安 | 1. 座談每里一場。 | 114年11月 | 企劃科',
      '二、行政 | 1. 領取可預約。 | 每月 | 秘書室',
    ]);
  });

  test('has its columns below the stretches of a drawn line, heads in two lines', async () => {
    const { built, marks } = await importText(`
                                          完成        承辦
執行項目    推動作法                      期限        單位
==========  ============================  ==========  ============
網路預約    1.開放網路預約，並寄送提醒    每月        企劃科
            簡訊。
            2.附上院區地圖。              114年6月    秘書室
環境        1.整修坡道。                  每季        秘書室`);
    expect(rowLines(built)).toEqual([
      '網路預約 | 1. 開放網路預約，並寄送提醒簡訊。 | 每月 | 企劃科',
      '網路預約 | 2. 附上院區地圖。 | 114年6月 | 秘書室',
      '環境 | 1. 整修坡道。 | 每季 | 秘書室',
    ]);
    expect(marks).toEqual([]);
  });

  test('has heads in the middle of their columns, and wide spaces', async () => {
    const { built, marks } = await importText(`
　　　　　推動作法　　　　　　　完成期限　　　承辦單位
一、設置服務臺，提供諮詢。　　　１１４年３月　企劃科
二、更新指標。　　　　　　　　　每季　　　　　秘書室
三、每月檢討動線，並於會議提　　每月　　　　　企劃科
　　報。`);
    expect(rowLines(built).map((line) => line.split(' | ').slice(1))).toEqual([
      ['一、 設置服務臺，提供諮詢。', '１１４年３月', '企劃科'],
      ['二、 更新指標。', '每季', '秘書室'],
      ['三、 每月檢討動線，並於會議提報。', '每月', '企劃科'],
    ]);
    expect(marks.filter((mark) => !mark.includes('dimension'))).toEqual([]);
  });

  test('has a drawn line between all rows, and deadlines and units one a line', async () => {
    const { built, marks } = await importText(`
────────────────────────────────
工作項目    作法                          期程          單位
────────────────────────────────
門診        開放網路預約，並寄送提醒簡    114年3月      企劃科
            訊，逾時未到者自動取消。      114年9月      秘書室
────────────────────────────────
防疫        巡查孳生源。                  每週          健康促進科
────────────────────────────────
宣導        辦理講座及設攤，               每季         企劃科
            並發放問卷。
────────────────────────────────`);
    expect(rowLines(built)).toEqual([
      '門診 | 開放網路預約，並寄送提醒簡訊，逾時未到者自動取消。 | 114年3月、114年9月 | 企劃科、秘書室',
      '防疫 | 巡查孳生源。 | 每週 | 健康促進科',
      '宣導 | 辦理講座及設攤，並發放問卷。 | 每季 | 企劃科',
    ]);
    expect(marks).toEqual([]);
  });

  test('has an empty line between all rows', async () => {
    const { built, marks } = await importText(`
作法                          期限              單位

開放網路預約，並寄送提醒簡    114年3月1日至     企劃科
訊，逾時未到者自動取消。      114年9月30日

巡查孳生源。                  每週              健康促進科

辦理講座及設攤，              每季              企劃科、
並發放問卷。                                    秘書室`);
    expect(rowLines(built).map((line) => line.split(' | ').slice(1))).toEqual([
      ['開放網路預約，並寄送提醒簡訊，逾時未到者自動取消。', '114年3月1日至114年9月30日', '企劃科'],
      ['巡查孳生源。', '每週', '健康促進科'],
      ['辦理講座及設攤，並發放問卷。', '每季', '企劃科、秘書室'],
    ]);
    expect(marks.filter((mark) => !mark.includes('dimension'))).toEqual([]);
  });

  test('has two levels of groups, and its heads once more on each page', async () => {
    const { built, marks } = await importText(`
項次  推動作法                        完成期限    承辦單位
一、服務流程
（一）門診
1     開放網路預約，並寄送提醒簡      每月        企劃科
      訊。
（二）櫃檯
2     設置服務臺。                    114年3月    秘書室
- 1 -
項次  推動作法                        完成期限    承辦單位
二、環境
（一）坡道
3     整修坡道。                      每季        秘書室
`);
    expect(rowLines(built)).toEqual([
      '一、服務流程 > （一）門診 | 1 開放網路預約，並寄送提醒簡訊。 | 每月 | 企劃科',
      '一、服務流程 > （二）櫃檯 | 2 設置服務臺。 | 114年3月 | 秘書室',
      '二、環境 > （一）坡道 | 3 整修坡道。 | 每季 | 秘書室',
    ]);
    expect(marks).toEqual([]);
  });

  test('has groups in words without a number below an empty line', async () => {
    const { built } = await importText(`
推動作法                        完成期限    承辦單位
------------------------------  ----------  ----------
【門診業務】
1. 開放網路預約。               每月        企劃科
2. 寄送提醒簡訊。               每月        企劃科

【防疫業務】
1. 巡查孳生源。                 每週        健康促進科`);
    expect(rowLines(built)).toEqual([
      '【門診業務】 | 1. 開放網路預約。 | 每月 | 企劃科',
      '【門診業務】 | 2. 寄送提醒簡訊。 | 每月 | 企劃科',
      '【防疫業務】 | 1. 巡查孳生源。 | 每週 | 健康促進科',
    ]);
  });

  test('may be lined up with tabs', async () => {
    const { built, marks } = await importText(
      [
        '推動作法\t\t\t完成期限\t承辦單位',
        '1.開放網路預約，並寄送提醒簡\t每月\t\t企劃科',
        '  訊。',
        '2.設置服務臺。\t\t\t114年3月\t秘書室',
        '3.整修坡道。\t\t\t每季\t\t秘書室',
      ].join('\n'),
    );
    expect(rowLines(built).map((line) => line.split(' | ').slice(1))).toEqual([
      ['1. 開放網路預約，並寄送提醒簡訊。', '每月', '企劃科'],
      ['2. 設置服務臺。', '114年3月', '秘書室'],
      ['3. 整修坡道。', '每季', '秘書室'],
    ]);
    expect(marks.filter((mark) => !mark.includes('dimension'))).toEqual([]);
  });

  test('has one space alone between a full cell and the next', async () => {
    const { built } = await importText(`
推動作法                     完成期限     承辦單位
1.開放網路預約並寄送提醒簡訊 114年5月31日 企劃科
  ，逾時未到者自動取消。
2.設置服務臺。               每月         秘書室
3.整修坡道及加裝扶手與標示。 114年10月    秘書室`);
    expect(rowLines(built).map((line) => line.split(' | ').slice(1))).toEqual([
      ['1. 開放網路預約並寄送提醒簡訊，逾時未到者自動取消。', '114年5月31日', '企劃科'],
      ['2. 設置服務臺。', '每月', '秘書室'],
      ['3. 整修坡道及加裝扶手與標示。', '114年10月', '秘書室'],
    ]);
  });

  test('has marks where rows without numbers go on, of which only one does', async () => {
    const { built, marks } = await importText(`
項目    作法                    期限      單位
門診    開放網路預約，並寄送    每月      企劃科
        提醒簡訊。
防疫    巡查孳生源。            每週      健康促進科`);
    expect(rowLines(built)).toEqual([
      '門診 | 開放網路預約，並寄送提醒簡訊。 | 每月 | 企劃科',
      '防疫 | 巡查孳生源。 | 每週 | 健康促進科',
    ]);
    expect(marks).toEqual(['001  各欄以空白對齊，次行沒有期限與單位，接在這一列']);
  });

  test('ends where the sections go on, also without a drawn line', async () => {
    const { built, draft } = await importText(`
推動作法                    完成期限    承辦單位
1.開放網路預約。            每月        企劃科
2.設置服務臺。              每月        秘書室

一、經費由年度預算支應。
二、督導由企劃科辦理。

承辦人：          科長：          局長：`);
    expect(rowLines(built)).toHaveLength(2);
    expect(built?.sections[1]?.text).toContain('一、經費由年度預算支應。');
    expect(draft.recognised.unplaced.missing).toBe('');
  });
});

const linedUp = `推動作法                          完成期限        承辦單位
--------------------------------  --------------  ----------
一、門診業務
1. 開放網路預約並寄送提醒簡訊，   114年5月31日    企劃科
   逾時未到者自動取消。
2. 延長週三夜間門診。             每月            秘書室`;

const read = [
  '一、門診業務 | 1. 開放網路預約並寄送提醒簡訊，逾時未到者自動取消。 | 114年5月31日 | 企劃科',
  '一、門診業務 | 2. 延長週三夜間門診。 | 每月 | 秘書室',
];

test.each([
  ['as it stands', linedUp],
  ['in a block of code', `\`\`\`\n${linedUp}\n\`\`\``],
])('a table lined up with spaces in Markdown is read %s', async (_, table) => {
  const text = `# 示範縣衛生局114年度計畫\n\n## 壹、依據\n\n依函**辦理**。\n\n## 貳、內容\n\n${table}\n\n## 參、附則\n\n奉核後實施。\n`;
  const { built, marks } = await importDocument(await readMarkdown(new TextEncoder().encode(text)));
  expect(rowLines(built)).toEqual(read);
  expect(marks).toEqual([]);
  expect(built?.sections.map(({ heading }) => heading)).toEqual([
    '壹、依據',
    '貳、內容',
    '參、附則',
  ]);
});

test('a table lined up with spaces in text of a web page that is set as typed is read', async () => {
  const { built } = await importDocument(
    blocksOfHtml(
      `<p>示範縣衛生局114年度計畫</p><p>貳、內容</p><pre>${linedUp}</pre><p>參、附則</p>`,
    ),
  );
  expect(rowLines(built)).toEqual(read);
});

test.each([
  '承辦人：          科長：          局長：\n王小明            李大同            陳一心',
  '項目          數量          單價\n紙張          10            200\n墨水          3             900',
  '聯絡人    電話            單位\n王小明    02-0000-0000    企劃科',
])('what is no table of measures stays text: %s', async (text) => {
  const { built } = await importText(`${text}\n\n推動作法                    完成期限    承辦單位
1.開放網路預約。            每月        企劃科
2.設置服務臺。              每月        秘書室`);
  expect(rowLines(built).map((line) => line.split(' | ')[1])).toEqual([
    '1. 開放網路預約。',
    '2. 設置服務臺。',
  ]);
  expect(built?.sections[1]?.text.replace(/[\s|]/gu, '')).toContain(
    text.split('\n')[0]?.replace(/\s/gu, ''),
  );
});
