import type { MeasuresFile } from '../../../content/schemas/measures.ts';
import { visitRows } from '../../../content/table/walk-table.ts';
import { dropSpace } from '../../../meaning/text/fold.ts';
import type { Doubt } from '../model/doubt.ts';
import type { Omission } from '../document/omission.ts';
import type {
  AspectGroup,
  DimensionGroup,
  MeasureCell,
  RecognisedTable,
} from '../model/recognised-table.ts';
import type { Entry } from '../cells/split-measures.ts';
import type { GridCell, TableRow } from '../document/table-grid.ts';
import { tally, textsBelow } from '../document/unplaced-text.ts';

/** Signs that part entries and numbers, which the draft may have in another form. */
const SIGN = /[\p{P}\p{S}\d]/u;

/**
 * Doubts about rows of which the source has words in that very row that are not in the draft's row, its
 * headings, or among what was left out of it: they were lost, or stand in the wrong row.
 * @param ids identifiers that the measures were given
 */
export function accountByPlace(
  tables: readonly RecognisedTable[],
  file: MeasuresFile,
  ids: ReadonlyMap<Entry, string>,
  omissions: readonly Omission[],
): Doubt[] {
  const texts = textsById(file);
  // Of many rows of one place what was left out is counted once.
  const left = new Map(
    [...Map.groupBy(omissions, ({ place }) => place)].map(
      ([place, own]) => [place, tally(own.map(({ text }) => text))] as const,
    ),
  );
  const counted = new Set<GridCell>();
  const doubts: Doubt[] = [];
  const groups = groupByRows(tables.flatMap(cellsOf));
  for (const [at, group] of groups.entries()) {
    const rows = [...new Set(group.flatMap(({ cell }) => cell.rows))];
    const draft = [
      ...group.flatMap(({ headings }) => headings),
      // A heading may stand beside what goes on above it.
      ...(groups[at + 1] ?? []).flatMap(({ headings }) => headings),
      ...group.flatMap(({ cell }) =>
        cell.entries.flatMap((entry) => texts.get(ids.get(entry) ?? '') ?? []),
      ),
    ];
    const leftOut = rows.flatMap(({ place }) => left.get(place) ?? []);
    const source = rows.flatMap(({ cells }) => cells.filter((each) => !counted.has(each)));
    for (const each of source) counted.add(each);
    const missing = missingIn(new Set(source), [tally(draft), ...leftOut]);
    const [first] = group;
    if (missing === '' || first === undefined) continue;
    doubts.push({
      entry: first.cell.entries[0],
      place: first.cell.place,
      found: `來源的這一列有「${missing}」，不在草稿的這一列`,
      lookAt: '請對照來源，補在這一列，或從誤放的地方移來',
    });
  }
  return doubts;
}

/** Words of cells that stand nowhere else as often, signs and figures aside. @param elsewhere how often each character does */
function missingIn(
  cells: ReadonlySet<GridCell>,
  elsewhere: readonly ReadonlyMap<string, number>[],
): string {
  const counts = tally([...cells].map(({ text }) => text));
  const isMissing = (character: string, count: number) =>
    elsewhere.reduce((rest, other) => rest - (other.get(character) ?? 0), count) > 0;
  return [...counts]
    .filter(([character, count]) => isMissing(character, count) && !SIGN.test(character))
    .map(([character]) => character)
    .slice(0, 40)
    .join('');
}

/** The texts of each row, those of the cell that it shares included. */
function textsById(file: MeasuresFile): Map<string, string[]> {
  return new Map(
    [...visitRows(file)].map(({ id, measure, cell }) => {
      const { children: _, ...own } = measure ?? { id };
      const { measures: __, ...shared } = cell ?? { measures: [] };
      return [id, textsBelow([own, shared]).map(dropSpace)];
    }),
  );
}

/** Cells that were read from one row of the source, as where a page cuts one, stand together. */
function groupByRows(cells: readonly PlacedCell[]): PlacedCell[][] {
  const groups: PlacedCell[][] = [];
  let rows = new Set<TableRow>();
  for (const placed of cells) {
    const goesOn = placed.cell.rows.some((row) => rows.has(row));
    if (!goesOn) rows = new Set();
    for (const row of placed.cell.rows) rows.add(row);
    if (goesOn) groups.at(-1)?.push(placed);
    else groups.push([placed]);
  }
  return groups;
}

interface PlacedCell {
  headings: string[];
  cell: MeasureCell;
}

function cellsOf({ dimensions }: RecognisedTable): PlacedCell[] {
  return dimensions.flatMap((dimension) =>
    dimension.aspects.flatMap((aspect) => cellsBelow(dimension, aspect)),
  );
}

function cellsBelow({ heading }: DimensionGroup, { headings, actions }: AspectGroup): PlacedCell[] {
  const above = [heading, ...(headings ?? [])].flatMap((each) => each?.text ?? []);
  return actions.flatMap((action) =>
    action.cells.map((cell) => ({
      headings: [...above, ...action.headings.map(({ text }) => text)],
      cell,
    })),
  );
}
