import { describe, expect, test } from 'vitest';
import {
  measureNumbering,
  splitMeasures,
} from '../../../../../src/drafting/import/cells/split-measures.ts';

function split(cell: string, { column = [cell], goesOn = false } = {}) {
  const { lead, entries } = splitMeasures(cell, measureNumbering(column), goesOn);
  return { lead, entries: entries.map(({ label, text }) => [label?.label ?? null, text]) };
}

describe('the measures of one cell', () => {
  test('each number of the cell’s own kind begins a measure, other numbers are items within it', () => {
    expect(split('1.1 借閱證\n(1)單一證件\n(2)網路辦證\n1.2 預約').entries).toEqual([
      ['1.1', '借閱證\n(1)單一證件\n(2)網路辦證'],
      ['1.2', '預約'],
    ]);
  });

  test('measures that run on in a line are parted at the next number', () => {
    expect(split('1.1 甲，見 1.3 節。 1.2 乙 1.3 丙').entries).toEqual([
      ['1.1', '甲，見 1.3 節。'],
      ['1.2', '乙'],
      ['1.3', '丙'],
    ]);
  });

  test('a high number that neither begins nor goes on is part of the words', () => {
    const column = ['166、167語音電話改版。', '官網改版。'];
    expect(split(column[0]!, { column }).entries).toEqual([[null, '166、167語音電話改版。']]);
    const counted = ['31、甲。', '32、乙。'];
    expect(split(counted[0]!, { column: counted }).entries).toEqual([['31、', '甲。']]);
    const twoEach = ['31、甲。\n32、乙。', '33、丙。\n34、丁。'];
    expect(split(twoEach[0]!, { column: twoEach }).entries).toHaveLength(2);
    expect(split(twoEach[0]!).entries).toHaveLength(2);
  });

  test('a number that is skipped begins a measure only after the end of a sentence', () => {
    expect(split('1.3 甲。 2.4 乙').entries).toEqual([
      ['1.3', '甲。'],
      ['2.4', '乙'],
    ]);
    expect(split('1.3 甲 2.4 公尺').entries).toEqual([['1.3', '甲 2.4 公尺']]);
  });

  test('a number whose point was forgotten counts when it is the next one', () => {
    expect(split('2.甲\n3乙\n3日內回復').entries).toEqual([
      ['2.', '甲'],
      ['3', '乙3日內回復'],
    ]);
  });

  test('lines that begin with a dash, as readers give a bullet that is no text, are measures of their own', () => {
    expect(split('- 設置單一窗口，\n由二人服務。\n- 編製作業手冊。').entries).toEqual([
      [null, '設置單一窗口，由二人服務。'],
      [null, '編製作業手冊。'],
    ]);
    // Below a sentence they are items of it.
    expect(split('設置單一窗口：\n- 總館\n- 分館').entries).toHaveLength(1);
  });

  test('lines that the cell wraps are joined without a space between Chinese characters', () => {
    expect(split('1. 提供圖書\n預約 SOP\n手冊。\n另行公告').entries).toEqual([
      ['1.', '提供圖書預約 SOP手冊。\n另行公告'],
    ]);
  });

  test('dashes before the lines part measures without numbers', () => {
    expect(split('- 甲\n- 乙').entries).toEqual([
      [null, '甲'],
      [null, '乙'],
    ]);
  });

  test('a cell without numbers is one measure', () => {
    expect(split('午休時間關燈。')).toEqual({ lead: '', entries: [[null, '午休時間關燈。']] });
  });

  test('capitals are numbers in a column of them, and else a word', () => {
    expect(split('A整合', { column: ['A整合', 'B會員卡'] }).entries).toEqual([['A', '整合']]);
    expect(split('A級場館').entries).toEqual([[null, 'A級場館']]);
  });

  test('what stands before the first number of a page goes on from the page before', () => {
    const column = ['1.1 甲'];
    expect(split('續。\n(2)又\n1.2 乙', { column, goesOn: true })).toEqual({
      lead: '續。\n(2)又',
      entries: [['1.2', '乙']],
    });
    expect(split('(5)客委會。', { column, goesOn: true })).toEqual({
      lead: '(5)客委會。',
      entries: [],
    });
  });
});
