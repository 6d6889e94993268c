import { splitLanguage } from '../addresses/page-paths.ts';
import { lastChanged } from '../assembly/last-changed.ts';
import type { Corpus, Plan } from '../model/corpus.ts';
import { dueMonths } from './plan-month.ts';
import { similarRows } from './similar-rows.ts';

/**
 * The day on which a page was last changed: of one that shows some plans, the newest of theirs, so that
 * an edit of another plan leaves it as it is.
 * @param path with its language, e.g. `/en/plans/2/`
 */
export function dayOfPage(corpus: Corpus, path: string): string {
  const shown = plansShownAt(corpus, splitLanguage(path).path);
  const days = shown.map(({ metadata }) => metadata.modified).sort();
  return days.at(-1) ?? lastChanged(corpus.lastChanged, path);
}

/** The plans that a page of a month, of an institution's deadlines or of what is like a plan shows; of other pages none. */
function plansShownAt(corpus: Corpus, path: string): readonly Plan[] {
  const [, kind, id = ''] = /^\/(deadlines|compare)\/([^/]+)\//.exec(path) ?? [];
  if (kind === 'compare') {
    const plan = corpus.planById.get(id);
    return plan === undefined ? [] : [plan, ...plansLike(corpus, plan)];
  }
  if (kind !== 'deadlines') return [];
  const month = dueMonths(corpus).get(id);
  if (month !== undefined) return month.map(({ plan }) => plan);
  return corpus.institutionById.get(id)?.plans ?? [];
}

/** Plans that have rows like those of a plan. */
function plansLike(corpus: Corpus, { rows }: Plan): Plan[] {
  const similar = similarRows(corpus);
  return rows.flatMap(({ measureId }) => similar.get(measureId) ?? []).map(({ row }) => row.plan);
}
