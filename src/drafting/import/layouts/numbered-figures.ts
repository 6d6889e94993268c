import { headingStyles } from '../../../meaning/numbers/label-styles.ts';
import { parseLabel } from '../../../meaning/numbers/parse-label.ts';
import { foldWidth } from '../../../meaning/text/fold.ts';
import type { Block, TableBlock } from '../document/source-document.ts';
import { labelFamily } from '../cells/split-at-labels.ts';
import type { Entry } from '../cells/split-measures.ts';

/** `1.75歲以上…`: a number, its point, and a figure right behind it; `1.2.3`, `97.03.15` and `2.0版` are none. */
const CANDIDATE =
  /^([1-9]\d?)\s*\.((?!0(?![\d.]|\s*[-~–至到]))\d[\d,]*(?:\.\d+(?=\s*\p{Script=Han}))?)(?![\d.])\s*(?=\S*\p{Script=Han})/u;

/** Characters in which a number is looked for. */
const LONGEST = 60;

/** Characters by which the text of a measure is known to be that of a line. */
const COMPARED = 12;

/** From so many numbers of two parts on, a document numbers by them. */
const FEWEST_PATHS = 2;

/** Words behind a figure that counts something: no title of an item begins with them. */
const COUNTED =
  /^(?:歲|小時|分鐘|秒|日(?:內|前|以|曆)|個|天|週|年|月|樓|人|名|位|件|項|次|場|處|所|站|[台臺](?!灣|[北中南東])|部|輛|元|萬|億|千|百|倍|成|級|度|版|樣|公[里尺頃分斤噸升]|[%‰坪折])/u;

/** Guessed numbers are marked at their rows. */
export interface NumberedFigures {
  blocks: Block[];
  /** Whether a number and the text behind it were told apart by a guess. */
  isGuess: (entry: Entry) => boolean;
}

/**
 * Blocks with a space between a number and the figure right behind it (`1.75歲以上…` → `1. 75歲以上…`), where the
 * numbers around it tell that both are two; where they tell that it is the number `1.75`, it stays as it is.
 */
export function partNumberedFigures(blocks: readonly Block[]): NumberedFigures {
  const guessed = new Set<string>();
  const hasPaths = numbersInParts(blocks);
  const paragraphs = blocks.flatMap((block) => (block.kind === 'paragraph' ? [block] : []));
  const texts = partLines(
    paragraphs.map(({ text }) => text),
    { areCells: false, hasPaths },
    guessed,
  );
  const parted = new Map<Block, Block>(
    paragraphs.map((block, at) => [block, { ...block, text: texts[at] ?? block.text }]),
  );
  for (const block of blocks)
    if (block.kind === 'table') parted.set(block, partCells(block, hasPaths, guessed));
  // In their order, those that begin alike stand together, behind what they begin with.
  const keys = [...guessed].toSorted(byUnits);
  return {
    blocks: blocks.map((block) => parted.get(block) ?? block),
    isGuess: ({ label, text }) => {
      const begins = keyOf(`${label?.label ?? ''}${text.slice(0, COMPARED)}`);
      return label !== null && (keys[firstNotBefore(keys, begins)]?.startsWith(begins) ?? false);
    },
  };
}

function byUnits(one: string, other: string): number {
  if (one === other) return 0;
  return one < other ? -1 : 1;
}

/** The index of the first of sorted keys that does not stand before another. */
function firstNotBefore(keys: readonly string[], key: string): number {
  let low = 0;
  let high = keys.length;
  while (low < high) {
    const middle = Math.floor((low + high) / 2);
    if (keys[middle]! < key) low = middle + 1;
    else high = middle;
  }
  return low;
}

/** True where a document has several numbers of two parts, with nothing counted right behind them. */
function numbersInParts(blocks: readonly Block[]): boolean {
  const lines = blocks.flatMap((block) =>
    (block.kind === 'paragraph'
      ? [block.text]
      : block.rows.flatMap((row) => row.map(({ text }) => text))
    ).flatMap((text) => text.split('\n').map((line) => lineOf(line, 0))),
  );
  const found = lines.filter(
    ({ family, candidate }) =>
      family === 'path-2' && (candidate === null || !COUNTED.test(candidate.rest)),
  );
  return found.length >= FEWEST_PATHS;
}

/** Cells of a column are numbered on from one to the next. */
function partCells(table: TableBlock, hasPaths: boolean, guessed: Set<string>): TableBlock {
  const cells = Map.groupBy(
    table.rows.flatMap((row, at) => row.map((cell, index) => ({ cell, at, index }))),
    // Cells of rows with fewer cells stand beside one from above: they are of the last columns.
    ({ at, index }) => index - (table.rows[at]?.length ?? 0),
  );
  const found = new Map(
    [...cells.values()].flatMap((column) => {
      const texts = partLines(
        column.map(({ cell }) => cell.text),
        { areCells: true, hasPaths },
        guessed,
      );
      return column.map(({ cell }, at) => [cell, texts[at] ?? cell.text] as const);
    }),
  );
  return {
    ...table,
    rows: table.rows.map((row) =>
      row.map((cell) => ({ ...cell, text: found.get(cell) ?? cell.text })),
    ),
  };
}

interface Line {
  /** Of the text that it stands in. */
  of: number;
  text: string;
  family: string | null;
  ordinal: readonly number[];
  candidate: { number: number; figure: string; signs: number; rest: string } | null;
  /** As it stands in the document. */
  isFigure: boolean;
}

/**
 * Texts in their order, their lines counted on from one to the next.
 * @param known `areCells` = each may begin anew; `hasPaths` = the document has numbers of two parts
 */
