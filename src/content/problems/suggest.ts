import { distance } from 'fastest-levenshtein';

/**
 * The candidate that a person most likely meant by `written`, or null where none is near:
 * at most a third of the characters (one at least, four at most) differ.
 * Ties go to the first candidate.
 */
export function nearest(written: string, candidates: Iterable<string>): string | null {
  const third = written.length / 3;
  // 文創小組 is no slip for 資訊小組: two Chinese characters are two words.
  const share = /\p{Script=Han}/u.test(written) ? Math.floor(third) : Math.ceil(third);
  const limit = Math.min(4, Math.max(1, share));
  let best: string | null = null;
  let bestDistance = limit + 1;
  for (const candidate of candidates) {
    const found = distance(written, candidate);
    if (found < bestDistance) {
      best = candidate;
      bestDistance = found;
    }
  }
  return best;
}

/** 「是否為『…』？」 when a near candidate exists, else the text given for that case. */
export function didYouMean(
  written: string,
  candidates: Iterable<string>,
  otherwise: string,
): string {
  const guess = nearest(written, candidates);
  return guess === null ? otherwise : `是否為「${guess}」？`;
}

/** At most `limit` of the values, for a message: 「甲」、「乙」… */
export function listSome(values: Iterable<string>, limit = 8): string {
  const all = [...values];
  const shown = all.slice(0, limit).map((value) => `「${value}」`);
  return shown.join('、') + (all.length > limit ? ` 等 ${all.length} 種` : '');
}
