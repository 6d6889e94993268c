import { numbersIn } from '../targets/numbers-in.ts';

/** The weight in per cent that a cell gives (`25%`, `25`); null where it is not one figure. */
export function readWeightCell(text: string): number | null {
  const [value, ...others] = numbersIn(text);
  return value === undefined || others.length > 0 ? null : value;
}
