import { z } from 'zod';
import type { Assignment, Row, RowDeadline } from '../corpus/model/corpus.ts';
import { assignments } from './assignments.ts';
import { absoluteUrl } from '../corpus/addresses/site-address.ts';
import { keyColumns, type Child } from './child-dataset.ts';
import {
  codeColumn,
  codeListColumn,
  column,
  optionalTextColumn,
  type Column,
  type DatasetContext,
  type ReadValue,
} from './column.ts';
import { NO_UNIT_TOLD } from './common-columns.ts';
import { datasetOf, type DataRow } from './dataset.ts';
import { deadlines } from './deadlines.ts';
import { field, fieldFacts } from './fields.ts';
import { measures } from './measures.ts';
import { results } from './results.ts';

/** A measure with one of its deadlines and one of its units; null where it has none. */
interface Due {
  deadline: RowDeadline | null;
  assignment: Assignment | null;
}

type DueEntry = Child<Due>;

/**
 * A measure as flat rows: each of its deadlines with each of its units; one row where it has neither.
 * @param units of its units those that are meant
 */
function* dueOf(row: Row, units: readonly Assignment[]): Generator<DueEntry> {
  let position = 0;
  for (const deadline of orNull(row.typedDeadlines)) {
    for (const assignment of orNull(units)) {
      position += 1;
      yield { row, position, entry: { deadline, assignment } };
    }
  }
}

function orNull<Value>(values: readonly Value[]): readonly (Value | null)[] {
  return values.length === 0 ? [null] : values;
}

/** Why it may not be certain that the measure is due then, or by this unit. */
const doubts = {
  'deadline-group': {
    zh: '期限欄的值與作法的數目不符，分不出哪個期限屬於哪一項',
    en: 'the deadline column has more or fewer values than there are measures beside it, so that none can be told to be of this one',
  },
  'unit-group': {
    zh: '單位欄的值與作法的數目不符，分不出哪個單位負責哪一項',
    en: 'the unit column has more or fewer values than there are measures beside it, so that none can be told to be of this one',
  },
  'unit-unknown': {
    zh: '無法確認所寫的單位是名冊中的哪一個',
    en: 'it cannot be told which unit of the register is meant by what is written',
  },
  review: {
    zh: '該列尚有待查核的事項，見 notes',
    en: 'something of the row has still to be checked; see notes',
  },
};

type Doubt = keyof typeof doubts;

/** What of it applies to a measure with this deadline and unit. */
function doubtsOf({ row, entry: { deadline, assignment } }: DueEntry): Doubt[] {
  const applies: Record<Doubt, boolean> = {
    'deadline-group': deadline?.alignment === 'group',
    'unit-group': assignment?.alignment === 'group',
    'unit-unknown': assignment?.unitId === null,
    review: row.review.length > 0,
  };
  return (Object.keys(doubts) as Doubt[]).filter((doubt) => applies[doubt]);
}

const ofRow = measures.schema.shape;
const ofUnit = assignments.entrySchema.shape;
const ofDeadline = deadlines.entrySchema.shape;
const ofResult = results.entrySchema.shape;

/** A column that means what it means in another dataset. */
function as<Schema extends z.ZodType>(
  schema: Schema,
  read: ReadValue<DueEntry, z.output<Schema>>,
): Column<DueEntry, Schema> {
  return { schema, read };
}

/** The same, empty where the measure has no deadline, unit or result. */
function orEmpty<Schema extends z.ZodType>(
  schema: Schema,
  read: ReadValue<DueEntry, z.output<Schema> | null>,
): Column<DueEntry, z.ZodNullable<Schema>> {
  return { schema: field(schema.nullable(), fieldFacts.get(schema)!), read };
}

