import type { Dimension } from '../../content/schemas/vocabularies.ts';
import type {
  Corpus,
  DimensionEntry,
  Institution,
  Plan,
  Row,
  RowDeadline,
} from '../model/corpus.ts';
import { unitKey, unitsAndNames } from './units-and-names.ts';
import { pagePath } from '../addresses/page-paths.ts';

type Indexes = Pick<
  Corpus,
  | 'dimensions'
  | 'institutionById'
  | 'planById'
  | 'rowById'
  | 'dimensionById'
  | 'unitById'
  | 'unitsAndNames'
  | 'unitOrNameByKey'
  | 'rowsByUnit'
  | 'rowsByMonthDue'
>;

/** Every index of the corpus, made in one pass over the rows, so that no page scans them for itself. */
export function buildIndexes(
  dimensions: readonly Dimension[],
  institutions: readonly Institution[],
  plans: readonly Plan[],
): Indexes {
  const rowById = new Map<string, Row>();
  const rowsByDimension = new Map<string, Row[]>(dimensions.map(({ id }) => [id, []]));
  const rowsByUnit = new Map<string, Row[]>();
  const rowsByMonth = new Map<string, { row: Row; deadline: RowDeadline }[]>();
  for (const row of plans.flatMap((plan) => plan.rows)) {
    rowById.set(row.measureId, row);
    if (row.kind !== 'heading' && row.dimensionId !== null) {
      rowsByDimension.get(row.dimensionId)?.push(row);
    }
    const { institution } = row.plan;
    for (const key of new Set(row.assignments.map((each) => unitKey(institution, each)))) {
      push(rowsByUnit, key, row);
    }
    for (const deadline of row.typedDeadlines) {
      const isDue = ['date', 'month', 'range'].includes(deadline.kind);
      if (isDue && deadline.end_date)
        push(rowsByMonth, deadline.end_date.slice(0, 7), { row, deadline });
    }
  }
  const entries = dimensions.map((dimension): DimensionEntry => ({
    ...dimension,
    rows: rowsByDimension.get(dimension.id)!,
    href: pagePath('dimension', { dimension_id: dimension.id }),
  }));
  const entriesOf = unitsAndNames(institutions, plans);
  const months = [...rowsByMonth].sort(([a], [b]) => (a < b ? -1 : 1));
  return {
    dimensions: entries,
    institutionById: new Map(institutions.map((entry) => [entry.institutionId, entry])),
    planById: new Map(plans.map((plan) => [plan.planId, plan])),
    rowById,
    dimensionById: new Map(entries.map((entry) => [entry.id, entry])),
    unitById: new Map(
      institutions.flatMap((institution) =>
        institution.units.map((unit) => [unit.id, { unit, institution }] as const),
      ),
    ),
    unitsAndNames: entriesOf,
    unitOrNameByKey: new Map(
      [...entriesOf.values()].flat().map((unit) => [unit.key, unit] as const),
    ),
    rowsByUnit,
    rowsByMonthDue: new Map(months),
  };
}

function push<Key, Value>(map: Map<Key, Value[]>, key: Key, value: Value): void {
  const list = map.get(key);
  if (list) list.push(value);
  else map.set(key, [value]);
}
