import type { Budget } from '../../limits/budget.ts';
import { childElements, childNamed, type XmlElement } from '../packages/xml-part.ts';
import { colourOf, WHITE } from '../colours.ts';
import type { Raised } from '../raised-text.ts';
import { isUnseen } from '../unseen-look.ts';
import { listStyleOf, type ListStyle } from './list-labels.ts';

interface TextStyle {
  parent: string | null;
  /** The list that paragraphs belong to; `''` = none, null = what the parent says. */
  list: string | null;
  look: PartialLook;
}

/** How text looks; what is missing is as around it. */
export interface PartialLook {
  hidden?: boolean;
  struck?: boolean;
  /** null = on the line. */
  raised?: Raised | null;
  font?: string;
  /** No larger than a point. */
  tiny?: boolean;
  /** Of the colour that is set behind it. */
  blended?: boolean;
}

type Family = 'paragraph' | 'text' | 'table-cell';

/** Styles of an OpenDocument text, those of its content before those of its style part. */
export class TextStyles {
  /** Numbering of headings that stand in no list. */
  readonly outline: ListStyle;
  readonly #lists = new Map<string, ListStyle>();
  readonly #styles = new Map<string, TextStyle>();
  readonly #looks = new Map<string, PartialLook>();
  /** Families of fonts by the names that styles give them. */
  readonly #fonts = new Map<string, string>();
  /** Styles of cells that put a colour behind these. */
  readonly #filling = new Set<string>();
  readonly #budget: Budget;
  /** Nothing is behind any text of the document: it stands on white paper. */
  readonly #isPlain: boolean;

  /** @param roots `content.xml` and, where there is one, `styles.xml` */
  constructor(roots: readonly XmlElement[], budget: Budget) {
    this.#budget = budget;
    this.#isPlain = !roots.some(hasGround);
    let outline: ListStyle = new Map();
    for (const root of roots) {
      for (const { attributes } of childElements(
        childNamed(root, 'office:font-face-decls') ?? root,
      ))
        this.#fonts.set(
          attributes.get('style:name') ?? '',
          attributes.get('svg:font-family') ?? '',
        );
      for (const group of ['office:automatic-styles', 'office:styles']) {
        for (const style of childElements(childNamed(root, group) ?? root)) {
          const name = style.attributes.get('style:name') ?? '';
          if (style.name === 'text:outline-style') outline = listStyleOf(style, budget);
          else if (style.name === 'text:list-style' && !this.#lists.has(name)) {
            this.#lists.set(name, listStyleOf(style, budget));
          } else if (style.name === 'style:style') this.#add(name, style);
          else if (style.name === 'style:default-style') this.#add(null, style);
        }
      }
    }
    this.outline = outline;
  }

  list(name: string | null): ListStyle | null {
    return this.#lists.get(name ?? '') ?? null;
  }

  /** Name of the list style that the paragraph's style names; `''` where it wants no number. */
  listOfParagraph(styleName: string | undefined): string | null {
    const seen = new Set<string>();
    let key = `paragraph ${styleName ?? ''}`;
    while (!seen.has(key)) {
      seen.add(key);
      this.#budget.allow('styleAncestors', seen.size, `樣式「${styleName ?? ''}」`);
      const style = this.#styles.get(key);
      if (style === undefined || style.list !== null) return style?.list ?? null;
      key = `paragraph ${style.parent ?? ''}`;
    }
    return null;
  }

  /** How text looks by the style, or else by the nearest above it. */
  look(family: Family, name: string | undefined): PartialLook {
    const first = `${family} ${name ?? ''}`;
    const known = this.#looks.get(first);
    if (known !== undefined) return known;
    let look: PartialLook = {};
    const seen = new Set<string>();
    for (let key = first; !seen.has(key);) {
      const style = this.#styles.get(key);
      if (style === undefined) break;
      seen.add(key);
      this.#budget.allow('styleAncestors', seen.size, `樣式「${name ?? ''}」`);
      look = { ...style.look, ...look };
      key = `${family} ${style.parent ?? ''}`;
    }
    this.#looks.set(first, look);
    return look;
  }

  /** Whether the style of a cell puts a colour behind it. */
  fillsCell(name: string | undefined): boolean {
    return this.#filling.has(name ?? '');
  }

  /** What holds for all text of the family of which no style says it. */
  usualLook(family: Family): PartialLook {
    return this.#styles.get(`${family} default style`)?.look ?? {};
  }

  /** @param name null for what all styles of the family begin with */
  #add(name: string | null, style: XmlElement): void {
    const family = style.attributes.get('style:family') ?? '';
    // No style has a name of two words: spaces in names are written as `_20_`.
    const key = name === null ? `${family} default style` : `${family} ${name}`;
    if (this.#styles.has(key)) return;
    const cell = childNamed(style, 'style:table-cell-properties');
    if (family === 'table-cell' && cell !== undefined && isColoured(cell))
      this.#filling.add(name ?? '');
    this.#styles.set(key, {
      parent: style.attributes.get('style:parent-style-name') ?? null,
      list: style.attributes.get('style:list-style-name') ?? null,
      look: this.#lookOf(childNamed(style, 'style:text-properties')),
    });
  }

  #lookOf(properties: XmlElement | undefined): PartialLook {
    const display = properties?.attributes.get('text:display');
    const lines = ['style:text-line-through-style', 'style:text-line-through-type'].flatMap(
      (name) => properties?.attributes.get(name) ?? [],
    );
    const position = properties?.attributes.get('style:text-position');
    const named = properties?.attributes.get('style:font-name');
    const font =
      named === undefined
        ? properties?.attributes.get('fo:font-family')
        : (this.#fonts.get(named) ?? named);
    return {
      ...(display === undefined ? {} : { hidden: display === 'none' }),
      ...(lines.length === 0 ? {} : { struck: !lines.includes('none') }),
      ...(position === undefined ? {} : { raised: raisedAt(position) }),
      ...(font === undefined ? {} : { font }),
      ...unseenBy(properties, this.#isPlain),
    };
  }
}

