/** A tag as it stands in a text of HTML. */
export interface Tag {
  /** In lower case. */
  name: string;
  isEnd: boolean;
  /** Offsets of its `<` and behind its `>`. */
  start: number;
  end: number;
}

/** Elements whose content is text up to their end tag. */
const holdText: ReadonlySet<string> = new Set(['script', 'style', 'textarea', 'title']);

/** Elements that are read by rules of their own, and stand on no page of the site. */
const odd: ReadonlySet<string> = new Set(['iframe', 'noembed', 'noframes', 'plaintext', 'xmp']);

/**
 * The tags of a text of HTML one after another, comments and the texts of scripts passed over. It
 * reads what programs write with care, not what browsers put up with.
 */
export class TagReader {
  readonly #html: string;
  #at = 0;
  /** Element whose text comes next. */
  #text: string | null = null;

  constructor(html: string) {
    this.#html = html;
  }

  /** The next tag; null at the end of the text, and where it is not plain what follows. */
  next(): Tag | null {
    const html = this.#html;
    if (this.#text !== null && !this.#passText(this.#text)) return null;
    for (;;) {
      const start = html.indexOf('<', this.#at);
      if (start < 0) return null;
      const isEnd = html.charCodeAt(start + 1) === SLASH;
      const nameAt = isEnd ? start + 2 : start + 1;
      const first = html.charCodeAt(nameAt) | 0x20;
      if (first >= SMALL_A && first <= SMALL_Z) return this.#tag(start, nameAt, isEnd);
      if (html.startsWith('<!--', start)) {
        if (!this.#passComment(start)) return null;
      } else if (/^<!doctype\s/i.test(html.slice(start, start + 10))) {
        this.#at = start + 10;
      } else {
        return null;
      }
    }
  }

  #tag(start: number, nameAt: number, isEnd: boolean): Tag | null {
    const html = this.#html;
    let nameEnd = nameAt + 1;
    while (isInName(html.charCodeAt(nameEnd))) nameEnd += 1;
    const name = html.slice(nameAt, nameEnd).toLowerCase();
    const end = endOfTag(html, nameEnd);
    if (end < 0 || odd.has(name)) return null;
    this.#at = end;
    if (!isEnd && holdText.has(name)) {
      if (html.charCodeAt(end - 2) === SLASH) return null;
      this.#text = name;
    }
    return { name, isEnd, start, end };
  }

  #passText(name: string): boolean {
    const html = this.#html;
    const end = new RegExp(`</${name}(?=[\\s/>])`, 'gi');
    end.lastIndex = this.#at;
    const at = end.exec(html)?.index ?? -1;
    // Such a script may go on behind an end tag.
    if (at < 0 || (name === 'script' && html.slice(this.#at, at).includes('<!--'))) return false;
    this.#at = at;
    this.#text = null;
    return true;
  }

  #passComment(start: number): boolean {
    const html = this.#html;
    const end = html.indexOf('--', start + 4);
    if (end < 0 || html[end + 2] !== '>' || /^-?>/.test(html.slice(start + 4, start + 6)))
      return false;
    this.#at = end + 3;
    return true;
  }
}

const SLASH = 0x2f;
const SMALL_A = 0x61;
const SMALL_Z = 0x7a;

const GREATER = 0x3e;
const EQUALS = 0x3d;
const DOUBLE_QUOTE = 0x22;
const SINGLE_QUOTE = 0x27;

/** @param unit a UTF-16 unit; NaN behind the end of the text */
function isInName(unit: number): boolean {
  return unit > 0x20 && unit !== SLASH && unit !== GREATER;
}

/** Offset behind the `>` of a tag, which may stand in the values of its attributes too; -1 without one. */
function endOfTag(html: string, from: number): number {
  for (let at = from; at < html.length; at += 1) {
    const unit = html.charCodeAt(at);
    if (unit === GREATER) return at + 1;
    if (unit !== DOUBLE_QUOTE && unit !== SINGLE_QUOTE) continue;
    // A quotation mark elsewhere than at the beginning of a value opens nothing.
    if (html.charCodeAt(at - 1) !== EQUALS) return -1;
    at = html.indexOf(unit === DOUBLE_QUOTE ? '"' : "'", at + 1);
    if (at < 0) return -1;
  }
  return -1;
}
