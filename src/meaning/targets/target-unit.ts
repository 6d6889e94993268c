import type { Target } from '../../content/schemas/measures.ts';
import { bareInside, figuresOf } from './target-bound.ts';
import { plainPromise } from './numbers-in.ts';

/** Other ways to write a unit. */
const otherWays: Readonly<Record<string, readonly string[]>> = {
  '%': ['百分之', '﹪', '％'],
  百分之: ['%'],
  百分比: ['%', '百分之'],
};

/** Words behind a figure that are no unit. */
const NO_UNIT = /^(?:以[上下內]|之內|至|到|或|與|及|為|者|等|左右)/u;

const WORD = new RegExp(
  String.raw`^(?:(?!以[上下內]|${bareInside})[\p{Script=Han}%a-zA-Z]){1,4}`,
  'u',
);

/**
 * Whether a target's unit, which is written as its quote writes it, is missing there.
 * @returns null where it is not; else the words that stand behind the figure `instead`, null where
 *   none do
 */
export function missingUnit({ quote, value, unit }: Target): { instead: string | null } | null {
  const plain = alike(plainPromise(quote));
  const written = alike(plainPromise(unit));
  if ([written, ...(otherWays[written] ?? [])].some((each) => plain.includes(each))) return null;
  const words = figuresOf(quote, value, unit).flatMap(({ after }) => {
    const [word] = NO_UNIT.test(after) ? [] : (WORD.exec(after) ?? []);
    return word ?? [];
  });
  return { instead: words[0] ?? null };
}

function alike(text: string): string {
  return text.toLowerCase().replaceAll('臺', '台');
}
