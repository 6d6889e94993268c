import { foldForSearch } from '../../meaning/text/fold.ts';
import { parseQuery, type ParsedQuery } from '../parse-query.ts';
import type { SearchTable } from '../search-table.ts';
import { anyOf } from './alternatives.ts';
import { rowOfId, type KnownNames, type NamedFilter, type QueryFacet } from './known-names.ts';
import { queryOf, tokensOf, type Token } from './tokens.ts';
import { isOfYear, monthKeys, writtenTime, type WrittenTime } from './written-time.ts';

/** A part of a query that narrows. */
export interface QueryFilter extends NamedFilter {
  /** As typed. */
  typed: string;
  /** The tokens that say it: their first place and the place after the last. */
  from: number;
  to: number;
  isExcluded: boolean;
}

/**
 * A typed query taken apart: filters were recognised, the rest are words.
 *
 * A filter is an id, a name of an institution or a unit, a year of a plan or a month in which something is due,
 * where the site has such a thing; what it has not stays a word. Words between quotation marks are never filters.
 */
export interface Understood {
  /** As typed, without white space at the ends. */
  typed: string;
  tokens: readonly Token[];
  filters: readonly QueryFilter[];
  /** What texts must contain. */
  words: ParsedQuery;
  /** Place of each token that is a word that must stand there, or one of several that will do. */
  wordPlaces: readonly number[];
  /** What texts must not contain: the needle, and the place of its token. */
  excluded: readonly { needle: string; place: number }[];
  /** Times that were named and of which the site has nothing. */
  unknownTimes: readonly WrittenTime[];
  /** Whether nothing is looked for but such times. */
  isUnknownTime: boolean;
}

/** Digits that may be no year: what `2026` means is certain, `115` may be a number of things. */
const maybeNumber = /^(?!(?:19|20)\d\d$)\d+$/u;

/** So many words can make up one name: `National Library of Public Information`. */
export const LONGEST_NAME = 8;

/** How freely a query is read: names that may be words as well, and filters that are written together with words. */
export type Reading = 'strict' | 'free';

/** Takes a query apart. */
export function understand(
  typed: string,
  table: SearchTable,
  names: KnownNames,
  reading: Reading = 'strict',
): Understood {
  const tokens = reading === 'free' ? splitTokens(tokensOf(typed), table, names) : tokensOf(typed);
  const filters: QueryFilter[] = [];
  const unknownTimes: WrittenTime[] = [];
  const left: number[] = [];
  let others = 0;
  for (let place = 0; place < tokens.length;) {
    const found = filterAt(tokens, place, (needle) => filterOf(needle, table, names, reading));
    const unknown = unknownTimeAt(tokens, place);
    // `July 2026` is no July of any year.
    if (unknown !== null && unknown.to > (found?.to ?? place)) {
      unknownTimes.push(unknown.time);
      left.push(...tokens.slice(place, unknown.to).map((_, at) => place + at));
      place = unknown.to;
      continue;
    }
    if (found !== null) {
      filters.push(found);
      place = found.to;
      continue;
    }
    const token = tokens[place]!;
    const time = token.isQuoted ? null : writtenTime(foldForSearch(token.text));
    const known = unknownTimes.length;
    if (time?.isCertain && !maybeNumber.test(token.text)) unknownTimes.push(time);
    const planned = token.isQuoted ? null : yearOfPlan(foldForSearch(token.text));
    if (planned !== null && filterOfTime(planned, table) === null) unknownTimes.push(planned);
    if (unknownTimes.length === known) others += 1;
    left.push(place);
    place += 1;
  }
  const asked = left.filter((place) => !tokens[place]!.isExcluded);
  const wordPlaces = asked.filter((place) => tokens[place]!.kind === 'word');
  const isWhole = wordPlaces.length === tokens.length;
  const words = isWhole && reading === 'strict' ? parseQuery(typed) : parseWords(tokens, asked);
  return {
    typed: typed.trim(),
    tokens,
    filters,
    words,
    wordPlaces,
    excluded: left
      .filter((place) => tokens[place]!.isExcluded)
      .map((place) => ({ needle: foldForSearch(tokens[place]!.text), place }))
      .filter(({ needle }) => needle !== ''),
    unknownTimes,
    isUnknownTime: unknownTimes.length > 0 && others === 0 && filters.length === 0,
  };
}

/** The query without some of its tokens, as it would be typed. */
export function queryWithout({ tokens }: Understood, from: number, to: number): string {
  return queryOf([...tokens.slice(0, from), ...tokens.slice(to)]);
}

