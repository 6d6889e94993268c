import { numbersIn } from './numbers-in.ts';
import type { Target } from '../../content/schemas/measures.ts';

/** Something wrong with a target, and the field it is about. */
export interface TargetFault {
  key: 'quote' | 'value' | 'value_max' | 'baseline';
  ruleId: string;
  message: string;
  fix: string;
}

/**
 * What is wrong with a quantified target.
 * @param texts the texts that its quote may stand in: the measure's, or a proposal's name and cells
 */
export function targetFaults(target: Target, texts: readonly string[]): TargetFault[] {
  const faults: TargetFault[] = [];
  if (!texts.some((text) => text.includes(target.quote))) {
    faults.push({
      key: 'quote',
      ruleId: 'target/quote',
      message: `引文「${target.quote}」不在這項作法的文字裡`,
      fix: '請從推動作法原文逐字複製，不可改寫或省略',
    });
    return faults;
  }
  const figures = numbersIn(target.quote);
  for (const key of ['value', 'value_max', 'baseline'] as const) {
    const value = target[key];
    if (value === undefined || figures.includes(value)) continue;
    faults.push({
      key,
      ruleId: 'target/figure',
      message: `${key} 是 ${value}，但引文「${target.quote}」裡的數字是 ${figures.join('、') || '（無）'}`,
      fix: '數值須是引文中的數字；「萬」要乘以 10000，例如 45萬 寫 450000',
    });
  }
  if (target.comparator === 'between' && target.value_max === undefined) {
    faults.push({
      key: 'value',
      ruleId: 'target/range',
      message: 'comparator 是 between，卻沒有 value_max',
      fix: '請加上 value_max，或改用 exactly、at-least、at-most',
    });
  }
  if (
    target.value_max !== undefined &&
    (target.comparator !== 'between' || target.value_max <= target.value)
  ) {
    faults.push({
      key: 'value_max',
      ruleId: 'target/range',
      message: `value_max ${target.value_max} 只能與 between 並用，且須大於 value ${target.value}`,
      fix: '請查對範圍的上下限與 comparator',
    });
  }
  return faults;
}
