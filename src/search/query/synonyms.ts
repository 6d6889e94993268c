import { foldForSearch, isCjk } from '../../meaning/text/fold.ts';
import type { Need } from '../../meaning/synonyms/needs.ts';
import { otherCounts } from './other-counts.ts';

/** Words that say the same as a needle, as they are shown and folded. */
export interface Synonym {
  shown: string;
  needle: string;
}

/** A word this short stands inside too many others; in characters. */
const SHORTEST_INSIDE = 2;
/** A needle longer than this is a passage, which nobody puts in other words; in characters. */
const LONGEST_NEEDLE = 30;

/** What a search knows of words, as it is published; all as written. */
export interface KnownWords {
  /** Groups of words that a search treats alike. */
  groups: readonly (readonly string[])[];
  needs: readonly Need[];
}

/** Words that a search treats alike, and words that lead to others. */
export class Synonyms {
  readonly #groups = new Map<string, Synonym[]>();
  readonly #needs = new Map<string, Synonym[]>();

  constructor({ groups, needs }: KnownWords) {
    for (const { asked, said } of needs) {
      const members = said.map((shown) => ({ shown, needle: foldForSearch(shown) }));
      for (const needle of asked.map(foldForSearch)) {
        this.#needs.set(needle, [...(this.#needs.get(needle) ?? []), ...members]);
      }
    }
    for (const group of groups) {
      const members = group.map((shown) => ({ shown, needle: foldForSearch(shown) }));
      for (const { needle } of members) {
        this.#groups.set(needle, [...(this.#groups.get(needle) ?? []), ...members]);
      }
    }
  }

  /** Whether other words are known for the needle, or it leads to some. */
  has(needle: string): boolean {
    return this.#groups.has(needle) || this.#needs.has(needle) || otherCounts(needle).length > 0;
  }

  /**
   * The other words of the groups of a needle, or its count written otherwise (`3天內` → `3日內`); else the needle
   * with the longest word of a group in it put in other words: `申請借書證` → `申請借閱證`. English words are known by
   * their plural too.
   * @param needle folded
   */
  of(needle: string): Synonym[] {
    for (const form of [needle, ...singulars(needle)]) {
      const group = this.#groups.get(form);
      if (group !== undefined) return distinct(group).filter((each) => each.needle !== needle);
    }
    const counts = otherCounts(needle).map((each) => ({ shown: each, needle: each }));
    return counts.length > 0 ? counts : this.#inside(needle);
  }

  /** The words to which a needle leads without being the same. @param needle folded */
  near(needle: string): Synonym[] {
    const found = [needle, ...singulars(needle)].flatMap((form) => this.#needs.get(form) ?? []);
    return distinct(found).filter((each) => each.needle !== needle);
  }

  #inside(needle: string): Synonym[] {
    const characters = [...needle];
    if (characters.length > LONGEST_NEEDLE) return [];
    for (let length = characters.length - 1; length >= SHORTEST_INSIDE; length -= 1) {
      for (let from = 0; from + length <= characters.length; from += 1) {
        const part = characters.slice(from, from + length).join('');
        const group = isCjk(part) ? this.#groups.get(part) : undefined;
        if (group === undefined) continue;
        const before = characters.slice(0, from).join('');
        const after = characters.slice(from + length).join('');
        return distinct(group)
          .filter((each) => each.needle !== part)
          .map((each) => ({
            shown: before + each.shown + after,
            needle: before + each.needle + after,
          }));
      }
    }
    return [];
  }
}

function singulars(needle: string): string[] {
  return /^[a-z-]{3,}s$/u.test(needle)
    ? [needle.replace(/s$/u, ''), needle.replace(/ies$/u, 'y'), needle.replace(/es$/u, '')]
    : [];
}

function distinct(members: readonly Synonym[]): Synonym[] {
  return [...new Map(members.map((member) => [member.needle, member])).values()];
}
