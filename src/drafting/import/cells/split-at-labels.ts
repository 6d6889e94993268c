import { compareLabels, parseLabel, type Label } from '../../../meaning/numbers/parse-label.ts';
import { usualStyles, type LabelStyle } from '../../../meaning/numbers/label-styles.ts';

/** Lines of a cell from one number to the next. */
export interface Piece {
  /** Null for what stands before the first number. */
  label: Label | null;
  /** The first one without the number. */
  lines: string[];
  /** The first one as it stands. */
  written: string;
}

/** A number found in a cell, and what stands before it. */
export interface LabelPlace {
  label: Label;
  /** The number that the piece before it begins with. */
  previous: Label | null;
  /** At the start of a line, else after white space within one. */
  atLineStart: boolean;
  /** The line's text before it. */
  before: string;
}

/** Cuts the lines of a cell at each number that begins a piece; nothing is lost but white space. */
export function splitAtLabels(
  lines: readonly string[],
  begins: (place: LabelPlace) => boolean,
  styles: readonly LabelStyle[] = usualStyles,
): Piece[] {
  const pieces: Piece[] = [];
  for (const line of lines) {
    let start = 0;
    let label: Label | null = null;
    const close = (end: number) => {
      const text = line.slice(start, end).trim();
      const rest = label === null ? text : text.slice(label.label.length).trim();
      if (label !== null) pieces.push({ label, lines: rest === '' ? [] : [rest], written: text });
      else if (rest !== '') {
        const last = pieces.at(-1);
        if (last === undefined) pieces.push({ label: null, lines: [rest], written: text });
        else last.lines.push(rest);
      }
    };
    for (const { index } of line.matchAll(/(?<=^|\s)(?=\S)/gu)) {
      const found = parseLabel(line.slice(index), { styles });
      if (found === null) continue;
      const place = {
        label: found,
        previous: label ?? pieces.at(-1)?.label ?? null,
        atLineStart: line.slice(0, index).trim() === '',
        before: line.slice(start, index).trim(),
      };
      if (!begins(place)) continue;
      close(index);
      start = index;
      label = found;
    }
    close(line.length);
  }
  return pieces;
}

/** Numbers of one kind are counted together: `1.`, `1、`, `01.` and a `1` whose point was forgotten; `1.1` apart. */
export function labelFamily({ label, style, ordinal }: Label): string {
  if (style === 'decimal-path') return `path-${ordinal.length}`;
  if (style === 'decimal-dashes') return `dashes-${ordinal.length}`;
  if (/^[0０]/u.test(label)) return 'decimal';
  return /^decimal-(?:dot|comma|bare)$/.test(style) ? 'decimal' : style;
}

/** True for the number that comes after another in a list. */
export function follows(label: Label, previous: Label): boolean {
  const { ordinal } = previous;
  const next = [...ordinal.slice(0, -1), (ordinal.at(-1) ?? 0) + 1];
  return (
    labelFamily(label) === labelFamily(previous) && compareLabels(label, { ordinal: next }) === 0
  );
}
