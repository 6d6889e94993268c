import { foldForSearch, isCjk } from '../meaning/text/fold.ts';
import { thingsIn } from './query/tokens.ts';
import { otherYearSpellings } from './years.ts';

/**
 * What a typed query asks for.
 *
 * Definition of an exact hit (the number in `data-total`): the measure's folded `text` contains
 * every needle of the reading in force, each as a plain substring; folded is `foldForSearch`.
 *
 * White space between two characters of a script that is written without spaces separates words:
 * `電子書 推廣` asks for texts that contain both, and so does white space between a Latin word and a Chinese one
 * (`ISBN 申請`). Any other white space may be part of the printed text (`106 年`, `SOP 檔`, `Open Data`, a line end) as
 * well as a separator, and so may quotation marks. Such a query has two readings: first as printed, the white space
 * dropped as the fold drops it (`106年`), which is in force when some measure contains it; else every word for itself.
 *
 * Last comes the same with every year in the other calendar (`2012` → `101年`), in force only where no
 * measure contains what was typed.
 */
export interface ParsedQuery {
  /** As typed, without white space at the ends. */
  typed: string;
  /** In order of preference; each a list of folded needles, none empty. No reading = nothing asked. */
  readings: readonly (readonly string[])[];
  /** Needles of the reading in which every word stands for itself. */
  words: readonly string[];
  /** Folded needle → the same as it was typed, for showing. */
  typedForms: ReadonlyMap<string, string>;
}

/** What a typed query asks for; nothing where it is only white space. */
export function parseQuery(typed: string): ParsedQuery {
  const partsAsPrinted = splitWhere(typed, isCertainSeparator);
  const partsAsWords = splitAtQuotes(typed);
  const asPrinted = needlesOf(partsAsPrinted);
  const asWords = needlesOf(partsAsWords);
  const typedForms = [...partsAsPrinted, ...partsAsWords].map(
    (part) => [foldForSearch(part), part.trim()] as const,
  );
  return {
    typed: typed.trim(),
    readings: distinct([
      asPrinted,
      asWords,
      ...inOtherCalendar(asPrinted),
      ...inOtherCalendar(asWords),
    ]),
    words: asWords,
    typedForms: new Map(typedForms),
  };
}

/** The needles with their years in the other calendar, in each way in which it is written. */
function inOtherCalendar(needles: readonly string[]): string[][] {
  const spellings = needles.map(otherYearSpellings);
  const ways = Math.max(0, ...spellings.map(({ length }) => length));
  return Array.from({ length: ways }, (_, way) =>
    needles.map((needle, place) => spellings[place]![way] ?? needle),
  );
}

function distinct(readings: readonly (readonly string[])[]): (readonly string[])[] {
  const byNeedles = new Map(readings.map((needles) => [needles.join('\n'), needles] as const));
  return [...byNeedles.values()].filter((needles) => needles.length > 0);
}

/** Folded, each once, without those that stand inside another one: they ask nothing more. */
function needlesOf(parts: readonly string[]): string[] {
  const folded = [...new Set(parts.map(foldForSearch))].filter((needle) => needle !== '');
  return folded.filter(
    (needle) => !folded.some((other) => other !== needle && other.includes(needle)),
  );
}

interface Gap {
  /** What stands on either side, up to the next white space. */
  before: string;
  space: string;
  after: string;
  isInsideQuotes: boolean;
}

function isCertainSeparator({ before, space, after, isInsideQuotes }: Gap): boolean {
  if (isInsideQuotes || /[\r\n]/.test(space)) return false;
  if (isCjk([...before].at(-1) ?? '') && isCjk([...after][0] ?? '')) return true;
  return [
    [before, after],
    [after, before],
  ].some(([one, other]) => latinWord.test(one!.normalize('NFKC')) && chineseWord.test(other!));
}

/** Shorter ones are parts of a printed word: `K 書`, `SOP 檔`. */
const latinWord = /^[a-z]{2,}$/iu;
const chineseWord = /^\p{Script=Han}{2,}$/u;

function splitWhere(typed: string, isSeparator: (gap: Gap) => boolean): string[] {
  const parts: string[] = [];
  let start = 0;
  for (const match of typed.matchAll(/\s+/gu)) {
    const end = match.index + match[0].length;
    const gap: Gap = {
      before: typed.slice(0, match.index).split(/\s/u).at(-1)!,
      space: match[0],
      after: typed.slice(end).split(/\s/u)[0]!,
      isInsideQuotes: isInsideQuotes(typed, match.index),
    };
    if (!isSeparator(gap)) continue;
    parts.push(typed.slice(start, match.index));
    start = end;
  }
  return [...parts, typed.slice(start)];
}

const quotePairs = /"([^"]*)"|“([^”]*)”|「([^」]*)」|『([^』]*)』/gu;

function isInsideQuotes(typed: string, position: number): boolean {
  for (const match of typed.matchAll(quotePairs)) {
    if (match.index < position && position < match.index + match[0].length) return true;
  }
  return false;
}

/** Quoted parts whole and without their marks, everything else at every white space and between things of a list. */
function splitAtQuotes(typed: string): string[] {
  const parts: string[] = [];
  let start = 0;
  for (const match of typed.matchAll(quotePairs)) {
    parts.push(...typed.slice(start, match.index).split(/\s+/u).flatMap(thingsIn));
    parts.push(match.slice(1).find((inner) => inner !== undefined) ?? '');
    start = match.index + match[0].length;
  }
  return [...parts, ...typed.slice(start).split(/\s+/u).flatMap(thingsIn)];
}
