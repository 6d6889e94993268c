import { byId, element } from '../../search/element.ts';
import { anchorOf } from './anchor.ts';
import type * as Beside from './beside.ts';
import { openCitation } from './citation-box.ts';
import { copyText } from './copy-text.ts';

/** Marks the row that the address points to and equips its menu, whenever it is another. */
export function equipRowMenus(): void {
  const { content } = byId('row_menu_words', HTMLTemplateElement);
  const look = () => {
    const { element: row } = anchorOf(location.hash);
    for (const other of document.querySelectorAll('[data-pointed]')) {
      other.removeAttribute('data-pointed');
    }
    const isRow = row instanceof HTMLTableRowElement;
    // The page of a plan that was taken off the site has none.
    document.querySelector('.printed-row > bdi')?.replaceChildren(isRow ? `#${row.id}` : '');
    if (!isRow) return;
    row.dataset['pointed'] = '';
    if (row.dataset['ready'] !== undefined) return;
    row.dataset['ready'] = '';
    equip(row, content);
  };
  window.addEventListener('hashchange', look);
  look();
}

function equip(row: HTMLElement, content: DocumentFragment): void {
  const cell = row.querySelector('.row-what')!;
  let menu = cell.querySelector<HTMLElement>('.row-actions');
  if (menu === null) {
    menu = element('ul', { class: 'row-actions' });
    cell.append(menu);
  }
  const actions = menu;
  const parts = document.importNode(content, true);
  const truth = parts.querySelector('.row-truth')!;
  actions.prepend(...parts.querySelectorAll('li'));
  actions.after(truth);
  const status = actions.querySelector<HTMLElement>('.copied')!;
  actions.querySelector('.copy-link')?.addEventListener('click', () => {
    // Without what the table is filtered by: the link is the row's.
    void copyText(`${location.origin}${location.pathname}#${row.id}`, status);
  });
  actions.querySelector('.show-citation')?.addEventListener('click', () => {
    openCitation(row.id, status);
  });
  // The style sheet prints the row that the address points to, and no other.
  actions.querySelector('.print-row')?.addEventListener('click', () => print());
  showHere(actions, `a[href$="#${row.id}"]`, ({ toggleSimilar }, link) => {
    return toggleSimilar(link, row.id, actions);
  });
  showHere(actions, 'a[href*="/source/#L"]', ({ toggleSource }, link) => {
    return toggleSource(link, row.id, actions);
  });
}

/**
 * Shows in place what a link of the menu leads to. What this takes is fetched when it is wanted;
 * where it cannot be had, the link leads on as it would without scripts.
 */
function showHere(
  menu: HTMLElement,
  selector: string,
  show: (beside: typeof Beside, link: HTMLAnchorElement) => Promise<void>,
): void {
  const link = menu.querySelector<HTMLAnchorElement>(selector);
  link?.addEventListener('click', (event) => {
    // With a key held, the browser opens the page in another tab.
    if (event.ctrlKey || event.metaKey || event.shiftKey || event.altKey) return;
    event.preventDefault();
    import('./beside.ts').then(
      (beside) => show(beside, link),
      () => location.assign(link.href),
    );
  });
}
