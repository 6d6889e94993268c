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
