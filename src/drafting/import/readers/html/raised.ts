import type { Raised } from '../raised-text.ts';
import { inline, type Element } from './elements.ts';
import type { StyleSheet } from './style-sheet.ts';

/** By tags, and by values of `vertical-align`. */
const places: Readonly<Record<string, Raised>> = {
  sup: 'superscript',
  super: 'superscript',
  sub: 'subscript',
};

/**
 * Whether an element of a line sets its text higher or lower; null where it stands as what is around it. `sup` and `sub`
 * do whatever styles say, for style sheets raise them in other ways.
 */
export function raisedIn(element: Element, sheet: StyleSheet): Raised | null {
  if (!inline.has(element.tagName)) return null;
  const align = sheet.declarationsFor(element).get('vertical-align') ?? '';
  return places[element.tagName] ?? places[align.replace('!important', '')] ?? null;
}
