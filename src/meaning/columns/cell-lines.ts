import { plainPromise } from '../targets/numbers-in.ts';

/** What is printed in a cell that says nothing. */
const NOTHING = new Set([
  '',
  '-',
  '－',
  '—',
  '–',
  '─',
  '―',
  '/',
  '／',
  '無',
  'N/A',
  'NA',
  '不適用',
  '未訂',
  '未定',
]);

/** The lines of a cell in which something is printed; a dash or 無 is nothing. */
export function cellLines(text: string): string[] {
  return text
    .split('\n')
    .map((line) => line.trim())
    .filter((line) => !NOTHING.has(line) && !/^[-－—–─]+$/u.test(plainPromise(line)));
}
