import type { PlacedText } from './page-content.ts';

/** Signs that may stand beyond the edge of a column, at the end of a full line. */
const HANGING = /^[，。、；：,.;:」』）)]{1,2}$/u;

/** Signs of punctuation that stand alone close behind a text of their line, each with that text, which it ends. */
export function hangingSigns(pieces: readonly PlacedText[]): Map<PlacedText, PlacedText> {
  const found = new Map<PlacedText, PlacedText>();
  const signs = pieces.filter(({ text }) => HANGING.test(text.trim()));
  if (signs.length === 0) return found;
  const byHeight = Map.groupBy(pieces, ({ baseline }) => Math.round(baseline));
  for (const sign of signs) {
    const before = byHeight
      .get(Math.round(sign.baseline))
      ?.find(
        (each) =>
          each !== sign &&
          !HANGING.test(each.text.trim()) &&
          Math.abs(each.x + each.width - sign.x) < sign.size * 0.2,
      );
    if (before !== undefined) found.set(sign, before);
  }
  return found;
}
