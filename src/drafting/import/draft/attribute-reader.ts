import { parseLabel } from '../../../meaning/numbers/parse-label.ts';
import type { BesideReader } from './beside-reader.ts';
import { linesOf } from '../document/clean-text.ts';
import type { Doubt } from '../model/doubt.ts';
import { pairByNumber, type PairedByNumber } from '../cells/pair-by-number.ts';
import type { MeasureCell } from '../model/recognised-table.ts';
import type { Entry } from '../cells/split-measures.ts';

/** Lines of a cell by the measure that they belong to. */
type LinesOfMeasures = PairedByNumber & { isSure: boolean };

/** Cells of declared columns, by head: of one beside several measures what is of each, and what is of all of them. */
export class AttributeReader {
  readonly #beside: BesideReader;
  readonly #doubts: Doubt[];

  /** @param doubts gets what may be of one measure or of another */
  constructor(beside: BesideReader, doubts: Doubt[]) {
    this.#beside = beside;
    this.#doubts = doubts;
  }

  /** Cells of declared columns; of one beside several measures its line, where they are as many. */
  ofMeasure(entry: Entry, cell: MeasureCell, id: string): Record<string, string> {
    const { entries } = cell;
    if (entries.length === 1) return Object.fromEntries(cell.attributes);
    const at = entries.indexOf(entry);
    const found: Record<string, string> = {};
    for (const [head, text] of cell.attributes) {
      const lines = linesFor(cell, head);
      if (lines === null) continue;
      const own = lines.values[at] ?? [];
      if (own.length > 0) found[head] = own.join('\n');
      if (at === 0) this.#beside.omitNumbers(lines.numbers, cell.place);
      if (lines.isSure) continue;
      this.#doubts.push({
        measure: id,
        column: head,
        words: text,
        place: cell.place,
        found: `「${head}」的一格旁有 ${entries.length} 項作法，依序各列一行`,
        lookAt: `請核對 ${id} 適用哪一段`,
      });
    }
    return found;
  }

  /** Cells of declared columns that stand beside all measures of a cell; several lines may be one for each. */
  ofAll(cell: MeasureCell, entry: Entry | undefined): Record<string, string> {
    const shared = [...cell.attributes].filter(([head]) => linesFor(cell, head) === null);
    for (const [head, text] of shared) {
      if (linesOf(text).length < 2) continue;
      this.#doubts.push({
        entry,
        column: head,
        words: text,
        place: cell.place,
        found: `「${head}」的一格旁有 ${cell.entries.length} 項作法，各項均列`,
        lookAt: '請核對各項適用哪一段',
      });
    }
    return Object.fromEntries(shared);
  }
}

/** Of a cell beside several measures what belongs to each, by number or line; null where it is for all. */
function linesFor({ entries, attributes }: MeasureCell, head: string): LinesOfMeasures | null {
  const lines = linesOf(attributes.get(head) ?? '');
  const labels = entries.map(({ label }) => label);
  const isText = (words: string) => parseLabel(words) === null && !/^\d+\s*[.、]/u.test(words);
  const paired = pairByNumber(lines, labels, isText);
  if (paired !== null) return { ...paired, isSure: true };
  if (lines.length !== entries.length) return null;
  return { values: lines.map((line) => [line]), numbers: [], isSure: false };
}
