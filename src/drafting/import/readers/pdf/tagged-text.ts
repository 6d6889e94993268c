import { textsOf, type Tag, type TaggedText } from './page-tags.ts';
import { withoutRadicals } from './radicals.ts';
import { joinWrapped, linesOf, textOfLines, type Line } from './text-lines.ts';

/** How far below the last line of a page the first of the next one is put, in characters. */
const NEXT_LINE = 1.4;

/** Lines of a stretch of text, those of further pages below those of the page before. */
export function linesOfTexts(texts: readonly TaggedText[]): Line[] {
  const lines: Line[] = [];
  for (const own of Map.groupBy(texts, ({ page }) => page).values()) {
    const plain = own.map((text) => ({ ...text, text: withoutRadicals(text.text) }));
    const read = linesOf(plain);
    const last = lines.at(-1);
    const move =
      last === undefined ? 0 : last.baseline + last.size * NEXT_LINE - (read[0]?.baseline ?? 0);
    for (const line of read) lines.push({ ...line, baseline: line.baseline + move });
  }
  return lines;
}

/** The words of an element that is one paragraph, whose lines its width alone broke. */
export function wordsOf(tag: Tag): string {
  return wordsOfTexts(textsOf(tag));
}

/** The words of some texts of one paragraph. */
export function wordsOfTexts(texts: readonly TaggedText[]): string {
  return textOfLines(linesOfTexts(texts));
}

/** Lines of a cell whose author may have broken them: those that its width broke are joined. */
export function brokenLines(
  texts: readonly TaggedText[],
  width: number,
  isNumbered: boolean,
): string[] {
  return joinWrapped(linesOfTexts(texts), width, isNumbered).map(textOfLines);
}
