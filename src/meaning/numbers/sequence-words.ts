import type { SequenceBreak } from './check-sequence.ts';
import type { LabelStyle } from './label-styles.ts';

/** What is wrong with a label's number, in Chinese: `編號「2.4」之前有缺號（依序應為 1.4）`. */
export function sequenceWords({ label, style, problem, found, expected }: SequenceBreak): string {
  const words = { repeated: '重複', missing: '之前有缺號', backwards: '往回跳' }[problem];
  const next = expected.join('.');
  const shown = firstLetters[style] === undefined ? next : letter(firstLetters[style], expected);
  return `編號「${label}」${words}${found.join('.') === next ? '' : `（依序應為 ${shown}）`}`;
}

/** Labels that are letters are counted in letters. */
const firstLetters: Partial<Readonly<Record<LabelStyle, string>>> = {
  letter: 'A',
  'letter-brackets': 'A',
  'letter-marked': 'A',
  'small-letter': 'a',
};

function letter(first: string, [number = 1]: readonly number[]): string {
  return String.fromCharCode(first.charCodeAt(0) + number - 1);
}
