import type { Doubt } from '../model/doubt.ts';
import type { MeasureCell, RecognisedTable } from '../model/recognised-table.ts';
import type { Heading } from '../cells/split-headings.ts';
import type { TableContext } from '../model/table-context.ts';
import { looksLikeUnits } from '../cells/unit-names.ts';

/** What the column is called where nothing names it. */
const USUAL_HEAD = '承辦單位';

/**
 * Where no measure of a plan has a unit, and the headings of one level are all names of units that the institution
 * declares (`服務科` above the measures of 服務科), these are the units of the measures below them, each with a mark:
 * they may as well be headings alone, and stay such.
 */
export function takeUnitsOfHeadings(
  tables: readonly RecognisedTable[],
  { register }: TableContext,
): void {
  const below = tables.flatMap(cellsBelowHeadings);
  if (below.length === 0) return;
  const hasUnit = ({ cell: { beside } }: CellBelow) =>
    beside.unit.length > 0 || beside.supporting_unit.length > 0;
  if (tables.some(({ columns }) => columns.heads.unit !== undefined) || below.some(hasUnit)) return;
  const level = levels.find((each) =>
    below.every(({ headings }) => {
      const heading = headings[each];
      return heading !== undefined && looksLikeUnits(nameIn(heading), register) === 'known';
    }),
  );
  if (level === undefined) return;
  for (const { cell, headings, doubts } of below) {
    const name = nameIn(headings[level]!);
    cell.beside.unit.push(name);
    for (const entry of cell.entries)
      doubts.push({
        entry,
        column: 'units',
        words: name,
        place: cell.place,
        found: `「${name}」是標題，也是單位，各項列為承辦單位`,
        lookAt: '請核對是否為這幾項的承辦單位',
      });
  }
  for (const { columns } of tables) columns.heads.unit = USUAL_HEAD;
}

const levels = ['dimension', 'aspect', 'action'] as const;
type Level = (typeof levels)[number];

/** A cell of measures and the headings above it. */
interface CellBelow {
  cell: MeasureCell;
  headings: Readonly<Partial<Record<Level, Heading>>>;
  doubts: Doubt[];
}

function cellsBelowHeadings({ dimensions, doubts }: RecognisedTable): CellBelow[] {
  return dimensions.flatMap(({ heading, aspects }) =>
    aspects.flatMap(({ headings: ofAspect, actions }) =>
      actions.flatMap(({ headings: ofAction, cells }) =>
        cells.map((cell) => ({
          cell,
          headings: {
            ...(heading === null ? {} : { dimension: heading }),
            ...(ofAspect?.[0] === undefined ? {} : { aspect: ofAspect[0] }),
            ...(ofAction[0] === undefined ? {} : { action: ofAction[0] }),
          },
          doubts,
        })),
      ),
    ),
  );
}

/** A heading without its number. */
function nameIn({ label, text }: Heading): string {
  return text.slice(label?.label.length ?? 0).trim();
}