/** The query with some of its tokens as words between quotation marks, which name no filter. */
export function queryAsWords({ tokens }: Understood, from: number, to: number): string {
  const text = tokens
    .slice(from, to)
    .map((token) => token.text)
    .join(' ');
  const quoted: Token = { kind: 'word', raw: `"${text}"`, text, isQuoted: true, isExcluded: false };
  return queryOf([...tokens.slice(0, from), quoted, ...tokens.slice(to)]);
}

/** What is named by its id or address. */
const IDS: ReadonlySet<QueryFacet> = new Set(['row', 'plan']);

/**
 * The names that narrow, as words that a text must contain: one of those of a kind, as rows have one of
 * them. Nothing of what was taken away, nor of ids, which no text says.
 */
export function namesAsWords({ typed, filters }: Understood): ParsedQuery {
  const named = filters.filter(({ facet, isExcluded }) => !isExcluded && !IDS.has(facet));
  const needleOf = (filter: QueryFilter) => foldForSearch(filter.typed);
  const kinds = [...Map.groupBy(named, ({ facet }) => facet).values()];
  const words = kinds.map((own) => anyOf(own.map(needleOf)));
  return {
    typed,
    readings: words.length > 0 ? [words] : [],
    words,
    typedForms: new Map(named.map((filter) => [needleOf(filter), filter.typed])),
  };
}

/** The longest row of tokens from a place that name one filter. */
function filterAt(
  tokens: readonly Token[],
  from: number,
  filterNamed: (needle: string) => NamedFilter | null,
): QueryFilter | null {
  const { isExcluded } = tokens[from]!;
  for (let to = endOfWords(tokens, from); to > from; to -= 1) {
    const typed = textOf(tokens, from, to);
    const filter = filterNamed(foldForSearch(typed));
    if (filter !== null) return { ...filter, typed, from, to, isExcluded };
  }
  return null;
}

/** The time of several tokens from a place, whether something is due then or not; null where they are none. */
function unknownTimeAt(
  tokens: readonly Token[],
  from: number,
): { time: WrittenTime; to: number } | null {
  for (let to = endOfWords(tokens, from); to > from + 1; to -= 1) {
    const needle = foldForSearch(textOf(tokens, from, to));
    const time = writtenTime(needle);
    if (time?.isCertain && time.rocYear !== null && /\D/u.test(needle)) return { time, to };
  }
  return null;
}

function textOf(tokens: readonly Token[], from: number, to: number): string {
  return tokens
    .slice(from, to)
    .map(({ text }) => text)
    .join(' ');
}

/** The place behind the last token that may belong to a name that begins at a place. */
function endOfWords(tokens: readonly Token[], from: number): number {
  let end = from;
  while (
    end < Math.min(tokens.length, from + LONGEST_NAME) &&
    tokens[end]!.kind === 'word' &&
    !tokens[end]!.isQuoted &&
    (end === from || !tokens[end]!.isExcluded)
  ) {
    end += 1;
  }
  // What is taken away is one word.
  return tokens[from]!.isExcluded ? Math.min(end, from + 1) : end;
}

/** What a word may name: of units all that are called so, in whole or for short. */
function possiblyNamed(needle: string, { possible, short }: KnownNames): NamedFilter | undefined {
  const named = possible.get(needle);
  return named === undefined || named.facet === 'unit' ? (short.get(needle) ?? named) : named;
}

function filterOf(
  needle: string,
  table: SearchTable,
  names: KnownNames,
  reading: Reading,
): NamedFilter | null {
  const row = rowOfId(needle, table);
  if (row !== null) return { facet: 'row', values: [row] };
  const named =
    names.certain.get(needle) ?? (reading === 'free' ? possiblyNamed(needle, names) : undefined);
  if (named !== undefined) return named;
  const time = writtenTime(needle) ?? (reading === 'free' ? yearOfPlan(needle) : null);
  if (time === null || (!time.isCertain && reading === 'strict')) return null;
  return filterOfTime(time, table);
}

/** The year of which somebody asks for the plan: `103年度計畫`; null for any other word. */
function yearOfPlan(needle: string): WrittenTime | null {
  const year = /^(?<year>.+年度?)的?(?:計[畫劃]|計画|计划)$/u.exec(needle)?.groups?.['year'];
  const time = year === undefined ? null : writtenTime(year);
  return time?.months.length === 0 ? time : null;
}

