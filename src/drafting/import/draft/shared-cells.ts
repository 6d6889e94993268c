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
    }
  }
  return { numbered, together };
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
