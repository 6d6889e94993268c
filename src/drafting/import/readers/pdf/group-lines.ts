import { parseLabel } from '../../../../meaning/numbers/parse-label.ts';
import type { PlacedText } from './page-content.ts';
import { columnsOf, rowsOfTexts } from './text-lines.ts';

/** Characters of the longest line that heads the rows of a table below it. */
const LONGEST_GROUP = 60;

/** Whether the words of a line of a table may be a heading: short, and no sentence. */
export function mayHead(words: string): boolean {
  return words.length <= LONGEST_GROUP && !/[。；]/u.test(words);
}

/** Lines with something beside them, of those that begin measures, from which on others are headings. */
const MOSTLY_BESIDE = 0.5;

/**
 * Kind of number of lines that head the measures below them and stand in the column of these, `一、門診業務` above
 * `1.`: never is anything beside them, and always a measure of one other kind follows. Null where there are none.
 * @param parts texts of the table on each page
 */
export function groupStyleOf(
  parts: readonly (readonly PlacedText[])[],
  borders: readonly number[],
): string | null {
  const lines = parts.flatMap((texts) =>
    rowsOfTexts(texts).flatMap((row) => {
      const columns = columnsOf(row, borders);
      const words = row.map(({ text }) => text).join('');
      const style = parseLabel(words.trim())?.style;
      if (style === undefined) return [];
      const isHeading = columns.size === 1 && mayHead(words);
      return [{ style, column: Math.min(...columns), isAlone: columns.size === 1, isHeading }];
    }),
  );
  const [first] = lines;
  const next = lines.find(({ style }) => style !== first?.style);
  if (first === undefined || next === undefined || first.style === 'formal') return null;
  const headings = lines.filter(({ style }) => style === first.style);
  const measures = lines.filter(({ style }) => style === next.style);
  const beside = measures.filter(({ isAlone }) => !isAlone).length;
  const isFollowed = lines.every(
    ({ style }, at) => style !== first.style || lines[at + 1]?.style === next.style,
  );
  const isHeaded =
    headings.length > 1 &&
    measures.length > headings.length &&
    headings.every(({ isHeading, column }) => isHeading && column === first.column) &&
    measures.every(({ column }) => column === first.column) &&
    beside >= measures.length * MOSTLY_BESIDE;
  return isHeaded && isFollowed ? first.style : null;
}