function isColoured({ attributes }: XmlElement): boolean {
  const colour = attributes.get('fo:background-color') ?? 'transparent';
  return !['transparent', '#ffffff'].includes(colour.toLowerCase());
}

/** Whether anything may be behind text: a colour, a picture or a drawing. */
function hasGround(element: XmlElement): boolean {
  const { name, attributes, children } = element;
  const isDrawn = /^(?:draw:(?:frame|custom-shape|rect|image)|style:background-image)$/u.test(name);
  const isFilled = !['none', undefined].includes(attributes.get('draw:fill'));
  return (
    isColoured(element) ||
    (isDrawn && attributes.size > 0) ||
    (isFilled && !/graphic/u.test(name)) ||
    children.some((child) => typeof child !== 'string' && hasGround(child))
  );
}

/** A colour behind text that other styles set is not asked for: it may be that of a cell or a page. */
function unseenBy(
  properties: XmlElement | undefined,
  isPlain: boolean,
): Pick<PartialLook, 'tiny' | 'blended'> {
  const of = (name: string) => properties?.attributes.get(name);
  const [size, colour, ground] = [of('fo:font-size'), of('fo:color'), of('fo:background-color')];
  const [, points] = /^([\d.]+)pt$/u.exec(size ?? '') ?? [];
  return {
    ...(points === undefined ? {} : { tiny: isUnseen({ points: Number(points) }) }),
    ...(colour === undefined
      ? {}
      : {
          blended: isUnseen({
            colour: colourOf(colour),
            ground: ground === undefined && isPlain ? WHITE : colourOf(ground ?? ''),
          }),
        }),
  };
}

/** `super 58%`, `-33% 58%`: how far above the line, in words or as a part of the size (OpenDocument 1.3 part 3, 20.392). */
function raisedAt(position: string): Raised | null {
  const [height = ''] = position.trim().split(/\s+/u);
  if (height === 'super' || Number.parseFloat(height) > 0) return 'superscript';
  return height === 'sub' || Number.parseFloat(height) < 0 ? 'subscript' : null;
}
