import type { PlacedText } from './page-content.ts';

/** Size of most characters of some pages, in points, to a half of one. */
export function usualSize(pages: readonly (readonly PlacedText[])[]): number {
  const characters = new Map<number, number>();
  for (const texts of pages) {
    for (const { text, size } of texts) {
      const key = Math.round(size * 2) / 2;
      characters.set(key, (characters.get(key) ?? 0) + text.trim().length);
    }
  }
  return [...characters].reduce((most, each) => (each[1] > most[1] ? each : most), [0, 0])[0];
}
