import { byId } from '../../search/element.ts';
import { openCitation } from './citation-box.ts';
import { copyText } from './copy-text.ts';
import { toggleSource } from './source-beside.ts';

/** Equips the menu of a row when it is first opened; Escape closes it. */
export function equipRowMenus(): void {
  const { content } = byId('row_menu_words', HTMLTemplateElement);
  const menus = document.querySelectorAll<HTMLDetailsElement>('.row-actions');
  for (const menu of menus) {
    menu.addEventListener('toggle', () => equip(menu, content), { once: true });
    menu.addEventListener('keydown', (event) => {
      if (event.key !== 'Escape' || !menu.open) return;
      menu.open = false;
      menu.querySelector('summary')?.focus();
    });
  }
}

function equip(menu: HTMLDetailsElement, content: DocumentFragment): void {
  const row = menu.dataset['row'] ?? '';
  const list = menu.querySelector('ul');
  const plainLink = list?.querySelector('[href="#plan_citation"]')?.closest('li');
  if (!list) return;
  list.prepend(document.importNode(content, true));
  // The button does more than the link.
  plainLink?.remove();
  const status = list.querySelector<HTMLElement>('.copied');
  list.querySelector('.copy-link')?.addEventListener('click', () => {
    const link = menu.parentElement?.querySelector('a');
    if (link && status) void copyText(link.href, status);
  });
  const show = list.querySelector<HTMLElement>('.show-citation');
  show?.addEventListener('click', () => openCitation(row));
  const source = list.querySelector<HTMLAnchorElement>('.show-source');
  source?.addEventListener('click', (event) => {
    // With a key held, the browser opens the page of the source in another tab.
    if (event.ctrlKey || event.metaKey || event.shiftKey || event.altKey) return;
    event.preventDefault();
    void toggleSource(source, menu);
  });
}
