/** Red, green and blue from 0 to 255, or nothing at all; null for what is not known. */
export type Colour = readonly [number, number, number] | 'transparent' | null;

export const WHITE: Colour = [255, 255, 255];
export const BLACK: Colour = [0, 0, 0];

/** The most that two colours differ in red, green or blue of which nobody tells one from the other. */
const ALIKE = 8;

/** Names that pages give to colours (CSS Color 4: the first sixteen, and those of systems that Word writes). */
const names: Readonly<Record<string, string>> = {
  white: 'ffffff',
  window: 'ffffff',
  black: '000000',
  windowtext: '000000',
  silver: 'c0c0c0',
  gray: '808080',
  grey: '808080',
  red: 'ff0000',
  maroon: '800000',
  yellow: 'ffff00',
  olive: '808000',
  lime: '00ff00',
  green: '008000',
  aqua: '00ffff',
  teal: '008080',
  blue: '0000ff',
  navy: '000080',
  fuchsia: 'ff00ff',
  purple: '800080',
};

/** A colour as style sheets, attributes of pages and office files write it. */
export function colourOf(written: string): Colour {
  const value = written
    .replace(/!important/iu, '')
    .trim()
    .toLowerCase();
  if (value === 'transparent') return 'transparent';
  const [, hex] = /^#?([\da-f]{3,8})$/u.exec(names[value] ?? value) ?? [];
  if (hex !== undefined) return ofHex(hex);
  const [, listed = ''] = /^rgba?\(([^()]*)\)$/u.exec(value) ?? [];
  const parts = listed.split(/[\s,/]+/u).filter((part) => part !== '');
  const [red = Number.NaN, green = Number.NaN, blue = Number.NaN, alpha = 1] = parts.map((part) =>
    part.endsWith('%') ? Number.parseFloat(part) * 2.55 : Number(part),
  );
  if (parts.length < 3) return null;
  if (alpha === 0) return 'transparent';
  return alpha < 1 || Number.isNaN(red + green + blue) ? null : [red, green, blue];
}

function ofHex(hex: string): Colour {
  const length = hex.length < 6 ? 1 : 2;
  if (hex.length === 5 || hex.length === 7) return null;
  const [red = 0, green = 0, blue = 0, alpha = 255] = Array.from(
    { length: hex.length / length },
    (_, at) => {
      const part = hex.slice(at * length, (at + 1) * length);
      return Number.parseInt(length === 1 ? part + part : part, 16);
    },
  );
  if (alpha === 0) return 'transparent';
  return alpha < 255 ? null : [red, green, blue];
}

/** Whether nobody sees one on the other; false where one of them is not known. */
export function alikeColours(one: Colour, other: Colour): boolean {
  if (!Array.isArray(one) || !Array.isArray(other)) return false;
  return one.every((part, at) => Math.abs(part - (other[at] as number)) <= ALIKE);
}

/** What the value of `background` puts behind a text; null for a picture, and for what is not known. */
export function groundIn(value: string): Colour {
  if (/url\(|gradient\(|var\(/iu.test(value)) return null;
  const written =
    value
      .replace(/!important/iu, '')
      .trim()
      .match(/rgba?\([^()]*\)|[^\s(),/]+/giu) ?? [];
  const colours = written.map(colourOf);
  return colours.find((colour) => colour !== null) ?? (isNone(written) ? 'transparent' : null);
}

function isNone(words: readonly string[]): boolean {
  return words.every((word) =>
    /^(?:none|initial|unset|inherit|scroll|fixed|local|center|left|right|top|bottom|(?:no-)?repeat(?:-[xy])?|-?[\d.]+(?:px|pt|%|r?em)?)$/iu.test(
      word,
    ),
  );
}
