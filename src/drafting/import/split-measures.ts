import { usualStyles, type LabelStyle } from '../../meaning/numbers/label-styles.ts';
import { compareLabels, parseLabel, type Label } from '../../meaning/numbers/parse-label.ts';
import { linesOf, paragraphsOf } from './clean-text.ts';
import { follows, labelFamily, splitAtLabels, type LabelPlace } from './split-at-labels.ts';

/** An entry of the 推動作法 column. */
export interface Entry {
  label: Label | null;
  /** Without the number, paragraphs separated by line ends. */
  text: string;
}

/** How the measures of a table are numbered. */
export interface MeasureNumbering {
  /** Kinds of number (see `labelFamily`) with which cells of the column begin. */
  families: ReadonlySet<string>;
  styles: readonly LabelStyle[];
}

/** Learns from the cells of the column, those left out that may go on from the page before. */
export function measureNumbering(cells: readonly string[]): MeasureNumbering {
  const first = cells.map((cell) => linesOf(cell)[0] ?? '');
  const letters = first.map((line) => parseLabel(line, { styles: ['letter'] }));
  // A single capital before Chinese is a word (`e化`, `A級`); a column of them is numbering.
  const isLettered =
    letters.some((label) => label?.label === 'A') && letters.some((label) => label?.label === 'B');
  const styles: LabelStyle[] = isLettered ? [...usualStyles, 'letter'] : [...usualStyles];
  const labels = first.map((line) => parseLabel(line, { styles }));
  return {
    styles,
    families: new Set(labels.flatMap((label) => (label ? [labelFamily(label)] : []))),
  };
}

/**
 * Entries of one cell. Numbers of the kind with which the cell begins each begin an entry; numbers of
 * another kind, `(1)` below `1.1`, are items within it.
 * @param goesOn the cell may go on from the page before: then what stands before a number of the
 *   column's own kinds is returned as `lead`
 */
export function splitMeasures(
  cell: string,
  numbering: MeasureNumbering,
  goesOn: boolean,
): { lead: string; entries: Entry[] } {
  const lines = linesOf(cell);
  if (lines.length > 1 && lines.every((line) => /^[-–]\s/u.test(line))) {
    return { lead: '', entries: lines.map((line) => ({ label: null, text: withoutDash(line) })) };
  }
  let family: string | null = null;
  const begins = (place: LabelPlace): boolean => {
    const { label, previous, atLineStart } = place;
    if (label.style === 'decimal-bare') {
      return family === 'decimal' && atLineStart && previous !== null && follows(label, previous);
    }
    if (label.style === 'letter' && !atLineStart) return false;
    if (family === null) {
      const isFirst = atLineStart && place.before === '' && previous === null;
      if (!(numbering.families.has(labelFamily(label)) && (isFirst || goesOn))) return false;
      family = labelFamily(label);
      return true;
    }
    if (labelFamily(label) !== family) return false;
    if (atLineStart || previous === null || follows(label, previous)) return true;
    return /[。！？;；]$/u.test(place.before) && compareLabels(label, previous) > 0;
  };
  const pieces = splitAtLabels(lines, begins, [...numbering.styles, 'decimal-bare']);
  const entries = pieces.map(({ label, lines: own }): Entry => {
    const items = own.flatMap((line) => itemLines(line));
    return { label, text: paragraphsOf(items.map(withoutDash), isItem) };
  });
  const [first] = entries;
  if (goesOn && first !== undefined && first.label === null) {
    return { lead: first.text, entries: entries.slice(1) };
  }
  return { lead: '', entries };
}

/** True for a line that begins with a number or a sign of a list. */
export function isItem(line: string): boolean {
  return parseLabel(line) !== null || /^[●•○◎◆◇■□▪‧·※]/u.test(line);
}

function withoutDash(line: string): string {
  return line.replace(/^[-–]\s+/u, '');
}

/** Items `(1) … (2) …` that run on in a line, each with white space before it, stand in lines of their own. */
function itemLines(line: string): string[] {
  const places = [...line.matchAll(/\(\d+\)|（\d+）/gu)];
  const runsOn =
    places.length > 0 &&
    places.every(({ index }) => index === 0 || /\s/u.test(line.charAt(index - 1)));
  if (!runsOn) return [line];
  return line.split(/(?<=\s)(?=\(\d+\)|（\d+）)/u).map((item) => item.trimEnd());
}
