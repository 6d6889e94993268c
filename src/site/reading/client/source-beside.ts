import { byId, element } from '../../search/element.ts';
import { anchorOf } from './anchor.ts';

/** Lines shown before and after those of the row. */
const AROUND = 2;

/**
 * Shows the lines of the source below the menu in which `link` stands, or takes them away again.
 * Where they cannot be had, the browser goes to the page of the source instead.
 */
export async function toggleSource(link: HTMLAnchorElement, menu: HTMLElement): Promise<void> {
  const shown = menu.querySelector('.row-source');
  if (shown) {
    shown.remove();
    return;
  }
  try {
    const page = await readPage(link.pathname);
    const from = Number(anchorOf(link.hash).name.slice(1));
    const to = Number(link.dataset['to']);
    menu.querySelector('ul')!.after(passage(page, from, to, link));
  } catch {
    location.assign(link.href);
  }
}

let reading: { path: string; page: Promise<Document> } | null = null;

function readPage(path: string): Promise<Document> {
  if (reading?.path !== path) {
    reading = { path, page: fetchPage(path) };
    reading.page.catch(() => {
      reading = null;
    });
  }
  return reading.page;
}

async function fetchPage(path: string): Promise<Document> {
  const response = await fetch(path);
  if (!response.ok) throw new Error(`${response.status} ${path}`);
  return new DOMParser().parseFromString(await response.text(), 'text/html');
}

function passage(page: Document, from: number, to: number, link: HTMLAnchorElement): HTMLElement {
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
  if (part.childElementCount === 0) throw new Error(`No lines ${from} to ${to}`);
  const { whole = '' } = byId('row_menu_words', HTMLTemplateElement).dataset;
  return element(
    'div',
    { class: 'row-source', role: 'group', 'aria-label': link.textContent.trim() },
    part,
    element('p', {}, element('a', { href: link.href }, whole)),
  );
}
