/** A piece of a typed query between white space. */
export interface Token {
  kind: 'word' | 'or';
  /** As typed. */
  raw: string;
  /** Without quotation marks around it and without the sign that excludes it. */
  text: string;
  /** Between quotation marks: it stands for itself and names no filter. */
  isQuoted: boolean;
  isExcluded: boolean;
}

const quotation = String.raw`"[^"]*"|“[^”]*”|「[^」]*」|『[^』]*』`;
const piece = new RegExp(String.raw`(?:${quotation}|\S)+`, 'gu');
const onlyQuotation = new RegExp(String.raw`^(?:${quotation})$`, 'u');
/** What stands between things in a list, where no time may be written with it: `101年3月、6月`. */
const listed = /[、，；]|,$/u;
const either = /^(?:OR|\||｜|或)$/u;
const both = /^(?:AND|&)$/u;
const not = /^NOT$/u;
const small = /^(?:or|and|not)$/iu;
const chinese = /\p{Script=Han}/u;
/** A sign before a sign is no word without it: `--`. */
const minus = /^[-－−–](?=.*[\p{L}\p{N}])/u;

/**
 * The pieces of a query. `-word` excludes, also where nothing else is asked for: what is left of `國圖 -推廣` without 國圖
 * must not find what it took away; `NOT` between two words is such a sign as well. `OR`, `|` or `或` between two words makes either do; quotation marks hold a phrase
 * together. `or`, `and` and `not` do the same beside a Chinese word alone: an English search may look for them.
 */
export function tokensOf(typed: string): Token[] {
  const typedPieces = [...typed.matchAll(piece)].flatMap(([raw]) => thingsIn(raw));
  const pieces = inCapitals(typedPieces);
  // Brackets around words of which any will do say what these words say already: `(停車場 OR 停車位) 國圖`.
  const raws = pieces.some((raw) => either.test(raw))
    ? pieces.map((raw) => raw.replace(/^[(（](?=.)|(?<=.)[)）]$/gu, ''))
    : pieces;
  const isOr = (place: number) =>
    either.test(raws[place] ?? '') && place > 0 && place < raws.length - 1;
  const isNot = (place: number) =>
    not.test(raws[place] ?? '') &&
    place > 0 &&
    place < raws.length - 1 &&
    ![either, both, not].some((sign) => sign.test(raws[place + 1]!));
  return raws.flatMap((typedRaw, place): Token[] => {
    if (isNot(place)) return [];
    // With the sign it says the same where what stands before is taken away.
    const raw = isNot(place - 1) && !minus.test(typedRaw) ? `-${typedRaw}` : typedRaw;
    if (isOr(place) && !isOr(place - 1)) {
      return [{ kind: 'or', raw, text: raw, isQuoted: false, isExcluded: false }];
    }
    // Words between which nothing stands must both be there anyway.
    if (both.test(raw) && raws.length > 1) return [];
    const isExcluded = minus.test(raw);
    const rest = raw.replace(minus, '');
    const isQuoted = onlyQuotation.test(rest);
    return [{ kind: 'word', raw, text: isQuoted ? rest.slice(1, -1) : rest, isQuoted, isExcluded }];
  });
}

/** `電子書、志工`: two things. What stands between quotation marks, and a piece with figures, is one. */
export function thingsIn(piece: string): string[] {
  if (/[\d"“「『]/u.test(piece) || !listed.test(piece)) return [piece];
  const things = piece.split(listed).filter((thing) => /\p{L}/u.test(thing));
  if (things.length === 0) return [piece];
  // What takes away one takes away all.
  return minus.test(piece)
    ? things.map((thing, place) => (place === 0 ? thing : `-${thing}`))
    : things;
}

/** Pieces with signs in capitals that are meant as such. */
function inCapitals(pieces: readonly string[]): string[] {
  return pieces.map((raw, place) => {
    const [before, after] = [pieces[place - 1], pieces[place + 1]];
    if (before === undefined || after === undefined || !small.test(raw)) return raw;
    return chinese.test(before) || chinese.test(after) ? raw.toUpperCase() : raw;
  });
}

/** Whether a query says that something will do, or that something else is missing, which is not looked for. */
export function hasEitherWithout(tokens: readonly Token[]): boolean {
  return tokens.some(
    ({ kind }, place) =>
      kind === 'or' &&
      [tokens[place - 1], tokens[place + 1]].some((token) => token?.isExcluded === true),
  );
}

/** Whether a query only says what rows shall not have. */
export function onlyExcludes(typed: string): boolean {
  const tokens = tokensOf(typed);
  return tokens.length > 0 && tokens.every(({ isExcluded }) => isExcluded);
}

/** The query of these tokens; an `OR` that stands between nothing is left out. */
export function queryOf(tokens: readonly Token[]): string {
  const kept = tokens.filter(({ kind }, place) => {
    if (kind === 'word') return true;
    return tokens[place - 1]?.kind === 'word' && tokens[place + 1]?.kind === 'word';
  });
  return kept.map(({ raw }) => raw).join(' ');
}
