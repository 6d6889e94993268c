import { isSymbolFont } from '../symbol-fonts.ts';
import { attributeOf, parentOf, type Element, type Node } from './elements.ts';
import type { StyleSheet } from './style-sheet.ts';

/** Fonts of symbols that a text of a page may be in. */
export class PageSymbols {
  readonly #fonts = new WeakMap<Element, string | null>();
  readonly #sheet: StyleSheet;
  readonly #hasAny: boolean;

  /** @param html the page; where it names no font of symbols, none is looked for */
  constructor(html: string, sheet: StyleSheet) {
    this.#sheet = sheet;
    this.#hasAny = /wingdings|webdings|symbol/iu.test(html);
  }

  /** The font of a text, that of the nearest element that sets one; null where it is none of symbols. */
  fontOf({ parentNode }: Node): string | null {
    if (!this.#hasAny || parentNode === null || !('tagName' in parentNode)) return null;
    const font = this.#familyOf(parentNode);
    return font !== null && isSymbolFont(font) ? font : null;
  }

  #familyOf(element: Element): string | null {
    const passed: Element[] = [];
    let font: string | null = null;
    for (let at: Element | null = element; at !== null; at = parentOf(at)) {
      const known = this.#fonts.get(at);
      font = known ?? this.#ownFamily(at);
      if (known !== undefined || font !== null) break;
      passed.push(at);
    }
    for (const each of passed) this.#fonts.set(each, font);
    return font;
  }

  #ownFamily(element: Element): string | null {
    const declared = this.#sheet.declarationsFor(element).get('font-family');
    if (declared !== undefined && declared !== 'inherit') return declared.replace('!important', '');
    return element.tagName === 'font' ? attributeOf(element, 'face') : null;
  }
}
