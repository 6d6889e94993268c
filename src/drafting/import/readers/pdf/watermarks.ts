import { leftOutWords } from '../hidden-text.ts';
import type { PageContent, PlacedText } from './page-content.ts';
import { withoutRadicals } from './radicals.ts';
import { linesOf, type Line } from './text-lines.ts';
import { usualSize } from './usual-size.ts';

/** The least that words laid over pages are larger than most of their text. */
const LARGER = 2;

/** How far such words stand from their place on another page, as a part of their size. */
const SAME_PLACE = 0.25;

/** The part of the height of a character, and of a text, that has to lie under large words before these lie over it. */
const COVERED = 0.3;

/** Large lines of a page that are looked at: more than this are no words laid over it. It bounds the time. */
const MOST_LINES = 20;

/** A page of which the texts were looked at. */
interface Looked {
  page: PageContent;
  /** Large lines that lie over other text, with their texts. */
  over: readonly LargeLine[];
  large: readonly LargeLine[];
}

interface LargeLine extends Line {
  texts: readonly PlacedText[];
}

/**
 * Pages without large words that two or more of them have at the same place, and that lie over other text on one of these:
 * no layout of a text does that, so that they are a watermark.
 * @returns the pages, each with the words among those that are laid over it
 */
export function leaveOutWatermarks(pages: readonly PageContent[]): PageContent[] {
  const least = usualSize(pages.map(({ texts }) => texts)) * LARGER;
  const looked = pages.map((page) => lookAt(page, least));
  const certain = looked.flatMap(({ over }, at) =>
    over.filter((line) =>
      looked.some(({ large }, other) => other !== at && large.some((each) => isSame(each, line))),
    ),
  );
  if (certain.length === 0) return [...pages];
  return looked.map(({ page, large }) => {
    const found = large.filter((line) => certain.some((each) => isSame(each, line)));
    const gone = new Set(found.flatMap(({ texts }) => texts));
    if (gone.size === 0) return page;
    return {
      ...page,
      texts: page.texts.filter((text) => !gone.has(text)),
      laidOver: [...page.laidOver, ...found.map(({ text }) => text)],
    };
  });
}

/** What is said of the words that are laid over pages, the same on all of them once. */
export function lossesOfWatermarks(
  pages: readonly Pick<PageContent, 'laidOver'>[],
  placeOf: (page: number) => string,
): string[] {
  const found = new Map<string, number[]>();
  for (const [page, { laidOver }] of pages.entries()) {
    for (const words of new Set(laidOver.map(withoutRadicals))) {
      const own = found.get(words);
      if (own === undefined) found.set(words, [page]);
      else own.push(page);
    }
  }
  return [...found].map(([words, on]) => {
    const further = on.length === 1 ? '' : `等 ${on.length} 頁`;
    return `${placeOf((on[0] ?? 0) + 1)}${further}${leftOutWords('watermark', words)}`;
  });
}

function lookAt(page: PageContent, least: number): Looked {
  const texts = page.texts.filter(({ size }) => size >= least);
  const lines = texts.length === 0 ? [] : linesOf(texts);
  if (lines.length === 0 || lines.length > MOST_LINES) return { page, over: [], large: [] };
  const large = lines.map((line): LargeLine => ({
    ...line,
    texts: texts.filter((text) => isOn(text, line)),
  }));
  const others = page.texts.filter(({ size }) => size < least);
  return { page, large, over: large.filter((line) => others.some((text) => covers(line, text))) };
}

function isOn({ x, baseline }: PlacedText, line: Line): boolean {
  return (
    Math.abs(baseline - line.baseline) < line.size / 2 && x >= line.left - 0.01 && x <= line.right
  );
}

function isSame(one: Line, other: Line): boolean {
  const near = other.size * SAME_PLACE;
  return (
    one.text === other.text &&
    Math.abs(one.size - other.size) < 1 &&
    Math.abs(one.left - other.left) < near &&
    Math.abs(one.baseline - other.baseline) < near
  );
}

/** Whether large words lie over a text: not only near it, for characters do not fill the whole of their height. */
function covers(line: Line, { x, width, baseline, size }: PlacedText): boolean {
  const across = Math.min(line.right, x + width) - Math.max(line.left, x);
  const top = line.baseline - line.size * 0.8;
  const down = Math.min(line.baseline, baseline) - Math.max(top, baseline - size * 0.8);
  return across > size * COVERED && down > size * COVERED;
}
