import { dropSpace } from '../text/fold.ts';
import { figuresIn } from './numbers-in.ts';
import { hasMinus } from './sign-before.ts';
import { wrongComparator } from './target-bound.ts';
import { missingUnit } from './target-unit.ts';
import type { Target } from '../../content/schemas/measures.ts';

/** Something wrong with a target, and the field it is about. */
export interface TargetFault {
  key: 'quote' | 'value' | 'value_max' | 'baseline' | 'comparator' | 'unit' | 'measured_by';
  /** Left out = error. */
  severity?: 'warning';
  ruleId: string;
  message: string;
  fix: string;
}

/**
 * What is wrong with a quantified target.
 * @param texts the texts that its quote may stand in: the measure's, or cells of its row
 * @param ofRow all texts of its row, one of which may say how it is measured
 */
export function targetFaults(
  target: Target,
  texts: readonly string[],
  ofRow: readonly string[] = texts,
): TargetFault[] {
  const faults: TargetFault[] = [];
  const { measured_by: measuredBy } = target;
  if (measuredBy !== undefined && !ofRow.some((text) => text.includes(measuredBy))) {
    faults.push({
      key: 'measured_by',
      ruleId: 'target/measured-by',
      message: `衡量方式「${measuredBy}」不在這一列的文字裡`,
      fix: '請從這一列的原文逐字複製；原文沒有說如何衡量的，不寫 measured_by',
    });
  }
  if (!texts.some((text) => text.includes(target.quote))) {
    faults.push({
      key: 'quote',
      ruleId: 'target/quote',
      message:
        target.column === undefined
          ? `引文「${target.quote}」不在這項作法的文字裡`
          : `引文「${target.quote}」不在這一列的「${target.column}」欄裡`,
      fix: '請從原文逐字複製，不可改寫或省略；引自其他欄時，column 寫那一欄的欄名',
    });
    return faults;
  }
  const figures = valuesIn(target.quote);
  // Conversion may part a figure (`1 200`, or over the end of a line); that it is one, a person has said.
  const joined = valuesIn(dropSpace(target.quote));
  for (const key of ['value', 'value_max', 'baseline'] as const) {
    const value = target[key];
    if (value === undefined || figures.includes(value) || joined.includes(value)) continue;
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
  // Of another figure, the words beside it say nothing.
  if (figures.includes(target.value)) faults.push(...wordFaults(target));
  return faults;
}

function valuesIn(quote: string): number[] {
  return figuresIn(quote).flatMap((figure) =>
    hasMinus(figure) ? [figure.value, -figure.value] : [figure.value],
  );
}

function wordFaults(target: Target): TargetFault[] {
  const { quote, unit } = target;
  const faults: TargetFault[] = [];
  const wrong = wrongComparator(target);
  if (wrong !== null) {
    faults.push({
      key: 'comparator',
      ruleId: 'target/comparator',
      message: wrong,
      fix: '請照引文改 comparator：以上、至少是 at-least，以下、以內、至多是 at-most，增加多少是 increase-by，減少多少是 decrease-by',
    });
  }
  const missing = missingUnit(target);
  if (missing !== null) {
    const { instead } = missing;
    faults.push({
      key: 'unit',
      ...(instead === null ? { severity: 'warning' as const } : {}),
      ruleId: 'target/unit',
      message:
        instead === null
          ? `引文「${quote}」裡沒有單位「${unit}」`
          : `單位是「${unit}」，引文「${quote}」裡數字之後卻是「${instead}」`,
      fix: '請照引文的寫法寫 unit；單位只在表頭或別處時，請查對後保留',
    });
  }
  return faults;
}
