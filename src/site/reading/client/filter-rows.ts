import { anchorOf } from './anchor.ts';
import { countChoices } from './choice-counts.ts';
import { asks, fits, type Line } from './fitting-lines.ts';

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
  // Read when something is chosen: of a long plan it takes a while.
  let lines: readonly Line[] | undefined;
  const fields = [...form.querySelectorAll<HTMLInputElement | HTMLSelectElement>('[name]')];
  const reset = form.querySelector<HTMLButtonElement>('[type=reset]')!;
  const apply = () => {
    const chosen = fields.some(({ value }) => value.trim() !== '');
    if (!chosen && lines === undefined) return;
    lines ??= readLines();
    const asked = asks(fields);
    const shown = showLines(lines, chosen ? (line) => fits(line, asked) : () => true);
    countChoices(lines, fields);
    const total = lines.filter(({ marks, isHeading }) => marks !== null && !isHeading).length;
    reset.hidden = !chosen;
    form.toggleAttribute('data-chosen', chosen);
    tell(form.querySelector<HTMLElement>('[role=status]')!, shown, total, chosen);
  };
  const change = () => {
    apply();
    const wasPointed = location.hash !== '';
    if (writeAddress(fields, '') && wasPointed) letGo(fields);
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

function readLines(): Line[] {
  const rows = document.querySelectorAll<HTMLTableRowElement>('.plan-table > tbody > tr');
  return [...rows].map((element) => {
    const isHeading = element.classList.contains('row-heading');
    const level = Number(element.dataset['level'] ?? ROW_LEVEL);
    return { element, level, marks: marksOf(element, isHeading), isHeading };
  });
}

/**
 * What the address pointed to is no longer what the page is about: it is neither marked nor printed
 * alone. To take the anchor out of the address is not enough for this; an empty one is gone to, which
 * browsers answer by reading the address anew.
 */
function letGo(fields: readonly (HTMLInputElement | HTMLSelectElement)[]): void {
  const { scrollX, scrollY } = window;
  location.replace('#');
  writeAddress(fields, '');
  // Not every browser tells of this itself.
  dispatchEvent(new Event('hashchange'));
  scrollTo(scrollX, scrollY);
}

/**
 * The marks of a row: its own, that of its part of the table, and the units to which it links; of a
 * heading its own alone.
 */
function marksOf(row: HTMLTableRowElement, isHeading: boolean): ReadonlySet<string> | null {
  const own = row.dataset['marks']?.split(' ');
  if (own === undefined) return null;
  if (isHeading) return new Set(own);
  const units = [...row.querySelectorAll<HTMLAnchorElement>('.row-who a')].map(
    ({ pathname, hash }) => /[^/#]+(?=\/?$)/.exec(pathname + hash)?.[0] ?? '',
  );
  return new Set([...own, row.closest('tbody')?.dataset['mark'] ?? '', ...units]);
}

/** How many rows fit, and how many headings. */
interface Shown {
  rows: number;
  headings: number;
}

/** Shows the rows that fit, and the lines to which they belong. */
function showLines(lines: readonly Line[], isMeant: (line: Line) => boolean): Shown {
  const shown = { rows: 0, headings: 0 };
  // Levels of the lines below that are shown, as far as they can belong to the next one above.
  let below: number[] = [];
  for (let place = lines.length - 1; place >= 0; place -= 1) {
    const line = lines[place]!;
    const isFit = line.marks !== null && isMeant(line);
    if (isFit) shown[line.isHeading ? 'headings' : 'rows'] += 1;
    const isShown = isFit || below.some((level) => level > line.level);
    line.element.hidden = !isShown;
    below = below.filter((level) => level <= line.level);
    if (isShown) below.push(line.level);
  }
  return shown;
}

function tell(status: HTMLElement, { rows, headings }: Shown, total: number, isChosen: boolean) {
  const { words = '', none = '', headings: further = '' } = status.dataset;
  const counts: Record<string, number> = { shown: rows, total, headings };
  const counted = (headings > 0 ? words + further : words).replaceAll(/\{(\w+)\}/g, (_, name) =>
    String(counts[name as string]),
  );
  status.textContent = isChosen ? (rows + headings === 0 ? none : counted) : '';
}

function readAddress(fields: readonly (HTMLInputElement | HTMLSelectElement)[]): void {
  const given = new URLSearchParams(location.search);
  for (const field of fields) {
    field.value = given.get(field.name) ?? '';
    // An address may name what this plan does not have.
    if (field instanceof HTMLSelectElement && field.selectedIndex === -1) field.value = '';
  }
}

/** Writes what is chosen into the address. @returns whether the browser let it */
function writeAddress(
  fields: readonly (HTMLInputElement | HTMLSelectElement)[],
  hash: string,
): boolean {
  const address = new URL(location.href);
  for (const { name, value } of fields) {
    if (value.trim() === '') address.searchParams.delete(name);
    else address.searchParams.set(name, value.trim());
  }
  address.hash = hash;
  try {
    history.replaceState(null, '', address);
    return true;
  } catch {
    // Safari refuses what is written too often, others a page that was opened as a file.
    return false;
  }
}
