import type { PageContent, PlacedText } from './page-content.ts';
import { placedSigns } from './text-lines.ts';

/** The most that a reading is as large as the characters that it is of. */
const SMALLER = 0.6;

/** How far above the line of the characters that of a reading above them is, in their size. */
const ABOVE = { from: 0.6, to: 1.4 };

/** The same of a reading beside a character, whose signs stand one below another, in some programs too low; and how far from its end. */
const BESIDE = { from: -2.5, to: 1.1, near: -0.15, far: 0.85 };

/** Pairs of texts that are looked at; a page full of readings takes a tenth of it. It bounds the time. */
const MOST_PAIRS = 5_000_000;

const PHONETIC = /^[\u02c7\u02c9-\u02cb\u02d9\u3105-\u312f\u31a0-\u31bf\s]+$/u;
const KANA = /^[\p{Script=Hiragana}\p{Script=Katakana}ー・\s]+$/u;
const LATIN = /^[\p{Script=Latin}\p{M}'’\s-]+$/u;

/** A reading, and the text that it is of. */
interface Reading {
  text: PlacedText;
  base: PlacedText;
}

/**
 * A page without the readings that stand above characters or beside them: small phonetic signs (注音), kana, and Latin
 * letters with marks of tone, or in the line of such. Anything else that stands above a text may be one of its own.
 */
export function leaveOutReadings(page: PageContent): PageContent {
  const { texts } = page;
  const small = texts.filter((text) => mayBe(text.text));
  if (small.length === 0 || small.length * texts.length > MOST_PAIRS) return page;
  const found = small.flatMap((text): Reading[] => {
    const base = texts.find((other) => isReadingOf(text, other));
    return base === undefined ? [] : [{ text, base }];
  });
  const certain = found.filter(
    ({ text }) => isCertain(text.text) || found.some(({ text: other }) => sharesLine(text, other)),
  );
  if (certain.length === 0) return page;
  const gone = new Set(certain.map(({ text }) => text));
  return {
    ...page,
    texts: closedUp(
      texts.filter((text) => !gone.has(text)),
      certain,
    ),
    readings: wordsOf(certain),
  };
}

function mayBe(text: string): boolean {
  return PHONETIC.test(text) || KANA.test(text) || LATIN.test(text);
}

/** Words without a mark of tone may as well be a small heading above a large one. */
function isCertain(text: string): boolean {
  return PHONETIC.test(text) || KANA.test(text) || /\p{M}/u.test(text.normalize('NFD'));
}

function sharesLine(one: PlacedText, other: PlacedText): boolean {
  return (
    isCertain(other.text) &&
    Math.abs(one.size - other.size) < 0.5 &&
    Math.abs(one.baseline - other.baseline) < one.size * 0.2
  );
}

function isReadingOf(text: PlacedText, base: PlacedText): boolean {
  if (text.size > base.size * SMALLER) return false;
  const height = (base.baseline - text.baseline) / base.size;
  const middle = text.x + text.width / 2;
  if (height >= ABOVE.from && height <= ABOVE.to)
    if (hanSigns(base).some(({ x, width }) => middle > x - width && middle < x + width * 2))
      return true;
  if (!PHONETIC.test(text.text) || height < BESIDE.from || height > BESIDE.to) return false;
  return hanSigns(base).some(({ x, width }) => {
    const distance = (text.x - x - width) / base.size;
    return distance > BESIDE.near && distance < BESIDE.far;
  });
}

function hanSigns(text: PlacedText) {
  return placedSigns(text).filter(({ sign }) => /\p{Script=Han}/u.test(sign));
}

/** Texts without the gaps that readings wider than their characters make, which would be read as spaces. */
function closedUp(texts: readonly PlacedText[], readings: readonly Reading[]): PlacedText[] {
  return texts.map((given) => {
    const near = readings.filter(
      ({ base }) => Math.abs(base.baseline - given.baseline) < given.size * 0.2,
    );
    const text = withoutSpacesBelow(given, near);
    const end = text.x + text.width;
    const over = near.find(
      ({ text: reading }) => end > reading.x - text.size && end < reading.x + reading.width,
    );
    if (over === undefined) return text;
    const until = over.text.x + over.text.width;
    const [next] = texts
      .filter((other) => other.x >= end && Math.abs(other.baseline - text.baseline) < 1)
      .sort((one, other) => one.x - other.x);
    const isIn = next !== undefined && next.x <= until + text.size / 2;
    return isIn ? { ...text, width: next.x - text.x } : text;
  });
}

function withoutSpacesBelow(base: PlacedText, readings: readonly Reading[]): PlacedText {
  if (readings.length === 0 || !base.text.includes(' ')) return base;
  const signs = placedSigns(base);
  const isGap = ({ sign, x, width }: (typeof signs)[number], at: number) =>
    sign === ' ' &&
    [signs[at - 1], signs[at + 1]].some((beside) => /\p{Script=Han}/u.test(beside?.sign ?? '')) &&
    readings.some(({ text }) => {
      const middle = x + width / 2;
      return middle > text.x && middle < text.x + text.width + base.size / 4;
    });
  const text = signs.filter((sign, at) => !isGap(sign, at)).map(({ sign }) => sign);
  return { ...base, text: text.join('') };
}

/** The words of readings, the signs of one together. */
function wordsOf(readings: readonly Reading[]): string[] {
  const words: string[] = [];
  let before: PlacedText | null = null;
  for (const { text } of readings) {
    const isNext =
      before !== null &&
      (Math.abs(text.x - before.x - before.width) < text.size / 4 ||
        Math.abs(text.x - before.x) < text.size / 2) &&
      Math.abs(text.baseline - before.baseline) < text.size * 1.6;
    const last = isNext ? (words.pop() ?? '') : '';
    words.push(last + text.text.trim());
    before = text;
  }
  return words;
}
