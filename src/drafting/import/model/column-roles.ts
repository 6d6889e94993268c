import { parseLabel } from '../../../meaning/numbers/parse-label.ts';
import { dropSpace, foldWidth } from '../../../meaning/text/fold.ts';

/** A column of a plan's table that the model knows. */
export type ColumnRole =
  | 'dimension'
  | 'aspect'
  | 'action'
  | 'measure'
  | 'deadline'
  | 'unit'
  | 'supporting_unit';

/** Keys of the columns, as review marks name them; the second level of 實施要項 has none of its own. */
export const columnKeys: Readonly<Record<ColumnRole, string>> = {
  dimension: 'dimension',
  aspect: 'dimension',
  action: 'actions',
  measure: 'text',
  deadline: 'deadlines',
  unit: 'units',
  supporting_unit: 'supporting_units',
};

/** Heads that plans of public institutions give the columns; the first of each is the usual one. */
const heads: Readonly<Record<Exclude<ColumnRole, 'aspect'>, readonly string[]>> = {
  dimension: [
    ...['實施要項', '實施要領', '評核構面', '評核面向', '構面', '面向', '實施面向', '計畫構面'],
    ...['策略目標', '施政目標', '計畫目標', '目標'],
  ],
  action: [
    ...['執行項目', '實施項目', '工作項目', '評核項目', '評核指標', '推動項目', '執行策略'],
    ...['推動策略', '實施策略', '策略', '項目', '辦理項目'],
  ],
  measure: [
    ...['推動作法', '推動做法', '推動方式', '具體作法', '具體做法', '具體作為', '具體措施'],
    ...['執行作法', '執行做法', '執行方式', '執行方法', '執行措施', '執行內容', '實施作法'],
    ...['實施做法', '實施方式', '實施內容', '實施措施', '辦理方式', '辦理措施', '辦理內容'],
    ...['推動措施', '推動內容', '工作內容', '作法', '做法', '措施', '節約措施', '精進作為'],
  ],
  deadline: [
    ...['完成期限', '辦理期限', '執行期限', '預定完成期限', '完成時間', '預定完成時間', '期限'],
    ...['完成日期', '預定完成日期', '辦理時間', '執行時間', '實施時間', '執行期程', '辦理期程'],
    ...['實施期程', '預定期程', '期程', '時程', '執行時程', '辦理時程', '預定時程'],
  ],
  unit: [
    ...['承辦單位', '承辦組室', '承辦科室', '承辦', '主辦單位', '主辦組室', '主辦科室', '主辦'],
    ...['辦理單位', '執行單位', '權責單位', '負責單位', '責任單位', '主責單位', '主政單位'],
    ...['主(協)辦單位', '主、協辦單位', '主辦/協辦單位', '單位'],
  ],
  supporting_unit: ['協辦單位', '協辦組室', '協辦科室', '協辦', '配合單位'],
};

const roleByHead = new Map(
  Object.entries(heads).flatMap(([role, names]) =>
    names.map((name) => [name, role as ColumnRole] as const),
  ),
);

/** Characters of the longest head, white space and remarks included. */
const LONGEST_HEAD = 100;

/** The column that a head names, white space, width, a remark in brackets and its number aside; null for any other. */
export function columnRole(head: string): ColumnRole | null {
  if (head.length > LONGEST_HEAD) return null;
  const plain = foldWidth(dropSpace(head)).replace(/[：:]$/u, '');
  return (
    roleByHead.get(plain) ??
    roleByHead.get(plain.replace(/\([^)]*\)$/u, '')) ??
    roleByHead.get(parseLabel(plain)?.rest ?? '') ??
    null
  );
}

/**
 * True for the head row of a table of measures: it names the measures and a further column, or
 * deadlines or units beside what they are for.
 */
export function isTableHead(cells: readonly string[]): boolean {
  const roles = new Set(cells.map(columnRole).filter((role) => role !== null));
  if (roles.has('measure')) return roles.size >= 2;
  const isDue = roles.has('deadline') || roles.has('unit');
  return isDue && (roles.has('action') || roles.has('dimension'));
}

/** True for the heads of a table's columns in one line, with spaces between them. */
export function isHeadLine(line: string): boolean {
  const words = line.trim().split(/\s+/u);
  return words.length >= 3 && isTableHead(words);
}
