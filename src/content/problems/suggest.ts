import { distance } from 'fastest-levenshtein';

/**
 * The candidate that a person most likely meant by `written`, or null where none is near: it is the same but
 * for case and width, or at most a third of the characters (one at least, four at most) differ.
 * Ties go to the first candidate.
 */
export function nearest(written: string, of: Iterable<string>): string | null {
  const candidates = [...of];
  const folded = foldOf(written);
  for (const candidate of candidates) {
    if (candidate !== written && foldOf(candidate) === folded) return candidate;
  }
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

function foldOf(text: string): string {
  return text.normalize('NFKC').toLowerCase();
}

/**
 * 「是否為『…』？」 when a near candidate exists, else the text given for that case. One that differs by its
 * number alone (`113-Q3` beside `113-Q1`) may well be another thing: then both are said.
 */
export function didYouMean(
  written: string,
  candidates: Iterable<string>,
  otherwise: string,
): string {
  const guess = nearest(written, candidates);
  if (guess === null) return otherwise;
  const question = `是否為「${guess}」？`;
  return otherwise !== '' && isOtherNumber(written, guess)
    ? `${question}不是的話，${otherwise}`
    : question;
}

/** Whether two texts have the same words around as many digits, and other digits. */
function isOtherNumber(one: string, other: string): boolean {
  return one !== other && one.replaceAll(/\d/g, '0') === other.replaceAll(/\d/g, '0');
}

/** At most `limit` of the values, for a message: 「甲」、「乙」…, or （無）. */
export function listSome(values: Iterable<string>, limit = 8): string {
  const all = [...values];
  if (all.length === 0) return '（無）';
  const shown = all.slice(0, limit).map((value) => `「${value}」`);
  return shown.join('、') + (all.length > limit ? ` 等 ${all.length} 種` : '');
}
