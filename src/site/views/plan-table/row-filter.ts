import { unitKey } from '../../../corpus/assembly/units-and-names.ts';
import { amendedRows } from './amended-rows.ts';
import type { Plan, Row } from '../../../corpus/model/corpus.ts';
import { standingIn } from '../../../corpus/assembly/count-results.ts';
import { standings } from '../../../corpus/model/standing.ts';
import { dateInWords } from '../../../words/date-words.ts';
import { readingWords } from '../../../words/interface/reading.ts';
import { resultWords } from '../../../words/interface/results.ts';
import { recurrenceInWords } from '../../../words/recurrence-words.ts';
import type { SiteView } from '../site-view.ts';
import {
  compareSorts,
  deadlineSorts,
  isMonth,
  NO_DAY,
  ruleOf,
  type DeadlineSort,
} from './deadline-sorts.ts';

/** What the rows of a plan are chosen by; the names stand in the address: `?unit=ntl-reference`. */
export type FilterName = 'unit' | 'deadline' | 'dimension' | 'state';

/** One choice of a field. */
export interface FilterChoice {
  /** As in the address. */
  value: string;
  label: string;
  /** Rows that it leaves, headings that bear it themselves included. */
  count: number;
  /**
   * The mark that those rows bear: `d3`, `s1`; of a dimension that of their part of the table; of a
   * unit its name in the address, which the links of the rows bear already.
   */
  mark: string;
  /** Whether the label is of the plan's words. */
  isChinese: boolean;
}

export interface FilterField {
  name: FilterName;
  choices: readonly { label: string | null; choices: readonly FilterChoice[] }[];
}

/** How the table of a plan is filtered. */
export interface RowFilter {
  /** Fields with something to choose. */
  fields: readonly FilterField[];
  /** Rows that are counted: measures and innovation proposals. */
  total: number;
  /** The marks that each of these rows bears itself, e.g. `d1 d4 s2`; of headings those of their state. */
  marks: ReadonlyMap<Row, string>;
  /** Whether a heading bears any. */
  hasHeadings: boolean;
}

/** A choice before it has its mark. */
interface Found {
  value: string;
  label: string;
  group: string | null;
  isChinese: boolean;
  rows: Row[];
}

/** What of the site's view is asked here. */
type Asked = Pick<SiteView, 'corpus' | 'language' | 'words'>;

/** What the rows of a plan can be chosen by, and which row bears what. */
export function rowFilter(site: Asked, plan: Plan): RowFilter {
  const rows = plan.rows.filter(({ kind }) => kind !== 'heading');
  const marks = new Map<Row, string[]>(rows.map((row) => [row, []]));
  const found: [FilterName, Found[]][] = [
    ['unit', unitChoices(site, plan, rows)],
    ['deadline', deadlineChoices(site, rows)],
    ['dimension', dimensionChoices(plan)],
    ['state', stateChoices(site, plan, rows)],
  ];
  const fields = found.flatMap(([name, choices]): FilterField[] => {
    if (!isWorthAsking(name, choices)) return [];
    const made = choices.map((choice, index) => {
      const isOwn = name === 'deadline' || name === 'state';
      const mark = isOwn ? `${name.charAt(0)}${index + 1}` : choice.value;
      if (isOwn) for (const row of choice.rows) add(marks, row, mark);
      const { value, label, isChinese, group } = choice;
      return { group, choice: { value, label, isChinese, mark, count: choice.rows.length } };
    });
    const groups = [...new Set(made.map(({ group }) => group))];
    return made.length === 0
      ? []
      : [
          {
            name,
            choices: groups.map((label) => ({
              label,
              choices: made.filter(({ group }) => group === label).map(({ choice }) => choice),
            })),
          },
        ];
  });
  return {
    fields,
    total: rows.length,
    marks: new Map([...marks].map(([row, list]) => [row, list.join(' ')])),
    hasHeadings: marks.size > rows.length,
  };
}

