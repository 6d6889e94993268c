import type { DimensionEntry, Plan, Row } from '../../corpus/model/corpus.ts';
import type { Group } from './paging.ts';

/** Rows of a dimension by plan, in plan order. */
export function rowsByPlan(dimension: Pick<DimensionEntry, 'rows'>): Group<Plan, Row>[] {
  const groups = new Map<Plan, Row[]>();
  for (const row of dimension.rows) {
    const rows = groups.get(row.plan);
    if (rows) rows.push(row);
    else groups.set(row.plan, [row]);
  }
  return [...groups].map(([heading, items]) => ({ heading, items }));
}

/** Rows that follow each other under the same headings. */
export interface HeadedRows<Item = Row> {
  /** 實施要項 first and second level, then the 執行項目, as written. */
  headings: readonly string[];
  rows: readonly Item[];
}

/** Rows in order, gathered under the headings that they stand under in the plan. */
export function underHeadings(rows: readonly Row[]): HeadedRows[] {
  return itemsUnderHeadings(rows, (row) => row);
}

/** The same for what stands for rows. */
export function itemsUnderHeadings<Item>(
  items: readonly Item[],
  rowOf: (item: Item) => Pick<Row, 'dimension' | 'aspect' | 'actions'>,
): HeadedRows<Item>[] {
  const gathered: { headings: string[]; rows: Item[]; key: string }[] = [];
  for (const item of items) {
    const row = rowOf(item);
    const headings = [row.dimension, ...(row.aspect ?? '').split('\n'), ...row.actions].filter(
      (heading) => heading !== '',
    );
    const key = headings.join('\u0000');
    const last = gathered.at(-1);
    if (last?.key === key) last.rows.push(item);
    else gathered.push({ headings, rows: [item], key });
  }
  return gathered.map(({ headings, rows }) => ({ headings, rows }));
}
