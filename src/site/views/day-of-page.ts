import { pageKindOf } from '../../corpus/addresses/page-kinds.ts';
import { splitLanguage } from '../../corpus/addresses/page-paths.ts';
import { lastChanged } from '../../corpus/assembly/last-changed.ts';
import { dueMonths } from '../../corpus/figures/plan-month.ts';
import type { Corpus, Plan } from '../../corpus/model/corpus.ts';
import { deadlineLists, deadlinePages } from './deadline-lists.ts';
import { dimensionPages } from './dimension-pages.ts';

/**
 * The day on which a page was last changed: of one that shows some plans, the newest of theirs, so that
 * an edit of another plan leaves it as it is. What is like a plan has the day of that plan (`isDayOfAll`).
 * @param path with its language, e.g. `/en/plans/2/`
 */
export function dayOfPage(corpus: Corpus, path: string): string {
  const [, list, id = '', page = '1'] =
    /^\/(compare|deadlines|dimensions)\/([^/]+)\/(?:(\d+)\/)?$/.exec(splitLanguage(path).path) ??
    [];
  const shown = list === undefined ? [] : plansShown[list as List](corpus, id, Number(page));
  const days = shown.map(({ metadata }) => metadata.modified).sort();
  return days.at(-1) ?? lastChanged(corpus.lastChanged, path);
}

/**
 * Whether everything that a page says bears its day or an older one. What is like a plan are a few words each of very many
 * others: they change without the page of that plan being a new one.
 */
export function isDayOfAll(path: string): boolean {
  return pageKindOf(path) !== 'similar';
}

type List = 'compare' | 'deadlines' | 'dimensions';

/** The plans that a page of a list shows; none of one that counts all plans. */
const plansShown: Readonly<
  Record<List, (corpus: Corpus, id: string, page: number) => readonly Plan[]>
> = {
  compare(corpus, id) {
    const plan = corpus.planById.get(id);
    return plan === undefined ? [] : [plan];
  },
  deadlines(corpus, id) {
    const month = dueMonths(corpus).get(id);
    if (month !== undefined) return month.map(({ plan }) => plan);
    const institution = corpus.institutionById.get(id);
    return institution === undefined ? plansWithoutMonth(corpus, Number(id)) : institution.plans;
  },
  dimensions(corpus, id, page) {
    const dimension = corpus.dimensionById.get(id);
    const groups = dimension && dimensionPages(dimension).pages[page - 1];
    return groups?.map(({ heading }) => heading) ?? [];
  },
};

/** Plans on a page of the deadlines of no month. */
function plansWithoutMonth(corpus: Corpus, page: number): Plan[] {
  const groups = deadlinePages(deadlineLists(corpus).all).pages[page - 1] ?? [];
  return groups.flatMap(({ items }) => items.map(({ row }) => row.plan));
}
