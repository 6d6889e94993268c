/** A line of an outline: its label's style, or null for a line without a label. */
export interface OutlineLine<Style extends string = string> {
  style: Style | null;
}

/** A line with what stands below it. */
export interface OutlineNode<Line extends OutlineLine> {
  line: Line;
  /** Lines without a label that continue this one. */
  continuation: Line[];
  children: OutlineNode<Line>[];
}

export interface Outline<Line extends OutlineLine> {
  /** Lines without a label before the first label. */
  preamble: Line[];
  roots: OutlineNode<Line>[];
}

/**
 * Returns flat lines as a tree. With `order` (outermost style first) a line stands below the nearest line
 * before it of a style further out; a style that is not in it is a RangeError. Without `order` a style not
 * open yet opens a level below the line before, and an open one returns to its level.
 */
export function buildOutline<Line extends OutlineLine>(
  lines: readonly Line[],
  order?: readonly NonNullable<Line['style']>[],
): Outline<Line> {
  const outline: Outline<Line> = { preamble: [], roots: [] };
  const open: OutlineNode<Line>[] = [];
  for (const line of lines) {
    if (line.style === null) {
      (open.at(-1)?.continuation ?? outline.preamble).push(line);
      continue;
    }
    closeLevels(open, line.style, order);
    const node: OutlineNode<Line> = { line, continuation: [], children: [] };
    (open.at(-1)?.children ?? outline.roots).push(node);
    open.push(node);
  }
  return outline;
}

/** Takes from the open lines those that a line of this style does not stand below. */
function closeLevels<Line extends OutlineLine>(
  open: OutlineNode<Line>[],
  style: string,
  order: readonly string[] | undefined,
): void {
  if (order === undefined) {
    const level = open.findIndex(({ line }) => line.style === style);
    if (level !== -1) open.length = level;
    return;
  }
  const depth = depthOf(style, order);
  while (open.length > 0 && depthOf(open.at(-1)!.line.style!, order) >= depth) open.pop();
}

function depthOf(style: string, order: readonly string[]): number {
  const depth = order.indexOf(style);
  if (depth === -1) throw new RangeError(`The style ${style} is not among ${order.join(', ')}`);
  return depth;
}
