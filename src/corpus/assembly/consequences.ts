import type { Problem } from '../../content/problems/problem.ts';
import { isCopy } from '../checks/identifiers.ts';

/** Problems without those that follow from others among them, and vanish when these are mended. */
export function withoutConsequences(problems: readonly Problem[]): readonly Problem[] {
  return withoutLostNumbers(withoutLostHeadings(withoutEchoes(withoutCopies(problems))));
}

/** Rules of which nothing is told where a value is wrong for another reason: what is to be written there mends both. */
const ECHOES = /^(?:schema\/unquoted|list\/separator)$/;

/** A number that stands in the text of its row lacks in the order of the numbers: that is told once. */
function withoutLostNumbers(problems: readonly Problem[]): readonly Problem[] {
  const files = new Set(
    problems.filter(({ ruleId }) => ruleId === 'label/in-text').map(({ file }) => file),
  );
  return problems.filter(({ ruleId, file }) => ruleId !== 'label/sequence' || !files.has(file));
}

/** What is wrong with the headings of a text, from which follows that their numbers do. */
const OF_HEADINGS = /^narrative\/(?:heading-space|section)$/;

/** Of a line that was meant as a heading is told once, as an error where it is one; and not that a number is left out with it. */
function withoutLostHeadings(problems: readonly Problem[]): readonly Problem[] {
  const wrong = problems.filter(
    ({ severity, ruleId }) => severity === 'error' && OF_HEADINGS.test(ruleId),
  );
  if (wrong.length === 0) return problems;
  const files = new Set(wrong.map(({ file }) => file));
  const lines = new Set(wrong.map(lineOf));
  return problems.filter(
    (each) =>
      !(each.ruleId === 'label/sequence' && files.has(each.file)) &&
      !(
        each.ruleId === 'narrative/heading-space' &&
        each.severity === 'warning' &&
        lines.has(lineOf(each))
      ),
  );
}

function lineOf({ file, place }: Problem): string {
  return JSON.stringify([file, place === 'unavailable' ? null : place.line]);
}

/** Of a file or folder that is a copy nothing is told but that. */
function withoutCopies(problems: readonly Problem[]): readonly Problem[] {
  const copies = problems
    .filter(({ ruleId, file }) => ruleId === 'id/form' && isCopy(ownPath(file)))
    .map(({ file }) => file.replace(/\/plan\.md$/, '/'));
  if (copies.length === 0) return problems;
  return problems.filter(
    ({ ruleId, file }) => ruleId === 'id/form' || !copies.some((copy) => file.startsWith(copy)),
  );
}

/** A file and the folder in which it lies: further out may be names that are no business of the content. */
function ownPath(file: string): string {
  return file.split('/').slice(-2).join('/');
}

function withoutEchoes(problems: readonly Problem[]): readonly Problem[] {
  const wrong = new Map(
    problems
      .filter(({ severity, ruleId }) => severity === 'error' && !ECHOES.test(ruleId))
      .map((each) => [placeOf(each), each]),
  );
  const unquoted = new Set(
    problems.filter(({ ruleId }) => ruleId === 'schema/unquoted').map(placeOf),
  );
  const curly = new Map(
    problems.filter(({ ruleId }) => ruleId === CURLY).map((each) => [placeOf(each), each]),
  );
  return problems.flatMap((each) => {
    const place = placeOf(each);
    const other = wrong.get(place);
    if (each.place === 'unavailable') return each;
    const isEcho = ECHOES.test(each.ruleId) || [CURLY, NUMBERS].includes(each.ruleId);
    if (isEcho && other !== undefined) return [];
    if (each.ruleId === NUMBERS && unquoted.has(place)) return [];
    const isOfQuotes = other === each && curly.has(place);
    return isOfQuotes
      ? { ...each, message: `${each.message}，前後是彎引號`, fix: "請改用半形引號，例如 '…'" }
      : each;
  });
}

/** Curly quotation marks around a value, of which an error tells where the value is wrong by them. */
const CURLY = 'file/yaml-curly-quotes';

/** The order of numbers, which follows from one that is read as another. */
const NUMBERS = 'label/sequence';

function placeOf({ file, place }: Problem): string {
  return JSON.stringify([file, place]);
}
