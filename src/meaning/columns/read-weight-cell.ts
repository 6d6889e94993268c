import { figuresIn } from '../targets/numbers-in.ts';
import { hasMinus } from '../targets/sign-before.ts';

/** The weight in per cent that a cell gives (`25%`, `25`); null where it is not one figure, or one below nought. */
export function readWeightCell(text: string): number | null {
  const [figure, ...others] = figuresIn(text);
  return figure === undefined || others.length > 0 || hasMinus(figure) ? null : figure.value;
}
