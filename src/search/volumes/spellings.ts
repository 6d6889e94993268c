import { foldForSearch } from '../../meaning/text/fold.ts';
import type { Sources } from '../query/answer.ts';
import { traditionalForms } from '../variants/variant-characters.ts';
import { otherYearSpellings } from '../years.ts';

/** What other spellings of a word are known by. */
export type SpellingSources = Pick<Sources, 'synonyms' | 'variants'>;

/** A word folded, as typed, in traditional characters, with its years in the other calendar, and in other words. */
export async function spellingsOf(
  text: string,
  sources: SpellingSources,
): Promise<readonly string[]> {
  const needles = [text, ...(await traditionalSpellings(text, sources))].map(foldForSearch);
  const groups = await sources.synonyms();
  const others = needles.flatMap((needle) => [
    ...otherYearSpellings(needle),
    ...groups.of(needle).map((synonym) => synonym.needle),
  ]);
  return [...new Set([...needles, ...others])].filter((needle) => needle !== '');
}

/** A word as it may be written in traditional characters; none where it has no others. */
export async function traditionalSpellings(
  text: string,
  { variants }: Pick<SpellingSources, 'variants'>,
): Promise<readonly string[]> {
  const known = await variants();
  return [...text].some((each) => known.has(each)) ? traditionalForms(text, known) : [];
}
