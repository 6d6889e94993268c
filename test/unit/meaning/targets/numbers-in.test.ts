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
    ['辦理 2 次', [2]],
    ['每月一次', [1]],
    ['兩場', [2]],
    ['十二場', [12]],
    ['二十場', [20]],
    ['一百二十人', [120]],
    ['百分之九十', [90]],
    ['持續辦理', []],
  ])('%s are %j', (text, figures) => {
    expect(numbersIn(text)).toEqual(figures);
  });

  it('are taken one by one from a list', () => {
    expect(numbersIn('10,20,30')).toEqual([10, 20, 30]);
  });
});
