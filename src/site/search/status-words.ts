import type { WrittenTime } from '../../search/query/written-time.ts';
import { digits, quotedWords, type PageContext } from './page-context.ts';

/** What a finished search is, as far as its message goes. */
export interface Outcome {
  /** What was understood, in words (`askedInWords`); empty where nothing was asked. */
  asked: string;
  /**
   * What was looked for, as typed, and what the hits contain instead: the same years in the other calendar;
   * null where they contain what was asked.
   */
  instead: { asked: readonly string[]; found: readonly string[] } | null;
  /** Whether simplified characters or variants were made those of the plans. */
  isTraditional: boolean;
  /** Whether `OR` stood beside what is left out, which was read as both. */
  isEitherLost?: boolean;
  /** Words that ask for something and were not looked for. */
  leftOut: readonly string[];
  /** Hits shown and hits without the filters of the panel. */
  hits: number;
  hitsWithoutFilters: number;
  /** How many of the hits are headings, which promise nothing themselves. */
  headings: number;
  /** Times that were named and of which there is nothing. */
  unknownTimes: readonly WrittenTime[];
  /** Values of filters in the address that do not exist. */
  unknownFilters: readonly string[];
  /** What was found beside; null while it is still looked for. */
  beside: FoundBeside | null;
}

/** How much was found beside the exact hits. */
export interface FoundBeside {
  synonyms: { words: readonly string[]; count: number };
  otherColumns: number;
  /** Everything else. */
  others: number;
  /** What was looked for and stands in no text. */
  unsaid: readonly string[];
  /** Whether there is more of it, and these are not all. */
  isCut: boolean;
}

/** The message of a search, for eyes and screen readers: what was found stands before what was not. */
export function outcomeInWords(context: PageContext, outcome: Outcome): string {
  const { words } = context;
  const say = words.status;
  if (outcome.asked === '') return [say.start, ...unknown(context, outcome)].join(words.wordSpace);
  const exact =
    outcome.instead === null
      ? say.found(digits(outcome.hits), outcome.asked)
      : say.foundInstead(
          digits(outcome.hits),
          quotedWords(context, outcome.instead.found),
          quotedWords(context, outcome.instead.asked),
        );
  const { beside } = outcome;
  if (beside?.isCut === true) {
    const traditional = outcome.isTraditional ? [say.traditional] : [];
    const leftOut = leftOutWords(context, outcome);
    return [say.besideCut, ...leftOut, exact, ...traditional].join(words.wordSpace);
  }
  const inOtherPlaces = [
    ...(beside !== null && beside.synonyms.count > 0
      ? [
          say.synonyms(
            digits(beside.synonyms.count),
            beside.synonyms.words.map(words.quote).join(words.listSeparator),
          ),
        ]
      : []),
    ...(beside !== null && beside.otherColumns > 0
      ? [say.otherColumns(digits(beside.otherColumns))]
      : []),
  ];
  const leftOut = leftOutWords(context, outcome);
  const isFoundElsewhere = outcome.hits === 0 && inOtherPlaces.length > 0;
  const parts = isFoundElsewhere ? [...inOtherPlaces, ...leftOut, exact] : [exact, ...leftOut];
  if (outcome.headings > 0) parts.push(say.headings(digits(outcome.headings)));
  if (outcome.hits !== outcome.hitsWithoutFilters) {
    parts.push(say.narrowed(digits(outcome.hitsWithoutFilters)));
  }
  if (!isFoundElsewhere) parts.push(...inOtherPlaces);
  if (outcome.hits === 0 && !isFoundElsewhere && beside !== null && beside.unsaid.length > 0) {
    parts.push(say.unsaid(quotedWords(context, beside.unsaid)));
  }
  if (beside !== null && beside.others > 0) parts.push(say.relatedFound(digits(beside.others)));
  if (outcome.isTraditional) parts.push(say.traditional);
  return [...parts, ...unknown(context, outcome)].join(words.wordSpace);
}

function leftOutWords({ words }: PageContext, { leftOut }: Outcome): string[] {
  return leftOut.length > 0
    ? [words.status.leftOut(leftOut.map(words.quote).join(words.listSeparator))]
    : [];
}

function unknown(
  { words }: PageContext,
  { unknownTimes, unknownFilters, isEitherLost, hits, beside }: Outcome,
): string[] {
  const say = words.status;
  // Figures that texts have, as they are or written otherwise (2,000 冊), were not meant as a year.
  const areFiguresSaid = hits > 0 || (beside?.synonyms.count ?? 0) > 0;
  const timesToTell = unknownTimes.filter(({ isFigure }) => !(isFigure && areFiguresSaid));
  return [
    ...(isEitherLost === true ? [say.eitherLost] : []),
    ...new Set(
      timesToTell.map(({ rocYear, span, months }) =>
        months.length === 0
          ? say.noPlans(...(span ?? ([rocYear, rocYear] as const)))
          : say.nothingDue(rocYear, months[0]!, months.at(-1)!),
      ),
    ),
    ...(unknownFilters.length > 0
      ? [say.unknownFilters(unknownFilters.join(words.listSeparator))]
      : []),
  ];
}
