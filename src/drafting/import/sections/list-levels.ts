import type { OutlineTextLine as Line } from './outline-lines.ts';

/** A line by its number and how many lists stand around it. */
interface LevelLine {
  line: Pick<Line, 'style' | 'label'>;
  listLevel: number;
}

/**
 * The kinds of number of lines, those of inner lists apart (`decimal`, `decimal 1`): a file may number all of its levels
 * `1.`. Where numbers of one kind count on from one level to another, some are typed, and levels tell nothing.
 */
export function stylesByLevel(lines: readonly LevelLine[]): (string | null)[] {
  const told = new Set(
    [...Map.groupBy(lines, ({ line }) => line.style)]
      .filter(([style, own]) => style !== null && areApart(own))
      .map(([style]) => style),
  );
  return lines.map(({ line: { style }, listLevel }) =>
    style !== null && listLevel > 0 && told.has(style) ? `${style} ${listLevel}` : style,
  );
}

/** Whether the numbers of each level count for themselves, and there are several levels. */
function areApart(lines: readonly LevelLine[]): boolean {
  const reached = new Map<number, number>();
  let before: number | null = null;
  for (const { line, listLevel } of lines) {
    const number = line.label?.ordinal.at(-1) ?? 1;
    const isChange = before !== null && before !== listLevel;
    const last = before !== null && listLevel > before ? 0 : (reached.get(listLevel) ?? 0);
    if (isChange && number !== 1 && number !== last + 1) return false;
    reached.set(listLevel, number);
    before = listLevel;
  }
  return reached.size > 1;
}
