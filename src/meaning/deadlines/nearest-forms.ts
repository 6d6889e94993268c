import { distance } from 'fastest-levenshtein';
import { isCjk } from '../text/fold.ts';
import { examplesOfYear } from './understood-forms.ts';
import type { DeadlineContext } from './typed-deadline.ts';

const longestList = 3;

/** A rest up to this length is a stray character; a longer one is words that belong to the deadline. */
const longestStray = 2;

/** A rest that goes on with the time before it: `至3月`, `及年底`, `前`, `左右`, `延至9月`. */
const saysTime =
  /^(?:[至到迄及與和或、，,；;~→-]|[延展改修順]|(?:以|之)?[前後]|[年月日季旬週]|[初中底末起止內間約]|左右|學[年期]|每)/u;

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
    ...(/[\d年月日週天]$/.test(phrase) ? missingEnds.map((end) => phrase + end) : []),
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
    // What belongs to the time is no stray and no remark: without it the time is another one.
    if (saysTime.test(rest)) return [];
    if (rest.length <= longestStray) return [beginning];
    if (isCjk(rest)) return [`${beginning}(${rest})`];
  }
  return [];
}

function monthsOf({ rocYear }: DeadlineContext): string[] {
  return Array.from({ length: 12 }, (_, index) => `${rocYear}年${index + 1}月`);
}
