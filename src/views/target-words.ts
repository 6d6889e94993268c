import type { Words } from '../i18n/index.ts';
import type { Target } from '../schemas/measures.ts';
import { groupDigits } from './group-digits.ts';

/**
 * A quantified target in words: comparator, value with its unit, period, what it starts from,
 * e.g. `至少 70%`, `減少至 30 日，原為 90 日`.
 */
export function targetInWords(target: Target, words: Words): string {
  const { target: say } = words;
  const withUnit = (value: number) => words.target.quantity(figure(value), target.unit);
  const value =
    target.value_max === undefined
      ? withUnit(target.value)
      : say.range(figure(target.value), withUnit(target.value_max));
  return (
    say.comparator[target.comparator](value) +
    (target.per === undefined ? '' : say.per(target.per)) +
    (target.baseline === undefined ? '' : say.baseline(withUnit(target.baseline))) +
    (target.baseline_period === undefined ? '' : say.baselinePeriod(target.baseline_period))
  );
}

function figure(value: number): string {
  const [whole, fraction] = String(value).split('.');
  return groupDigits(Number(whole)) + (fraction === undefined ? '' : `.${fraction}`);
}