function partLines(
  texts: readonly string[],
  known: Pick<Around, 'areCells' | 'hasPaths'>,
  guessed: Set<string>,
): string[] {
  const lines = texts.flatMap((text, of) => text.split('\n').map((line) => lineOf(line, of)));
  if (lines.every(({ candidate }) => candidate === null)) return [...texts];
  const about = {
    lines,
    isPlain: lines.some(({ family }) => family === 'decimal'),
    hasFigures: lines.filter(({ isFigure }) => isFigure).length > 2,
    lastPaths: new Map(
      lines.flatMap(({ ordinal: [first, second] }, at) =>
        first === undefined || second === undefined ? [] : [[pathOf(first, second), at] as const],
      ),
    ),
    ...known,
  };
  const open: Line[] = [];
  const pass = (line: Line) => {
    const level = open.findIndex(({ family }) => family === line.family);
    if (level !== -1) open.length = level;
    open.push(line);
  };
  for (const [at, line] of lines.entries()) {
    const reading = line.candidate === null ? null : readingOf({ ...about, at, open });
    if (line.candidate !== null && (reading === 'number' || reading === 'guess')) {
      const { number, signs } = line.candidate;
      const text = line.text.trim();
      line.text = `${text.slice(0, signs)} ${text.slice(signs)}`;
      Object.assign(line, { family: 'decimal', ordinal: [number], candidate: null });
      if (reading === 'guess') guessed.add(keyOf(text));
    }
    if (line.family !== null) pass(line);
  }
  const parts = texts.map((): string[] => []);
  for (const { of, text } of lines) parts[of]!.push(text);
  return parts.map((part) => part.join('\n'));
}

function lineOf(text: string, of: number): Line {
  const label = parseLabel(text, { styles: headingStyles });
  const written = text.trim();
  const folded = foldWidth(written.slice(0, LONGEST));
  const [all, number, figure] = CANDIDATE.exec(folded) ?? [];
  return {
    of,
    text,
    family: label === null ? null : labelFamily(label),
    ordinal: label?.ordinal ?? [],
    isFigure: figure !== undefined,
    candidate:
      all === undefined || number === undefined || figure === undefined
        ? null
        : {
            number: Number(number),
            figure,
            signs: folded.indexOf('.') + 1,
            rest: folded.slice(all.length),
          },
  };
}

/** A line among the others. */
interface Around {
  lines: readonly Line[];
  at: number;
  /** Those that it stands below, from the outermost to the last of its own level. */
  open: readonly Line[];
  areCells: boolean;
  /** Some line has a number without a figure behind it. */
  isPlain: boolean;
  /** More than two lines begin with a number and a figure right behind it. */
  hasFigures: boolean;
  /** The last line of each number whose first two parts are these (see `pathOf`). */
  lastPaths: ReadonlyMap<string, number>;
  /** The document has numbers of two parts: `1.1`, `1.2`. */
  hasPaths: boolean;
}

function pathOf(first: number, second: number): string {
  return `${first}.${second}`;
}

/** What the numbers before and behind a line say of `1.75歲`: a number and a figure, or nothing of the kind. */
function readingOf({
  lines,
  at,
  open,
  areCells,
  hasPaths,
  isPlain,
  hasFigures,
  lastPaths,
}: Around): 'number' | 'guess' | null {
  const { number, figure, rest } = lines[at]!.candidate!;
  const isCounted = COUNTED.test(rest);
  const path = open.findLast(({ family }) => family === 'path-2')?.ordinal;
  const isAnew = areCells && number === 1 && lines[at]!.of !== lines[at - 1]?.of;
  const last = isAnew ? 0 : (open.findLast(({ family }) => family === 'decimal')?.ordinal[0] ?? 0);
  const next = nextNumber({ lines, at, open, areCells });
  if (hasPaths && !isCounted) return null;
  const isPathAfter = (lastPaths.get(pathOf(number, Number(figure) + 1)) ?? -1) > at;
  const isPathBefore =
    path !== undefined &&
    ((path[0] === number && path[1] === Number(figure) - 1) ||
      (path[0] === number - 1 && figure === '1'));
  if (isPathBefore || isPathAfter) return null;
  if (last !== number - 1) return null;
  // The same number again, behind it: the line goes on from the one before.
  if (next === number) return null;
  const isNumbered = next === number + 1 || (last > 0 && goesOn(lines, at));
  if (figure === '1' && !isCounted) return null;
  // Two figures alone could be numbers with decimals, one below the other.
  const isUsual = isPlain || hasFigures;
  if (isNumbered && isUsual && !hasPaths) return 'number';
  return isNumbered || last > 0 || isUsual ? 'guess' : null;
}

/** True where the line before has come to its end, so that the number is none of its own figures. */
function goesOn(lines: readonly Line[], at: number): boolean {
  let before = at - 1;
  while (before >= 0 && lines[before]!.text.trim() === '') before -= 1;
  return before >= 0 && /[。；：！？）)]$/u.test(lines[before]!.text.trimEnd());
}

/** The number that comes next at the level of a line, before one further out; null where none does. */
function nextNumber({
  lines,
  at,
  open,
  areCells,
}: Pick<Around, 'lines' | 'at' | 'open' | 'areCells'>): number | null {
  const level = open.findIndex(({ family }) => family === 'decimal');
  const outer = new Set(
    open.slice(0, level === -1 ? open.length : level).map(({ family }) => family),
  );
  for (let behind = at + 1; behind < lines.length; behind += 1) {
    const { family, ordinal, candidate, of } = lines[behind]!;
    const number = candidate?.number ?? (family === 'decimal' ? ordinal[0] : undefined);
    if (number !== undefined)
      return areCells && number === 1 && of !== lines[at]!.of ? null : number;
    if (family !== null && outer.has(family)) return null;
  }
  return null;
}

function keyOf(text: string): string {
  return foldWidth(text).replace(/\s/gu, '');
}
