import type { Corpus, Row } from '../../corpus/model/corpus.ts';
import { tableInstitution } from '../build-table.ts';
import type { Overview } from './volume.ts';

/** The overview of a site: its institutions and dimensions, and how many rows each value has. */
export function overviewOf({ institutions, dimensions, plans }: Corpus): Overview {
  const rows = plans.flatMap((plan) => plan.rows);
  const countBy = (valueOf: (row: Row) => string | null) => {
    const counts: Record<string, number> = {};
    for (const row of rows) {
      const value = valueOf(row);
      if (value !== null) counts[value] = (counts[value] ?? 0) + 1;
    }
    return counts;
  };
  return {
    institutions: institutions.map(tableInstitution),
    dimensions: dimensions.map(({ id, name, name_en }) => ({ id, name, nameEn: name_en })),
    counts: {
      institution: countBy(({ plan }) => plan.institution.institutionId),
      year: countBy(({ plan }) => String(plan.rocYear)),
      dimension: countBy(({ dimensionId }) => dimensionId),
      kind: countBy(({ kind }) => kind),
    },
  };
}
