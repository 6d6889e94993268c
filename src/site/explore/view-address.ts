import { DISTINCT, ROWS } from './select-rows.ts';
import {
  COUNTED_AT_MOST,
  isAskable,
  valueTests,
  type Condition,
  type View,
  type ViewColumn,
} from './view.ts';

/** Says that the data is to be loaded and shown; every address of a view has it. */
const SHOWN = 'explore';

/** What an address asks for. */
export interface AskedView {
  view: View;
  /** What of the address cannot be followed, as it stands there: a column that is not, a day that is none. */
  unknown: readonly string[];
}

/** Whether an address asks for the data at all. */
export function asksForView(search: string): boolean {
  return new URLSearchParams(search).has(SHOWN);
}

/**
 * The view that an address asks for. A condition reads `where=COLUMN.TEST.VALUE`, an order
 * `sort=COLUMN` or `sort=-COLUMN` (of counts also `measures` or `rows`, their figures), counts `by=COLUMN` once or twice, columns `show=A,B`, a page `page=N`.
 * @param shownAtFirst columns that are shown where the address names none
 */
export function readViewAddress(
  search: string,
  columns: readonly ViewColumn[],
  shownAtFirst: readonly string[],
): AskedView {
  const asked = new URLSearchParams(search);
  const unknown: string[] = [];
  const isColumn = (name: string) => columns.some((column) => column.name === name);
  /** What of it can be followed; the rest is told. */
  const known = (key: string, names: readonly string[], isKnown = isColumn) =>
    names.filter((name) => {
      if (isKnown(name)) return true;
      unknown.push(`${key}=${name}`);
      return false;
    });

  const conditions = asked.getAll('where').flatMap((text) => {
    const condition = readCondition(text);
    if (condition !== null && isAskable(condition, columns)) return [condition];
    unknown.push(`where=${text}`);
    return [];
  });
  const counted = known('by', asked.getAll('by'));
  const sorts = known('sort', asked.getAll('sort'), (name) => {
    const key = name.replace(/^-/, '');
    return isColumn(key) || (counted.length > 0 && isFigure(key));
  });
  const [sort] = sorts;
  const shown = known('show', (asked.get('show') ?? '').split(',').filter(Boolean));
  const page = asked.get('page') ?? '1';
  const isPage = /^[1-9]\d{0,8}$/.test(page);
  if (!isPage) unknown.push(`page=${page}`);
  for (const name of counted.slice(COUNTED_AT_MOST)) unknown.push(`by=${name}`);
  for (const name of sorts.slice(1)) unknown.push(`sort=${name}`);
  return {
    view: {
      conditions,
      sort:
        sort === undefined
          ? null
          : { column: sort.replace(/^-/, ''), descending: sort.startsWith('-') },
      countBy: [...new Set(counted)].slice(0, COUNTED_AT_MOST),
      shown: shown.length === 0 ? shownAtFirst : inFileOrder(shown, columns),
      page: isPage ? Number(page) : 1,
    },
    unknown,
  };
}

/** The address of a view, from `?` on; `readViewAddress` reads the same view from it. */
export function viewAddress(view: View, shownAtFirst: readonly string[]): string {
  const asked = new URLSearchParams({ [SHOWN]: 'on' });
  for (const condition of view.conditions) asked.append('where', writeCondition(condition));
  if (view.sort !== null && (view.countBy.length > 0 || !isFigure(view.sort.column))) {
    asked.set('sort', (view.sort.descending ? '-' : '') + view.sort.column);
  }
  for (const column of view.countBy) asked.append('by', column);
  if (view.shown.join() !== shownAtFirst.join()) asked.set('show', view.shown.join(','));
  if (view.page > 1) asked.set('page', String(view.page));
  return `?${asked.toString()}`;
}

/** Which rows a view is about and by what it counts them, each as its address says it. */
export function viewQuestions({ conditions, countBy }: View): string[] {
  return [...conditions.map(writeCondition), ...countBy.map((column) => `by.${column}`)];
}

/** Counts are ordered by their figures as well, rows are not. */
function isFigure(name: string): boolean {
  return name === DISTINCT || name === ROWS;
}

function writeCondition({ column, test, value }: Condition): string {
  return [column, test, ...(value === '' ? [] : [value])].join('.');
}

function readCondition(text: string): Condition | null {
  const [column = '', name = '', ...value] = text.split('.');
  const test = valueTests.find((each) => each === name);
  return test === undefined ? null : { column, test, value: value.join('.') };
}

/** Names of columns as the file orders them, each once. */
export function inFileOrder(names: readonly string[], columns: readonly ViewColumn[]): string[] {
  return columns.flatMap(({ name }) => (names.includes(name) ? [name] : []));
}
