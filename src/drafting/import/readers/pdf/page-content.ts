import { OPS, type PDFPageProxy } from 'unpdf/pdfjs';
import type { Budget } from '../../limits/budget.ts';
import { dotOf, type Dot } from './dots.ts';
import { isSlanted, SlantedText } from './slanted-text.ts';
import { type PlaceInOrder, withWrittenSpaces, writtenSigns } from './space-signs.ts';

/** A stretch of text as the page shows it; points from the upper left corner, y down. */
export interface PlacedText {
  text: string;
  x: number;
  /** Of the line that letters stand on. */
  baseline: number;
  width: number;
  /** Height of a character, which for Chinese is its width too. */
  size: number;
  /** Where it stands in the file, as far as that tells which spaces are written. */
  order?: PlaceInOrder;
  /** Of the element of a tagged PDF that it belongs to. */
  tag?: string;
  /** 1 … 6 where the structure of a tagged PDF says that it belongs to a heading. */
  headingLevel?: number;
}

/** A drawn straight line, or a bar so thin that it is one. */
export interface Rule {
  direction: 'horizontal' | 'vertical';
  /** Its y when horizontal, its x when vertical. */
  at: number;
  from: number;
  to: number;
  /** It was put there to strike out what it runs through. */
  isStrike?: true;
}

type TextContent = Awaited<ReturnType<PDFPageProxy['getTextContent']>>;

export interface PageContent {
  width: number;
  height: number;
  texts: PlacedText[];
  rules: Rule[];
  /** Small filled shapes: browsers draw the signs of lists. */
  dots: Dot[];
  /** Text that does not run from left to right. */
  turned: string[];
  /** Words that are laid over the page and are no part of its text: those that run aslant. */
  laidOver: string[];
  /** Readings of characters that stood above or beside these. */
  readings: string[];
  /** What notes on the page say, which are no part of it. */
  notes: string[];
  /** Pictures by the part of the page that they cover, 0 … 1. */
  pictures: number[];
}

/** `a b c d e f` of the PDF reference: x' = ax + cy + e, y' = bx + dy + f. */
type Matrix = readonly number[];

const IDENTITY: Matrix = [1, 0, 0, 1, 0, 0];

/** Bars up to this thickness, in points, are rules. */
const THICKEST = 3;

/**
 * Text, rules and pictures of a page.
 * @param place of the page, for messages
 * @param isTagged tells of each text the element of the PDF’s structure that it belongs to
 * @throws {LimitRefusal} when there is too much of them
 */
export async function contentOfPage(
  page: PDFPageProxy,
  budget: Budget,
  place: string,
  isTagged = false,
): Promise<PageContent> {
  const { items, styles } = await textOfPage(page, budget, place, isTagged);
  // A page that stands sideways is read as one turned upright.
  const rotation = (page.rotate + quarterTurn(page, items)) % 360;
  const viewport = page.getViewport({ scale: 1, rotation });
  const view = numbersOf(viewport.transform);
  const { width, height } = viewport;
  const content: PageContent = {
    width,
    height,
    texts: [],
    rules: [],
    dots: [],
    turned: [],
    laidOver: [],
    readings: [],
    notes: [],
    pictures: [],
  };
  const open: (string | null)[] = [];
  const slanted = new SlantedText();
  const stretches = items.filter((item) => 'str' in item);
  const hasText = stretches.some(({ str }) => str.trim() !== '');
  const { fnArray = [], argsArray = [] } = hasText ? await page.getOperatorList() : {};
  budget.spend('operators', fnArray.length, place);
  const written = withWrittenSpaces(stretches, writtenSigns(fnArray, argsArray));
  let at = -1;
  for (const item of items) {
    if (!('str' in item)) {
      if (item.type === 'endMarkedContent') open.pop();
      else open.push((item as { id?: string | null }).id ?? null);
      continue;
    }
    at += 1;
    if (item.str.trim() === '') continue;
    const { text, order } = written[at]!;
    const [a = 0, b = 0, c = 0, d = 0, x = 0, baseline = 0] = multiply(
      view,
      numbersOf(item.transform),
    );
    const turned = Math.abs(b) > Math.abs(a) || a < 0 || styles[item.fontName]?.vertical === true;
    if (isSlanted(a, b)) slanted.add(item.str, { x, y: baseline, a, b, length: item.width });
    else if (turned) content.turned.push(item.str.trim());
    else {
      content.texts.push({
        text,
        x,
        baseline,
        width: item.width,
        size: Math.hypot(c, d),
        ...(order === null ? {} : { order }),
        ...tagged(open),
      });
    }
  }
  content.laidOver = slanted.words;
  content.texts = struckOnce(content.texts);
  if (content.texts.length > 0) addDrawings({ fnArray, argsArray }, view, content, budget, place);
  await addNotes(page, view, content, budget, place);
  return content;
}

