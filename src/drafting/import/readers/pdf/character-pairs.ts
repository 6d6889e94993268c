/** A table of pairs of characters, `⺁厂 ⺂乛`: the first of each → the second. */
export function characterPairs(pairs: string): ReadonlyMap<string, string> {
  return new Map(
    pairs.split(' ').map((pair) => {
      const [from = '', to = ''] = Array.from(pair);
      return [from, to];
    }),
  );
}
