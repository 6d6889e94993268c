import common from './common-grams.json' with { type: 'json' };
import { gramNumber, gramsOf, gramText } from './grams.ts';

/**
 * Pairs of characters that plans use often, by what each counts when texts are compared: weight →
 * the pairs, one behind the other. Every pair that is not there counts 1.
 *
 * `npm run weights` makes the table from the plans in `content/`, and it stands in the code: weights
 * that followed the texts of a site would let every plan change what is said of every other.
 */
export type CommonGrams = Readonly<Record<string, string>>;

/** Weights are told in steps of a twentieth: finer ones make a longer table and the same answers. */
const steps = 20;

/** Of so many texts a pair must be in to be common; in fewer it may be there by chance. */
const leastTexts = 3;

/**
 * What each common pair counts, from texts: ln(texts ÷ texts that have it) ÷ ln(texts), which is 1
 * for a pair that one text alone has and 0 for one that all have.
 */
export function commonGrams(texts: Iterable<string>): CommonGrams {
  const withGram = new Map<number, number>();
  let count = 0;
  for (const text of texts) {
    count += 1;
    for (const gram of new Set(gramsOf(text))) withGram.set(gram, (withGram.get(gram) ?? 0) + 1);
  }
  const table = new Map<number, number[]>();
  for (const [gram, having] of withGram) {
    if (having < leastTexts) continue;
    const weight = Math.round((steps * Math.log(count / having)) / Math.log(count)) / steps;
    const grams = table.get(weight);
    if (grams) grams.push(gram);
    else table.set(weight, [gram]);
  }
  return Object.fromEntries(
    Array.from(table)
      .sort(([a], [b]) => a - b)
      .map(([weight, grams]) => [
        weight.toFixed(2),
        grams
          .sort((a, b) => a - b)
          .map(gramText)
          .join(''),
      ]),
  );
}

const weights = new Map(
  Object.entries(common as CommonGrams).flatMap(([weight, grams]) =>
    Array.from({ length: grams.length / 2 }, (_, index): [number, number] => [
      gramNumber(grams.slice(2 * index, 2 * index + 2)),
      Number(weight),
    ]),
  ),
);

/** What a pair of characters counts, 0 to 1, whatever texts there are. */
export function weightOf(gram: number): number {
  return weights.get(gram) ?? 1;
}
