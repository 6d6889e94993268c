import type { PageContent, PlacedText } from './page-content.ts';
import type { Dot } from './dots.ts';

/** Fewest of one size on a page: one alone is an ornament. */
const FEWEST = 2;

/** How far before the words of an item its dot stands at most, in heights of a character, and how small it is. */
const FURTHEST = 1.8;
const SMALL = 0.6;

/**
 * A page with the dots before items of lists as signs: browsers draw them, and they are no text of the file. What they stand
 * before is the first of its line, or has space before it.
 */
export function withBullets<Page extends Pick<PageContent, 'texts' | 'dots'>>(page: Page): Page {
  const bySize = Map.groupBy(page.dots, ({ left, right }) => Math.round((right - left) * 2));
  const dots = [...bySize.values()].flatMap((own) => (own.length >= FEWEST ? own : []));
  const bullets = new Map<PlacedText, PlacedText>();
  for (const dot of dots) {
    const item = itemBehind(dot, page.texts);
    if (item === null || bullets.has(item)) continue;
    bullets.set(item, { ...item, text: '•', x: dot.left, width: dot.right - dot.left });
  }
  if (bullets.size < FEWEST) return page;
  const texts = page.texts.flatMap((text) => {
    const bullet = bullets.get(text);
    return bullet === undefined ? [text] : [bullet, text];
  });
  return { ...page, texts };
}

function itemBehind({ left, right, middle }: Dot, texts: readonly PlacedText[]): PlacedText | null {
  const line = texts.filter(
    ({ baseline, size }) =>
      middle < baseline && middle > baseline - size && right - left <= size * SMALL,
  );
  const [next] = line
    .filter(({ x, size }) => x >= right - 1 && x - right <= size * FURTHEST)
    .sort((one, other) => one.x - other.x);
  const isFree = line.every(({ x, width }) => x + width <= left || x >= right - 1);
  return next !== undefined && isFree ? next : null;
}
