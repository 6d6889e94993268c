import { leftOutWords } from '../hidden-text.ts';
import { changesTaken } from '../loss-words.ts';
import { aside, type DocumentFacts } from '../odt/document-facts.ts';
import { wordsOf } from '../odt/story.ts';
import { descriptionOf, noElement } from '../odt/xml.ts';
import {
  childElements,
  childNamed,
  contains,
  descendants,
  integerAttribute,
  type XmlElement,
} from '../packages/xml-part.ts';

/** Tells what an element beside the text of a cell, or of a sheet, says: a comment or a drawing. Neither is read. */
export function tellBesideText(element: XmlElement, place: string, facts: DocumentFacts): void {
  const { losses } = facts;
  const words = wordsWithin(element, facts);
  if (element.name === 'office:annotation') {
    if (words !== '') losses.add(`${place}${leftOutWords('comment', words)}`);
    return;
  }
  if (words !== '') losses.add(`${place}${leftOutWords('textBox', words)}`);
  const title = descriptionOf(element);
  if (contains(element, 'draw:object') || contains(element, 'draw:object-ole'))
    losses.add(`${place}有圖表或其他嵌入的物件${title}，沒有讀入`);
  else if (contains(element, 'draw:image')) losses.add(`${place}有圖片${title}，沒有讀入`);
  else if (element.name === 'draw:control') losses.add(`${place}有表單欄位，沒有讀入`);
}

/** Whether an element of a cell or a sheet stands beside its text. */
export function isBesideText({ name }: XmlElement): boolean {
  return name === 'office:annotation' || name.startsWith('draw:');
}

/** Words of all paragraphs below, a comment of a drawing among them. */
function wordsWithin(element: XmlElement, facts: DocumentFacts): string {
  const paragraphs = [...descendants(element)].filter(
    ({ name }) => name === 'text:p' || name === 'text:h',
  );
  return wordsOf({ ...noElement, children: paragraphs }, aside(facts));
}

/** Tells what tracked changes of a spreadsheet deleted, or put something else in place of. */
export function tellTrackedChanges(
  body: XmlElement,
  sheets: readonly string[],
  facts: DocumentFacts,
): void {
  const changes = childElements(childNamed(body, 'table:tracked-changes') ?? noElement);
  if (changes.length > 0) facts.losses.add(changesTaken);
  for (const change of changes) {
    const address = [...descendants(change)].find(({ name }) => name === 'table:cell-address');
    const at = integerAttribute(address, 'table:table') ?? integerAttribute(change, 'table:table');
    const row = integerAttribute(address, 'table:row');
    const name = sheets[at ?? -1];
    const place = `${name === undefined ? '' : `工作表「${name}」`}${row === null ? '' : `第 ${row + 1} 列`}`;
    const words = [...descendants(change)]
      .filter((each) => each.name === 'table:change-track-table-cell')
      .map((cell) => wordsWithin(cell, facts) || (cell.attributes.get('office:value') ?? ''))
      .filter((text) => text !== '');
    if (words.length > 0) facts.losses.add(`${place}${leftOutWords('deleted', words.join(' '))}`);
  }
}

/** Fields of which a page shows its number, a name or a day. */
const FIELDS = /^text:(?:page-.*|sheet-name|title|subject|file-name|date|time|author-.*)$/u;

/** Tells what is printed at the heads and feet of pages, where it says more than such fields. */
export function tellPageMargins(style: XmlElement | null, facts: DocumentFacts): void {
  for (const page of childElements(
    childNamed(style ?? noElement, 'office:master-styles') ?? noElement,
  )) {
    if (page.name !== 'style:master-page') continue;
    for (const margin of childElements(page)) {
      if (!/^style:(?:header|footer)/u.test(margin.name)) continue;
      if (margin.attributes.get('style:display') === 'false') continue;
      const words = wordsOfMargin(margin).replace(/\s+/gu, ' ').trim();
      if (/[\p{L}\p{N}]/u.test(words.replaceAll(/[第頁共Page of]/gu, '')))
        facts.losses.add(leftOutWords('pageHead', words));
    }
  }
}

function wordsOfMargin({ children }: XmlElement): string {
  return children
    .map((child) => {
      if (typeof child === 'string') return child;
      if (FIELDS.test(child.name)) return ' ';
      const within = wordsOfMargin(child);
      return child.name === 'text:p' ? `${within} ` : within;
    })
    .join('');
}
