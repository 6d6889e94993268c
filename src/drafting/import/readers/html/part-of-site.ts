import type { LeftOut } from '../hidden-text.ts';
import { attributeOf, isElement, isPartOfTable, textOf, type Element } from './elements.ts';

/** Whether an element is the menu or the foot of the site, or the head or foot of printed pages, not of what the page says. */
export function partOfSite(element: Element): LeftOut | null {
  if (isOfPage(element)) return 'pageHead';
  const role = attributeOf(element, 'role');
  if (element.tagName === 'nav' || role === 'navigation' || isSkipLink(element)) return 'menu';
  const isFoot = element.tagName === 'footer' || role === 'contentinfo';
  return isFoot && !isWithin(element, TEXT) && !saysMore(element) ? 'foot' : null;
}

/** The head or foot of the pages of a text document that LibreOffice saved as a web page. */
function isOfPage(element: Element): boolean {
  const title = attributeOf(element, 'title') ?? '';
  const isNamed = element.tagName === 'div' && /^(?:header|footer)$/u.test(title);
  return isNamed && isBody(element.parentNode);
}

function isBody(parent: Element['parentNode']): boolean {
  return parent !== null && 'tagName' in parent && parent.tagName === 'body';
}

/** `跳到主要內容`: a link within the page for those who use no mouse. */
function isSkipLink(element: Element): boolean {
  if (element.tagName !== 'a' || attributeOf(element, 'href')?.startsWith('#') !== true)
    return false;
  const text = textOf(element).trim();
  const isNamed =
    text.length <= LONGEST_SKIP &&
    /^(?:跳[到至過]|略過|前往|skip\b).*(?:內容|導覽|選單|content|navigation)/iu.test(text);
  const { parentNode: parent } = element;
  const isAlone =
    parent === null ||
    !('tagName' in parent) ||
    parent.tagName !== 'p' ||
    textOf(parent).trim() === text;
  return isNamed && isAlone && !isWithin(element, [...TEXT, 'table', 'li']);
}

/** Characters of the longest link that skips something. */
const LONGEST_SKIP = 40;

/** Whether a foot holds what may be of the plan: a table, a sentence, a remark, a deadline or a unit. */
function saysMore(element: Element): boolean {
  const sentences = textOf(element).split(/(?<=[。；\n])/u);
  const isOfPlan = (text: string) =>
    /計畫|[備附]註|[主承]辦|期[限程]/u.test(text) || (text.endsWith('。') && !OF_SITE.test(text));
  return hasTable(element) || sentences.some(isOfPlan);
}

/** What sites say of themselves at their foot. */
const OF_SITE = /著作|版權|瀏覽|螢幕|解析度|隱私|安全政策|無障礙|更新|本網?站|洽詢|電話|地址/u;

function hasTable({ childNodes }: Element): boolean {
  return childNodes.some(
    (node) => isElement(node) && (isPartOfTable(node, 'table') || hasTable(node)),
  );
}

/** Elements that hold what a page says. */
const TEXT: readonly string[] = ['main', 'article', 'section'];

function isWithin({ parentNode }: Element, names: readonly string[]): boolean {
  if (parentNode === null || !('tagName' in parentNode)) return false;
  return names.includes(parentNode.tagName) || isWithin(parentNode, names);
}