/** The innermost element that a text stands in; what is no part of the text (page numbers) has none. */
function tagged(open: readonly (string | null)[]): { tag?: string } {
  const tag = open.findLast((id) => id !== null);
  return tag === null || tag === undefined ? {} : { tag };
}

/** Degrees by which most text of a page has to be turned to run from left to right: 0, 90, 180 or 270. */
function quarterTurn(page: PDFPageProxy, items: TextContent['items']): number {
  const view = numbersOf(page.getViewport({ scale: 1 }).transform);
  const characters = [0, 0, 0, 0];
  for (const item of items) {
    if (!('str' in item) || item.str.trim() === '') continue;
    const [a = 0, b = 0] = multiply(view, numbersOf(item.transform));
    if (isSlanted(a, b)) continue;
    const turn = Math.abs(a) >= Math.abs(b) ? (a >= 0 ? 0 : 2) : b > 0 ? 3 : 1;
    characters[turn] = (characters[turn] ?? 0) + item.str.trim().length;
  }
  const most = Math.max(...characters);
  return most === 0 || characters[0] === most ? 0 : characters.indexOf(most) * 90;
}

/** How far a text is moved, as a part of its size, when it is printed again to look bold. */
const STRUCK_AGAIN = 0.2;

/** Texts without those that are printed a second time over the same words, which makes them bold. */
function struckOnce(texts: readonly PlacedText[]): PlacedText[] {
  const seen = new Map<string, PlacedText[]>();
  return texts.filter((text) => {
    const line = Math.round(text.baseline / Math.max(1, text.size));
    const near = [line - 1, line, line + 1].flatMap((at) => seen.get(`${at} ${text.text}`) ?? []);
    const isAgain = near.some(
      (other) =>
        Math.abs(other.x - text.x) < text.size * STRUCK_AGAIN &&
        Math.abs(other.baseline - text.baseline) < text.size * STRUCK_AGAIN,
    );
    if (isAgain) return false;
    const key = `${line} ${text.text}`;
    const same = seen.get(key);
    if (same === undefined) seen.set(key, [text]);
    else same.push(text);
    return true;
  });
}

/** What `getTextContent()` gives, counted while it comes. */
async function textOfPage(
  page: PDFPageProxy,
  budget: Budget,
  place: string,
  isTagged: boolean,
): Promise<TextContent> {
  const content: TextContent = { items: [], styles: {}, lang: null };
  const stream = page.streamTextContent({
    disableNormalization: true,
    includeMarkedContent: isTagged,
  }) as ReadableStream<TextContent>;
  // Left as it is when there is too much: the library takes it amiss when it is told to stop.
  const parts = stream.getReader();
  for (let part = await parts.read(); !part.done; part = await parts.read()) {
    const { items, styles } = part.value;
    for (const item of items) {
      content.items.push(item);
      budget.spend('characters', 'str' in item ? item.str.length : 0, place);
    }
    Object.assign(content.styles, styles);
    budget.spend('texts', items.length, place);
    budget.allow('pageTexts', content.items.length, place);
  }
  return content;
}

