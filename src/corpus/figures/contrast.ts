/** Relative luminance of WCAG 2. @param colour `#rrggbb` */
export function luminance(colour: string): number {
  const [red = 0, green = 0, blue = 0] = partsOf(colour).map((whole) => {
    const part = whole / 255;
    return part <= 0.04045 ? part / 12.92 : ((part + 0.055) / 1.055) ** 2.4;
  });
  return 0.2126 * red + 0.7152 * green + 0.0722 * blue;
}

/** Contrast of two colours (WCAG 2), from 1 to 21. */
export function contrast(a: string, b: string): number {
  const [high = 0, low = 0] = [luminance(a), luminance(b)].sort((x, y) => y - x);
  return (high + 0.05) / (low + 0.05);
}

/** The least contrast that a colour has on any of some grounds. */
export function leastContrast(colour: string, grounds: readonly string[]): number {
  return Math.min(...grounds.map((ground) => contrast(colour, ground)));
}

/**
 * The colour nearest to one, of its hue, that can be read on all grounds: the same mixed with as little
 * black or white as is needed.
 * @param least contrast wanted
 */
export function readableNear(colour: string, grounds: readonly string[], least: number): string {
  const end = luminance(grounds[0]!) > 0.5 ? 0 : 255;
  for (let share = 0; share <= 100; share += 1) {
    const mixed = partsOf(colour).map((part) => Math.round(part + ((end - part) * share) / 100));
    const near = `#${mixed.map((part) => part.toString(16).padStart(2, '0')).join('')}`;
    if (leastContrast(near, grounds) >= least) return near;
  }
  return end === 0 ? '#000000' : '#ffffff';
}

function partsOf(colour: string): number[] {
  return [1, 3, 5].map((at) => Number.parseInt(colour.slice(at, at + 2), 16));
}
