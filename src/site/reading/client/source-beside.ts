import { byId, element } from '../../search/element.ts';
import { anchorOf } from './anchor.ts';
import { readPage } from './read-page.ts';

/** Lines shown before and after those of the row. */
const AROUND = 2;

/**
 * Shows the lines of the source below the menu of a row, or takes them away again. Where they cannot
 * be had, the browser goes to the page of the source instead.
 * @param link to the first line of the row on the page of the source
 * @param rowId of the row, as that page names it at its first line
 */
export async function toggleSource(
  link: HTMLAnchorElement,
  rowId: string,
  menu: HTMLElement,
): Promise<void> {
  const shown = menu.parentElement?.querySelector('.row-source');
  if (shown) {
    shown.remove();
    return;
  }
  try {
    const page = await readPage(link.pathname);
    menu.after(passage(page, anchorOf(link.hash).name, rowId, link));
  } catch {
    location.assign(link.href);
  }
}

function passage(
  page: Document,
  firstLine: string,
  rowId: string,
  link: HTMLAnchorElement,
): HTMLElement {
  const from = Number(firstLine.slice(1));
  const mark = [...(page.getElementById(firstLine)?.querySelectorAll('a') ?? [])].find(
    ({ textContent }) => textContent.trim() === rowId,
  );
  const to = Number(mark?.dataset['to']);
  const lines = page.querySelector('.source-lines');
  const part = element('div', {
    class: 'source-lines',
    lang: lines?.getAttribute('lang') ?? undefined,
  });
  for (let number = Math.max(1, from - AROUND); number <= to + AROUND; number += 1) {
    const text = page.getElementById(`L${number}`)?.querySelector('span')?.textContent;
    if (text === undefined || text === null) continue;
    const isOwn = number >= from && number <= to;
    part.append(
      element('p', { 'data-line': String(number), class: isOwn ? 'own' : undefined }, text),
    );
  }
  if (part.childElementCount === 0) throw new Error(`No lines from ${from}`);
  const {
    whole = '',
    lines: several = '',
    line = '',
  } = byId('row_menu_words', HTMLTemplateElement).dataset;
  const name = (from === to ? line : several)
    .replace('{from}', String(from))
    .replace('{to}', String(to));
  return element(
    'div',
    { class: 'row-source', role: 'group', 'aria-label': name },
    part,
    element('p', {}, element('a', { href: link.href }, whole)),
  );
}
