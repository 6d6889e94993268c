import { byId } from '../../search/element.ts';
import { anchorOf } from './anchor.ts';

/** Longest name of an anchor that is shown whole. */
const LONGEST_SHOWN = 60;

/** Says so where the address points to a part of the plan that is not there. */
export function watchMissingAnchors(): void {
  const status = byId('missing_anchor', HTMLElement);
  const { content } = byId('missing_anchor_words', HTMLTemplateElement);
  const look = () => {
    const { name, element } = anchorOf(location.hash);
    // `#` and `#top` are the page's beginning.
    if (name === '' || name.toLowerCase() === 'top' || element !== null) {
      status.replaceChildren();
      return;
    }
    const words = document.importNode(content, true);
    const characters = [...name];
    words.querySelector('code')!.textContent =
      characters.length <= LONGEST_SHOWN ? name : `${characters.slice(0, LONGEST_SHOWN).join('')}…`;
    status.replaceChildren(words);
    status.scrollIntoView({ block: 'nearest' });
  };
  window.addEventListener('hashchange', look);
  look();
}
