import type { DefaultTreeAdapterTypes } from 'parse5';

export type Node = DefaultTreeAdapterTypes.ChildNode;
export type Element = DefaultTreeAdapterTypes.Element;

/** Whether a node is an element, not text or a remark. */
export function isElement(node: Node): node is Element {
  return 'tagName' in node;
}

/** Value of an attribute, empty where it has none; null where it is not there. */
export function attributeOf({ attrs }: Element, name: string): string | null {
  return attrs.find((attribute) => attribute.name === name)?.value ?? null;
}

/** Value of an attribute that is a whole number; null for any other. */
export function integerOf(element: Element, name: string): number | null {
  const number = Number(attributeOf(element, name) ?? Number.NaN);
  return Number.isSafeInteger(number) ? number : null;
}

/** All text in an element, shown or not. */
export function textOf({ childNodes }: Element): string {
  return childNodes
    .map((node) => ('value' in node ? node.value : isElement(node) ? textOf(node) : ''))
    .join('');
}

/** What an element holds; what a template holds stands apart from the page. */
export function insideOf(element: Element): readonly Node[] {
  return 'content' in element
    ? (element as DefaultTreeAdapterTypes.Template).content.childNodes
    : element.childNodes;
}

/** Text of an element that holds nothing else but code and line ends; null for any other. */
export function typedText({ childNodes }: Element): string | null {
  const parts = childNodes.map((node) => {
    if ('value' in node) return node.value;
    if (!isElement(node) || node.attrs.length > 0) return null;
    if (node.tagName === 'br') return '\n';
    return node.tagName === 'code' ? typedText(node) : null;
  });
  return parts.includes(null) ? null : parts.join('');
}

/** The element around another; null for the outermost. */
export function parentOf({ parentNode }: Element): Element | null {
  return parentNode !== null && 'tagName' in parentNode ? parentNode : null;
}

/** Elements that make a table, and the roles by which others are said to (WAI-ARIA 1.2). */
const partsOfTable = {
  table: { tags: ['table'], roles: ['table', 'grid', 'treegrid'] },
  row: { tags: ['tr'], roles: ['row'] },
  cell: { tags: ['td', 'th'], roles: ['cell', 'gridcell', 'columnheader', 'rowheader'] },
};

/** Whether an element is a table, a row or a cell, by its name or its role. */
export function isPartOfTable(element: Element, part: keyof typeof partsOfTable): boolean {
  const { tags, roles } = partsOfTable[part];
  return tags.includes(element.tagName) || roles.includes(attributeOf(element, 'role') ?? '');
}

/** Elements that stand in a line of text; every other one begins and ends a paragraph. */
export const inline: ReadonlySet<string> = new Set(
  (
    'a abbr b bdi bdo cite code data del dfn em font i ins kbd label mark q ruby rb rp rt s samp ' +
    'small span strike strong sub sup time tt u var wbr'
  ).split(' '),
);

/** Whether an element is the reading beside characters (振り仮名, 注音), or the brackets for browsers that show none there. */
export function isReading(element: Element): boolean {
  if (element.tagName !== 'rt' && element.tagName !== 'rp') return false;
  const around = parentOf(element)?.tagName;
  return around === 'ruby' || around === 'rtc';
}
