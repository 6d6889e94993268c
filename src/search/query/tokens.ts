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
const either = /^(?:OR|\||｜|或)$/u;
const both = /^(?:AND|&)$/u;
/** A sign before a sign is no word without it: `--`. */
const minus = /^[-－−–](?=.*[\p{L}\p{N}])/u;

/**
 * The pieces of a query. `-word` excludes, also where nothing else is asked for: what is left of `國圖 -推廣` without 國圖
 * must not find what it took away. `OR`, `|` or `或` between two words makes either do; quotation marks hold a phrase
 * together.
 */
export function tokensOf(typed: string): Token[] {
  const pieces = [...typed.matchAll(piece)].map(([raw]) => raw);
  // Brackets around words of which any will do say what these words say already: `(停車場 OR 停車位) 國圖`.
  const raws = pieces.some((raw) => either.test(raw))
    ? pieces.map((raw) => raw.replace(/^[(（](?=.)|(?<=.)[)）]$/gu, ''))
    : pieces;
  const isOr = (place: number) =>
    either.test(raws[place] ?? '') && place > 0 && place < raws.length - 1;
  return raws.flatMap((raw, place): Token[] => {
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
