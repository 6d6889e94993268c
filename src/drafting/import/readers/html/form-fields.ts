import { attributeOf, isElement, textOf, type Element } from './elements.ts';

/** Kinds of fields whose value a browser shows as text. */
const TYPED = /^(?:|text|search|tel|url|email|number|date|month|week|time|datetime-local)$/iu;

/** What a field to type or tick in shows; null for any other. */
export function shownInField(field: Element): string | null {
  if (field.tagName === 'textarea') return textOf(field);
  if (field.tagName !== 'input') return null;
  const type = attributeOf(field, 'type') ?? '';
  if (/^(?:checkbox|radio)$/iu.test(type))
    return attributeOf(field, 'checked') === null ? '☐' : '☑';
  return TYPED.test(type) ? (attributeOf(field, 'value') ?? '') : '';
}

/** What a list to choose from shows, and what else could be chosen. */
export function shownInList(list: Element): { shown: string; others: string } {
  const options = optionsOf(list);
  const chosen = options.filter((option) => attributeOf(option, 'selected') !== null);
  const isSingle = attributeOf(list, 'multiple') === null;
  // A list of one choice shows the last that is chosen, or its first.
  const single = chosen.length > 0 ? chosen.slice(-1) : options.slice(0, 1);
  const read = new Set(isSingle ? single : chosen);
  const others = options.filter((each) => !read.has(each));
  const textsOf = (some: readonly Element[]) =>
    some.map((option) => textOf(option).trim()).join('、');
  return { shown: textsOf([...read]), others: textsOf(others) };
}

function optionsOf({ childNodes }: Element): Element[] {
  return childNodes
    .filter(isElement)
    .flatMap((child) => (child.tagName === 'option' ? [child] : optionsOf(child)));
}
