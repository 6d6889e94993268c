import { parseLabel } from '../../../../meaning/numbers/parse-label.ts';
import { isRemark as isRemarkText } from '../../tables/group-rows.ts';
import { columnBorders } from './column-borders.ts';
import { mayHead } from './group-lines.ts';
import { hasLinks } from './own-print.ts';
import type { PlacedText } from './page-content.ts';
import { columnsOf, rowsOfTexts, runsOver } from './text-lines.ts';

/** What of a stretch of a page is table, and what stands below its end. */
export interface Body {
  /** Texts of each stretch between lines that run over the columns. */
  stretches: { heading: PlacedText[] | null; texts: PlacedText[] }[];
  rest: PlacedText[];
}

/** Lines below one that runs over the borders in which the table has to go on. */
const LOOK_AHEAD = 8;

/**
 * What of a part is table, up to the first line that runs over a border and is no heading within it.
 * @param groups kind of number of the lines that head rows, see `groupStyleOf`
 */
export function bodyOf(
  texts: readonly PlacedText[],
  heads: readonly PlacedText[],
  borders: readonly number[],
  groups: string | null = null,
): Body {
  const isPrint = hasLinks(heads.map(({ text }) => text));
  const rows = rowsOfTexts(texts);
  const body: Body = { stretches: [{ heading: null, texts: [] }], rest: [] };
  const crosses = rows.map((row) => row.some((text) => runsOver(text, borders)));
  for (const [at, row] of rows.entries()) {
    const words = row.map(({ text }) => text).join('');
    if (crosses[at] === true) {
      const goesOn = rows
        .slice(at + 1, at + 1 + LOOK_AHEAD)
        .some(
          (next, ahead) => crosses[at + 1 + ahead] === false && columnsOf(next, borders).size >= 3,
        );
      // A remark within the table may take several lines.
      const above = crosses[at - 1] === true ? body.stretches.at(-1)?.heading : null;
      const isRemark =
        isRemarkText(words) || (above !== null && above !== undefined && isLong(above));
      const isHeading = mayHead(words) && isOneStretch(row);
      if (goesOn && isRemark && above !== null && above !== undefined) {
        above.push(...row);
        continue;
      }
      if (goesOn && (isHeading || isRemark || isPrint) && parseLabel(words)?.style !== 'formal') {
        body.stretches.push({ heading: [...row], texts: [] });
        continue;
      }
    }
    if (groups !== null && parseLabel(words.trim())?.style === groups) {
      body.stretches.push({ heading: [...row], texts: [] });
      continue;
    }
    const isSection =
      columnsOf(row, borders).size === 1 && parseLabel(words.trim())?.style === 'formal';
    if (crosses[at] === true || isSection) {
      body.rest.push(...rows.slice(at).flat());
      break;
    }
    body.stretches.at(-1)?.texts.push(...row);
  }
  return body;
}

function isLong(texts: readonly PlacedText[]): boolean {
  return isRemarkText(texts.map(({ text }) => text).join(''));
}

/** True for texts of a line that have no gap between them as wide as a character. */
function isOneStretch(row: readonly PlacedText[]): boolean {
  const sorted = [...row].sort((one, other) => one.x - other.x);
  return sorted.every((text, at) => {
    const before = sorted[at - 1];
    return before === undefined || text.x - (before.x + before.width) < text.size;
  });
}

/** Borders by what stands between the heads and the end of the table, which is told by the borders in turn. */
export function bordersOf(
  heads: readonly PlacedText[],
  parts: readonly (readonly PlacedText[])[],
): number[] {
  const first = columnBorders(heads, parts.flat());
  return columnBorders(
    heads,
    parts.flatMap((part) => bodyOf(part, heads, first).stretches.flatMap(({ texts }) => texts)),
  );
}
