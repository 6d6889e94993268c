import type { Corpus, Institution, Plan } from '../corpus/model/corpus.ts';
import type { Change } from '../corpus/model/change.ts';
import type { SiteHistory } from '../corpus/model/site-history.ts';
import { describeColumns } from './data-dictionary.ts';
import { columnNames, type Dataset } from './dataset.ts';
import { datasetByName, datasets, writtenDatasets } from './registry.ts';

/**
 * Cuts: the rows of a dataset that belong to one institution or one plan. A cut is what the dataset
 * makes of a corpus that holds nothing else, so a dataset needs no code of its own for it.
 */

/**
 * Datasets of which each institution has a cut, in the order of the registry: their rows each belong
 * to one, or say to which they belong, as changes do, whose institution may be gone.
 */
export const institutionDatasets: readonly Dataset[] = datasets.filter(
  (dataset) =>
    dataset.isOfWholeSite !== true &&
    (leadsTo(dataset, 'institutions') || columnNames(dataset).includes('institution_id')),
);

/** The other datasets: what is common to all institutions, or about all of them. */
export const sharedDatasets: readonly Dataset[] = datasets.filter(
  (dataset) => !institutionDatasets.includes(dataset),
);

/**
 * Datasets in which something is written down and whose rows each belong to one plan, in the order
 * of the registry.
 */
export const planDatasets: readonly Dataset[] = writtenDatasets.filter((dataset) =>
  leadsTo(dataset, 'plans'),
);

/**
 * Datasets of which each institution has a cut and whose rows each belong to one plan, those that are
 * worked out from others among them, in the order of the registry: the long ones.
 */
export const datasetsOfPlans: readonly Dataset[] = institutionDatasets.filter((dataset) =>
  leadsTo(dataset, 'plans'),
);

/** True where the dataset is the target, or its mandatory foreign keys lead to it. */
function leadsTo(dataset: Dataset, target: string): boolean {
  if (dataset.name === target) return true;
  return dataset.foreignKeys.some(({ columns, references }) => {
    const isMandatory = describeColumns(dataset).every(
      ({ name, nullable }) => !nullable || !columns.includes(name),
    );
    const next = datasetByName.get(references.dataset);
    return isMandatory && next !== undefined && leadsTo(next, target);
  });
}

/** The corpus without the other institutions and their changes; shared vocabularies stay whole. */
export function institutionCorpus(corpus: Corpus, institution: Institution): Corpus {
  return {
    ...corpus,
    institutions: [institution],
    plans: corpus.plans.filter((plan) => plan.institution === institution),
    registers: corpus.registers.filter((register) => register.institution === institution),
    history: {
      ...corpus.history,
      changes: changesByInstitution(corpus.history).get(institution.institutionId) ?? [],
    },
  };
}

const sortedChanges = new WeakMap<SiteHistory, ReadonlyMap<string | null, Change[]>>();

/** Sorted out once: every institution and plan asks, and there may be as many changes as rows. */
function changesByInstitution(history: SiteHistory): ReadonlyMap<string | null, Change[]> {
  const known = sortedChanges.get(history);
  if (known !== undefined) return known;
  const sorted = Map.groupBy(history.changes, ({ institutionId }) => institutionId);
  sortedChanges.set(history, sorted);
  return sorted;
}

/** The corpus without the other plans. */
export function planCorpus(corpus: Corpus, plan: Plan): Corpus {
  return { ...institutionCorpus(corpus, plan.institution), plans: [plan] };
}
