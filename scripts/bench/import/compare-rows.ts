import { diffArrays } from 'diff';
import { hasPlaceholder } from '../../../src/content/placeholder.ts';
import type { ReviewMarkRecord } from '../../../src/content/schemas/review.ts';
import { fieldNames, type FieldName, type FlatRow } from './flat-rows.ts';

/** A field that did not come out right. */
export interface WrongField {
  row: string;
  field: FieldName | 'row';
  found: string;
  right: string;
  /** Whether it is told: by a mark, or by a placeholder in its place, with which no plan is published. */
  isMarked: boolean;
}

/** How well a document was imported. */
export interface Comparison {
  rows: number;
  /** Rows of which every field is right. */
  rowsRight: number;
  fields: number;
  fieldsRight: number;
  wrong: readonly WrongField[];
  /** Fields about which there is a mark. */
  fieldsMarked: number;
}

/** Fields of a row that a mark about a column concerns. */
const fieldsOfColumn: Readonly<Record<string, readonly FieldName[]>> = {
  dimension: ['dimension', 'aspect'],
  actions: ['actions', 'aspect'],
  label: ['label', 'text'],
  text: ['text', 'label'],
  deadlines: ['deadlines'],
  units: ['units'],
  supporting_units: ['units'],
};

/**
 * Compares imported rows with the right ones: rows by their texts, the others by their order, and of
 * each row every field, white space aside. A row too many or too few is wrong in all of its fields.
 */
export function compareRows(
  right: readonly FlatRow[],
  found: readonly FlatRow[],
  marks: readonly ReviewMarkRecord[],
): Comparison {
  const wrong: WrongField[] = [];
  let [rowsRight, fieldsRight] = [0, 0];
  const marked = markedFields(marks);
  const rows = Math.max(right.length, found.length);
  const pairs = pairRows(right, found);
  for (const [one, other] of pairs) {
    if (one === null || other === null) {
      const row = one ?? other;
      for (const field of fieldNames) {
        wrong.push({
          row: row?.id ?? '',
          field: field === 'text' ? 'row' : field,
          found: other === null ? '（沒有這一列）' : show(other, field),
          right: one === null ? '（沒有這一列）' : show(one, field),
          isMarked: other !== null && marked(other.id, field),
        });
      }
      continue;
    }
    const faults = fieldNames.filter((field) => show(one, field) !== show(other, field));
    if (faults.length === 0) rowsRight += 1;
    fieldsRight += fieldNames.length - faults.length;
    for (const field of faults) {
      wrong.push({
        row: other.id,
        field,
        found: show(other, field),
        right: show(one, field),
        isMarked: marked(other.id, field) || hasPlaceholder(show(other, field)),
      });
    }
  }
  const fieldsMarked = found.reduce(
    (sum, { id }) => sum + fieldNames.filter((field) => marked(id, field)).length,
    0,
  );
  return {
    rows,
    rowsRight,
    fields: pairs.length * fieldNames.length,
    fieldsRight,
    wrong,
    fieldsMarked,
  };
}

function markedFields(
  marks: readonly ReviewMarkRecord[],
): (id: string, field: FieldName) => boolean {
  const marked = new Set<string>();
  for (const { measure, column } of marks) {
    if (measure === undefined) continue;
    const fields = column === undefined ? fieldNames : (fieldsOfColumn[column] ?? ['cells']);
    for (const field of fields) marked.add(`${measure} ${field}`);
  }
  return (id, field) => marked.has(`${id} ${field}`);
}

/** Rows of the same text, in their order; those between them in pairs as far as there are as many. */
function pairRows(
  right: readonly FlatRow[],
  found: readonly FlatRow[],
): [FlatRow | null, FlatRow | null][] {
  const pairs: [FlatRow | null, FlatRow | null][] = [];
  let [one, other] = [0, 0];
  const key = (row: FlatRow) => plain(row.text);
  let removed: FlatRow[] = [];
  let added: FlatRow[] = [];
  const flush = () => {
    const count = Math.max(removed.length, added.length);
    for (let at = 0; at < count; at += 1) pairs.push([removed[at] ?? null, added[at] ?? null]);
    [removed, added] = [[], []];
  };
  for (const { count, added: isAdded, removed: isRemoved } of diffArrays(
    right.map(key),
    found.map(key),
  )) {
    for (let each = 0; each < count; each += 1) {
      if (isRemoved) removed.push(right[one++]!);
      else if (isAdded) added.push(found[other++]!);
      else {
        flush();
        pairs.push([right[one++]!, found[other++]!]);
      }
    }
  }
  flush();
  return pairs;
}

function show(row: FlatRow, field: FieldName): string {
  const value = row[field];
  if (typeof value === 'string') return plain(value);
  if (Array.isArray(value)) return value.map(plain).join('‖');
  return Object.entries(value)
    .filter(([, text]) => text !== '')
    .map(([head, text]) => `${plain(head)}=${plain(text)}`)
    .sort()
    .join('‖');
}

function plain(text: string): string {
  return text.replace(/[\s\u200b]+/gu, '');
}
