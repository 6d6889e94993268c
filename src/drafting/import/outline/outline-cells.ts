import { paragraphsOf } from '../document/clean-text.ts';
import type { OutlineTextLine as Line } from '../sections/outline-lines.ts';
import { headOf, linesIn, namesMeasure, writtenOf, type Node } from './outline-nodes.ts';
import type { MeasureCell } from '../model/recognised-table.ts';
import { isItem, type Entry } from '../cells/split-measures.ts';

/** A number with all that stands below it as a measure, with the deadlines and units that its lines name. */
export function cellOf(node: Node): MeasureCell {
  const { line } = node;
  const head = namesMeasure(node) ? linesIn(headOf(node)) : [];
  const own = linesIn(node).filter(
    (each) => !head.includes(each) && (each === line || writtenOf(each) !== ''),
  );
  const measure = head.length > 0 ? own.find(({ isMeasure }) => isMeasure) : line;
  // Numbers of further lines count these with it.
  const isCounted = own.some((each) => each !== measure && each.label !== null);
  const isLabelled = measure === line || !isCounted;
  const entry: Entry = {
    label: isLabelled ? (measure?.label ?? null) : null,
    text: textOf(own, isLabelled ? measure : undefined),
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

/** Text of the lines of a measure, that of the first without its number; an item of a list below it is a paragraph of its own. */
function textOf(lines: readonly Line[], first: Line | undefined): string {
  const items: string[][] = [[]];
  for (const line of lines) {
    if (line.isItem && line !== lines[0]) items.push([]);
    items.at(-1)!.push(line === first ? line.text : writtenOf(line));
  }
  return items
    .map((item) => paragraphsOf(item, isItem))
    .filter((item) => item !== '')
    .join('\n');
}