function filterOfTime(time: WrittenTime, table: SearchTable): NamedFilter | null {
  const { plans, months } = table;
  if (time.months.length === 0) {
    const years = new Set(
      plans.map(({ rocYear }) => rocYear).filter((each) => isOfYear(time, each)),
    );
    const inOrder = [...years].sort((a, b) => a - b);
    return inOrder.length > 0 ? { facet: 'year', values: inOrder.map(String) } : null;
  }
  const dueThatDay = time.day === null ? [] : deadlinesOf(time, table);
  if (dueThatDay.length > 0) return { facet: 'deadline', values: dueThatDay };
  const keys = monthKeys(time);
  const values = months.filter((month) => keys.some((key) => month.endsWith(key)));
  return values.length > 0 ? { facet: 'month', values } : null;
}

/** The deadlines, as they are written, that are this day. */
function deadlinesOf(
  { rocYear, months: [month], day }: WrittenTime,
  { rows, strings }: SearchTable,
): string[] {
  const written = new Set(rows.deadlines.flat());
  return [...written]
    .map((text) => strings[text]!)
    .filter((text) => {
      const time = writtenTime(foldForSearch(text));
      return (
        time !== null &&
        time.months[0] === month &&
        time.day === day &&
        (rocYear === null || time.rocYear === rocYear)
      );
    });
}

/** What is left beside filters: words that must all be there, those with `OR` between them in turn. */
function parseWords(tokens: readonly Token[], places: readonly number[]): ParsedQuery {
  const isOr = (place: number) => tokens[place]?.kind === 'or';
  const words = places.filter((place) => !isOr(place));
  // One beside a filter stands between nothing.
  const areEither = (place: number, next: number | undefined) =>
    next === place + 2 && isOr(place + 1) && places.includes(place + 1);
  if (!words.some((place, at) => areEither(place, words[at + 1]))) {
    return parseQuery(words.map((place) => tokens[place]!.raw).join(' '));
  }
  const groups: string[][] = [];
  words.forEach((place, at) => {
    const before = words[at - 1];
    const needle = foldForSearch(tokens[place]!.text);
    if (needle === '') return;
    if (before !== undefined && areEither(before, place)) groups.at(-1)!.push(needle);
    else groups.push([needle]);
  });
  const needles = groups.map(anyOf);
  return {
    typed: queryOf(places.map((place) => tokens[place]!)),
    readings: needles.length > 0 ? [needles] : [],
    words: needles,
    typedForms: new Map(
      words.map((place) => [foldForSearch(tokens[place]!.text), tokens[place]!.text]),
    ),
  };
}

/** `國圖電子書`, `101年電子書`: tokens that begin with a filter or end with a time, cut there. */
function splitTokens(tokens: readonly Token[], table: SearchTable, names: KnownNames): Token[] {
  return tokens.flatMap((token) => {
    if (token.kind !== 'word' || token.isQuoted || token.isExcluded) return [token];
    const parts = splitText(token.text, (part) => {
      const needle = foldForSearch(part);
      const named = names.certain.get(needle) ?? names.possible.get(needle);
      if (named !== undefined) return [...needle].length > 1;
      const time = writtenTime(needle) ?? yearOfPlan(needle);
      return time !== null && /\D/u.test(needle) && filterOfTime(time, table) !== null;
    });
    return parts.map((text) => ({ ...token, raw: text, text }));
  });
}

/** What joins a name to what is asked of it: 國圖的電子書. */
const joint = /^[的之]/u;

function splitText(text: string, isFilter: (part: string) => boolean): string[] {
  const characters = [...text];
  if (characters.length > LONGEST_SPLIT) return [text];
  if (isFilter(text)) return [text];
  const isInNumber = (at: number) => NUMBER.test(characters.slice(at - 1, at + 1).join(''));
  for (let length = characters.length - 1; length > 1; length -= 1) {
    if (isInNumber(length)) continue;
    const head = characters.slice(0, length).join('');
    const rest = characters.slice(length).join('').replace(joint, '');
    if (rest !== '' && isFilter(head)) return [head, ...splitText(rest, isFilter)];
  }
  for (let from = 1; from < characters.length - 1; from += 1) {
    if (isInNumber(from)) continue;
    const tail = characters.slice(from).join('');
    if (isFilter(tail)) return [characters.slice(0, from).join(''), tail];
  }
  return [text];
}

/** Two figures of one number, between which nothing is cut: 13月 is no 3月. */
const NUMBER = /^(?:\d{2}|[〇○零一二三四五六七八九十百]{2})$/u;

/** Nobody writes longer words together with a filter; in characters. */
const LONGEST_SPLIT = 30;
