import { describe, expect, it } from 'vitest';
import type { Target } from '../../../../src/content/schemas/measures.ts';
import { targetFaults } from '../../../../src/meaning/targets/target-faults.ts';

const target: Target = {
  quote: '滿意度達70%以上',
  indicator: '滿意度',
  comparator: 'at-least',
  value: 70,
  unit: '%',
};
const texts = ['辦理調查，滿意度達70%以上，由10日縮短為7日，每年辦理 5 至 6 場。'];

describe('a quantified target', () => {
  it('is right when its words and its figure stand in the measure', () => {
    expect(targetFaults(target, texts)).toEqual([]);
  });

  it('may be below nought where a sign stands before its figure, and nowhere else', () => {
    const growth = { ...target, comparator: 'at-most' as const, value: -5 };
    expect(targetFaults({ ...growth, quote: '-5%以下' }, ['-5%以下'])).toEqual([]);
    expect(targetFaults({ ...growth, quote: '5%以下' }, ['5%以下'])).toMatchObject([
      { key: 'value', ruleId: 'target/figure' },
    ]);
  });

  it('quotes words of the measure, exactly', () => {
    for (const quote of ['滿意度70%以上', '滿意度達 70%以上', '滿意度達７０%以上']) {
      expect(targetFaults({ ...target, quote }, texts)).toEqual([
        {
          key: 'quote',
          ruleId: 'target/quote',
          message: `引文「${quote}」不在這項作法的文字裡`,
          fix: '請從原文逐字複製，不可改寫或省略；引自其他欄時，column 寫那一欄的欄名',
        },
      ]);
    }
  });

  it('does not quote across two cells', () => {
    expect(targetFaults(target, ['滿意度達', '70%以上'])).toHaveLength(1);
    expect(targetFaults(target, ['無', '滿意度達70%以上'])).toEqual([]);
  });

  it('gives figures that stand in the quote', () => {
    expect(targetFaults({ ...target, value: 80, baseline: 60 }, texts)).toEqual([
      {
        key: 'value',
        ruleId: 'target/figure',
        message: 'value 是 80，但引文「滿意度達70%以上」裡的數字是 70',
        fix: '數值須是引文中的數字；「萬」要乘以 10000，例如 45萬 寫 450000',
      },
      expect.objectContaining({ key: 'baseline', ruleId: 'target/figure' }),
    ]);
  });

  it('may give a figure that conversion parted', () => {
    const people = { ...target, comparator: 'exactly' as const, value: 1200, unit: '人' };
    for (const quote of ['服務1 200人', '服務1\n200人']) {
      expect(targetFaults({ ...people, quote }, [quote])).toEqual([]);
    }
  });

  it('says so when the quote holds no figure', () => {
    const [fault] = targetFaults({ ...target, quote: '辦理調查' }, texts);
    expect(fault?.message).toBe('value 是 70，但引文「辦理調查」裡的數字是 （無）');
  });

  it('has two ends when it lies between them', () => {
    const between: Target = {
      ...target,
      quote: '5 至 6 場',
      unit: '場',
      comparator: 'between',
      value: 5,
      value_max: 6,
    };
    expect(targetFaults(between, texts)).toEqual([]);
    expect(targetFaults({ ...between, value_max: undefined }, texts)).toEqual([
      {
        key: 'value',
        ruleId: 'target/range',
        message: 'comparator 是 between，卻沒有 value_max',
        fix: '請加上 value_max，或改用 exactly、at-least、at-most',
      },
    ]);
    expect(targetFaults({ ...between, value: 6, value_max: 5 }, texts)).toMatchObject([
      { key: 'value_max', ruleId: 'target/range' },
    ]);
  });

  it('has one end only when it does not', () => {
    const both: Target = { ...target, quote: '5 至 6 場', value: 5, value_max: 6, unit: '場' };
    expect(targetFaults(both, texts)).toMatchObject([
      {
        key: 'value_max',
        message: 'value_max 6 只能與 between 並用，且須大於 value 5',
      },
    ]);
  });

  it('may start from a baseline', () => {
    const shortened: Target = {
      ...target,
      quote: '由10日縮短為7日',
      unit: '日',
      comparator: 'at-most',
      value: 7,
      baseline: 10,
    };
    expect(targetFaults(shortened, texts)).toEqual([]);
  });
});
