/** How alike two texts are, in four steps for people; the figure itself is for programs. */
export const likenessLevels = ['same', 'most', 'much', 'some'] as const;

export type LikenessLevel = (typeof likenessLevels)[number];

/**
 * The step of a score of `SimilarTexts`. From one half on the pairs of the first five plans promise the same, or its like, in
 * nearly the same words; below a quarter they share a subject, seldom a promise. A score counts as it is shown, to two decimals; but 1 alone
 * is the same text.
 */
export function likenessLevel(score: number): LikenessLevel {
  if (score >= 1) return 'same';
  const shown = Math.round(score * 100) / 100;
  if (shown >= 0.5) return 'most';
  return shown >= 0.25 ? 'much' : 'some';
}
