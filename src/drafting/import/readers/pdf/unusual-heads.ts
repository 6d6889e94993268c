import { parseLabel } from '../../../../meaning/numbers/parse-label.ts';
import { headSense } from '../../columns/head-words.ts';
import { columnBorders } from './column-borders.ts';
import { contentOf, isEntry } from './column-content.ts';
import type { PlacedText } from './page-content.ts';
import { runsOver, textsInColumns } from './text-lines.ts';

/** Lines below heads by which their columns are told. */
const LOOK_AHEAD = 60;

/** Whether words may be heads at all: no numbers, no deadlines or units, nothing that names something. */
export function mayBeHead({ text }: PlacedText): boolean {
  const isPlain = parseLabel(text) === null && !/[：:，。；]/u.test(text);
  return isPlain && (headSense(text) !== null || !isEntry(text));
}

/**
 * Whether a line of words is the heads of a table though they say nothing: below them stand deadlines in one column, and
 * units in another or a head that is known, with the words of the measures beside.
 * @param below lines of the page below it
 */
export function areHeadsByContent(
  heads: readonly PlacedText[],
  below: readonly (readonly PlacedText[])[],
): boolean {
  if (heads.length < 3 || !heads.every(mayBeHead)) return false;
  const rows = below.slice(0, LOOK_AHEAD);
  const borders = columnBorders(heads, rows.flat());
  const inside = rows.filter((row) => !row.some((text) => runsOver(text, borders)));
  const columns = textsInColumns(inside, borders);
  const contents = heads.map((_, column) => contentOf(columns[column] ?? []));
  const isTold = contents.includes('unit') || heads.some(({ text }) => headSense(text) !== null);
  return contents.includes('deadline') && isTold && contents.some((each) => each === null);
}
