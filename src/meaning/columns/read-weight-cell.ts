import { figuresIn } from '../targets/numbers-in.ts';
import { hasMinus } from '../targets/sign-before.ts';

/**
 * The weight in per cent that a cell gives (`25%`, `25`); null where it is not one figure, one below nought, or one
 * below 1 without a sign: `0.6` may be a share of one.
 */
export function readWeightCell(text: string): number | null {
  const [figure, ...others] = figuresIn(text);
  if (figure === undefined || others.length > 0 || hasMinus(figure)) return null;
  const isShare = figure.value < 1 && figure.value > 0;
  return isShare && !/^(?:%|個?百分)/u.test(figure.after) && !/百分之$/u.test(figure.before)
    ? null
    : figure.value;
}
