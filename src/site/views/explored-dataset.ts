import type { Language } from '../../content/language.ts';
import { describeColumns, type ColumnDescription } from '../../datasets/data-dictionary.ts';
import type { Dataset } from '../../datasets/dataset.ts';
import type { RowKind } from '../../content/table/row-kind.ts';
import type { DeadlineKind } from '../../meaning/deadlines/typed-deadline.ts';
import type { NameSource } from '../explore/names.ts';
import type { KindOfRows, RecurringRows } from '../explore/show-view.ts';
import type { ViewColumn } from '../explore/view.ts';

/** Columns that are shown of a dataset with many, until a visitor chooses others: what people ask for first. */
export const shownAtFirst: Readonly<Record<string, readonly string[]>> = {
  measures: [
    'institution_name',
    'roc_year',
    'dimension',
    'label',
    'text',
    'deadlines',
    'units',
    'url',
  ],
  deadlines: ['measure_id', 'text', 'kind', 'start_date', 'end_date', 'is_period_end', 'url'],
  assignments: ['institution_id', 'roc_year', 'unit', 'unit_id', 'role', 'alignment', 'url'],
  due: ['institution_name', 'roc_year', 'unit', 'deadline', 'end_date', 'text', 'uncertain', 'url'],
  units: ['institution_id', 'unit_id', 'name', 'aliases', 'collective', 'valid_from', 'valid_to'],
  targets: [
    'institution_id',
    'roc_year',
    'quote',
    'indicator',
    'comparator',
    'value',
    'unit',
    'url',
  ],
  innovations: ['institution_id', 'roc_year', 'measure_id', 'criterion', 'text', 'url'],
  attributes: ['institution_id', 'roc_year', 'measure_id', 'column', 'text', 'url'],
  amounts: [
    'institution_id',
    'roc_year',
    'measure_id',
    'column',
    'text',
    'value',
    'currency',
    'url',
  ],
  plans: [
    'institution_name',
    'roc_year',
    'title',
    'period_start',
    'period_end',
    'issued_on',
    'url',
  ],
  tables: ['plan_id', 'table', 'title', 'row_count', 'measure_count', 'url'],
  attachments: ['plan_id', 'title', 'kind', 'media_type', 'bytes', 'file_url'],
  institutions: ['institution_id', 'name', 'name_en', 'parent', 'city', 'plan_count', 'url'],
  disclosures: ['institution_id', 'category_id', 'state', 'extent', 'last_checked', 'url'],
  results: [
    'institution_id',
    'roc_year',
    'period_name',
    'state',
    'value',
    'unit',
    'sentence',
    'url',
  ],
  revisions: ['plan_id', 'version', 'is_current', 'dated', 'reason', 'row_count', 'url'],
  amendments: ['plan_id', 'from_version', 'to_version', 'change', 'before', 'after', 'url'],
  withholdings: ['plan_id', 'kind', 'subject', 'grounds', 'reason', 'until', 'is_expired', 'url'],
  errata: ['plan_id', 'date', 'field', 'was', 'now', 'reason', 'url'],
  completeness: ['subject_id', 'figure', 'numerator', 'denominator', 'share', 'days'],
  changes: ['dataset', 'key', 'change', 'columns', 'words', 'url'],
};

/** What the explorer of a dataset is told. */
export interface ExploredDataset {
  columns: ViewColumn[];
  shownAtFirst: readonly string[];
  /** Column that tells the measures apart of which the dataset has several rows; null where there is none. */
  distinct: string | null;
  recurring: RecurringRows | null;
  headings: KindOfRows | null;
  /** Columns of codes, and where the name of each is read. */
  names: Readonly<Record<string, NameSource>>;
}

/** Columns that name the rows of a dataset, in either language; the preferred one first. */
const nameColumns: Readonly<Record<string, Record<Language, readonly string[]>>> = {
  institutions: { zh: ['name'], en: ['name_en', 'name'] },
  dimensions: { zh: ['name'], en: ['name_en', 'name'] },
  plans: { zh: ['title'], en: ['title'] },
  units: { zh: ['name'], en: ['name'] },
};

/** Lists of keys of another dataset, which no foreign key can say. */
const keyLists: Readonly<Record<string, { dataset: string; key: string }>> = {
  unit_ids: { dataset: 'units', key: 'unit_id' },
};

/** @param described the columns, with the codes of the content's vocabularies where those are known */
export function exploredDataset(
  dataset: Dataset,
  language: Language,
  described: readonly ColumnDescription[] = describeColumns(dataset),
): ExploredDataset {
  const columns = described.map(({ name, title, type, freeText, allowedValues, empty }) => ({
    name,
    title: title[language],
    type,
    freeText,
    meanings:
      allowedValues === null
        ? null
        : Object.fromEntries(allowedValues.map(({ value, meaning }) => [value, meaning[language]])),
    empty: empty?.[language] ?? null,
  }));
  const [key, ...more] = dataset.primaryKey;
  return {
    columns,
    shownAtFirst: columns
      .map(({ name }) => name)
      .filter((name) => shownAtFirst[dataset.name]?.includes(name) ?? true),
    distinct: key === 'measure_id' && more.includes('position') ? key : null,
    recurring: recurringRows(columns),
    headings: headingRows(columns),
    names: nameSources(dataset, language),
  };
}

function recurringRows(columns: readonly ViewColumn[]): RecurringRows | null {
  const kind = columns.find(({ meanings }) => meanings !== null && RECURRING in meanings);
  const days = columns.map(({ name }) => name).filter((name) => /^(?:start|end)_date$/.test(name));
  return kind === undefined || days.length === 0
    ? null
    : { column: kind.name, kind: RECURRING, days };
}

function headingRows(columns: readonly ViewColumn[]): KindOfRows | null {
  const kind = columns.find(
    ({ meanings }) => meanings !== null && HEADING in meanings && MEASURE in meanings,
  );
  return kind === undefined ? null : { column: kind.name, kind: HEADING };
}

const HEADING = 'heading' satisfies RowKind;
const MEASURE = 'measure' satisfies RowKind;
const RECURRING = 'recurring' satisfies DeadlineKind;

function nameSources(
  { name: own, schema, foreignKeys }: Dataset,
  language: Language,
): Record<string, NameSource> {
  const links = [
    ...foreignKeys.flatMap(({ columns, references }) =>
      columns.length === 1
        ? [[columns[0]!, { dataset: references.dataset, key: references.columns[0]! }] as const]
        : [],
    ),
    ...Object.entries(keyLists).filter(([column]) => column in schema.shape),
  ];
  return Object.fromEntries(
    links.flatMap(([column, { dataset, key }]) => {
      const names = nameColumns[dataset]?.[language];
      return names === undefined || dataset === own ? [] : [[column, { dataset, key, names }]];
    }),
  );
}
