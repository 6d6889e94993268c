import { contentModified, institutionDay, newestDay, planDay } from '../corpus/content-modified.ts';
import type { Corpus } from '../corpus/model/corpus.ts';
import type { Dataset } from './dataset.ts';
import type { DatasetSource } from './dataset-sources.ts';

/** Days of all that the rows of a dataset are made from, by what that is. */
const daysOf: Readonly<Record<DatasetSource, (corpus: Corpus) => Iterable<string | null>>> = {
  plans: ({ plans }) => plans.map(planDay),
  wording: ({ plans }) => plans.map(planDay),
  versions: ({ plans }) => plans.map(planDay),
  institutions: (corpus) =>
    corpus.institutions.map((institution) => institutionDay(institution, corpus)),
  registers: ({ registers, plans }) => [
    ...registers.map(({ modified }) => modified),
    // A register tells of the plans that are published here.
    ...plans.map(planDay),
  ],
  reports: ({ plans }) => [
    ...plans.filter(({ results }) => results !== null).map(planDay),
    ...daysTakenOff(plans),
  ],
  decisions: ({ plans }) =>
    plans.filter(({ withholdings }) => withholdings.length > 0).map(planDay),
  corrections: ({ plans, errataByPlan }) => [
    ...plans.flatMap(({ planId }) => errataByPlan.get(planId) ?? []).map(({ date }) => date),
    ...daysTakenOff(plans),
  ],
  editions: (corpus) => (corpus.history.changes.length === 0 ? [] : [contentModified(corpus)]),
  vocabularies: () => [],
};

/** What a plan that was taken off the site had is no more told from that day on. */
function daysTakenOff(plans: Corpus['plans']): string[] {
  return plans.flatMap(({ metadata }) => metadata.retired?.retired_on ?? []);
}

/**
 * Day of the latest change of what a dataset is made from; that of the site's own file where nothing of
 * it bears a day. So what changes elsewhere changes nothing of its files.
 * @param corpus the whole, or what belongs to one institution (`institutionCorpus`)
 */
export function datasetDay({ madeFrom }: Pick<Dataset, 'madeFrom'>, corpus: Corpus): string {
  return newestDay(daysOf[madeFrom](corpus)) ?? corpus.site.modified;
}
