const voidElements = new Set(
  'area base br col embed hr img input link meta source track wbr'.split(' '),
);

/** Elements that hold text alone, where no mark can stand, or what is no language. */
const unmarked = new Set(
  'script style template noscript title desc option textarea code pre kbd samp'.split(' '),
);

/** An element that text stands in. Of those that are alike in all this there is one only, whatever they hold. */
export interface TextElement {
  name: string;
  /** Language of what stands in it; `''` = not known. */
  lang: string;
  /** Part of a picture, where marks are those of SVG. */
  isInSvg: boolean;
  isInNav: boolean;
}

interface OpenElement extends TextElement {
  isUnmarked: boolean;
  /** Elements within it that name no language, by their names. */
  within: Map<string, OpenElement>;
}

const elements = new Map<string, OpenElement>();

function elementOf(facts: Omit<OpenElement, 'within'>): OpenElement {
  const { name, lang, isInSvg, isInNav, isUnmarked } = facts;
  const key = [name, lang, isInSvg, isInNav, isUnmarked].join(' ');
  let element = elements.get(key);
  if (element === undefined) {
    element = { ...facts, within: new Map() };
    elements.set(key, element);
  }
  return element;
}

/**
 * HTML with its texts changed, but for those of elements where no mark can stand.
 * @param html with end tags, as Astro writes it
 * @param lang language of what it stands in; `''` = not known
 * @param change makes HTML of a text, which is HTML itself: its signs are escaped
 */
export function changeTexts(
  html: string,
  lang: string,
  change: (text: string, element: TextElement) => string,
): string {
  const open = [elementOf({ name: '', lang, isInSvg: false, isInNav: false, isUnmarked: false })];
  let changed = '';
  /** Up to where all is in `changed`. */
  let done = 0;
  let place = 0;
  for (;;) {
    const start = html.indexOf('<', place);
    const end = start === -1 ? html.length : start;
    const parent = open.at(-1)!;
    if (end > place && !parent.isUnmarked) {
      const text = html.slice(place, end);
      const withMarks = change(text, parent);
      if (withMarks !== text) {
        changed += html.slice(done, place) + withMarks;
        done = end;
      }
    }
    if (start === -1) return changed + html.slice(done);
    place = passTag(html, start, open);
  }
}

const [QUOTE, APOSTROPHE, SLASH, GREATER, EXCLAMATION] = [0x22, 0x27, 0x2f, 0x3e, 0x21];

/**
 * Reads the tag or comment that begins at a place, and opens or closes its element.
 * @param open from the outermost element to the innermost
 * @returns the place behind it; behind the sign alone where none begins
 */
function passTag(html: string, start: number, open: OpenElement[]): number {
  const first = html.charCodeAt(start + 1);
  if (first === EXCLAMATION && html.startsWith('<!--', start)) {
    const close = html.indexOf('-->', start + 4);
    if (close !== -1) return close + 3;
  }
  const isEnd = first === SLASH;
  const from = isEnd ? start + 2 : start + 1;
  if (isEnd && open.length > 1) {
    // Nearly all end tags are that of the innermost element, and hold nothing but its name.
    const { name } = open.at(-1)!;
    const end = from + name.length;
    if (html.charCodeAt(end) === GREATER && html.startsWith(name, from)) {
      open.pop();
      return end + 1;
    }
  }
  const isNamed = isLetter(html.charCodeAt(from));
  if (!isEnd && !isNamed && first !== EXCLAMATION) return start + 1;
  let lang: string | null = null;
  let place = from;
  for (;;) {
    const code = html.charCodeAt(place);
    if (code === GREATER) break;
    if (code === QUOTE || code === APOSTROPHE) {
      // Quoted values may hold `>`.
      const close = html.indexOf(html[place]!, place + 1);
      if (close === -1) return start + 1;
      if (code === QUOTE && lang === null && isLang(html, place)) {
        lang = html.slice(place + 1, close);
      }
      place = close;
    }
    place += 1;
    if (place >= html.length) return start + 1;
  }
  if (isEnd && isNamed) {
    closeElement(nameAt(html, from), open);
  } else if (isNamed) {
    openElement(nameAt(html, from), lang, html.charCodeAt(place - 1) === SLASH, open);
  }
  return place + 1;
}

/** Whether a quoted value is that of the attribute `lang`. */
function isLang(html: string, quote: number): boolean {
  const endsAlike =
    html.charCodeAt(quote - 1) === 0x3d && (html.charCodeAt(quote - 2) | 0x20) === 0x67;
  return endsAlike && /^\slang=$/i.test(html.slice(quote - 6, quote));
}

function isLetter(code: number): boolean {
  return (code >= 97 && code <= 122) || (code >= 65 && code <= 90);
}

/** A name, which ends with white space, `/` or `>`, in small letters. */
function nameAt(html: string, from: number): string {
  let end = from;
  let hasCapitals = false;
  for (;;) {
    const code = html.charCodeAt(end);
    if (code <= 32 || code === SLASH || code === GREATER) break;
    if (code >= 65 && code <= 90) hasCapitals = true;
    end += 1;
  }
  const name = html.slice(from, end);
  return hasCapitals ? name.toLowerCase() : name;
}

function openElement(
  name: string,
  lang: string | null,
  isEmpty: boolean,
  open: OpenElement[],
): void {
  if (isEmpty || voidElements.has(name)) return;
  const parent = open.at(-1)!;
  const known = lang === null ? parent.within.get(name) : undefined;
  if (known !== undefined) {
    open.push(known);
    return;
  }
  const element = elementOf({
    name,
    lang: lang ?? parent.lang,
    isInSvg: parent.isInSvg || name === 'svg',
    isInNav: parent.isInNav || name === 'nav',
    isUnmarked: parent.isUnmarked || unmarked.has(name),
  });
  if (lang === null) parent.within.set(name, element);
  open.push(element);
}

function closeElement(name: string, open: OpenElement[]): void {
  for (let index = open.length - 1; index > 0; index -= 1) {
    if (open[index]!.name !== name) continue;
    open.length = index;
    return;
  }
}
