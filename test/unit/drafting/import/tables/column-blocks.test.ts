import { expect, test } from 'vitest';
import { columnBlocksTable } from '../../../../../src/drafting/import/tables/column-blocks.ts';
import { institutionSchema } from '../../../../../src/content/schemas/institution.ts';
import { UnitRegister } from '../../../../../src/meaning/units/unit-register.ts';

const units = ['閱覽諮詢科', '秘書室', '多元文化服務科'].map((name, at) => ({
  id: `u-${at}`,
  name,
}));
const context = {
  rocYear: 106,
  period: { start: '2017-01-01', end: '2017-12-31' },
  register: new UnitRegister(institutionSchema.parse({ name: '館', units })),
};

const head = '實施要項 執行項目 推動作法 完成期限 承辦單位';

function read(lines: readonly string[]) {
  const content = lines.map((text, at) => ({
    kind: 'paragraph' as const,
    text,
    headingLevel: null,
    place: `第 ${at + 1} 行`,
  }));
  const section = { heading: '伍、計畫內容', place: null, content };
  const found = columnBlocksTable([section], context);
  return {
    rows: found?.table.rows.map(({ cells, afterBreak }) => [
      ...cells.map(({ text }) => text),
      afterBreak,
    ]),
    doubts: found?.doubts.map((doubt) => doubt.found).slice(1),
    left: section.content,
  };
}

test('blocks of the columns that stand one after the other are a row of the table', () => {
  const { rows, doubts, left } = read([
    head,
    '一、基礎服務',
    '（一）服務一致',
    '1. 流程',
    '1.1 檢討',
    '1.2 修訂',
    '每月',
    '106年 4月',
    '秘書室',
    '閱覽諮詢科',
    '2. 及時性 2.1 諮詢',
    '每月 秘書室',
  ]);
  expect(rows).toEqual([
    [
      '一、基礎服務\n（一）服務一致',
      '1. 流程',
      '1.1 檢討\n1.2 修訂',
      '每月\n106年 4月',
      '秘書室\n閱覽諮詢科',
      false,
    ],
    ['', '2. 及時性', '2.1 諮詢', '每月', '秘書室', false],
  ]);
  expect(doubts).toEqual([]);
  expect(left).toEqual([]);
});

test('what a page cut off a deadline or a unit goes back to it, with a doubt', () => {
  const { rows, doubts } = read([
    head,
    '1. 流程',
    '1.1 檢討各項',
    '106 年 12',
    '閱覽諮詢科、多元',
    head,
    '標準。',
    '月',
    '文化服務科',
  ]);
  expect(rows).toEqual([
    ['', '1. 流程', '1.1 檢討各項', '106 年 12月', '閱覽諮詢科、多元文化服務科', false],
    ['', '', '標準。', '', '', true],
  ]);
  expect(doubts).toContain('跨頁的期限已接成「106 年 12月」');
  expect(doubts).toContain('跨頁的單位已接成「閱覽諮詢科、多元文化服務科」');
});

test('a paragraph that is told by nothing is placed with a doubt', () => {
  const { doubts } = read([head, '1. 流程', '1.1 檢討', '每月', '詳如附件']);
  expect(doubts).toEqual(['「詳如附件」看不出屬於哪一欄，暫放在期限']);
});

test('without a line of heads there is no such table', () => {
  expect(read(['1.1 檢討', '每月']).rows).toBeUndefined();
});
