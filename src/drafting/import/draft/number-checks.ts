import { checkSequence } from '../../../meaning/numbers/check-sequence.ts';
import type { OutlineNode } from '../../../meaning/numbers/outline.ts';
import type { Label } from '../../../meaning/numbers/parse-label.ts';
import { sequenceWords } from '../../../meaning/numbers/sequence-words.ts';
import type { Doubt } from '../model/doubt.ts';
import type { CellGroup } from './nest-cells.ts';
import type { ActionGroup } from '../model/recognised-table.ts';
import { follows } from '../cells/split-at-labels.ts';

/** Whether the numbers of measures count on, and stand below the heading that they name. */
export class NumberChecks {
  readonly #doubts: Doubt[];
  /** The last number of the rows below the heading before. */
  #lastLabel: Label | null = null;

  /** @param doubts gets the numbers that do not */
  constructor(doubts: Doubt[]) {
    this.#doubts = doubts;
  }

  /** Numbers of rows that stand side by side count on from each other. */
  checkSequence(siblings: readonly OutlineNode<CellGroup>[]): void {
    const rows = rowsOf(siblings);
    const labels = rows.map(({ entry }) => entry.label);
    const first = labels.find((label) => label !== null);
    // Numbers may count on below the next heading.
    const goesOn = first && this.#lastLabel !== null && follows(first, this.#lastLabel);
    const before = goesOn ? [this.#lastLabel] : [];
    this.#lastLabel = labels.findLast((label) => label !== null) ?? this.#lastLabel;
    for (const found of checkSequence([...before, ...labels])) {
      const row = rows[found.index - before.length];
      if (row === undefined) continue;
      this.#doubts.push({
        entry: row.entry,
        column: 'label',
        words: row.entry.label?.label,
        place: row.place,
        found: sequenceWords(found),
        lookAt: '請核對是否漏列或切分有誤；原文就是如此時，請加上 notes 說明',
      });
    }
  }

  /** `2.1` below the heading of `1.4` may stand below another that was not found. */
  checkPaths(siblings: readonly OutlineNode<CellGroup>[], { headings }: ActionGroup): void {
    const rows = rowsOf(siblings);
    const pathOf = ({ entry: { label } }: (typeof rows)[number]) =>
      label === null || label.ordinal.length < 2 ? null : label.ordinal.slice(0, -1).join('.');
    const [first] = rows.flatMap((row) => pathOf(row) ?? []);
    // `2.4` behind `1.3` is a slip of the pen; below another heading numbers count anew.
    const from = rows.findIndex(
      (row) => ![null, first].includes(pathOf(row)) && row.entry.label?.ordinal.at(-1) === 1,
    );
    if (first === undefined || from === -1) return;
    const columns = headings.length > 0 ? ['dimension', 'actions'] : ['dimension'];
    for (const { entry, place } of rows.slice(from)) {
      for (const column of columns) {
        this.#doubts.push({
          entry,
          column,
          words: entry.label?.label,
          place,
          found: `編號由「${first}」換成「${pathOf(rows[from]!)}」，標題卻沒有換`,
          lookAt: '請核對這一列屬於哪一個標題',
        });
      }
    }
  }
}

/** The measures of rows that stand side by side, those below them left out. */
function rowsOf(siblings: readonly OutlineNode<CellGroup>[]) {
  return siblings.flatMap(({ line }) =>
    line.cells.flatMap(({ entries, place }) => entries.map((entry) => ({ entry, place }))),
  );
}
