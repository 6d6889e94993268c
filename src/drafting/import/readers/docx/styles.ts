import type { Budget } from '../../limits/budget.ts';
import {
  childElements,
  childNamed,
  integerAttribute,
  type XmlElement,
} from '../packages/xml-part.ts';

/** Which list, and which level of it (0 … 8), a paragraph belongs to. */
export interface NumberingReference {
  numId: string | null;
  level: number | null;
}

interface ParagraphStyle {
  name: string;
  basedOn: string | null;
  properties: XmlElement | undefined;
}

/** Paragraph styles of a Word document, and what paragraphs get from them. */
export class ParagraphStyles {
  readonly #styles = new Map<string, ParagraphStyle>();
  readonly #chains = new Map<string, readonly (ParagraphStyle & { id: string })[]>();
  readonly #budget: Budget;
  #usual: string | null = null;

  /** @param root `word/styles.xml`; undefined where the document has none */
  constructor(root: XmlElement | undefined, budget: Budget) {
    this.#budget = budget;
    for (const style of root === undefined ? [] : childElements(root, 'w:style')) {
      const id = style.attributes.get('w:styleId');
      if (id === undefined || style.attributes.get('w:type') === 'character') continue;
      this.#styles.set(id, {
        name: valueOf(childNamed(style, 'w:name')) ?? '',
        basedOn: valueOf(childNamed(style, 'w:basedOn')),
        properties: childNamed(style, 'w:pPr'),
      });
      const usual = style.attributes.get('w:default');
      if (usual === '1' || usual === 'true') this.#usual ??= id;
    }
  }

  /** 1 … 6 for a heading, by its outline level or the name of a style of Word; else null. */
  headingLevel(paragraph: XmlElement | undefined): number | null {
    const own = integerAttribute(childNamed(paragraph, 'w:outlineLvl'), 'w:val');
    if (own !== null) return levelOf(own);
    for (const { name, properties } of this.#chain(paragraph)) {
      const outline = integerAttribute(childNamed(properties, 'w:outlineLvl'), 'w:val');
      if (outline !== null) return levelOf(outline);
      // Word keeps the English names of its own styles in every language.
      const byName = /^heading ([1-6])$/i.exec(name)?.[1];
      if (byName !== undefined) return Number(byName);
    }
    return null;
  }

  /** True for a line of a table of contents, which only repeats headings with their pages. */
  isContentsEntry(paragraph: XmlElement | undefined): boolean {
    return this.#chain(paragraph).some(({ name }) => /^toc [1-9]$/i.test(name));
  }

  /** The list that the paragraph, or else its style, names; with the style that names it. */
  numbering(
    paragraph: XmlElement | undefined,
  ): (NumberingReference & { styleId: string | null }) | null {
    const own = referenceOf(paragraph);
    if (own !== null && own.numId !== null) return { ...own, styleId: null };
    let level = own?.level ?? null;
    for (const { id, properties } of this.#chain(paragraph)) {
      const styled = referenceOf(properties);
      // A style based on another may name its level alone.
      level ??= styled?.level ?? null;
      if (styled !== null && styled.numId !== null)
        return { numId: styled.numId, level, styleId: id };
    }
    return null;
  }

  /** The list that a numbering style (`w:numStyleLink`) names. */
  numberingOfStyle(styleId: string): string | null {
    return referenceOf(this.#styles.get(styleId)?.properties)?.numId ?? null;
  }

  /** The paragraph's style and those that it is based on, nearest first. */
  #chain(paragraph: XmlElement | undefined): readonly (ParagraphStyle & { id: string })[] {
    const first = valueOf(childNamed(paragraph, 'w:pStyle')) ?? this.#usual;
    const known = this.#chains.get(first ?? '');
    if (first === null || known !== undefined) return known ?? [];
    const chain = new Map<string, ParagraphStyle & { id: string }>();
    for (let id: string | null = first; id !== null && !chain.has(id);) {
      const style = this.#styles.get(id);
      if (style === undefined) break;
      chain.set(id, { ...style, id });
      this.#budget.allow('styleAncestors', chain.size, `樣式「${first}」`);
      id = style.basedOn;
    }
    this.#chains.set(first, [...chain.values()]);
    return [...chain.values()];
  }
}

/** The attribute `w:val`. */
export function valueOf(element: XmlElement | undefined): string | null {
  return element?.attributes.get('w:val') ?? null;
}

/** False only where a switch such as `w:vanish` is written as off. */
export function isOn(element: XmlElement | undefined): boolean {
  return element !== undefined && !['0', 'false', 'off', 'none'].includes(valueOf(element) ?? '1');
}

function referenceOf(properties: XmlElement | undefined): NumberingReference | null {
  const reference = childNamed(properties, 'w:numPr');
  if (reference === undefined) return null;
  return {
    numId: valueOf(childNamed(reference, 'w:numId')),
    level: integerAttribute(childNamed(reference, 'w:ilvl'), 'w:val'),
  };
}

/** Outline levels count from 0; 9 is body text. */
function levelOf(outline: number): number | null {
  return outline >= 0 && outline <= 5 ? outline + 1 : null;
}
