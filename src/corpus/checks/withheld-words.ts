import type { Finding } from '../../content/problems/problem.ts';
import type { Check } from './check.ts';
import { textsIn } from './texts-in.ts';

/** So many characters in a row are seldom repeated but by quoting; official phrases are shorter. */
const QUOTING = 12;

/**
 * Published texts about a plan that repeat what its former versions withhold: its rows, sections and
 * remarks, its results, and corrections of its transcription. Whether that may be said is for a
 * person to decide; the message does not quote it.
 */
export const checkWithheldWords: Check = {
  *texts({ file, planId, value, pathInFile }, { removedWords }) {
    const removed = planId === null ? undefined : removedWords.get(planId);
    if (removed === undefined) return;
    const isQuoting = (text: string) => removed.longestRepeat(text) >= QUOTING;
    for (const { path, text } of textsIn(value, isQuoting)) {
      yield repeated(file, { path: pathInFile(path) }, removed.longestRepeat(text));
    }
  },

  *planFacts({ planId, planFile, body }, { removedWords }) {
    const removed = removedWords.get(planId);
    if (removed === undefined) return;
    for (const [index, line] of body.markdown.split('\n').entries()) {
      const length = removed.longestRepeat(line);
      if (length < QUOTING) continue;
      yield repeated(planFile, { line: body.firstLine + index, column: 1 }, length);
    }
  },
};

function repeated(file: string, at: Finding['at'], length: number): Finding {
  return {
    file,
    at,
    severity: 'warning',
    ruleId: 'withholding/repeated',
    message: `這裡有連續 ${length} 個字，與這份計畫舊版不予公開的文字相同`,
    fix: '請確認可以公開；不可公開時請改寫，或在 plan.md 的 withheld 一併列出',
  };
}
