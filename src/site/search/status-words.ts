import { digits, quotedWords, type PageContext } from './page-context.ts';

/** What a finished search is, as far as its message goes. */
export interface Outcome {
  /** What was looked for, as typed; empty where no words were given. */
  asked: readonly string[];
  /** What the hits contain instead: the same years in the other calendar; null where they contain what was asked. */
  instead: readonly string[] | null;
  /** True where filters alone say what is shown. */
  isBrowsing: boolean;
  /** Hits shown and hits without the filters. */
  hits: number;
  hitsWithoutFilters: number;
  /** How many of the hits are headings, which promise nothing themselves. */
  headings: number;
  /** Values of filters in the address that do not exist. */
  unknownFilters: readonly string[];
  /** Related results; null while they are still looked for. */
  related: number | null;
}

/** The message of a search, for eyes and screen readers. */
export function outcomeInWords(context: PageContext, outcome: Outcome): string {
  const { words } = context;
  const say = words.status;
  const count = digits(outcome.hits);
  const asked = quotedWords(context, outcome.asked);
  const parts = [
    outcome.asked.length === 0
      ? outcome.isBrowsing
        ? say.browsing(count)
        : say.start
      : outcome.instead !== null
        ? say.foundInstead(count, quotedWords(context, outcome.instead), asked)
        : outcome.hits > 0
          ? say.found(count, asked)
          : say.none(asked),
  ];
  if (outcome.headings > 0) parts.push(say.headings(digits(outcome.headings)));
  if (outcome.asked.length > 0 && outcome.hits !== outcome.hitsWithoutFilters) {
    parts.push(say.narrowed(digits(outcome.hitsWithoutFilters)));
  }
  if (outcome.related) parts.push(say.relatedFound(digits(outcome.related)));
  if (outcome.unknownFilters.length > 0) {
    parts.push(say.unknownFilters(outcome.unknownFilters.join(words.listSeparator)));
  }
  return parts.join(words.wordSpace);
}
