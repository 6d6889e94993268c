import { element } from '../../search/element.ts';
import { anchorOf } from './anchor.ts';

interface Folding {
  section: HTMLElement;
  isOpen(): boolean;
  set(open: boolean): void;
}

/**
 * Lets every 實施要項 be folded at its heading. A folded part stays findable: a search in the page,
 * a link to something in it and print open it (the first two by `hidden="until-found"`, print by
 * the style sheet).
 */
export function foldDimensions(): void {
  const foldings = [...document.querySelectorAll<HTMLElement>('.dimension')].flatMap(
    (section) => folding(section) ?? [],
  );
  const controls = document.getElementById('fold_controls');
  if (controls === null) return;
  const status = controls.querySelector('[role=status]');
  for (const button of controls.querySelectorAll<HTMLElement>('[data-fold]')) {
    button.addEventListener('click', () => {
      for (const each of foldings) each.set(button.dataset['fold'] === 'open');
      if (status !== null) status.textContent = button.dataset['said'] ?? '';
    });
  }
  controls.dataset['ready'] = '';
  const openFor = (target: Element | null) => {
    if (target === null) return;
    foldings.find(({ section }) => section.contains(target))?.set(true);
  };
  // Before the browser goes to the place: it then finds it where it is in the end.
  document.addEventListener('click', ({ target }) => {
    const link = target instanceof Element ? target.closest('a') : null;
    if (link !== null && link.pathname === location.pathname) openFor(anchorOf(link.hash).element);
  });
  window.addEventListener('hashchange', () => openFor(anchorOf(location.hash).element));
}

function folding(section: HTMLElement): Folding | null {
  // One level lower where the table has a title of its own.
  const heading = section.querySelector(':scope > h2, :scope > h3');
  const body = section.querySelector<HTMLElement>(':scope > .dimension-body');
  if (heading === null || body === null) return null;
  const button = element('button', { type: 'button', 'aria-expanded': 'true' });
  button.append(...heading.childNodes);
  heading.append(button);
  const set = (open: boolean) => {
    button.setAttribute('aria-expanded', String(open));
    if (open) body.removeAttribute('hidden');
    else body.setAttribute('hidden', 'until-found');
  };
  const isOpen = () => !body.hasAttribute('hidden');
  button.addEventListener('click', () => set(!isOpen()));
  body.addEventListener('beforematch', () => set(true));
  return { section, isOpen, set };
}
