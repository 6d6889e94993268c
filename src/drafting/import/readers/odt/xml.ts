import { childElements, integerAttribute, type XmlElement } from '../packages/xml-part.ts';

export const noElement: XmlElement = { name: '', attributes: new Map(), children: [] };

export function rowsOf(parent: XmlElement): XmlElement[] {
  return childElements(parent).flatMap((child) => {
    if (child.name === 'table:table-row') return [child];
    return /^table:table-(rows|header-rows|row-group)$/.test(child.name) ? rowsOf(child) : [];
  });
}

export function repeats(element: XmlElement, name: string): number {
  return Math.max(1, integerAttribute(element, name) ?? 1);
}

/** The text that its author gave a picture for those who do not see it. */
export function descriptionOf(drawing: XmlElement): string {
  const told = childElements(drawing).filter(({ name }) => /^svg:(title|desc)$/.test(name));
  const text = told.flatMap(({ children }) =>
    children.filter((child) => typeof child === 'string'),
  );
  return text.length === 0 ? '' : `（${text.join('：').trim()}）`;
}
