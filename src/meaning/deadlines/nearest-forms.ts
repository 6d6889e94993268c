import { distance } from 'fastest-levenshtein';
import { isCjk } from '../text/fold.ts';
import { examplesOfYear } from './understood-forms.ts';
import type { DeadlineContext } from './typed-deadline.ts';

const longestList = 3;

/** A rest up to this length is a stray character; a longer one is words that belong to the deadline. */
const longestStray = 2;

/** What a text most often lacks at its end: `101年12月31`, `3個月`. */
const missingEnds = ['日', '月', '內'];

/**
 * Returns up to three texts to write instead, best first: certain corrections; the text with an end that
 * it lacks; its longest beginning that is understood, further words in brackets; then the understood
 * forms and the months, all of the plan's year, with the fewest differing characters.
 */
export function nearestForms(
  phrase: string,
  context: DeadlineContext,
  corrections: readonly string[],
  isUnderstood: (text: string) => boolean,
): string[] {
  if (phrase === '') return [];
  const known = [...monthsOf(context), ...examplesOfYear(context.rocYear)]
    .map((text) => ({ text, differing: distance(phrase, text) }))
    .sort((one, other) => one.differing - other.differing)
    .map(({ text }) => text);
  const candidates = [
    ...corrections,
    ...missingEnds.map((end) => phrase + end),
    // A refusal that knows what was meant needs no guess at where the text goes wrong.
    ...(corrections.length === 0 ? beginnings(phrase, isUnderstood) : []),
    ...known,
  ];
  const usable = [...new Set(candidates)].filter((text) => isUnderstood(text));
  return usable.slice(0, longestList);
}

function beginnings(phrase: string, isUnderstood: (text: string) => boolean): string[] {
  for (let length = phrase.length - 1; length >= 2; length -= 1) {
    const [beginning, rest] = [phrase.slice(0, length), phrase.slice(length)];
    if (/^\d/.test(rest) || !isUnderstood(beginning)) continue;
    if (rest.length <= longestStray) return [beginning];
    if (isCjk(rest)) return [`${beginning}(${rest})`];
  }
  return [];
}

function monthsOf({ rocYear }: DeadlineContext): string[] {
  return Array.from({ length: 12 }, (_, index) => `${rocYear}年${index + 1}月`);
}
