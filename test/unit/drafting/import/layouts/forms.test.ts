import { describe, expect, test } from 'vitest';
import { readForms } from '../../../../../src/drafting/import/layouts/forms.ts';
import type { TableBlock } from '../../../../../src/drafting/import/document/source-document.ts';
import { blocksOfHtml } from '../../../../../src/drafting/import/readers/read-html.ts';
import {
  importDocument,
  importTable,
  rowLines,
  tableHtml,
  title,
} from '../../../../support/import-rows.ts';

const importHtml = (html: string) => importDocument(blocksOfHtml(title + html));

describe('measures that have a table each, its heads one below another', () => {
  test('are rows, also where a head is in words that say nothing by themselves', async () => {
    const { built, draft, marks } = await importHtml(`<p>貳、各項方案</p><p>逐項列表如下：</p>
      ${tableHtml(`
        服務面向 | 流程簡化
        亮點 | 免排隊
        實施方式 | 開放網路預約，並寄送簡訊。
        辦理期間 | 114年2月至11月
        主責單位 | 企劃科`)}${tableHtml(`
        服務面向 | 流程簡化
        亮點 | 少跑一趟
        實施方式 | 跨機關查驗，免附謄本。
        辦理期間 | 全年
        主責單位 | 企劃科、秘書室`)}
      <p>參、附則</p><p>奉核後實施。</p>`);
    expect(rowLines(built)).toEqual([
      '流程簡化 > 免排隊 | 開放網路預約，並寄送簡訊。 | 114年2月至11月 | 企劃科',
      '流程簡化 > 少跑一趟 | 跨機關查驗，免附謄本。 | 全年 | 企劃科、秘書室',
    ]);
    expect(marks).toEqual(['001 actions 「亮點」欄不是常見的欄名，依位置讀成執行項目']);
    expect(draft.recognised.unplaced.missing).toBe('');
    expect(built?.sections.map(({ heading }) => heading)).toEqual(['貳、各項方案', '參、附則']);
  });

  test('may lack a head that others have', async () => {
    const { built } = await importHtml(
      [
        `工作項目 | 網路預約
        推動作法 | 開放網路預約。
        完成期限 | 每月
        承辦單位 | 企劃科`,
        `工作項目 | 簡訊提醒
        推動作法 | 寄送提醒簡訊。
        預期效益 | 少跑一趟
        完成期限 | 114年5月
        承辦單位 | 秘書室`,
      ]
        .map(tableHtml)
        .join(''),
    );
    expect(rowLines(built)).toEqual([
      '網路預約 | 開放網路預約。 | 每月 | 企劃科',
      '簡訊提醒 | 寄送提醒簡訊。 | 114年5月 | 秘書室 | 預期效益=少跑一趟',
    ]);
  });

  test('are headed by a cell over the columns of each', async () => {
    const { built, draft } = await importHtml(
      [
        `1. 網路預約 | <
        推動作法 | 開放網路預約。
        完成期限 | 每月
        承辦單位 | 企劃科`,
        `2. 簡訊提醒 | <
        推動作法 | 寄送提醒簡訊。
        完成期限 | 114年5月
        承辦單位 | 秘書室`,
      ]
        .map(tableHtml)
        .join(''),
    );
    expect(rowLines(built)).toEqual([
      '1. 網路預約 | 開放網路預約。 | 每月 | 企劃科',
      '2. 簡訊提醒 | 寄送提醒簡訊。 | 114年5月 | 秘書室',
    ]);
    expect(draft.recognised.unplaced.missing).toBe('');
  });

  test('are headed by a cell down the side, in one table', async () => {
    const { built } = await importTable(`
      方案一 網路預約 | 推動作法 | 開放網路預約。
      ^ | 完成期限 | 每月
      ^ | 承辦單位 | 企劃科
      方案二 簡訊提醒 | 推動作法 | 寄送提醒簡訊。
      ^ | 完成期限 | 114年5月
      ^ | 承辦單位 | 秘書室`);
    expect(rowLines(built)).toEqual([
      '方案一網路預約 | 開放網路預約。 | 每月 | 企劃科',
      '方案二簡訊提醒 | 寄送提醒簡訊。 | 114年5月 | 秘書室',
    ]);
  });

  test('have two heads a row, the measure over the whole width', async () => {
    const { built } = await importHtml(
      [
        `方案名稱 | 網路預約 | 編號 | A-01
        實施內容 | 開放網路預約，並寄送簡訊。 | < | <
        辦理時程 | 每月 | 權責單位 | 企劃科`,
        `方案名稱 | 簡訊提醒 | 編號 | A-02
        實施內容 | 寄送提醒簡訊。 | < | <
        辦理時程 | 114年5月 | 權責單位 | 秘書室`,
      ]
        .map(tableHtml)
        .join('<p>&nbsp;</p>'),
    );
    expect(rowLines(built)).toEqual([
      '網路預約 | A-01 開放網路預約，並寄送簡訊。 | 每月 | 企劃科',
      '簡訊提醒 | A-02 寄送提醒簡訊。 | 114年5月 | 秘書室',
    ]);
  });

  test('stand below a line each that names them, and those below a heading of several', async () => {
    const form = (measure: string, unit: string) =>
      tableHtml(`作法 | ${measure}
        期程 | 114年6月
        承辦 | ${unit}`);
    const { built, draft } = await importHtml(
      `<p>貳、內容</p><p>一、流程</p><p>方案1 網路預約</p>${form('開放網路預約。', '企劃科')}
       <p>方案2 簡訊提醒</p>${form('寄送提醒簡訊。', '秘書室')}
       <p>二、環境</p><p>方案3 無障礙</p>${form('整修坡道。', '秘書室')}<p>參、附則</p><p>奉核後實施。</p>`,
    );
    expect(rowLines(built)).toEqual([
      '一、流程 > 方案1 網路預約 | 開放網路預約。 | 114年6月 | 企劃科',
      '一、流程 > 方案2 簡訊提醒 | 寄送提醒簡訊。 | 114年6月 | 秘書室',
      '二、環境 > 方案3 無障礙 | 整修坡道。 | 114年6月 | 秘書室',
    ]);
    expect(draft.recognised.unplaced.missing).toBe('');
    expect(built?.sections.map(({ heading }) => heading)).toEqual(['貳、內容', '參、附則']);
  });

  test('are several in one, with what stands before the first of all of them', async () => {
    const { built } = await importHtml(
      [
        `工作項目 | 網路預約
        推動作法 | 開放網路預約。
        完成期限 | 每月
        承辦單位 | 企劃科
        推動作法 | 寄送提醒簡訊。
        完成期限 | 114年5月
        承辦單位 | 秘書室`,
        `工作項目 | 環境
        推動作法 | 1.整修坡道。/n2.增設座椅。
        完成期限 | 1.每季/n2.114年6月
        承辦單位 | 企劃科`,
      ]
        .map(tableHtml)
        .join(''),
    );
    expect(rowLines(built)).toEqual([
      '網路預約 | 開放網路預約。 | 每月 | 企劃科',
      '網路預約 | 寄送提醒簡訊。 | 114年5月 | 秘書室',
      '環境 | 1. 整修坡道。 | 每季 | 企劃科',
      '環境 | 2. 增設座椅。 | 114年6月 | 企劃科',
    ]);
  });

  test('have numbered heads, and a line above these that says what stands below it', async () => {
    const { built, draft } = await importHtml(
      [
        `項目 | 內容
        一、工作項目 | 網路預約
        二、推動作法 | 開放網路預約。
        三、完成期限 | 每月
        四、承辦單位 | 企劃科`,
        `項目 | 內容
        一、工作項目 | 簡訊提醒
        二、推動作法 | 寄送提醒簡訊。
        三、完成期限 | 114年5月
        四、承辦單位 | 秘書室`,
      ]
        .map(tableHtml)
        .join(''),
    );
    expect(rowLines(built)).toEqual([
      '網路預約 | 開放網路預約。 | 每月 | 企劃科',
      '簡訊提醒 | 寄送提醒簡訊。 | 114年5月 | 秘書室',
    ]);
    expect(draft.recognised.unplaced.missing).toBe('');
    expect(draft.recognised.measures.columns).toMatchObject({ measure: '推動作法' });
  });

  test('are one where a page cuts it, between two heads or within a cell', async () => {
    const { built } = await importHtml(
      `${tableHtml(`
      工作項目 | 網路預約
      推動作法 | 開放網路預約。
      完成期限 | 每月
      承辦單位 | 企劃科`)}${tableHtml(`
      工作項目 | 簡訊提醒
      推動作法 | 寄送提醒簡訊，`)}<p>第 1 頁</p>${tableHtml(`
       | 並附上地圖。
      完成期限 | 114年5月
      承辦單位 | 秘書室`)}${tableHtml(`
      工作項目 | 環境
      推動作法 | 整修坡道。`)}<p>第 2 頁</p>${tableHtml(`
      完成期限 | 每季
      承辦單位 | 秘書室`)}`,
    );
    expect(rowLines(built)).toEqual([
      '網路預約 | 開放網路預約。 | 每月 | 企劃科',
      '簡訊提醒 | 寄送提醒簡訊，並附上地圖。 | 114年5月 | 秘書室',
      '環境 | 整修坡道。 | 每季 | 秘書室',
    ]);
  });
});

