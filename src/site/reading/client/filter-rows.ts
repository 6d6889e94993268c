import { anchorOf } from './anchor.ts';
import { foldForSearch } from '../../../meaning/text/fold.ts';

/** A line of a table: a heading, or a row. */
interface Line {
  element: HTMLTableRowElement;
  /** How deep it stands; a line belongs to those above it that stand less deep. */
  level: number;
  /** The marks by which it is chosen; null of a line that is none of the rows that are counted. */
  marks: ReadonlySet<string> | null;
}

/** How deep a row stands that says nothing of it: beside its 執行項目. */
const ROW_LEVEL = 4;

/**
 * Lets the rows of a plan's tables be chosen by unit, deadline, dimension, state and words; the
 * choice stands in the address. A row or heading that an address points to is always shown: where
 * it is none of those chosen, the choice is let go.
 */
export function filterRows(): void {
  const form = document.getElementById('row_filter');
  if (!(form instanceof HTMLFormElement)) return;
  const lines = [...document.querySelectorAll<HTMLTableRowElement>('.plan-table > tbody > tr')].map(
    (element): Line => ({
      element,
      level: Number(element.dataset['level'] ?? ROW_LEVEL),
      marks: marksOf(element),
    }),
  );
  const fields = [...form.querySelectorAll<HTMLInputElement | HTMLSelectElement>('[name]')];
  const reset = form.querySelector<HTMLButtonElement>('[type=reset]')!;
  const apply = () => {
    const chosen = fields.some(({ value }) => value.trim() !== '');
    const shown = showLines(lines, chosen ? conditionOf(fields) : () => true);
    const total = lines.filter(({ marks }) => marks !== null).length;
    reset.hidden = !chosen;
    form.toggleAttribute('data-chosen', chosen);
    tell(form.querySelector<HTMLElement>('[role=status]')!, shown, total, chosen);
  };
  const change = () => {
    apply();
    // A row that was pointed to is no longer what the address is about.
    writeAddress(fields, '');
  };
  const showPointed = () => {
    const { element } = anchorOf(location.hash);
    if (!element?.closest('tr')?.hidden) return;
    for (const field of fields) field.value = '';
    apply();
    writeAddress(fields, location.hash);
    element.scrollIntoView();
  };
  readAddress(fields);
  form.addEventListener('input', (event) => {
    // The sounds of a Chinese word that is still being written are no words to be sought.
    if (!(event instanceof InputEvent && event.isComposing)) change();
  });
  form.addEventListener('compositionend', change);
  form.addEventListener('submit', (event) => event.preventDefault());
  form.addEventListener('reset', () => setTimeout(change));
  window.addEventListener('hashchange', showPointed);
  window.addEventListener('popstate', () => {
    readAddress(fields);
    apply();
  });
  form.dataset['ready'] = '';
  apply();
  showPointed();
}

/** The marks of a row: its own, that of its part of the table, and the units to which it links. */
function marksOf(row: HTMLTableRowElement): ReadonlySet<string> | null {
  const own = row.dataset['marks'];
  if (own === undefined) return null;
  const units = [...row.querySelectorAll<HTMLAnchorElement>('.row-who a')].map(
    ({ pathname, hash }) => /[^/#]+(?=\/?$)/.exec(pathname + hash)?.[0] ?? '',
  );
  return new Set([...own.split(' '), row.closest('tbody')?.dataset['mark'] ?? '', ...units]);
}

function conditionOf(
  fields: readonly (HTMLInputElement | HTMLSelectElement)[],
): (line: Line) => boolean {
  const marks = fields.flatMap((field) => {
    if (field instanceof HTMLInputElement || field.value === '') return [];
    return field.selectedOptions[0]?.dataset['mark'] ?? [];
  });
  const words = fields.flatMap((field) =>
    field instanceof HTMLInputElement
      ? field.value.split(/\s+/).map(foldForSearch).filter(Boolean)
      : [],
  );
  return (line) =>
    marks.every((mark) => line.marks!.has(mark)) &&
    (words.length === 0 || words.every((word) => textOf(line.element).includes(word)));
}

const texts = new WeakMap<Element, string>();

/** What a row says, in the form in which words are sought; without its menu. */
function textOf(row: HTMLTableRowElement): string {
  const known = texts.get(row);
  if (known !== undefined) return known;
  const copy = row.cloneNode(true) as HTMLElement;
  for (const part of copy.querySelectorAll('.row-actions')) part.remove();
  const text = foldForSearch(copy.textContent);
  texts.set(row, text);
  return text;
}

/**
 * Shows the rows that fit, and the lines to which they belong.
 * @returns how many fit
 */
function showLines(lines: readonly Line[], fits: (line: Line) => boolean): number {
  let count = 0;
  // Levels of the lines below that are shown, as far as they can belong to the next one above.
  let below: number[] = [];
  for (let place = lines.length - 1; place >= 0; place -= 1) {
    const line = lines[place]!;
    const isFit = line.marks !== null && fits(line);
    if (isFit) count += 1;
    const isShown = isFit || below.some((level) => level > line.level);
    line.element.hidden = !isShown;
    below = below.filter((level) => level <= line.level);
    if (isShown) below.push(line.level);
  }
  return count;
}

function tell(status: HTMLElement, shown: number, total: number, isChosen: boolean): void {
  const { words = '', none = '' } = status.dataset;
  const counted = words.replace('{shown}', String(shown)).replace('{total}', String(total));
  status.textContent = isChosen && shown === 0 ? none : isChosen ? counted : '';
}

function readAddress(fields: readonly (HTMLInputElement | HTMLSelectElement)[]): void {
  const given = new URLSearchParams(location.search);
  for (const field of fields) {
    field.value = given.get(field.name) ?? '';
    // An address may name what this plan does not have.
    if (field instanceof HTMLSelectElement && field.selectedIndex === -1) field.value = '';
  }
}

/** Writes what is chosen into the address, as far as the browser lets it. */
function writeAddress(
  fields: readonly (HTMLInputElement | HTMLSelectElement)[],
  hash: string,
): void {
  const address = new URL(location.href);
  for (const { name, value } of fields) {
    if (value.trim() === '') address.searchParams.delete(name);
    else address.searchParams.set(name, value.trim());
  }
  address.hash = hash;
  try {
    history.replaceState(null, '', address);
  } catch {
    // Safari refuses what is written too often, others a page that was opened as a file.
  }
}
