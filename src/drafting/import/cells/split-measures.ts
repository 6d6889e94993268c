import { usualStyles, type LabelStyle } from '../../../meaning/numbers/label-styles.ts';
import { compareLabels, parseLabel, type Label } from '../../../meaning/numbers/parse-label.ts';
import { linesOf, paragraphsOf } from '../document/clean-text.ts';
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
  /** Half of the cells at least begin with one: a cell without is conspicuous. */
  isUsual: boolean;
  styles: readonly LabelStyle[];
}

/** Styles that number measures in some tables, and begin text by chance in others. */
const rareStyles: readonly LabelStyle[] = [
  ...(['decimal-marked', 'decimal-path-dot', 'decimal-dashes', 'numeral-marked'] as const),
  ...([
    'circled',
    'letter-marked',
    'small-letter',
    'stem',
    'branch',
    'chapter',
    'bopomofo',
  ] as const),
  ...(['roman', 'roman-brackets', 'small-roman'] as const),
];

/** Learns from the cells of the column, those left out that may go on from the page before. */
export function measureNumbering(cells: readonly string[]): MeasureNumbering {
  const first = cells.map((cell) => linesOf(cell)[0] ?? '').filter((line) => line !== '');
  const letters = first.map((line) => parseLabel(line, { styles: ['letter'] }));
  // A single capital before Chinese is a word (`e化`, `A級`); a column of them is numbering.
  const isLettered =
    letters.some((label) => label?.label === 'A') && letters.some((label) => label?.label === 'B');
  const rare = rareStyles.filter((style) => numbersColumn(style, cells, first));
  const styles: LabelStyle[] = [
    ...usualStyles,
    ...(isLettered ? ['letter' as const] : []),
    ...rare,
  ];
  const labels = first.flatMap((line) => parseLabel(line, { styles }) ?? []);
  return {
    styles,
    isUsual: labels.length * 2 >= first.length,
    families: new Set(
      [...Map.groupBy(labels, labelFamily)].flatMap(([family, own]) =>
        isCount(own, cells, styles) ? [family] : [],
      ),
    ),
  };
}

/** Whether labels of one kind count measures: `166、167語音電話`, alone in its column, begins with no number of one. */
function isCount(
  labels: readonly Label[],
  cells: readonly string[],
  styles: readonly LabelStyle[],
): boolean {
  const [only, ...others] = labels;
  if (only === undefined || others.length > 0) return true;
  if ((only.ordinal.at(-1) ?? 0) <= HIGHEST_ALONE) return true;
  const lines = cells.flatMap(linesOf).flatMap((line) => parseLabel(line, { styles }) ?? []);
  return lines.some((label) => labelFamily(label) === labelFamily(only) && follows(label, only));
}

/** A number above this that no other follows is no number of a measure. */
const HIGHEST_ALONE = 30;

/** True for a style with which half of the cells begin, or that counts on within one that begins with it. */
function numbersColumn(
  style: LabelStyle,
  cells: readonly string[],
  first: readonly string[],
): boolean {
  const labelOf = (line: string) => parseLabel(line, { styles: [style] });
  const beginning = first.flatMap((line) => labelOf(line) ?? []);
  if (beginning.length === 0) return false;
  if (beginning.length >= 2 && beginning.length * 2 >= first.length) return true;
  return cells.some((cell) => {
    const labels = linesOf(cell).flatMap((line) => labelOf(line) ?? []);
    return (
      labelOf(linesOf(cell)[0] ?? '') !== null &&
      labels.some((label, at) => at > 0 && follows(label, labels[at - 1]!))
    );
  });
}

/** What a cell of measures holds. */
export interface SplitCell {
  /** What stands before the first number, where the cell may go on from the page before. */
  lead: string;
  entries: Entry[];
  /** Signs of lists that were left out, one each time. */
  signs: string[];
  /** How the cell was taken apart without numbers, where that is not certain. */
  guess: string | null;
}

/**
 * Entries of one cell. Numbers of the kind with which the cell begins each begin an entry; numbers of
 * another kind, `(1)` below `1.1`, are items within it. In a cell without numbers each line with the sign
 * of a list begins one.
 * @param goesOn the cell may go on from the page before: then what stands before a number of the
 *   column's own kinds is returned as `lead`
 * @param counts how many deadlines, and how many units, the cells beside it have
 */