test('a form that a page cuts goes on below what is printed on each page', async () => {
  const form = (item: string) =>
    tableHtml(`工作項目 | ${item}\n推動作法 | 辦理${item}。\n完成期限 | 每月\n承辦單位 | 企劃科`);
  const running = '<p>提升服務品質執行計畫草案</p>';
  const { built } = await importHtml(`${running}${form('流程')}
    ${tableHtml('工作項目 | 環境\n推動作法 | 整修坡道。')}${running}
    ${tableHtml('完成期限 | 每季\n承辦單位 | 秘書室')}${form('形象')}`);
  expect(rowLines(built)).toEqual([
    '流程 | 辦理流程。 | 每月 | 企劃科',
    '環境 | 整修坡道。 | 每季 | 秘書室',
    '形象 | 辦理形象。 | 每月 | 企劃科',
  ]);
});

test('a form without a heading, where the others have one each, has a mark', async () => {
  const form = (item: string) => tableHtml(`作法 | 辦理${item}。\n期程 | 每月\n承辦 | 企劃科`);
  const { built, marks } = await importHtml(
    `<p>貳、內容</p><p>方案1 甲</p>${form('講座')}<p>方案2 乙</p>${form('篩檢')}${form('訪視')}<p>方案4 丁</p>${form('宣導')}`,
  );
  expect(rowLines(built).map((line) => line.split(' | ')[0])).toEqual([
    '方案1 甲',
    '方案2 乙',
    '方案2 乙',
    '方案4 丁',
  ]);
  expect(marks).toEqual(['003  其他各項的小表上方都有自己的標題，這一項沒有']);
});

