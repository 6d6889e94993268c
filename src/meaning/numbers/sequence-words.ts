import type { SequenceBreak } from './check-sequence.ts';

/** What is wrong with a label's number, in Chinese: `編號「2.4」之前有缺號（依序應為 1.4）`. */
export function sequenceWords({ label, problem, found, expected }: SequenceBreak): string {
  const words = { repeated: '重複', missing: '之前有缺號', backwards: '往回跳' }[problem];
  const next = expected.join('.');
  const [number = 0] = expected;
  // Labels that are letters are counted in letters.
  const shown = /[a-z]/i.test(label.normalize('NFKC')) ? String.fromCharCode(64 + number) : next;
  return `編號「${label}」${words}${found.join('.') === next ? '' : `（依序應為 ${shown}）`}`;
}
