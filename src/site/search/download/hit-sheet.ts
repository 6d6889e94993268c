import type { Bilingual } from '../../../content/bilingual.ts';
import type { CellKind, SheetCell } from '../../../datasets/formats/ods-workbook.ts';
import type { SearchTable } from '../../../search/search-table.ts';

/** How a row answers a search: its text has the words, other words for the same, or another column has them. */
export type FoundBy = 'text' | 'synonym' | 'other-column';

/** A row of a search's results with its text. */
export interface Hit {
  row: number;
  foundBy: FoundBy;
  text: string;
}

/** What was asked and when, as every row of the file says. */
export interface Asked {
  /** As typed. */
  query: string;
  /** As it was understood. */
  understood: string;
  /** Address of the search. */
  address: string;
  /** Day of the download, ISO 8601. */
  day: string;
}

interface HitColumn {
  name: string;
  kind: CellKind;
  title: Bilingual;
  /** Words that anybody may have written, which a spreadsheet must not run. */
  isFreeText: boolean;
  read: (
    hit: Hit,
    table: SearchTable,
    asked: Asked,
    addressOf: (path: string) => string,
  ) => SheetCell;
}

const free = (name: string, title: Bilingual, read: HitColumn['read']): HitColumn => ({
  name,
  kind: 'text',
  title,
  isFreeText: true,
  read,
});
const code = (
  name: string,
  title: Bilingual,
  read: HitColumn['read'],
  kind: CellKind = 'text',
): HitColumn => ({ name, kind, title, isFreeText: false, read });

const planOf = ({ row }: Hit, { rows, plans }: SearchTable) => plans[rows.plan[row]!]!;
const wordsOf = (numbers: readonly number[], { strings }: SearchTable) =>
  numbers.map((number) => strings[number]!);

/**
 * The columns of a file of results. Those that dataset `measures` has too are called as they are there
 * and hold the same.
 */
export const hitColumns: readonly HitColumn[] = [
  code(
    'measure_id',
    { zh: '推動作法識別碼', en: 'Measure ID' },
    ({ row }, { rows }) => rows.measureId[row]!,
  ),
  code('plan_id', { zh: '計畫識別碼', en: 'Plan ID' }, (hit, table) => planOf(hit, table).id),
  code(
    'institution_id',
    { zh: '機關識別碼', en: 'Institution ID' },
    (hit, table) => table.institutions[planOf(hit, table).institution]!.id,
  ),
  free(
    'institution_name',
    { zh: '機關（計畫所載名稱）', en: 'Institution as the plan names it' },
    (hit, table) => planOf(hit, table).institutionName,
  ),
  code(
    'roc_year',
    { zh: '民國年度', en: 'ROC year' },
    (hit, table) => planOf(hit, table).rocYear,
    'number',
  ),
  code('year', { zh: '西元年', en: 'Year' }, (hit, table) => planOf(hit, table).year, 'number'),
  code(
    'position',
    { zh: '列次', en: 'Position' },
    ({ row }, { rows }) => rows.position[row]!,
    'number',
  ),
  free('label', { zh: '編號', en: 'Label' }, ({ row }, { rows }) => rows.label[row] ?? null),
  code('kind', { zh: '列別', en: 'Kind' }, ({ row }, { rows }) => rows.kind[row]!),
  free('headings', { zh: '各層標題', en: 'Headings, from the outside in' }, ({ row }, table) =>
    wordsOf(table.rows.headings[row]!, table).join(' › '),
  ),
  free('text', { zh: '推動作法', en: 'Text' }, ({ text }) => (text === '' ? null : text)),
  free(
    'deadlines_in_force',
    { zh: '完成期限（含沿用上層者）', en: 'Deadlines, those of the row above where it has none' },
    ({ row }, table) => wordsOf(table.rows.deadlines[row]!, table).join(';') || null,
  ),
  free(
    'units_in_charge',
    { zh: '承辦單位（含沿用上層者）', en: 'Units, those of the row above where it has none' },
    ({ row }, table) => wordsOf(table.rows.units[row]!, table).join(';') || null,
  ),
  code('dimension_id', { zh: '共通面向', en: 'Dimension' }, ({ row }, { rows, dimensions }) => {
    const number = rows.dimension[row];
    return typeof number === 'number' ? dimensions[number]!.id : null;
  }),
  code('url', { zh: '永久網址', en: 'Permanent link' }, (hit, table, _, addressOf) =>
    addressOf(`${planOf(hit, table).href}#${table.rows.measureId[hit.row]!}`),
  ),
  code(
    'plan_has_results',
    {
      zh: '計畫的執行情形是否載於本站（載明者見資料集 results）',
      en: 'Whether results of the plan are stated here, in dataset results',
    },
    (hit, table) => planOf(hit, table).hasResults,
    'boolean',
  ),
  code(
    'found_by',
    {
      zh: '如何找到：text 文字、synonym 同義詞、other-column 其他欄位',
      en: 'How it was found: by its text, by a synonym, or in another column',
    },
    ({ foundBy }) => foundBy,
  ),
  free('query', { zh: '查詢的字詞', en: 'What was typed' }, (_hit, _table, { query }) => query),
  free(
    'understood',
    { zh: '查詢的意思', en: 'How it was understood' },
    (_hit, _table, { understood }) => understood,
  ),
  code(
    'search_url',
    { zh: '查詢的網址', en: 'Address of the search' },
    (_hit, _table, { address }) => address,
  ),
  code(
    'downloaded_on',
    { zh: '下載日', en: 'Day of the download' },
    (_hit, _table, { day }) => day,
    'date',
  ),
];
