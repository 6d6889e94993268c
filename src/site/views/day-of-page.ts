import { pageKindOf } from '../../corpus/addresses/page-kinds.ts';
import { pagePatterns, splitLanguage, type PageKind } from '../../corpus/addresses/page-paths.ts';
import { valuesIn } from '../../corpus/addresses/pattern.ts';
import { lastChanged } from '../../corpus/assembly/last-changed.ts';
import { dueMonths } from '../../corpus/figures/plan-month.ts';
import type { Corpus, Plan } from '../../corpus/model/corpus.ts';
import { datasetDay } from '../../datasets/dataset-day.ts';
import { datasetByName } from '../../datasets/registry.ts';
import { currentVersion } from '../../datasets/schema-history.ts';
import { schemaHistories } from '../../datasets/schema-versions.ts';
import { deadlineLists, deadlinePages } from './deadline-lists.ts';
import { dimensionPages } from './dimension-pages.ts';

/**
 * The day on which a page was last changed: of one that shows some plans, the newest of theirs, so that
 * an edit of another plan leaves it as it is. What is like a plan has the day of that plan (`isDayOfAll`).
 * @param address with its language, e.g. `/en/plans/2/`
 */
export function dayOfPage(corpus: Corpus, address: string): string {
  const { path } = splitLanguage(address);
  const kind = pageKindOf(path);
  const days = kind === null ? [] : (daysShown[kind]?.(corpus, placeOf(kind, path)) ?? []);
  return days.toSorted().at(-1) ?? lastChanged(corpus.lastChanged, address);
}

/**
 * Whether everything that a page says bears its day or an older one. What is like a plan are a few words each of very many
 * others: they change without the page of that plan being a new one.
 */
export function isDayOfAll(address: string): boolean {
  return pageKindOf(address) !== 'similar';
}

/** The names in an address, and the number of its page in a list. */
interface Place {
  names: Readonly<Record<string, string>>;
  page: number;
}

function placeOf(kind: PageKind, path: string): Place {
  const names = valuesIn(pagePatterns[kind], path);
  if (names !== null) return { names, page: 1 };
  const [, list = path, page = '1'] = /^(.*\/)(\d+)\/$/.exec(path) ?? [];
  return { names: valuesIn(pagePatterns[kind], list) ?? {}, page: Number(page) };
}

type DaysOf = (corpus: Corpus, place: Place) => readonly string[];

/** Days of what pages show, by their kind; of others those of all that they count are known. */
const daysShown: Partial<Record<PageKind, DaysOf>> = {
  similar: (corpus, { names: { plan_id = '' } }) => daysOf(corpus.planById.get(plan_id) ?? []),
  deadlineMonth: (corpus, { names: { month = '' } }) =>
    daysOf((dueMonths(corpus).get(month) ?? []).map(({ plan }) => plan)),
  institutionDeadlines: (corpus, { names: { institution_id = '' } }) =>
    daysOf(corpus.institutionById.get(institution_id)?.plans ?? []),
  deadlines: (corpus, { page }) => daysOf(plansWithoutMonth(corpus, page)),
  dimension(corpus, { names: { dimension_id = '' }, page }) {
    const dimension = corpus.dimensionById.get(dimension_id);
    const groups = dimension && dimensionPages(dimension).pages[page - 1];
    return daysOf(groups?.map(({ heading }) => heading) ?? []);
  },
  // The page also lists the versions of the columns, the newest of which may follow the data.
  dataset(corpus, { names: { dataset: name = '' } }) {
    const dataset = datasetByName.get(name);
    const history = schemaHistories[name];
    if (dataset === undefined || history === undefined) return [];
    return [datasetDay(dataset, corpus), currentVersion(history).date];
  },
  planVersion: (corpus, { names }) => daysOf(versionAt(corpus, names)),
  planChanges: (corpus, { names }) => daysOf(versionAt(corpus, names)),
};

function daysOf(shown: Plan | readonly Plan[]): string[] {
  return [shown].flat().map(({ metadata }) => metadata.modified);
}

/** Plans on a page of the deadlines of no month. */
function plansWithoutMonth(corpus: Corpus, page: number): Plan[] {
  const groups = deadlinePages(deadlineLists(corpus).all).pages[page - 1] ?? [];
  return groups.flatMap(({ items }) => items.map(({ row }) => row.plan));
}

/** The version of a plan in an address; none where there is no such version. */
function versionAt(
  corpus: Corpus,
  { institution_id, plan: folder, version }: Place['names'],
): Plan[] {
  const versions = corpus.planById.get(`${institution_id}-${folder}`)?.versions ?? [];
  return versions.filter(({ number }) => number === Number(version)).map(({ plan }) => plan);
}
