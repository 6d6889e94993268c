import type { Budget } from '../../budget.ts';
import { childElements, childNamed, type XmlElement } from '../packages/xml-part.ts';
import { listStyleOf, type ListStyle } from './list-labels.ts';

interface TextStyle {
  parent: string | null;
  /** The list that paragraphs belong to; `''` = none, null = what the parent says. */
  list: string | null;
  hidden: boolean;
  struck: boolean;
}

/** Styles of an OpenDocument text, those of its content before those of its style part. */
export class TextStyles {
  /** Numbering of headings that stand in no list. */
  readonly outline: ListStyle;
  readonly #lists = new Map<string, ListStyle>();
  readonly #styles = new Map<string, TextStyle>();
  readonly #budget: Budget;

  /** @param roots `content.xml` and, where there is one, `styles.xml` */
  constructor(roots: readonly XmlElement[], budget: Budget) {
    this.#budget = budget;
    let outline: ListStyle = new Map();
    for (const root of roots) {
      for (const group of ['office:automatic-styles', 'office:styles']) {
        for (const style of childElements(childNamed(root, group) ?? root)) {
          const name = style.attributes.get('style:name') ?? '';
          if (style.name === 'text:outline-style') outline = listStyleOf(style, budget);
          else if (style.name === 'text:list-style' && !this.#lists.has(name)) {
            this.#lists.set(name, listStyleOf(style, budget));
          } else if (style.name === 'style:style') this.#add(name, style);
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

  /** Whether the style hides its text or strikes it through. */
  appearance(
    family: 'paragraph' | 'text',
    name: string | undefined,
  ): { hidden: boolean; struck: boolean } {
    return this.#styles.get(`${family} ${name ?? ''}`) ?? { hidden: false, struck: false };
  }

  #add(name: string, style: XmlElement): void {
    const key = `${style.attributes.get('style:family') ?? ''} ${name}`;
    if (this.#styles.has(key)) return;
    const look = childNamed(style, 'style:text-properties')?.attributes;
    this.#styles.set(key, {
      parent: style.attributes.get('style:parent-style-name') ?? null,
      list: style.attributes.get('style:list-style-name') ?? null,
      hidden: look?.get('text:display') === 'none',
      struck: (look?.get('style:text-line-through-style') ?? 'none') !== 'none',
    });
  }
}
