/**
 * Characters that are written otherwise in the texts: simplified ones and variants, each followed by
 * those that may be meant, the likeliest first, entries parted by a space: `书書 发發髮`.
 */
export type VariantCharacters = string;

/** Ways to write a word are tried up to this many. */
const WAYS = 12;

/** The traditional characters of each. */
export function readVariants(variants: VariantCharacters): ReadonlyMap<string, readonly string[]> {
  return new Map(
    variants.split(' ').map((entry) => {
      const [from = '', ...to] = entry;
      return [from, to];
    }),
  );
}

/**
 * The ways in which a word may be written in traditional characters, the likeliest first; none where
 * nothing of it would change.
 */
export function traditionalForms(
  word: string,
  variants: ReadonlyMap<string, readonly string[]>,
): string[] {
  let ways = [''];
  for (const character of word) {
    const to = variants.get(character) ?? [character];
    ways = to.flatMap((each) => ways.map((way) => way + each)).slice(0, WAYS);
  }
  return ways.filter((way) => way !== word);
}
