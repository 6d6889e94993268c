import { describe, expect, test } from 'vitest';
import {
  pairLines,
  withoutNumbers,
} from '../../../../../src/drafting/import/cells/pair-by-number.ts';
import { headingStyles } from '../../../../../src/meaning/numbers/label-styles.ts';
import { parseLabel } from '../../../../../src/meaning/numbers/parse-label.ts';
import { importTable } from '../../../../support/import-rows.ts';

const isTime = (text: string) => /^(?:每[日週月季年]|\d+年\d+月|\d+(?:、\d+)+月|全年)$/u.test(text);

function pair(cell: string, ...labels: string[]): readonly string[][] | null {
  const parsed = labels.map((label) =>
    parseLabel(`${label} 某事`, { styles: [...headingStyles, 'decimal-dashes'] }),
  );
  return pairLines(cell.split('\n'), parsed, isTime)?.values ?? null;
}

test('a number in brackets before a list of months names one measure', () => {
  expect(pair('(1)每月\n(2)3、6、9、12月', '(1)', '(2)')).toEqual([['每月'], ['3、6、9、12月']]);
});

describe('a line with several numbers is of each of these measures', () => {
  test.each([
    ['①、②：每月\n③：每季', ['①', '②', '③']],
    ['①②：每月\n③：每季', ['①', '②', '③']],
    ['①至②每月\n③每季', ['①', '②', '③']],
    ['（1）、（2）：每月\n（3）：每季', ['（1）', '（2）', '（3）']],
    ['(1)(2)每月\n(3)每季', ['(1)', '(2)', '(3)']],
    ['㈠、㈡：每月\n㈢：每季', ['㈠', '㈡', '㈢']],
    ['一、二：每月\n三：每季', ['一、', '二、', '三、']],
    ['1及2：每月\n3：每季', ['1.', '2.', '3.']],
    ['1.、2.：每月\n3.：每季', ['1.', '2.', '3.']],
    ['1～2：每月\n3：每季', ['1.', '2.', '3.']],
    ['第1、2項：每月\n第3項：每季', ['1.', '2.', '3.']],
  ])('%j', (cell, labels) => {
    expect(pair(cell, ...labels)).toEqual([['每月'], ['每月'], ['每季']]);
  });

  test('also where three are listed, or more lie between two', () => {
    expect(pair('1、2、4：每月\n3：每季', '1.', '2.', '3.', '4.')).toEqual([
      ['每月'],
      ['每月'],
      ['每季'],
      ['每月'],
    ]);
    expect(pair('①～④：每月', '①', '②', '③', '④')).toEqual([
      ['每月'],
      ['每月'],
      ['每月'],
      ['每月'],
    ]);
  });

  test('and with a stroke it is of one, where a measure bears that number', () => {
    expect(pair('1-1：每月\n1-2：每季', '1-1', '1-2')).toEqual([['每月'], ['每季']]);
    expect(pair('1-1、1-2：每月\n1-3：每季', '1-1', '1-2', '1-3')).toEqual([
      ['每月'],
      ['每月'],
      ['每季'],
    ]);
    expect(pair('1-2：每月\n3：每季', '1.', '2.', '3.')).toEqual([['每月'], ['每月'], ['每季']]);
  });

  test('whether what stands behind them is understood or not', () => {
    expect(pair('①、③：校慶之後\n②：每季', '①', '②', '③')).toEqual([
      ['校慶之後'],
      ['每季'],
      ['校慶之後'],
    ]);
  });

  test('unless a measure is named twice, or one that is not there', () => {
    expect(pair('①、②：校慶之後\n②：每季', '①', '②', '③')).toBeNull();
    expect(pair('①、④：每月\n②、③：每季', '①', '②', '③')).toBeNull();
  });
});

test('a line is without its numbers, and a date is no number', () => {
  const lines = ['1、113年6月', '①、②：每月', '③：每季', '1-3.每年', '（二）每週'];
  expect(lines.map(withoutNumbers)).toEqual(['113年6月', '每月', '每季', '每年', '每週']);
  const dates = ['97.12.10', '114.3.15', '113/6/30', '12月31日', '1-3月'];
  expect(dates.map(withoutNumbers)).toEqual(dates);
});

test('deadlines and units with several numbers stand at their measures, and no mark does', async () => {
  const { built, marks } = await importTable(`
    實施要項 | 推動作法 | 完成期限 | 承辦單位
    一、閱覽 | ①購置桌燈。/n②修繕書架。/n③公告新書。 | ①、②：114年8月/n③：每月 | ①：秘書室/n②、③：企劃科
    二、推廣 | ①舉辦講座。 | 每季 | 企劃科`);
  expect(built?.rows.map(({ deadlines, units }) => [...deadlines, ...units])).toEqual([
    ['114年8月', '秘書室'],
    ['114年8月', '企劃科'],
    ['每月', '企劃科'],
    ['每季', '企劃科'],
  ]);
  expect(marks).toEqual([]);
});