test('a form without the unit that the others have has a mark', async () => {
  const form = (item: string, unit: string) =>
    tableHtml(`工作項目 | ${item}\n推動作法 | 辦理${item}。\n完成期限 | 每月${unit}`);
  const { built, marks } = await importHtml(
    form('流程', '\n承辦單位 | 企劃科') + form('環境', '') + form('形象', '\n承辦單位 | 秘書室'),
  );
  expect(built?.rows[1]?.units).toEqual([]);
  expect(marks).toEqual(['002 units 其他各項的小表都有「承辦單位」，這一項沒有']);
});

describe('a table of heads and cells that tells no measures stays text', () => {
  test.each([
    `計畫名稱 | 示範計畫
    計畫期程 | 114年1月至12月
    主辦單位 | 企劃科
    聯絡電話 | 02-0000-0000`,
    `計畫名稱 | 示範計畫
    計畫內容 | 提升服務品質，便利民眾。
    實施期程 | 114年1月至12月
    主辦機關 | 衛生局
    聯絡人 | 王小明`,
    `職稱 | 科長
    單位 | 企劃科
    工作內容 | 督導各項業務。`,
    `經費來源 | 年度預算
    執行單位 | 秘書室
    金額 | 100千元`,
  ])('%s', async (basics) => {
    const { built } = await importHtml(
      `<p>壹、基本資料</p>${tableHtml(basics)}<p>貳、內容</p>${tableHtml(`
        實施要項 | 推動作法 | 完成期限 | 承辦單位
        一、流程 | 1.設置服務臺。 | 每月 | 企劃科`)}`,
    );
    expect(rowLines(built)).toEqual(['一、流程 | 1. 設置服務臺。 | 每月 | 企劃科']);
    expect(built?.sections[0]?.text).toContain(basics.split(' | ')[0]);
  });

  test('beside measures that have one each', async () => {
    const form = (item: string, measure: string) =>
      tableHtml(`工作項目 | ${item}
        推動作法 | ${measure}
        完成期限 | 每月
        承辦單位 | 企劃科`);
    const { built } = await importHtml(
      `<p>壹、基本資料</p>${tableHtml(`計畫名稱 | 示範計畫
        計畫內容 | 提升服務品質，便利民眾。
        實施期程 | 114年1月至12月
        主辦單位 | 企劃科`)}<p>貳、內容</p>${form('流程', '設置服務臺。')}${form('環境', '整修坡道。')}
        <p>參、小組</p>${tableHtml('職稱 | 姓名\n單位 | 企劃科')}`,
    );
    expect(rowLines(built)).toEqual([
      '流程 | 設置服務臺。 | 每月 | 企劃科',
      '環境 | 整修坡道。 | 每月 | 企劃科',
    ]);
  });
});

test('a table that goes on from one that is no form of a measure stays where it is', () => {
  const table = (...rows: string[]): TableBlock => ({
    kind: 'table',
    place: null,
    rows: rows.map((row) =>
      row.split('|').map((text) => ({ text: text.trim(), rowSpan: 1, columnSpan: 1 })),
    ),
  });
  const plan = table('計畫名稱|示範縣衛生局服務計畫', '計畫依據|依某法第三條');
  const rest = table('|及其施行細則辦理。', '備註|本計畫經核定。');
  const measures = ['開放網路預約。', '寄送提醒簡訊。', '整修坡道。'].map((text) =>
    table(`具體作法|${text}`, '完成期限|每月', '承辦單位|企劃科'),
  );
  const read = readForms([plan, rest, ...measures], []);
  expect(read.slice(0, 2)).toEqual([plan, rest]);
  expect(read).toHaveLength(3);
});
