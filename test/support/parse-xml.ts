import { DOMParser, onErrorStopParsing, type Element } from '@xmldom/xmldom';

/** An element as a reader that we did not write sees it. */
export interface XmlNode {
  name: string;
  attributes: Record<string, string>;
  children: XmlNode[];
  /** All text in it. */
  text: string;
}

/** The root of a document; throws at the first fault. */
export function parseXml(document: string): XmlNode {
  const parser = new DOMParser({ onError: onErrorStopParsing });
  return nodeOf(parser.parseFromString(document, 'application/xml').documentElement!);
}

/** The element and all below it, in document order. */
export function elementsOf(node: XmlNode): XmlNode[] {
  return [node, ...node.children.flatMap(elementsOf)];
}

function nodeOf(element: Element): XmlNode {
  return {
    name: element.tagName,
    attributes: Object.fromEntries(
      Array.from(element.attributes, ({ name, value }) => [name, value]),
    ),
    children: Array.from(element.childNodes)
      .filter((child) => child.nodeType === child.ELEMENT_NODE)
      .map((child) => nodeOf(child as Element)),
    text: element.textContent ?? '',
  };
}
