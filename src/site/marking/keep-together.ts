const MONTHS =
  'January|February|March|April|May|June|July|August|September|October|November|December';

/** What both languages write: sizes of files, names that have a hyphen within, and the signs that begin a formula. */
const BOTH = '\\d[\\d.,]* [KMG]?B(?![\\w])|UTF-8|SHA-256|JSON-LD|YYYY-MM-DD|= \\+ - @';

/** `2017年6月30日`, `2017年6月30日更新`, `6月30日`, `6月`, `126 項`, `第 127 項`. */
const CHINESE = new RegExp(
  `\\d+ ?年 ?\\d+ ?月(?: ?\\d+ ?日(?:更新|回報)?)?|\\d+月(?:\\d+日)?|(?:第 )?\\d(?:[\\d,]*\\d)? (?:項|列|筆|則|份|個|頁)|${BOTH}`,
  'g',
);

/** `30 June 2017`, `June 2017`, `126 measures`, `3 innovation` (proposals), `row 127`, `ROC 106`. */
const ENGLISH = new RegExp(
  `(?:\\d{1,2} )?(?:${MONTHS}) \\d{4}|\\d{1,2} (?:${MONTHS})\\b` +
    `|\\d(?:[\\d,]*\\d)? (?:items?|measures?|rows?|plans?|entry|entries|innovation)\\b|(?:ROC|row) \\d+|${BOTH}`,
  'g',
);

/**
 * A piece of a text, and whether it stands in one line.
 *
 * Such a piece becomes an element of the page, for CSS breaks no line differently within a text. To
 * screen readers the text stays whole: no object stands for the element in the tree that Chromium and
 * Firefox hand to them, and Firefox's text of the paragraph is one. That holds as long as the element
 * is laid out in its line, not as a part of a flexible box. Joining the characters (U+2060) would go
 * into what is copied, found and searched.
 */
export interface Piece {
  text: string;
  isWhole: boolean;
}

/**
 * A text in pieces: what names one day or one number of things is a piece of its own, for a line that
 * ends with `12` and goes on with `月31日` is read twice.
 * @param lang language of the text; of what is neither English nor Chinese nothing is kept together
 */
export function piecesOf(text: string, lang: string): Piece[] {
  const pattern = lang.startsWith('en') ? ENGLISH : lang.startsWith('zh') ? CHINESE : null;
  if (pattern === null || !/[\d-]/.test(text)) return [{ text, isWhole: false }];
  const pieces: Piece[] = [];
  let done = 0;
  // Not `matchAll`, which makes a copy of the pattern for each of the thousands of texts of a page.
  pattern.lastIndex = 0;
  for (let match = pattern.exec(text); match !== null; match = pattern.exec(text)) {
    const { 0: found, index } = match;
    if (index > done) pieces.push({ text: text.slice(done, index), isWhole: false });
    pieces.push({ text: found, isWhole: true });
    done = index + found.length;
  }
  if (done < text.length) pieces.push({ text: text.slice(done), isWhole: false });
  return pieces;
}
