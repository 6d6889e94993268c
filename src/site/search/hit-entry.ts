import { languageTag } from '../../content/language.ts';
import { cellPairings, type TablePlan } from '../../search/search-table.ts';
import { spanInWords } from '../../words/date-words.ts';
import { element } from './element.ts';
import { keptTogether } from './kept-together.ts';
import { markedText } from './marked-text.ts';
import {
  digits,
  institutionNameOf,
  pageAddressOf,
  planOfRow,
  type LoadedContext,
} from './page-context.ts';

/** How a list shows its hits. */
export interface HitLook {
  /** Words to mark. */
  needles: readonly string[];
  headingLevel: 'h3' | 'h4';
  /** Whether what became of the plans stands above the list (`areAllOver`). */
  isStateSaid: boolean;
}

/**
 * Whether of the plans of all these rows the period is over and the results are not known: then it
 * need be said but once.
 */
export function areAllOver(context: LoadedContext, rows: readonly number[]): boolean {
  return rows.every((row) => {
    const { hasEnded, hasResults } = planOfRow(context, row);
    return hasEnded === true && !hasResults;
  });
}

/** One row as a hit: one link to its permanent address, its place in the plan, the words in context. */
export async function hitEntry(
  context: LoadedContext,
  row: number,
  { needles, headingLevel, isStateSaid }: HitLook,
): Promise<HTMLLIElement> {
  const { table, words, chinese } = context;
  const { rows } = table;
  const plan = planOfRow(context, row);
  const text = await context.readText(row);
  const mark = (part: string) => markedText(part, needles, words.hits.gap);
  const strings = (numbers: readonly number[]) => numbers.map((number) => table.strings[number]!);

  const address = pageAddressOf(context, `${plan.href}#${rows.measureId[row]!}`);
  return element(
    'li',
    { class: 'hit' },
    element(
      headingLevel,
      { class: 'hit-title' },
      element('a', { href: address }, ...titleOf(context, row)),
    ),
    pathOf(context, strings(rows.headings[row]!), mark),
    element('p', { class: 'hit-text', lang: chinese }, ...mark(text)),
    element(
      'dl',
      { class: 'hit-facts' },
      ...fact(words.hits.deadlines, strings(rows.deadlines[row]!), context, mark).map((shown) => {
        shown.querySelector('dd')?.append(...monthsInEnglish(context, row));
        return shown;
      }),
      ...fact(
        words.hits.units(digits(plan.rocYear)),
        strings(rows.units[row]!),
        context,
        mark,
        isUnresolvedIn(context, row),
      ),
    ),
    ...cellPairings
      .filter((pairing) => table.inCells[pairing].includes(row))
      .map((pairing) => element('p', { class: 'hit-doubt' }, words.hits.inCells[pairing])),
    element(
      'p',
      { class: 'hit-status' },
      ...keptTogether(statusOf(context, row, isStateSaid), context.language),
    ),
  );
}

/** Institution as the plan names it, year, number; in English the institution's English name. */
function titleOf(context: LoadedContext, row: number): (string | Node)[] {
  const { table, words, language, chinese } = context;
  const plan = planOfRow(context, row);
  const present = institutionNameOf(context, plan.institution);
  const name = language === 'zh' || present.isChinese ? plan.institutionName : present.text;
  const isChinese = name === plan.institutionName;
  const label = table.rows.label[row] ?? null;
  const title = words.hits.title(
    name,
    digits(plan.rocYear),
    digits(table.rows.position[row]!),
    label,
  );
  const at = title.indexOf(name);
  return [
    document.createTextNode(title.slice(0, at)),
    isChinese && chinese ? element('span', { lang: chinese }, name) : document.createTextNode(name),
    ...keptTogether(title.slice(at + name.length), language),
  ];
}

function pathOf(
  { words, chinese }: LoadedContext,
  headings: readonly string[],
  mark: (text: string) => Node[],
): HTMLElement {
  const separator = () =>
    element(
      'span',
      { class: 'hit-path-separator', 'aria-hidden': 'true' },
      ` ${words.pathSeparator} `,
    );
  const path = element('p', { class: 'hit-path', lang: chinese });
  headings.forEach((heading, place) => {
    if (place > 0) path.append(separator());
    path.append(element('span', {}, ...mark(heading)));
  });
  return path;
}

/**
 * The months of the deadlines of a row, behind what is written, for who reads no Chinese; none where it is not sure which
 * is whose.
 */
function monthsInEnglish({ table, words, language }: LoadedContext, row: number): Node[] {
  const months = table.rows.months[row]!.map((month) => table.months[month]!);
  if (language === 'zh' || months.length === 0) return [];
  if (months.length !== table.rows.deadlines[row]!.length) return [];
  const said = months.map((month) =>
    words.filters.month(Number(month.slice(0, 4)), Number(month.slice(5))),
  );
  const text = ` (${said.join(words.listSeparator)})`;
  return [element('span', { lang: languageTag[language] }, text)];
}

/** Whether a unit, as the row has it written, is none that can be told. */
function isUnresolvedIn({ table }: LoadedContext, row: number): (written: string) => boolean {
  const unresolved = table.rows.unitKeys[row]!.map((unit) => table.units[unit]!)
    .filter(({ isUnresolved }) => isUnresolved)
    .map(({ name }) => name);
  return (written) => unresolved.includes(written);
}

function fact(
  name: string,
  values: readonly string[],
  { words, chinese, language }: LoadedContext,
  mark: (text: string) => Node[],
  isDoubtful: (value: string) => boolean = () => false,
): HTMLElement[] {
  if (values.length === 0) return [];
  const lang = chinese === undefined ? undefined : languageTag[language];
  const value = values.flatMap((each, place) => [
    ...(place > 0 ? [document.createTextNode(words.listSeparator)] : []),
    ...mark(each),
    ...(isDoubtful(each)
      ? [element('span', { class: 'hit-doubt', lang }, words.hits.unresolved)]
      : []),
  ]);
  return [element('div', {}, element('dt', {}, name), element('dd', { lang: chinese }, ...value))];
}

function statusOf(context: LoadedContext, row: number, isStateSaid: boolean): string {
  const { table, words } = context;
  const plan = planOfRow(context, row);
  const { name } = table.institutions[plan.institution]!;
  return [
    name === plan.institutionName ? '' : words.hits.nowCalled(name),
    words.hits.period(spanInWords(plan.start, plan.end, words)),
    ...(isStateSaid ? [] : stateOf(context, plan)),
  ].join('');
}

function stateOf({ words }: LoadedContext, plan: TablePlan): string[] {
  return [
    plan.hasEnded === true ? words.hits.ended : '',
    plan.hasResults ? words.hits.resultsKnown : words.hits.resultsUnknown,
  ];
}
