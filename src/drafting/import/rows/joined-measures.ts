import { append } from '../document/append.ts';
import { firstWords, linesOf, paragraphsOf } from '../document/clean-text.ts';
import type { Doubt } from '../model/doubt.ts';
import type { MeasureCell } from '../model/recognised-table.ts';
import { isItem, type Entry } from '../cells/split-measures.ts';
import type { TableRow } from '../document/table-grid.ts';

/** Measures that go on in further rows; their lines become paragraphs once all of them are there. */
export class JoinedMeasures {
  readonly #doubts: Doubt[];
  readonly #lines = new Map<Entry, string[]>();

  /** @param doubts gets what was joined */
  constructor(doubts: Doubt[]) {
    this.#doubts = doubts;
  }

  /** @param isSure nothing else than the rest of the measure can stand there */
  goOn(
    before: MeasureCell | null,
    lead: string,
    { place, afterBreak }: TableRow,
    isSure: boolean,
  ): void {
    const entry = before?.entries.at(-1);
    if (entry === undefined) return;
    const lines = this.#lines.get(entry) ?? linesOf(entry.text);
    const doubt = {
      entry,
      column: 'text',
      words: lead,
      place,
      found: `${afterBreak ? '跨頁' : '跨列'}的作法已接成一項：「…${lastWords(lines.at(-1) ?? '')}」＋「${firstWords(lead)}」`,
      lookAt: '請核對前後是否同屬一項',
    };
    if (!isSure) this.#doubts.push(doubt);
    append(lines, linesOf(lead));
    this.#lines.set(entry, lines);
  }

  /** Once all rows are read. */
  finish(): void {
    for (const [entry, lines] of this.#lines) entry.text = paragraphsOf(lines, isItem);
  }
}

function lastWords(text: string): string {
  return Array.from(text.slice(-24)).slice(-12).join('');
}
