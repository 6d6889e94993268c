import { viewQuestions } from './view-address.ts';
import type { View } from './view.ts';

/** A name of a file may be longer, but not in every folder of every system; in characters. */
const LONGEST_QUESTION = 100;

/**
 * Name of the file of a result: dataset, what was asked as the address of the view says it, and the day, so that
 * two results lie side by side and neither has to be opened to be told from the other.
 * @param day ISO 8601
 */
export function resultName(dataset: string, view: View, day: string): string {
  const questions: string[] = [];
  let length = 0;
  for (const question of viewQuestions(view).map(safe)) {
    length += [...question].length + 1;
    if (length > LONGEST_QUESTION) {
      questions.push('etc');
      break;
    }
    questions.push(question);
  }
  const kind = view.countBy.length > 0 ? 'counts' : 'rows';
  return `${[dataset, kind, ...questions, day].join('_')}.csv`;
}

/** Without what some system does not allow in the name of a file. */
function safe(text: string): string {
  return text.replaceAll(/[\p{C}\s/\\:*?"<>|]+/gu, '-');
}
