import { BLACK, colourOf, WHITE, type Colour } from '../colours.ts';
import {
  childElements,
  childNamed,
  integerAttribute,
  type XmlElement,
} from '../packages/xml-part.ts';

/** Colours of the system and the first ones of the palette, by number (ECMA-376 18.8.27). */
const indexed: ReadonlyMap<number, Colour> = new Map([
  [0, BLACK],
  [1, WHITE],
  [8, BLACK],
  [9, WHITE],
  [64, BLACK],
  [65, WHITE],
]);

/** Colours of a theme that are the same in nearly all: of the paper and of the text. */
const ofTheme: ReadonlyMap<number, Colour> = new Map([
  [0, WHITE],
  [1, BLACK],
]);

/** What `<color>` or `<fgColor>` says; null for what a theme or a palette would have to tell, and where nothing is said. */
export function cellColour(element: XmlElement | undefined): Colour {
  if (element === undefined) return null;
  const { attributes } = element;
  const rgb = attributes.get('rgb');
  // The first two digits say how clear it is, and programs heed them not.
  if (rgb !== undefined) return /^[\da-f]{8}$/iu.test(rgb) ? colourOf(rgb.slice(2)) : null;
  if (Number(attributes.get('tint') ?? 0) !== 0) return null;
  const theme = integerAttribute(element, 'theme');
  if (theme !== null) return ofTheme.get(theme) ?? null;
  return indexed.get(integerAttribute(element, 'indexed') ?? -1) ?? null;
}

/** What is behind the text of a cell with a fill; null where that is not one colour that is known. */
export function groundOf(fill: XmlElement | undefined): Colour {
  const pattern = fill === undefined ? undefined : childElements(fill)[0];
  const type = pattern?.attributes.get('patternType') ?? 'none';
  if (pattern === undefined || (pattern.name === 'x:patternFill' && type === 'none')) return WHITE;
  return type === 'solid' ? cellColour(childNamed(pattern, 'x:fgColor')) : null;
}
