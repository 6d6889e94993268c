import { LONGEST_HEAD, senseOf } from './form-lines.ts';
import type { Form } from './form.ts';

/** Heads of the smallest and the largest form, one that names the measure above them counted. */
const FEWEST = 3;
const MOST = 16;

/** From so many forms on, a few of their heads may be in words that say nothing, and those of one alone. */
const SURE = 3;
const FEW = 0.3;

/** Of what tables tell that are no measures: who is in a group, what is bought, whom to ask. */
const OTHER_HEADS =
  /職稱|姓名|職掌|單價|數量|科目|配分|電話|傳真|信箱|地址|e-?mail|填表|機關名稱/iu;

/**
 * What is done, and when or who: told by the heads, where all of them are known; of several forms alike, by some of
 * them and by what they head.
 */
export function isOfMeasures(forms: Form[]): boolean {
  const heads = [...new Set(forms.flatMap(({ cells }) => [...cells.keys()]))];
  const senses = heads.map(senseOf);
  const isDue = senses.some(
    (sense) => sense === 'deadline' || sense === 'unit' || sense === 'both_units',
  );
  const isNamed = senses.includes('measure');
  const titles = forms.filter(({ title }) => title !== null).length;
  const size = heads.length + (titles > 0 ? 1 : 0);
  if (size < FEWEST || heads.length > MOST || !isDue) return false;
  if (holdsHeads(forms)) return false;
  // Words that say nothing are heads where forms have them time and again.
  const isUsual = (head: string) =>
    forms.filter(({ cells }) => cells.has(head)).length * 2 > forms.length;
  const unknown = heads.filter((head) => senseOf(head) === null && !isUsual(head));
  if (forms.length < SURE ? unknown.length > 0 : unknown.length > heads.length * FEW) return false;
  if (heads.some((head) => OTHER_HEADS.test(head)) && (forms.length === 1 || !isNamed))
    return false;
  if (forms.length === 1) return isNamed && heads.length >= FEWEST && !heads.some(isOfPlan);
  return isNamed || heads.some((head) => holdsSentences(forms, head));
}

/** Heads of what is said of the plan as a whole. */
function isOfPlan(head: string): boolean {
  return /^本?計畫(?:名稱|內容|目標|目的|期程|依據|緣起)|^機關/u.test(head);
}

/** `113年8月起` and `主辦：服務組` have words of heads; a table of heads has them in most of its cells. */
function holdsHeads(forms: readonly Form[]): boolean {
  const cells = forms.flatMap((form) => [...form.cells.values()]);
  const heads = cells.filter(
    ({ text }) => text.length <= LONGEST_HEAD && senseOf(text.trim()) !== null,
  );
  return heads.length * 2 >= cells.length;
}

function holdsSentences(forms: readonly Form[], head: string): boolean {
  const cells = forms.flatMap(({ cells: own }) => own.get(head) ?? []);
  return cells.filter(({ text }) => /[。；]\s*$/u.test(text)).length * 2 > forms.length;
}
