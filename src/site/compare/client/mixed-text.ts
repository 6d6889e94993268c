import { element } from '../../search/element.ts';
import type { CompareContext } from './context.ts';

/** A text of the page's language whose Chinese parts, names and words sought, are marked as Chinese. */
export function mixedText({ chinese }: CompareContext, text: string): (Node | string)[] {
  if (chinese === undefined) return [text];
  return text
    .split(/(\p{Script=Han}+)/u)
    .map((part, index) => (index % 2 === 1 ? element('span', { lang: chinese }, part) : part));
}
