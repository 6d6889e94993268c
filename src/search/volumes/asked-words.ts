import { foldForSearch } from '../../meaning/text/fold.ts';
import type { PhraseIndex } from '../phrase-index.ts';
import { looksLikeId, withoutHyphens } from '../query/known-names.ts';
import { tokensOf, type Token } from '../query/tokens.ts';
import { LONGEST_NAME } from '../query/understand.ts';
import { isOfYear, writtenTime } from '../query/written-time.ts';
import { traditionalSpellings, type SpellingSources } from './spellings.ts';
import type { NameDirectory } from './name-directory.ts';
import type { VolumeEntry } from './volume.ts';

/** What words are told from names by. */
export interface AskedSources extends SpellingSources {
  volumes: readonly VolumeEntry[];
  directory: NameDirectory;
  /** Of the documents of the whole site. */
  index: PhraseIndex;
}

/** Words of a query of which any will do. */
export interface AskedWords {
  tokens: readonly Token[];
  /**
   * The volumes that know what is named, as far as `understand` takes each of them for a name or a year and nothing
   * else: rows that answer are of these. Null where they are words of texts.
   */
  named: ReadonlySet<number> | null;
  /** The same of each of them; none where they are words of texts. */
  volumesOf: readonly ReadonlySet<number>[];
}

/** What a query asks for, taken apart as `understand` does it, but by the directory: all of these must be there. */
export async function askedWords(query: string, sources: AskedSources): Promise<AskedWords[]> {
  const tokens = await withNamesJoined(withIdsJoined(tokensOf(query)), sources);
  const groups = await withNamesTogether(groupsOf(tokens), sources);
  return Promise.all(
    groups.map(async (group) => {
      const named = await Promise.all(group.map((token) => volumesNamed(token, sources)));
      if (!named.every((each) => each.size > 0)) {
        return { tokens: group, named: null, volumesOf: [] };
      }
      const together = new Set(named.flatMap((each) => [...each]));
      return { tokens: group, named: together, volumesOf: named };
    }),
  );
}

/** `國圖電子書`, `101年電子書`: words that begin with a name or a year, cut there; `understand` cuts them likewise. */
export async function withNamesCut(
  tokens: readonly Token[],
  sources: AskedSources,
): Promise<readonly Token[]> {
  const cut = await Promise.all(
    tokens.map(async (token): Promise<readonly Token[]> => {
      const characters = [...token.text];
      if (token.kind !== 'word' || token.isQuoted || token.isExcluded) return [token];
      if (characters.length > LONGEST_SPLIT) return [token];
      const heads = characters
        .map((_, length) => characters.slice(0, length).join(''))
        .slice(2)
        .reverse();
      // All at once: on a slow line every round trip counts.
      const named = await Promise.all(
        heads.map((text) => volumesNamed({ text, isQuoted: false }, sources)),
      );
      const head = heads.find((_, place) => named[place]!.size > 0);
      if (head === undefined) return [token];
      const rest = token.text.slice(head.length).replace(/^[的之]/u, '');
      return [head, rest].map((text) => ({ ...token, raw: text, text }));
    }),
  );
  return cut.flat();
}

/** Nobody writes longer words together with a name; in characters. */
export const LONGEST_SPLIT = 30;

/** The volumes of what a word names and nothing else; none where it is a word of texts. */
async function volumesNamed(
  { text, isQuoted }: Pick<Token, 'text' | 'isQuoted'>,
  sources: AskedSources,
): Promise<ReadonlySet<number>> {
  if (isQuoted) return new Set();
  const needle = foldForSearch(text);
  const named = await sources.directory.volumesNaming('certain', needle);
  if (named.size > 0) return named;
  const ofYear = volumesOfYear(needle, sources);
  if (ofYear.size > 0) return ofYear;
  for (const spelling of await traditionalSpellings(text, sources)) {
    const named = await sources.directory.volumesNaming('certain', foldForSearch(spelling));
    // What stands in a text as it is typed is left as it is.
    if (named.size > 0 && !(await areAllSaid(text.split(' '), sources))) return named;
  }
  return new Set();
}

async function areAllSaid(words: readonly string[], { index }: AskedSources): Promise<boolean> {
  const found = await Promise.all(words.map((word) => index.find(foldForSearch(word))));
  return found.every(({ size }) => size > 0);
}

/** The volumes with plans of a year that is written so that it is nothing else; none for any other word. */
function volumesOfYear(needle: string, { volumes }: AskedSources): ReadonlySet<number> {
  const time = writtenTime(needle);
  if (time?.isCertain !== true || time.months.length > 0) return new Set();
  return new Set(
    volumes.flatMap(({ years }, volume) =>
      years.some((year) => isOfYear(time, year)) ? [volume] : [],
    ),
  );
}

/** The words of a query that must be there, those with `OR` between them together. */
function groupsOf(tokens: readonly Token[]): Token[][] {
  const groups: Token[][] = [];
  tokens.forEach((token, place) => {
    if (token.kind !== 'word' || token.isExcluded || foldForSearch(token.text) === '') return;
    const isEither = tokens[place - 1]?.kind === 'or' && groups.length > 0;
    if (isEither) groups.at(-1)!.push(token);
    else groups.push([token]);
  });
  return groups;
}

