import type { Losses } from '../../limits/losses.ts';
import { leftOutWords } from '../hidden-text.ts';
import type { DocumentPackage } from '../packages/open-package.ts';
import { relatedParts } from '../packages/related-parts.ts';
import { childElements, childNamed, descendants, type XmlElement } from '../packages/xml-part.ts';

/**
 * Tells what a sheet of a workbook has beside its cells, none of which is read: comments, text boxes, pictures, and what
 * is printed at the head and foot of its pages.
 * @param where says which sheet, and which cell by its row and column from 0
 */
export async function tellBesideCells(
  zip: DocumentPackage,
  { path, root }: { path: string; root: XmlElement },
  where: (row?: number, column?: number) => string,
  losses: Losses,
): Promise<void> {
  const parts: { type: string; part: XmlElement }[] = [];
  for (const { type, path: own } of await relatedParts(zip, path)) {
    if (!['comments', 'threadedComment', 'drawing'].includes(type)) continue;
    const part = await zip.part(own);
    if (part !== null) parts.push({ type, part });
  }
  const ofType = (wanted: string) =>
    parts.filter(({ type }) => type === wanted).map(({ part }) => part);
  const threads = ofType('threadedComment').flatMap((part) => childElements(part));
  const comments = ofType('comments').flatMap((part) =>
    childElements(childNamed(part, 'x:commentList') ?? part, 'x:comment'),
  );
  const threaded = new Set(threads.map(({ attributes }) => attributes.get('ref')));
  // Of a thread, such a comment says only that older programs cannot show it.
  const plain = comments.filter(({ attributes }) => !threaded.has(attributes.get('ref')));
  for (const comment of [...threads, ...plain]) {
    const [, letters = 'A', digits = '1'] =
      /^([A-Z]{1,3})(\d{1,7})/u.exec(comment.attributes.get('ref') ?? '') ?? [];
    const column = Array.from(letters).reduce((sum, sign) => sum * 26 + sign.charCodeAt(0) - 64, 0);
    const words = wordsOf(comment, /(?:^|:)(?:text|t)$/u);
    if (words !== '')
      losses.add(`${where(Number(digits) - 1, column - 1)}${leftOutWords('comment', words)}`);
  }
  for (const anchor of ofType('drawing').flatMap((part) => childElements(part)))
    tellDrawing(anchor, where, losses);
  tellPageHeads(root, where(), losses);
}

function tellDrawing(
  anchor: XmlElement,
  where: (row?: number, column?: number) => string,
  losses: Losses,
): void {
  const from = childElements(anchor).find(({ name }) => endsWith(name, 'from'));
  const [row, column] = ['row', 'col'].map((name) => {
    const written = from && childElements(from).find((each) => endsWith(each.name, name));
    const number = Number((written === undefined ? null : ownText(written)) ?? Number.NaN);
    return Number.isSafeInteger(number) ? number : undefined;
  });
  const place = where(row, column);
  const words = wordsOf(anchor, /^a:t$/u);
  if (words !== '') losses.add(`${place}${leftOutWords('textBox', words)}`);
  const names = [...descendants(anchor)].map(({ name }) => name);
  if (names.some((name) => endsWith(name, 'pic'))) losses.add(`${place}有圖片，沒有讀入`);
  if (names.includes('c:chart')) losses.add(`${place}有圖表，沒有讀入`);
}

function endsWith(name: string, word: string): boolean {
  return name === word || name.endsWith(`:${word}`);
}

function ownText({ children }: XmlElement): string {
  return children.filter((child) => typeof child === 'string').join('');
}

/** Texts directly in elements of such names, without readings and what is for programs that do not know the rest. */
function wordsOf(element: XmlElement, names: RegExp): string {
  return childElements(element)
    .filter(({ name }) => name !== 'mc:Fallback' && name !== 'x:rPh')
    .map((child) => {
      const own = names.test(child.name) ? ownText(child) : '';
      const within = wordsOf(child, names);
      return own + within + (child.name === 'a:p' ? ' ' : '');
    })
    .join('')
    .trim();
}

/** Heads and feet of pages are told where they say more than the page’s number, the date or the name of the file. */
function tellPageHeads(root: XmlElement, place: string, losses: Losses): void {
  for (const part of childElements(childNamed(root, 'x:headerFooter') ?? noHeads)) {
    const words = ownText(part)
      .replaceAll(/&(?:"[^"]*"|K[\dA-F]{6}|\d+|[A-Z+\-&])/giu, ' ')
      .trim();
    if (/[\p{L}\p{N}]/u.test(words.replaceAll(/[第頁共Page of]/gu, '')))
      losses.add(`${place}${leftOutWords('pageHead', words)}`);
  }
}

const noHeads: XmlElement = { name: '', attributes: new Map(), children: [] };
