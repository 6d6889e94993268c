import { parseLabel } from '../../../meaning/numbers/parse-label.ts';

/** A line of a cell, and whether it fills the cell. */
export interface CellLine {
  text: string;
  isFull: boolean;
}

/** Two lines of a cell that are a deadline or a unit each, though the first fills the cell. */
const ENTRY_END = /(?:[月日季週底前組室科課處股]|每年|全年|中心)$/u;
const ENTRY_START =
  /^(?:\d{2,3}\s*[年./]|每|全年|隨時|\p{Script=Han}{2,8}(?:[組室科課處股]|中心)$)/u;

/** The sign of a list, which begins something of its own. */
const LISTED = /^[●•○◎◆◇■□▪▫‧·★☆▲△▶►➢➤✓✔※]/u;

/** The text of a cell: a line that fills it goes on in the next, unless that begins with a number or the sign of a list. */
export function joinCellLines(lines: readonly CellLine[]): string {
  return lines
    .map(({ text }, at) => {
      const before = lines[at - 1];
      if (before === undefined) return text;
      const isEntry = ENTRY_END.test(before.text) && ENTRY_START.test(text);
      const isBegun = parseLabel(text) !== null || LISTED.test(text);
      const isEnded = /[。；]$/u.test(before.text) || isBegun || isEntry;
      const goesOn = before.isFull && !isEnded;
      return goesOn ? text : `\n${text}`;
    })
    .join('');
}
