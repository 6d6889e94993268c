import { parseLabel } from '../../../meaning/numbers/parse-label.ts';
import { append } from '../document/append.ts';
import type { BesideReader } from './beside-reader.ts';
import { linesOf } from '../document/clean-text.ts';
import type { Doubt } from '../model/doubt.ts';
import { pairLines } from '../cells/pair-by-number.ts';
import { besideColumns, type BesideColumn, type MeasureCell } from '../model/recognised-table.ts';

/** Deadlines and units beside several measures. */
interface SharedValues {
  /** Texts by the measure of which they bear the number, in the order of the measures. */
  numbered: ReadonlyMap<BesideColumn, readonly string[][]>;
  /** Texts without such numbers, which stand beside all measures. */
  together: Partial<Record<BesideColumn, readonly string[]>>;
}

/** Tells by numbers which of what stands beside several measures belongs to which of them. */
export function shareByNumber(cells: readonly MeasureCell[], beside: BesideReader): SharedValues {
  const labels = cells.flatMap((cell) => cell.entries.map(({ label }) => label));
  const numbered = new Map<BesideColumn, readonly string[][]>();
  const together: Partial<Record<BesideColumn, readonly string[]>> = {};
  for (const name of besideColumns) {
    const texts = cells.flatMap((cell) => cell.beside[name]);
    const paired = pairLines(texts.flatMap(linesOf), labels, (text) => beside.isEntry(name, text));
    if (paired === null) together[name] = texts;
    else {
      numbered.set(name, paired.values);
      beside.omitNumbers(paired.numbers, cells[0]?.place ?? null);
      append(beside.doubts, doubtsOfItems(cells, name, paired.numbers));
    }
  }
  return { numbered, together };
}

const IN_BRACKETS = /^\s*[（(]/u;

/** Numbers in brackets beside measures that have none may be those of items within a measure. */
function doubtsOfItems(
  cells: readonly MeasureCell[],
  name: BesideColumn,
  numbers: readonly string[],
): Doubt[] {
  const entries = cells.flatMap((cell) => cell.entries.map((entry) => ({ entry, cell })));
  const haveItems = entries.some(({ entry }) =>
    linesOf(entry.text).some((line) => parseLabel(line)?.style.endsWith('-brackets') === true),
  );
  const areOfMeasures = entries.some(({ entry }) => IN_BRACKETS.test(entry.label?.label ?? ''));
  if (!haveItems || areOfMeasures || !numbers.every((number) => IN_BRACKETS.test(number)))
    return [];
  return entries.map(({ entry, cell }) => ({
    entry,
    column: name === 'deadline' ? 'deadlines' : 'units',
    words: cell.beside[name].join('\n'),
    place: cell.place,
    found: `${name === 'deadline' ? '期限' : '單位'}的編號「${numbers.join('')}」與作法裡的細項同一種寫法，依編號配給各項作法`,
    lookAt: '請核對是否對應作法裡的細項',
  }));
}

/**
 * Where deadlines bear the numbers of the measures, as many units without any may be of all of them; so they may in a
 * cell that is merged over as many rows.
 */
export function doubtsOfUnnumbered(
  cells: readonly MeasureCell[],
  { numbered }: SharedValues,
  { units = [] }: { units?: readonly string[] },
): Doubt[] {
  const entries = cells.flatMap((cell) => cell.entries.map((entry) => ({ entry, cell })));
  const ofUnits = cells.flatMap((cell) => cell.beside.unit);
  const isUnsure = numbered.has('deadline') || ofUnits.length < cells.length;
  if (!isUnsure || numbered.has('unit') || entries.length < 2 || units.length !== entries.length)
    return [];
  return entries.map(({ entry, cell }) => ({
    entry,
    column: 'units',
    words: units.join('、'),
    place: cell.place,
    found: numbered.has('deadline')
      ? `期限有編號，${units.length} 個單位沒有，依序各配一項`
      : `跨 ${cells.length} 列的一格有 ${units.length} 個單位，依序各配一列`,
    lookAt: '請核對是各辦一項，還是共同承辦各項',
  }));
}