export function splitMeasures(
  cell: string,
  numbering: MeasureNumbering,
  goesOn: boolean,
  counts: readonly number[] = [],
): SplitCell {
  const lines = cutAtSigns(linesOf(cell));
  if (lines.length > 1 && lines.every((line) => /^[-–]\s/u.test(line))) {
    const entries = lines.map((line) => ({ label: null, text: withoutDash(line) }));
    return { lead: '', entries, signs: lines.map((line) => line.charAt(0)), guess: null };
  }
  const unnumbered = goesOn ? null : splitWithoutNumbers(lines, counts, numbering.styles);
  if (unnumbered !== null) return unnumbered;
  let family: string | null = null;
  const begins = (place: LabelPlace): boolean => {
    const { label, previous, atLineStart } = place;
    // A number behind a dash is that of an item within the measure.
    if (/^[-–]$/u.test(place.before)) return false;
    if (label.style === 'decimal-bare') {
      return family === 'decimal' && atLineStart && previous !== null && follows(label, previous);
    }
    if (!atLineStart && (label.style === 'letter' || rareStyles.includes(label.style)))
      return false;
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
  const entries = pieces.map(({ label, lines: own }): Entry => ({ label, text: textOf(own) }));
  const [first] = entries;
  if (goesOn && first !== undefined && first.label === null) {
    return { lead: first.text, entries: entries.slice(1), signs: dashesOf(lines), guess: null };
  }
  return { lead: '', entries, signs: dashesOf(lines), guess: null };
}

/** What stands before a sign that is named (`如②所示`, `①、②`), and begins nothing. */
const NAMING = /[如見依照按第及與和或至到、，,（(～~–-]\s*$/u;

/** Lines of a cell that begins with `①`, cut before each sign that counts on from it, wherever in a line that stands. */
function cutAtSigns(lines: readonly string[]): readonly string[] {
  const first = parseLabel(lines[0] ?? '', { styles: ['circled'] });
  if (first === null || /^[（(]/u.test(first.label)) return lines;
  let next = first.label.charCodeAt(0);
  return lines.flatMap((line) => {
    const starts: number[] = [];
    for (let at = 0; at < line.length; at += 1) {
      if (line.charCodeAt(at) !== next || NAMING.test(line.slice(0, at))) continue;
      starts.push(at);
      next += 1;
    }
    const ends = [...starts.filter((at) => at > 0), line.length];
    return ends.map((end, index) => line.slice(ends[index - 1] ?? 0, end).trim());
  });
}

/** Dashes before items, which stand in the text without them. */
export function dashesOf(lines: readonly string[]): string[] {
  return lines.flatMap((line) => (DASH.test(line) ? line.charAt(0) : []));
}

/** Signs of lists that begin a line, a dash where readers found one that is not printed as text; `※` begins a remark. */
const listSign = /^(?:[●•○◎◆◇■□▪▫‧·★☆▲△▶►➢➤✓✔◼▲]\s*|[-–]\s+)(?=\S)/u;

/** Lines that begin with the sign of a list, or as many paragraphs as there are entries beside them. */
function splitWithoutNumbers(
  lines: readonly string[],
  counts: readonly number[],
  styles: readonly LabelStyle[],
): SplitCell | null {
  const signs = lines.map((line) => listSign.exec(line)?.[0] ?? null);
  const [first] = signs;
  const isCounted = (count: number) => count > 1 && counts.includes(count);
  if (first === null || first === undefined) {
    if (signs.some((sign) => sign !== null)) return null;
    if (lines.some((line) => parseLabel(line, { styles }) !== null)) return null;
    const paragraphs = textOf(lines).split('\n');
    if (paragraphs.length < 2 || Math.max(0, ...counts) !== paragraphs.length) return null;
    const [deadlines = 0, units = 0] = counts;
    // Several units beside one deadline may as well do one thing together, in two sentences.
    if (deadlines === 1 && units === paragraphs.length) return null;
    const entries = paragraphs.map((text) => ({ label: null, text }));
    return { lead: '', entries, signs: [], guess: `一格有 ${paragraphs.length} 段沒有編號的文字` };
  }
  const beginsAny = signs.map((sign) => sign !== null);
  const beginsSame = signs.map((sign) => sign?.charAt(0) === first.charAt(0));
  const count = (begins: readonly boolean[]) => begins.filter((each) => each).length;
  const begins = isCounted(count(beginsAny)) ? beginsAny : beginsSame;
  const isOne = lines.length === 1 || count(beginsAny) === 1;
  if (count(begins) < 2 && !isOne) return null;
  const entries: string[][] = [];
  const removed: string[] = [];
  for (const [index, line] of lines.entries()) {
    const sign = signs[index];
    if (begins[index] === true && sign !== null && sign !== undefined) {
      entries.push([line.slice(sign.length)]);
      removed.push(sign.trim());
    } else {
      entries.at(-1)?.push(line);
      removed.push(...dashesOf([line]));
    }
  }
  return {
    lead: '',
    entries: entries.map((own) => ({ label: null, text: textOf(own) })),
    signs: removed,
    guess:
      isOne || isCounted(count(begins))
        ? null
        : `一格有 ${count(begins)} 項以符號「${first.trim()}」分列`,
  };
}

/** Lines as paragraphs; a dash before an item is the reader's, and is left out once it has parted the items. */
export function textOf(lines: readonly string[]): string {
  const all = lines.flatMap(itemLines);
  const items = paragraphsOf(all, (line) => isItem(line) || DASH.test(line));
  return items.split('\n').map(withoutDash).join('\n');
}

/** Styles that begin an item within a measure where they begin a line. */
const itemStyles: readonly LabelStyle[] = [
  ...usualStyles,
  ...(['circled', 'letter-marked', 'small-letter', 'decimal-marked', 'numeral-marked'] as const),
  ...(['roman-brackets', 'small-roman', 'branch', 'bopomofo'] as const),
];

/** True for a line that begins with a number or a sign of a list. */
export function isItem(line: string): boolean {
  return (
    parseLabel(line, { styles: itemStyles }) !== null || /^[●•○◎◆◇■□▪▫‧·※★☆▲△▶►➢➤✓✔]/u.test(line)
  );
}

/** A dash before an item of a list. */
const DASH = /^[-–]\s+/u;

function withoutDash(line: string): string {
  return line.replace(DASH, '');
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