function addDrawings(
  { fnArray, argsArray }: { fnArray: readonly number[]; argsArray: readonly unknown[] },
  view: Matrix,
  content: PageContent,
  budget: Budget,
  place: string,
): void {
  let matrix = view;
  const saved: Matrix[] = [];
  fnArray.forEach((operator, index) => {
    const given: unknown = argsArray[index];
    const values: readonly unknown[] = Array.isArray(given) ? given : [];
    if (operator === OPS.save) saved.push(matrix);
    else if (operator === OPS.restore || operator === OPS.paintFormXObjectEnd) {
      matrix = saved.pop() ?? matrix;
    } else if (operator === OPS.transform) matrix = multiply(matrix, numbersOf(values));
    else if (operator === OPS.paintFormXObjectBegin) {
      saved.push(matrix);
      const form = numbersOf(values[0]);
      if (form.length === 6) matrix = multiply(matrix, form);
    } else if (operator === OPS.constructPath) {
      const steps = stepsOf(values);
      budget.spend('operators', steps.length, place);
      addPath(values[0], steps, matrix, content);
    } else if (paintsPicture.has(operator)) {
      const [a = 0, b = 0, c = 0, d = 0] = matrix;
      content.pictures.push(Math.abs(a * d - b * c) / (content.width * content.height));
    }
  });
}

/** Of a note on a page, what is of use here. */
interface Note {
  subtype?: string;
  contentsObj?: { str?: string };
  /** Four corners of each line of text that it marks: upper left, upper right, lower left, lower right. */
  quadPoints?: ArrayLike<number> | null;
}

/** Notes that are put on a page afterwards: what they say, and lines through what they strike out. */
async function addNotes(
  page: PDFPageProxy,
  view: Matrix,
  content: PageContent,
  budget: Budget,
  place: string,
): Promise<void> {
  const notes = (await page.getAnnotations()) as Note[];
  budget.spend('operators', notes.length, place);
  for (const { subtype, contentsObj, quadPoints } of notes) {
    // A pop-up shows what another note says, a link and a field of a form are on the page itself.
    const isSaid = subtype !== 'Popup' && subtype !== 'Link' && subtype !== 'Widget';
    const said = isSaid ? (contentsObj?.str ?? '').replace(/\s+/gu, ' ').trim() : '';
    budget.spend('lossCharacters', said.length, place);
    if (said !== '') content.notes.push(said);
    if (subtype === 'StrikeOut') addLinesThrough([...Array.from(quadPoints ?? [])], view, content);
  }
}

function addLinesThrough(corners: readonly number[], view: Matrix, { rules }: PageContent): void {
  for (let at = 0; at + 8 <= corners.length; at += 8) {
    const points = [0, 2, 4, 6].map((each) =>
      apply(view, corners[at + each] ?? 0, corners[at + each + 1] ?? 0),
    );
    const [left, right] = extent(points.map(([x]) => x));
    const [top, bottom] = extent(points.map(([, y]) => y));
    const middle = (top + bottom) / 2;
    rules.push({ direction: 'horizontal', at: middle, from: left, to: right, isStrike: true });
  }
}

const paintsPicture = new Set<number>([
  OPS.paintImageXObject,
  OPS.paintInlineImageXObject,
  OPS.paintImageMaskXObject,
]);

const strokes = new Set<number>([
  OPS.stroke,
  OPS.closeStroke,
  OPS.fillStroke,
  OPS.eoFillStroke,
  OPS.closeFillStroke,
  OPS.closeEOFillStroke,
]);

const fills = new Set<number>([OPS.fill, OPS.eoFill]);

/** Steps of a path as PDF.js packs them behind the operator that paints. */
function stepsOf([, packed]: readonly unknown[]): number[] {
  return numbersOf(Array.isArray(packed) ? packed[0] : null);
}

