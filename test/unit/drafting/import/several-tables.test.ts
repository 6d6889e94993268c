import { expect, test } from 'vitest';
import { blocksOfHtml } from '../../../../src/drafting/import/readers/read-html.ts';
import { importDocument, rowLines, tableHtml, title } from '../../../support/import-rows.ts';

test('measures that have a table each stand below the heading above them', async () => {
  const form = (measure: string, unit: string) =>
    `<table><tr><td>推動作法</td><td>${measure}</td></tr><tr><td>完成期限</td><td>114年6月</td></tr><tr><td>承辦單位</td><td>${unit}</td></tr></table>`;
  const { built, draft } = await importDocument(
    blocksOfHtml(
      `${title}<p>一、安全</p>${form('汰換老舊照明。', '企劃科')}${form('增設警示燈帶。', '秘書室')}<p>二、友善</p>${form('增設座椅並加裝扶手。', '企劃科')}`,
    ),
  );
  expect(rowLines(built)).toEqual([
    '一、安全 | 汰換老舊照明。 | 114年6月 | 企劃科',
    '一、安全 | 增設警示燈帶。 | 114年6月 | 秘書室',
    '二、友善 | 增設座椅並加裝扶手。 | 114年6月 | 企劃科',
  ]);
  expect(draft.recognised.unplaced.missing).toBe('');
});

test('tables of different columns stand each for itself, with its title', async () => {
  const { built, errors } = await importDocument(
    blocksOfHtml(
      `${title}<p>壹、計畫內容</p><p>表一 服務</p>${tableHtml(`
        實施要項 | 推動作法 | 完成期限 | 承辦單位
        一、流程 | 1.甲。 | 每月 | 企劃科`)}<p>貳、創新</p><p>表二 指標</p>${tableHtml(`
        創新項目 | 具體作法 | 目標值 | 期程 | 主辦科室
        行動服務 | 每月下鄉，提供篩檢。 | 12場 | 每月 | 健康促進科`)}`,
    ),
  );
  expect(errors).toEqual([]);
  expect(built?.tables.map((table) => table.title)).toEqual(['表一服務', '表二指標']);
  expect(rowLines(built)).toEqual([
    '一、流程 | 1. 甲。 | 每月 | 企劃科',
    '行動服務 | 每月下鄉，提供篩檢。 | 每月 | 健康促進科 | 目標值=12場',
  ]);
});

test('sections head their tables also where one of these goes on over a page', async () => {
  const rows = (...lines: string[]) =>
    tableHtml(`服務構面 | 行動方案 | 完成時程 | 權責單位\n${lines.join('\n')}`);
  const { built } = await importDocument(
    blocksOfHtml(
      `<p>衛生局114年計畫</p>${title}<p>壹、場館</p>${rows('安全 | 檢測水質，並公告結果。 | 每日 | 企劃科')}` +
        `<p>貳、課程</p>${rows('規劃 | 開設樂齡課程，並提供試上。 | 114年3月 | 企劃科')}` +
        `<p>衛生局114年計畫</p>${rows('權益 | 退費於三日內完成，並以簡訊通知。 | 每月 | 秘書室')}`,
    ),
  );
  expect(rowLines(built).map((line) => line.split(' | ', 1)[0])).toEqual([
    '壹、場館 > 安全',
    '貳、課程 > 規劃',
    '貳、課程 > 權益',
  ]);
});

test('lines above tables head them where a head that else names the outermost headings is that of the measures', async () => {
  const rows = (...lines: string[]) =>
    tableHtml(`工作項目 | 實施要領 | 辦理期程 | 承辦單位\n${lines.join('\n')}`);
  const { built } = await importDocument(
    blocksOfHtml(
      `${title}<p>壹、實施內容</p><h2>一、接見</h2>${rows('登記 | 開放網路預約，並設置報到機。 | 每月 | 企劃科')}` +
        `<h2>二、申辦</h2>${rows('核發 | 證明書隨到隨辦，並得以電話預約。 | 每月 | 秘書室')}`,
    ),
  );
  expect(rowLines(built).map((line) => line.split(' | ', 1)[0])).toEqual([
    '一、接見 > 登記',
    '二、申辦 > 核發',
  ]);
});

test('a heading in a table of one cell stands above the lines and tables below it', async () => {
  const rows = (line: string) => tableHtml(`序 | 具體推動內容 | 控管時點 | 主政\n${line}`);
  const { built } = await importDocument(
    blocksOfHtml(
      `${title}<table><tr><td>主軸一：樂遊園區</td></tr></table><p>讓每一位遊客感到方便</p><p>（一）售票</p>${rows('1 | 增設售票機，支援行動支付。 | 114年2月 | 企劃科')}` +
        `<p>（二）動線</p>${rows('2 | 更新導覽牌，並統一圖示。 | 114年4月 | 秘書室')}` +
        `<p>附錄：會議紀錄</p>${tableHtml('會次 | 開會日期 | 決議事項 | 出席單位\n第1次 | 112年11月9日 | 確認主軸名稱。 | 企劃科')}`,
    ),
  );
  expect(rowLines(built).map((line) => line.split(' | ', 1)[0])).toEqual([
    '主軸一：樂遊園區 > （一）售票',
    '主軸一：樂遊園區 > （二）動線',
  ]);
});
