import { paragraphsOf } from './clean-text.ts';
import type { OutlineTextLine as Line } from './outline-lines.ts';
import { headOf, linesIn, namesMeasure, writtenOf, type Node } from './outline-nodes.ts';
import type { MeasureCell } from './recognised-table.ts';
import { isItem, type Entry } from './split-measures.ts';

/** A number with all that stands below it as a measure, with the deadlines and units that its lines name. */
export function cellOf(node: Node): MeasureCell {
  const { line } = node;
  const head = namesMeasure(node) ? linesIn(headOf(node)) : [];
  const own = linesIn(node).filter(
    (each) => !head.includes(each) && (each === line || writtenOf(each) !== ''),
  );
  const entry: Entry = {
    label: head.length > 0 ? null : line.label,
    text: textOf(own, line),
  };
  const valuesOf = (column: string) =>
    linesIn(node).flatMap(({ values }) =>
      values.filter((each) => each.column === column).map((each) => each.text),
    );
  return {
    entries: [entry],
    beside: {
      deadline: valuesOf('deadline'),
      unit: valuesOf('unit'),
      supporting_unit: valuesOf('supporting_unit'),
    },
    merged: {},
    attributes: new Map(),
    covering: new Map(),
    place: line.place,
    rows: [],
  };
}

/** Text of the lines of a measure; an item of a list below it is a paragraph of its own. */
function textOf(lines: readonly Line[], first: Line): string {
  const items: string[][] = [[]];
  for (const line of lines) {
    if (line.isItem && line !== first) items.push([]);
    items.at(-1)!.push(line === first ? line.text : writtenOf(line));
  }
  return items
    .map((item) => paragraphsOf(item, isItem))
    .filter((item) => item !== '')
    .join('\n');
}