/** What is due when and by whom, flat, for spreadsheets and pivots. */
export const due = datasetOf(function* (corpus) {
  for (const plan of corpus.plans) {
    for (const row of plan.rows) {
      if (row.kind !== 'heading') yield* dueOf(row, row.assignments);
    }
  }
})({
  name: 'due',
  madeFrom: 'plans',
  derivedFrom: ['measures', 'deadlines', 'assignments', 'results'],
  title: { zh: '作法、期限與單位', en: 'Measures, deadlines and units' },
  description: {
    zh: '供試算表使用的平面資料：一項推動作法（或創新提案，見 kind）、一個期限、一個單位一列，連同計畫、機關、年度與面向。同一項作法可能有數列；measure_count 只在第一列為 1，加總就是項數。計算某月到期的作法，請略過 deadline_kind 為 recurring 的列：其迄日是計畫期程的迄日。',
    en: 'Flat, for spreadsheets: one row a measure (or proposal, see kind), deadline and unit, with plan, institution, year and heading. A measure may take several rows; measure_count is 1 on the first of them only, so that its sum is the number of measures. Leave out rows whose deadline_kind is recurring when you count what is due in a month: their end_date is the end of the plan’s period.',
  },
  primaryKey: ['measure_id', 'position'],
  foreignKeys: [
    { columns: ['measure_id'], references: { dataset: 'measures', columns: ['measure_id'] } },
    { columns: ['plan_id'], references: { dataset: 'plans', columns: ['plan_id'] } },
    {
      columns: ['institution_id'],
      references: { dataset: 'institutions', columns: ['institution_id'] },
    },
    { columns: ['unit_id'], references: { dataset: 'units', columns: ['unit_id'] } },
    { columns: ['dimension_id'], references: { dataset: 'dimensions', columns: ['dimension_id'] } },
  ],
  columns: {
    ...keyColumns,
    measure_count: column(
      z.int().min(0).max(1),
      ({ position }: DueEntry) => Number(position === 1),
      {
        title: { zh: '項數', en: 'Measure count' },
        description: {
          zh: '該項作法在本檔的第一列為 1，其餘為 0：加總就是項數，不會重複計算。只取部分列時，請改數不同的 measure_id。',
          en: '1 on the first row of the measure in this file, else 0: the sum counts each measure once. In a selection of rows, count distinct measure_id instead.',
        },
      },
    ),
    plan_id: as(ofRow.plan_id, ({ row }) => row.plan.planId),
    institution_id: as(ofRow.institution_id, ({ row }) => row.plan.institution.institutionId),
    institution_name: as(ofRow.institution_name, ({ row }) => row.plan.institutionName),
    roc_year: as(ofRow.roc_year, ({ row }) => row.plan.rocYear),
    year: as(ofRow.year, ({ row }) => row.plan.year),
    dimension: as(ofRow.dimension, ({ row }) => row.dimension),
    dimension_id: as(ofRow.dimension_id, ({ row }) => row.dimensionId),
    actions: as(ofRow.actions, ({ row }) => row.actions),
    path: as(ofRow.path, ({ row }) => row.path),
    label: as(ofRow.label, ({ row }) => row.label),
    text: as(ofRow.text, ({ row }) => row.text),
    unit: orEmpty(ofUnit.unit, ({ entry }) => entry.assignment?.unit ?? null),
    unit_id: column(ofUnit.unit_id, ({ entry }) => entry.assignment?.unitId ?? null, {
      ...fieldFacts.get(ofUnit.unit_id)!,
      empty: NO_UNIT_TOLD,
    }),
    role: as(ofUnit.role, ({ entry }) => entry.assignment?.role ?? null),
    unit_inherited: column(z.boolean(), ({ entry }) => entry.assignment?.inherited ?? false, {
      title: { zh: '單位承自上層', en: 'Unit inherited' },
      description: {
        zh: '該項沒有自己的承辦單位、取自最近的上層項目者為 true。',
        en: 'True where the measure has no unit of its own and takes its nearest ancestor’s.',
      },
    }),
    deadline: orEmpty(ofDeadline.text, ({ entry }) => entry.deadline?.text ?? null),
    deadline_kind: orEmpty(ofDeadline.kind, ({ entry }) => entry.deadline?.kind ?? null),
    start_date: as(ofDeadline.start_date, ({ entry }) => entry.deadline?.start_date ?? null),
    end_date: as(ofDeadline.end_date, ({ entry }) => entry.deadline?.end_date ?? null),
    rrule: as(ofDeadline.rrule, ({ entry }) => entry.deadline?.rrule ?? null),
    is_period_end: as(ofDeadline.is_period_end, ({ entry }) => !!entry.deadline?.is_period_end),
    deadline_inherited: column(z.boolean(), ({ entry }) => entry.deadline?.inherited ?? false, {
      title: { zh: '期限承自上層', en: 'Deadline inherited' },
      description: {
        zh: '該項沒有自己的期限、取自最近的上層項目者為 true。',
        en: 'True where the measure has no deadline of its own and takes its nearest ancestor’s.',
      },
    }),
    alignment: as(ofRow.alignment, ({ row }) => row.alignment),
    uncertain: column(z.boolean(), (due) => doubtsOf(due).length > 0, {
      title: { zh: '存疑', en: 'Uncertain' },
      description: {
        zh: '期限或單位無法確定屬於該項、無法確認是哪個單位，或尚待查核者為 true；緣由見 uncertain_because 與 notes。',
        en: 'True where it is not certain that deadline or unit belong to the measure or which unit is meant, or where something has still to be checked; see uncertain_because and notes.',
      },
    }),
    notes: as(ofRow.notes, ({ row }) => row.notes),
    withheld_reason: as(ofRow.withheld_reason, ({ row }) => row.withheld?.reason ?? null),
    result_period: optionalTextColumn(({ row }) => row.results.at(-1)?.period.name ?? null, {
      title: { zh: '最近回報的期別', en: 'Period of the latest report' },
      description: {
        zh: '最近一次回報執行情形的期別；沒有回報者為空。各期見資料集 results。',
        en: 'Period of the latest report on the measure; empty where there is none. All are in dataset results.',
      },
    }),
    result_state: orEmpty(ofResult.state, ({ row }) => row.results.at(-1)?.state ?? null),
    result_sentence: as(ofResult.sentence, ({ row }) => row.results.at(-1)?.sentence ?? null),
    url: as(ofRow.url, ({ row }, { settings }) => absoluteUrl(settings, row.href)),
    uncertain_because: codeListColumn(doubtsOf, {
      title: { zh: '存疑的緣由', en: 'Why uncertain' },
      description: {
        zh: '該列存疑的各項緣由；不存疑者為空。一列可以有數個緣由，所以各緣由的列數加起來多於存疑的列數。',
        en: 'Each reason for which the row is uncertain; empty where it is not. A row may have several, so that the rows of all reasons add up to more than there are uncertain rows.',
      },
      values: doubts,
    }),
    kind: codeColumn(({ row }) => (row.kind === 'innovation' ? 'innovation' : 'measure'), {
      title: { zh: '列別', en: 'Kind' },
      description: {
        zh: '推動作法，或創新提案；標題不列入。',
        en: 'A measure, or a proposal of an innovation table; headings are left out.',
      },
      values: {
        measure: { zh: '推動作法', en: 'measure' },
        innovation: { zh: '創新提案', en: 'proposal of an innovation table' },
      },
    }),
    institution_unit: optionalTextColumn(nameOfUnit, {
      title: { zh: '機關與單位', en: 'Institution and unit' },
      description: {
        zh: '機關名稱與單位名稱；無法確認是哪個單位者為所寫的名稱，沒有寫單位者為空。各機關同名的單位因此分得開，依此欄計數，不必併用其他資料集。',
        en: 'Name of the institution and of the unit, as written where it cannot be told which unit is meant; empty where none is written. Units of one name in several institutions are told apart by it, so that counting by it needs no other dataset.',
      },
      empty: { zh: '沒有寫單位', en: 'none is written' },
    }),
  },
});

/** A unit by a name that means it in the whole file: no matter how it is spelt, and of which institution. */
function nameOfUnit({ row: { plan }, entry: { assignment } }: DueEntry): string | null {
  if (assignment === null) return null;
  const unit = plan.institution.units.find(({ id }) => id === assignment.unitId);
  return `${plan.institutionName} ${unit?.name ?? assignment.unit}`;
}

/**
 * The rows of that dataset that belong to one unit or name: all its measures, each with its deadlines.
 * `position` and `measure_count` count within the file.
 * @param rows of the unit
 * @param isMeant whether an assignment of such a row is the unit's
 */
export function* dueOfUnit(
  rows: Iterable<Row>,
  isMeant: (assignment: Assignment) => boolean,
  context: DatasetContext,
): Generator<DataRow> {
  for (const row of rows) {
    for (const entry of dueOf(row, row.assignments.filter(isMeant)))
      yield due.rowOf(entry, context);
  }
}