/** `ntl 101 050`: the pieces of an id as one word. */
function withIdsJoined(tokens: readonly Token[]): Token[] {
  const found: Token[] = [];
  for (let place = 0; place < tokens.length; place += 1) {
    const token = tokens[place]!;
    const pieces = tokens.slice(place, place + 3);
    const text = pieces.map((piece) => piece.text).join('');
    const isId =
      pieces.length === 3 &&
      pieces.every(
        ({ kind, isQuoted, isExcluded }) => kind === 'word' && !isQuoted && !isExcluded,
      ) &&
      /^[a-z]{2,}[a-z-]*\d{2,3}\d{1,3}$/u.test(foldForSearch(text));
    found.push(isId ? { ...token, text, raw: text } : token);
    if (isId) place += 2;
  }
  return found;
}

/**
 * `National Central Library`: words that together are a name and nothing else, as one word; `understand` takes
 * them likewise. Else every volume would be read whose names have each of them somewhere.
 */
async function withNamesJoined(
  tokens: readonly Token[],
  sources: AskedSources,
): Promise<readonly Token[]> {
  const found: Token[] = [];
  for (let place = 0; place < tokens.length;) {
    const name = await nameAt(tokens, place, sources);
    found.push(name?.token ?? tokens[place]!);
    place = name?.end ?? place + 1;
  }
  return found;
}

/** The longest name of several words that begins at a token. @returns null where there is none */
async function nameAt(
  tokens: readonly Token[],
  from: number,
  sources: AskedSources,
): Promise<{ token: Token; end: number } | null> {
  const plain = tokens
    .slice(from, from + LONGEST_NAME)
    .findIndex(({ kind, isQuoted, isExcluded }) => kind !== 'word' || isQuoted || isExcluded);
  const longest = plain < 0 ? Math.min(tokens.length, from + LONGEST_NAME) : from + plain;
  for (let end = longest; end > from + 1; end -= 1) {
    const text = tokens
      .slice(from, end)
      .map((token) => token.text)
      .join(' ');
    if ((await volumesNamed({ text, isQuoted: false }, sources)).size > 0) {
      return { token: { ...tokens[from]!, text, raw: text }, end };
    }
    // A time comes before a name that would begin within it.
    if (writtenTime(foldForSearch(text)) !== null) return null;
  }
  return null;
}

/** Words that name several things of one kind, any of which will do (國圖 國資圖), as one group. */
async function withNamesTogether(
  groups: readonly Token[][],
  sources: Pick<AskedSources, 'directory' | 'volumes'>,
): Promise<Token[][]> {
  const byKind = new Map<string, Token[]>();
  const together: Token[][] = [];
  for (const group of groups) {
    const kind = await kindOfName(group, sources);
    const others = kind === null ? undefined : byKind.get(kind);
    if (others !== undefined) {
      others.push(...group);
      continue;
    }
    const own = [...group];
    if (kind !== null) byKind.set(kind, own);
    together.push(own);
  }
  return together;
}

/** Whether a query is words alone, none of which names anything by which it could narrow. */
export async function isWordsAlone(
  tokens: readonly Token[],
  sources: Pick<AskedSources, 'directory' | 'volumes'>,
): Promise<boolean> {
  if (tokens.some(({ kind, isExcluded }) => kind === 'or' || isExcluded)) return false;
  // All at once: on a slow line every round trip counts.
  const ofTokens = tokens.map(async (token) => (await kindOfName([token], sources)) !== null);
  const ofSeveral = tokens.flatMap((_, place) =>
    tokens.slice(place + 1, place + LONGEST_NAME).map(async (_, length) => {
      const some = tokens.slice(place, place + length + 2);
      const name = foldForSearch(some.map(({ text }) => text).join(' '));
      const named = await sources.directory.volumesNaming(null, name);
      return named.size > 0 || writtenTime(name) !== null;
    }),
  );
  return !(await Promise.all([...ofTokens, ...ofSeveral])).includes(true);
}

/** What a word may name, if anything. */
async function kindOfName(
  [token, ...others]: readonly Token[],
  { directory, volumes }: Pick<AskedSources, 'directory' | 'volumes'>,
): Promise<string | null> {
  if (token === undefined || others.length > 0 || token.isQuoted) return null;
  const needle = foldForSearch(token.text);
  const time = writtenTime(needle);
  if (time !== null) return time.months.length === 0 ? 'year' : 'month';
  const facets = ['institution', 'unit', 'plan'] as const;
  const named = await Promise.all(facets.map((facet) => directory.volumesNaming(facet, needle)));
  const kind = facets.find((_, place) => named[place]!.size > 0);
  if (kind !== undefined) return kind;
  const id = needle.replace(/^.*#/u, '');
  return volumes.some(({ institutions }) => institutions.some((each) => isIdOf(id, each)))
    ? 'row'
    : null;
}

/** Whether an id of a row, with hyphens or without, begins with that of an institution. */
export function isIdOf(id: string, institution: string): boolean {
  const rest = withoutHyphens(id).slice(withoutHyphens(institution).length);
  return (
    looksLikeId(id) &&
    withoutHyphens(id).startsWith(withoutHyphens(institution)) &&
    /^\d/u.test(rest)
  );
}
