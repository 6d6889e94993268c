import { byId, element } from '../../search/element.ts';
import { anchorOf } from './anchor.ts';
import { readPage } from './read-page.ts';

/**
 * Shows below the menu of a row the measures that read alike, as the list of its plan has them, or
 * takes them away again. What is shown is focused, so that it is read aloud and the Tab key goes on
 * from it; where the list cannot be had, that is said there, with the link to it.
 * @param link to the row in the list of its plan
 */
export async function toggleSimilar(
  link: HTMLAnchorElement,
  rowId: string,
  menu: HTMLElement,
): Promise<void> {
  const shown = menu.parentElement?.querySelector('.row-similar');
  if (shown) {
    shown.remove();
    link.setAttribute('aria-expanded', 'false');
    return;
  }
  const { similarOf = '' } = byId('row_menu_words', HTMLTemplateElement).dataset;
  const part = element(
    'div',
    {
      class: 'row-similar',
      role: 'group',
      'aria-label': similarOf.replace('{id}', rowId),
      tabindex: '-1',
    },
    ...(await similarOrWhyNot(link)),
  );
  // Pressed twice before the list was there.
  if (menu.parentElement?.querySelector('.row-similar')) return;
  menu.after(part);
  link.setAttribute('aria-expanded', 'true');
  part.focus();
}

async function similarOrWhyNot(link: HTMLAnchorElement): Promise<HTMLElement[]> {
  const {
    similarLead = '',
    similarNone = '',
    similarFailed = '',
    similarPage = '',
  } = byId('row_menu_words', HTMLTemplateElement).dataset;
  const toList = element('a', { href: link.href }, similarPage);
  try {
    const found = linksIn(await readPage(link.pathname), anchorOf(link.hash).name);
    if (found === null) return [element('p', {}, similarNone)];
    return [element('p', {}, similarLead), found, element('p', {}, toList)];
  } catch {
    return [element('p', {}, `${similarFailed} `, toList)];
  }
}

/** The links below a row of the list; null where there are none. */
function linksIn(page: Document, rowId: string): HTMLElement | null {
  const links =
    page.getElementById(rowId)?.querySelectorAll<HTMLAnchorElement>(':scope > ul a') ?? [];
  if (links.length === 0) return null;
  const lang = links[0]!.closest('[lang]')?.getAttribute('lang') ?? undefined;
  return element(
    'ul',
    { lang },
    ...Array.from(links, (each) =>
      element(
        'li',
        {},
        element('a', { href: each.getAttribute('href') ?? undefined }, each.textContent),
        ' ',
        likenessBeside(each),
      ),
    ),
  );
}

/** How alike it is, as the list says it beside the link. */
function likenessBeside({ nextElementSibling: said }: HTMLAnchorElement): HTMLElement | null {
  if (said === null) return null;
  const lang = said.getAttribute('lang') ?? undefined;
  return element('span', { class: 'aside', lang }, said.textContent.trim());
}
