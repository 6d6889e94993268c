import type { Words } from './interface/index.ts';
import type { Target } from '../content/schemas/measures.ts';
import { groupDigits } from './group-digits.ts';

/**
 * A quantified target in words: comparator, value with its unit, period, what it starts from,
 * e.g. `至少 70%`, `減少至 30 日，原為 90 日`.
 */
export function targetInWords(target: Target, words: Words): string {
  const { target: say } = words;
  const withUnit = (value: number) => quantityInWords(value, target.unit, words);
  const value =
    target.value_max === undefined
      ? withUnit(target.value)
      : say.range(figure(target.value), withUnit(target.value_max));
  return (
    say.comparator[target.comparator](value) +
    (target.per === undefined ? '' : say.per(target.per)) +
    (target.baseline === undefined ? '' : say.baseline(withUnit(target.baseline))) +
    (target.baseline_period === undefined ? '' : say.baselinePeriod(target.baseline_period)) +
    (target.period === undefined ? '' : say.period(target.period))
  );
}

/** A figure with its unit, e.g. `12,040 人次`, `-0.5%`. */
export function quantityInWords(value: number, unit: string, words: Words): string {
  return words.target.quantity(figure(value), unit);
}

function figure(value: number): string {
  const [whole, fraction] = String(Math.abs(value)).split('.');
  const sign = value < 0 ? '-' : '';
  return sign + groupDigits(Number(whole)) + (fraction === undefined ? '' : `.${fraction}`);
}
