import type { Corpus, Institution, Plan } from '../corpus/corpus.ts';
import { describeColumns } from './data-dictionary.ts';
import type { Dataset } from './dataset.ts';
import { datasetByName, datasets } from './registry.ts';

/**
 * Cuts: the rows of a dataset that belong to one institution or one plan. A cut is what the dataset
 * makes of a corpus that holds nothing else, so a dataset needs no code of its own for it.
 */

/** Datasets whose rows each belong to one institution, in the order of the registry. */
export const institutionDatasets: readonly Dataset[] = datasets.filter((dataset) =>
  leadsTo(dataset, 'institutions'),
);

/** Datasets whose rows each belong to one plan, in the order of the registry. */
export const planDatasets: readonly Dataset[] = datasets.filter((dataset) =>
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

/** The corpus without the other institutions; shared vocabularies stay whole. */
export function institutionCorpus(corpus: Corpus, institution: Institution): Corpus {
  return {
    ...corpus,
    institutions: [institution],
    plans: corpus.plans.filter((plan) => plan.institution === institution),
    registers: corpus.registers.filter((register) => register.institution === institution),
  };
}

/** The corpus without the other plans. */
export function planCorpus(corpus: Corpus, plan: Plan): Corpus {
  return { ...institutionCorpus(corpus, plan.institution), plans: [plan] };
}
