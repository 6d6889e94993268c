import { z } from 'zod';
import type { Row } from '../corpus/model/corpus.ts';
import { slug, webAddress } from '../content/schemas/scalars.ts';
import { absoluteUrl } from '../corpus/addresses/site-address.ts';
import { column, type DatasetContext } from './column.ts';
import { institutionIdColumn, planIdColumn, rocYearColumn, yearColumn } from './common-columns.ts';
import {
  datasetOf,
  rowReader,
  schemaOf,
  type Columns,
  type Dataset,
  type Declaration,
  type SchemaOf,
} from './dataset.ts';

/** What a row of a child dataset tells of: the first, second, … entry of a row of a plan's table. */
export interface Child<Entry> {
  row: Row;
  /** Counted from 1 within that row. */
  position: number;
  entry: Entry;
}

/** Columns that say to which row of a plan's table an entry belongs; every child begins with them. */
export const keyColumns = {
  measure_id: column(slug, ({ row }: Pick<Child<unknown>, 'row'>) => row.measureId, {
    title: { zh: '推動作法識別碼', en: 'Measure ID' },
    description: {
      zh: '所屬的列，即資料集 measures 的 measure_id。',
      en: 'The row it belongs to: measure_id of dataset measures.',
    },
  }),
  position: column(z.int().min(1), ({ position }: Pick<Child<unknown>, 'position'>) => position, {
    title: { zh: '序號', en: 'Position' },
    description: {
      zh: '在該列之內的順序，由 1 起算。',
      en: 'Order within that row, counted from 1.',
    },
    numbers: { what: 'rows', within: ['measure_id'] },
  }),
};

/** The address of that row. */
export const rowUrlColumn = column(
  webAddress,
  ({ row }: Pick<Child<unknown>, 'row'>, { settings }) => absoluteUrl(settings, row.href),
  {
    title: { zh: '網址', en: 'URL' },
    description: {
      zh: '所屬的列在計畫網頁上的永久網址。',
      en: 'Permanent address of the row that it belongs to, on the page of its plan.',
    },
    addresses: 'row',
  },
);

/** Columns that say of which plan the row is, so that no table need be joined to count by plan and year. */
const planColumns = {
  plan_id: planIdColumn(({ row }: Pick<Child<unknown>, 'row'>) => row.plan.planId),
  institution_id: institutionIdColumn(
    ({ row }: Pick<Child<unknown>, 'row'>) => row.plan.institution.institutionId,
  ),
  roc_year: rocYearColumn(({ row }: Pick<Child<unknown>, 'row'>) => row.plan.rocYear),
  year: yearColumn(({ row }: Pick<Child<unknown>, 'row'>) => row.plan.year),
};

/** Columns that say what the row itself says: where entries stand in their row, they are left out. */
const saidByRow = ['measure_id', 'url'] as const;

type EntryColumns<Fields> = Omit<Fields, (typeof saidByRow)[number]>;

/** A dataset of what hangs on a row of a plan's table; its key is that row and a count within it. */
export interface ChildDataset<EntrySchema extends z.ZodObject> extends Dataset {
  /** Of an entry as it stands in its row: without what the row itself says. */
  readonly entrySchema: EntrySchema;
  /** The entries of one row, as they stand in it. */
  entriesOf(row: Row, context: DatasetContext): z.output<EntrySchema>[];
}

/**
 * Declares a dataset of what hangs on the rows of plans: first the entries of a row, then what the
 * dataset is called and its columns; `appended` are those that came later and stand behind the columns of the plan. Entries are counted within each row; all plans are gone through
 * in document order.
 * @throws {Error} when a key names no column
 */
export function childDatasetOf<Entry>(entries: (row: Row) => readonly Entry[]) {
  function* childrenOf(row: Row): Generator<Child<Entry>> {
    let position = 0;
    for (const entry of entries(row)) {
      position += 1;
      yield { row, position, entry };
    }
  }
  return <
    const Fields extends Columns<Child<Entry>> & typeof keyColumns,
    const Appended extends Columns<Child<Entry>> = Record<never, never>,
  >({
    foreignKeys = [],
    appended,
    ...declaration
  }: Omit<Declaration<Fields>, 'primaryKey' | 'foreignKeys'> & {
    foreignKeys?: Declaration<Fields>['foreignKeys'];
    appended?: Appended;
  }): ChildDataset<SchemaOf<EntryColumns<Fields & Appended>>> => {
    const columns = { ...declaration.columns, ...appended } as Fields & Appended;
    const toRow = {
      columns: ['measure_id'],
      references: { dataset: 'measures', columns: ['measure_id'] },
    };
    const toPlan = {
      columns: ['plan_id'],
      references: { dataset: 'plans', columns: ['plan_id'] },
    };
    const toInstitution = {
      columns: ['institution_id'],
      references: { dataset: 'institutions', columns: ['institution_id'] },
    };
    const whole: Declaration<Columns<Child<Entry>>> = {
      ...declaration,
      columns: { ...declaration.columns, ...planColumns, ...appended },
      primaryKey: ['measure_id', 'position'],
      foreignKeys: [toRow, toPlan, toInstitution, ...foreignKeys],
    };
    const dataset = datasetOf(function* (corpus) {
      for (const plan of corpus.plans) {
        for (const row of plan.rows) yield* childrenOf(row);
      }
    })(whole);
    const entryColumns = entryColumnsOf(columns);
    const entryOf = rowReader<Child<Entry>, EntryColumns<Fields & Appended>>(entryColumns);
    return {
      ...dataset,
      entrySchema: schemaOf(entryColumns),
      entriesOf: (row, context) => Array.from(childrenOf(row), (child) => entryOf(child, context)),
    };
  };
}

function entryColumnsOf<Fields extends Columns<never>>(columns: Fields): EntryColumns<Fields> {
  const own = Object.entries(columns).filter(([name]) => !saidByRow.some((said) => said === name));
  return Object.fromEntries(own) as EntryColumns<Fields>;
}
