import { describe, expect, it } from 'vitest';
import { numbersIn } from '../../../../src/meaning/targets/numbers-in.ts';

describe('the figures in a promise', () => {
  it.each([
    ['滿意度達70%以上', [70]],
    ['7,800 影幅', [7800]],
    ['1,234,567 人次', [1_234_567]],
    ['10-15位', [10, 15]],
    ['由90日縮短為30日', [90, 30]],
    ['較100年度增加3%', [100, 3]],
    ['45萬頁', [450_000]],
    ['1.1億元', [110_000_000]],
    ['0.07萬人次', [700]],
    ['4.5萬人次', [45_000]],
    ['2億元', [200_000_000]],
    ['３０日', [30]],
    ['0.5%', [0.5]],
    ['提升3百分點', [3]],
    ['辦理 2 次', [2]],
    ['每月一次', [1]],
    ['兩場', [2]],
    ['十二場', [12]],
    ['二十場', [20]],
    ['一百二十人', [120]],
    ['百分之九十', [90]],
    ['持續辦理', []],
    // A gap parts two figures; beside a separator or a scale it parts none.
    ['100 200', [100, 200]],
    ['100\n200', [100, 200]],
    ['1, 200 人', [1200]],
    ['45 萬 頁', [450_000]],
    ['10 - 15 位', [10, 15]],
    // A point before a figure makes it less than one; that of an abbreviation does not.
    ['.5', [0.5]],
    ['達．５%', [0.5]],
    ['No.5', [5]],
    ['97.12.10', [97.12, 10]],
  ])('%s are %j', (text, figures) => {
    expect(numbersIn(text)).toEqual(figures);
  });

  it('are taken one by one from a list', () => {
    expect(numbersIn('10,20,30')).toEqual([10, 20, 30]);
  });
});