/** One choice is none, but for what a reader must be able to find: what was amended, withheld … */
function isWorthAsking(name: FilterName, choices: readonly Found[]): boolean {
  return choices.length > 1 || (name === 'state' && choices.some(({ value }) => value !== 'noted'));
}

function unitChoices(
  { corpus, language }: Asked,
  { institution }: Plan,
  rows: readonly Row[],
): Found[] {
  const byKey = new Map<string, Row[]>();
  for (const row of rows) {
    for (const key of new Set(row.assignments.map((each) => unitKey(institution, each)))) {
      add(byKey, key, row);
    }
  }
  const entries = corpus.unitsAndNames.get(institution.institutionId) ?? [];
  return entries.flatMap(({ key, place, name, unit }) => {
    const own = byKey.get(key);
    const english = language === 'en' ? unit?.name_en : undefined;
    return own === undefined
      ? []
      : [
          {
            value: place,
            label: english ?? name,
            group: null,
            isChinese: english === undefined,
            rows: own,
          },
        ];
  });
}

function deadlineChoices({ words, language }: Asked, rows: readonly Row[]): Found[] {
  const say = readingWords(language).filter;
  const bySort = new Map<DeadlineSort, Row[]>();
  for (const row of rows) for (const sort of deadlineSorts(row)) add(bySort, sort, row);
  return [...bySort]
    .sort(([one], [other]) => compareSorts(one, other))
    .map(([sort, own]) => {
      const rule = ruleOf(sort);
      const choice = { value: sort, isChinese: false, rows: own };
      if (isMonth(sort)) return { ...choice, label: dateInWords(sort, words), group: say.dueIn };
      return rule === null
        ? { ...choice, label: sort === NO_DAY ? say.noDay : say.noDeadline, group: say.otherwise }
        : { ...choice, label: recurrenceInWords(rule, words) ?? sort, group: say.recurring };
    });
}

function dimensionChoices({ tables }: Plan): Found[] {
  return tables.flatMap(({ dimensions, innovationTable }) => {
    const groups = dimensions.flatMap(({ heading, anchor, aspects }) => {
      const rows = aspects.flatMap(({ actions }) =>
        actions.flatMap((action) => action.rows.flatMap(withDescendants)),
      );
      return heading === null ? [] : [{ heading, anchor, rows }];
    });
    return [...groups, ...(innovationTable === null ? [] : [innovationTable])].map(
      ({ heading, anchor, rows }): Found => ({
        value: anchor,
        label: heading,
        group: null,
        isChinese: true,
        rows: rows.filter(({ kind }) => kind !== 'heading'),
      }),
    );
  });
}

function withDescendants(row: Row): Row[] {
  return [row, ...row.children.flatMap(withDescendants)];
}

/** What was reported is said of measures; the rest is found at headings, too. */
function stateChoices({ corpus, language }: Asked, plan: Plan, rows: readonly Row[]): Found[] {
  const say = readingWords(language).filter.states;
  const amended = amendedRows(plan);
  const states = resultWords(language).states;
  const choice = (
    value: string,
    label: string,
    isSo: (row: Row) => boolean,
    among: readonly Row[] = plan.rows,
  ): Found => ({ value, label, group: null, isChinese: false, rows: among.filter(isSo) });
  const latest = plan.results?.periods.at(-1);
  const reported: Found[] =
    latest === undefined
      ? []
      : standings.map((standing) =>
          choice(standing, states[standing], (row) => standingIn(latest, row) === standing, rows),
        );
  return [
    ...reported,
    choice('amended', say.amended, (row) => amended.has(row)),
    choice('withheld', say.withheld, (row) => row.withheld !== null),
    choice('doubtful', say.doubtful, (row) => row.review.length > 0),
    choice('noted', say.noted, (row) => row.ownNotes.length > 0),
    choice('corrected', say.corrected, (row) => corpus.errataByRow.has(row.measureId)),
  ].filter((each) => each.rows.length > 0);
}

function add<Key, Item>(lists: Map<Key, Item[]>, key: Key, item: Item): void {
  const list = lists.get(key);
  if (list) list.push(item);
  else lists.set(key, [item]);
}
