import { childElements, childNamed, descendants, type XmlElement } from '../packages/xml-part.ts';
import { isOn } from './styles.ts';

export const noElement: XmlElement = { name: '', attributes: new Map(), children: [] };

/** Elements around paragraphs, rows or runs that change nothing about them. */
export const transparent = new Set([
  ...['w:sdt', 'w:sdtContent', 'w:customXml', 'w:smartTag', 'w:ins', 'w:moveTo'],
  ...['w:hyperlink', 'w:fldSimple', 'w:dir', 'w:bdo', 'w:ruby', 'w:rubyBase'],
]);

/** What tracked changes took away (ECMA-376 part 1, 17.13.5). */
export const removed = new Set(['w:del', 'w:moveFrom']);

/** The branch of `mc:AlternateContent` that has words or pictures that are understood; both say the same. */
export function choiceOf(alternatives: XmlElement): XmlElement {
  const [first, ...others] = childElements(alternatives);
  return first ?? others[0] ?? noElement;
}

/** Whether a content control shows what to fill in, and nothing that was. */
export function showsPrompt(element: XmlElement): boolean {
  if (element.name !== 'w:sdt') return false;
  return isOn(childNamed(childNamed(element, 'w:sdtPr'), 'w:showingPlcHdr'));
}

/** All words below, those of tracked deletions too, in one line. */
export function allWords(parent: XmlElement): string {
  let words = '';
  for (const { name, children } of descendants(parent)) {
    if (name === 'w:t' || name === 'w:delText')
      words += children.filter((child) => typeof child === 'string').join('');
    else if (name === 'w:p' || name === 'w:br' || name === 'w:tab') words += ' ';
  }
  return words.trim();
}