function addPath(
  operator: unknown,
  steps: readonly number[],
  matrix: Matrix,
  { rules, dots }: PageContent,
): void {
  if (typeof operator !== 'number' || steps.length === 0) return;
  for (const points of subpathsOf(steps)) {
    const placed = points.map(([x, y]) => apply(matrix, x, y));
    if (strokes.has(operator)) {
      placed.slice(1).forEach((point, index) => addRule(rules, placed[index] ?? point, point));
    } else if (fills.has(operator)) {
      const [left, right] = extent(placed.map(([x]) => x));
      const [top, bottom] = extent(placed.map(([, y]) => y));
      const dot = dotOf([left, right], [top, bottom]);
      if (dot !== null) dots.push(dot);
      const [middleX, middleY] = [(left + right) / 2, (top + bottom) / 2];
      if (bottom - top <= THICKEST && right - left > THICKEST) {
        addRule(rules, [left, middleY], [right, middleY]);
      } else if (right - left <= THICKEST && bottom - top > THICKEST) {
        addRule(rules, [middleX, top], [middleX, bottom]);
      }
    }
  }
}

/** The least and the greatest of some numbers. */
function extent(numbers: readonly number[]): [number, number] {
  return numbers.reduce<[number, number]>(
    ([least, greatest], each) => [Math.min(least, each), Math.max(greatest, each)],
    [Number.POSITIVE_INFINITY, Number.NEGATIVE_INFINITY],
  );
}

function addRule(rules: Rule[], [x1, y1]: readonly number[], [x2, y2]: readonly number[]): void {
  if (x1 === undefined || y1 === undefined || x2 === undefined || y2 === undefined) return;
  const [across, down] = [Math.abs(x2 - x1), Math.abs(y2 - y1)];
  if (across > 1 && down < 0.5) {
    rules.push({
      direction: 'horizontal',
      at: (y1 + y2) / 2,
      from: Math.min(x1, x2),
      to: Math.max(x1, x2),
    });
  } else if (down > 1 && across < 0.5) {
    rules.push({
      direction: 'vertical',
      at: (x1 + x2) / 2,
      from: Math.min(y1, y2),
      to: Math.max(y1, y2),
    });
  }
}

/** Steps are 0 move, 1 line, 2 and 3 curves with three and two points, 4 close. */
function subpathsOf(steps: readonly number[]): [number, number][][] {
  const subpaths: [number, number][][] = [];
  let points: [number, number][] = [];
  const taken = [2, 2, 6, 4, 0];
  for (let at = 0; at < steps.length;) {
    const step = steps[at] ?? 4;
    const count = taken[step] ?? 0;
    if (step === 0) subpaths.push((points = []));
    if (step === 4 && points[0] !== undefined) points.push(points[0]);
    else if (count > 0) points.push([steps[at + count - 1] ?? 0, steps[at + count] ?? 0]);
    at += count + 1;
  }
  return subpaths;
}

function numbersOf(value: unknown): number[] {
  if (value instanceof Float32Array) return [...value];
  if (!Array.isArray(value)) return [];
  return value.filter((each): each is number => typeof each === 'number');
}

function multiply(outer: Matrix, inner: Matrix): Matrix {
  const [a = 1, b = 0, c = 0, d = 1, e = 0, f = 0] = inner.length === 6 ? inner : IDENTITY;
  const [x, y] = apply(outer, e, f);
  const [A = 1, B = 0, C = 0, D = 1] = outer;
  return [A * a + C * b, B * a + D * b, A * c + C * d, B * c + D * d, x, y];
}

function apply(
  [a = 1, b = 0, c = 0, d = 1, e = 0, f = 0]: Matrix,
  x: number,
  y: number,
): [number, number] {
  return [a * x + c * y + e, b * x + d * y + f];
}
