import { alikeColours, BLACK, colourOf, groundIn, WHITE, type Colour } from '../colours.ts';
import { attributeOf, parentOf, type Element, type Node } from './elements.ts';
import type { StyleSheet } from './style-sheet.ts';

/** How an element shows the text that stands in it. */
interface Shown {
  /** Whether the text has no size. */
  isTiny: boolean;
  colour: Colour;
  /** Whether a picture or a shadow is seen through letters without colour. */
  isFilled: boolean;
  ground: Colour;
  /** Whether nothing else can be behind it. */
  isSure: boolean;
}

/** Text that a page has, but in no size, or in the colour of what is behind it. */
export class UnseenText {
  readonly #known = new WeakMap<Element, Shown>();
  readonly #sheet: StyleSheet;
  readonly #page: Shown;

  /** @param hasOthers whether the page has style sheets that are not in it */
  constructor(sheet: StyleSheet, hasOthers = false) {
    this.#sheet = sheet;
    const isSure = !hasOthers;
    this.#page = { isTiny: false, colour: BLACK, isFilled: false, ground: WHITE, isSure };
  }

  /** Whether nobody sees a text; `perhaps` where the page alone does not tell what is behind it. */
  of({ parentNode }: Pick<Node, 'parentNode'>): 'hidden' | 'perhaps' | null {
    if (parentNode === null || !('tagName' in parentNode)) return null;
    const { isTiny, colour, isFilled, ground, isSure } = this.#shownIn(parentNode);
    if (isTiny) return 'hidden';
    if (colour === 'transparent') return isFilled ? null : 'hidden';
    if (!alikeColours(colour, ground)) return null;
    return isSure ? 'hidden' : 'perhaps';
  }

  /** Whether an element has a colour of its own behind it, or a picture. */
  fills(element: Element): boolean {
    const declared = this.#sheet.declarationsFor(element);
    const ground = groundOf(element, (name) => declared.get(name) ?? '');
    return ground !== 'transparent' && !alikeColours(ground, WHITE);
  }

  #shownIn(element: Element): Shown {
    const known = this.#known.get(element);
    if (known !== undefined) return known;
    const around = parentOf(element);
    const shown = this.#within(element, around === null ? this.#page : this.#shownIn(around));
    this.#known.set(element, shown);
    return shown;
  }

  #within(element: Element, around: Shown): Shown {
    const declared = this.#sheet.declarationsFor(element);
    const style = (name: string) => (declared.get(name) ?? '').replace(/!important$/u, '').trim();
    const size = style('font-size');
    const ground = groundOf(element, style);
    const isPlaced = /^(?:absolute|fixed|sticky)$/u.test(style('position'));
    const clip = style('background-clip') || style('-webkit-background-clip');
    const shadow = style('text-shadow');
    return {
      isTiny:
        size === ''
          ? around.isTiny
          : isTiny(size) ||
            (around.isTiny && /em$|%$|inherit|er$/u.test(size) && !size.endsWith('rem')),
      colour: colourIn(element, style, around.colour),
      isFilled: around.isFilled || clip.includes('text') || (shadow !== '' && shadow !== 'none'),
      ground: ground === 'transparent' ? around.ground : ground,
      isSure: ground !== 'transparent' || (around.isSure && !isPlaced),
    };
  }
}

type Style = (name: string) => string;

/** Sizes up to a point are no sizes to read. */
function isTiny(size: string): boolean {
  const [, number, unit] = /^(\d*\.?\d+)(px|pt|r?em|%|)$/u.exec(size) ?? [];
  if (number === undefined) return false;
  return Number(number) === 0 || ((unit === 'px' || unit === 'pt') && Number(number) <= 1);
}

function colourIn(element: Element, style: Style, around: Colour): Colour {
  const { tagName } = element;
  const attribute = tagName === 'font' ? 'color' : tagName === 'body' ? 'text' : null;
  const named = attribute === null ? null : attributeOf(element, attribute);
  const written = style('-webkit-text-fill-color') || style('color') || named;
  if (written === null || written === '') {
    const isLink = tagName === 'a' && attributeOf(element, 'href') !== null;
    return isLink ? LINK : around;
  }
  return /^(?:inherit|currentcolor|unset)$/u.test(written) ? around : colourOf(written);
}

/** As browsers show links of which nobody says it. */
const LINK: Colour = [0, 0, 238];

function groundOf(element: Element, style: Style): Colour {
  const picture = style('background-image');
  if ((picture !== '' && picture !== 'none') || attributeOf(element, 'background') !== null)
    return null;
  return groundIn(style('background-color') || (attributeOf(element, 'bgcolor') ?? 'transparent'));
}
