import { Numbering } from '../numbering.ts';
import type { LargeIndex, PhraseIndex } from '../phrase-index.ts';
import { remembered } from '../remembered.ts';
import {
  cellPairings,
  emptyTable,
  rowCount,
  type CellPairing,
  type SearchTable,
} from '../search-table.ts';
import { documentPlaces, runningSums, type DocumentPlaces } from './document-places.ts';

/** A volume that was read; its texts are read when they are needed. */
export interface OpenVolume {
  table: SearchTable;
  /** Text of a document of the volume, as written. */
  readText: (document: number) => Promise<string>;
}

/** What volumes are put together from. */
export interface WholeIndex {
  /** Of the documents of the whole site. */
  index: LargeIndex;
  places: DocumentPlaces;
}

/** Whether some row of the site has a needle in its text. */
export async function isSaidIn({ index, places }: WholeIndex, needle: string): Promise<boolean> {
  for (const document of (await index.find(needle)).keys()) if (document < places.rows) return true;
  return false;
}

/** Some volumes as if they were the whole site. */
export interface MergedVolumes {
  table: SearchTable;
  /** Of the documents of these volumes, as the table numbers them. */
  index: PhraseIndex;
  readText: (document: number) => Promise<string>;
  /** For each volume, the number after that of its last row. */
  rowEnds: readonly number[];
}

/**
 * Puts volumes together: rows of all in their order, then the passages of all.
 * @param numbers of the volumes, ascending, one at least
 * @param volumes in the same order
 */
export function mergeVolumes(
  numbers: readonly number[],
  volumes: readonly OpenVolume[],
  { index, places }: WholeIndex,
): MergedVolumes {
  const tables = volumes.map(({ table }) => table);
  const table = tables.length === 1 ? tables[0]! : mergeTables(tables);
  const own = documentPlaces(
    tables.map((each) => ({ rows: rowCount(each), passages: each.passages.length })),
  );
  const rowEnds = runningSums(tables.map(rowCount));
  const passageEnds = runningSums(tables.map(({ passages }) => passages.length));
  const at = new Map(numbers.map((number, place) => [number, place]));
  /** The number of a document here; null for one of another volume. */
  const numberHere = (document: number): number | null => {
    const { volume, document: inVolume } = places.placeOf(document);
    const place = at.get(volume);
    if (place === undefined) return null;
    const rows = rowCount(tables[place]!);
    return inVolume < rows
      ? (rowEnds[place - 1] ?? 0) + inVolume
      : own.rows + (passageEnds[place - 1] ?? 0) + inVolume - rows;
  };
  const ranges = numbers.flatMap((volume) => {
    const { rows, passages } = places.rangesOf(volume);
    return [rows, passages];
  });
  return {
    table,
    rowEnds,
    index: {
      find: remembered(async (needle: string) => {
        const found = new Map<number, number>();
        for (const [document, place] of await index.find(needle, ranges)) {
          const here = numberHere(document);
          if (here !== null) found.set(here, place);
        }
        return found;
      }),
    },
    readText(document) {
      const { volume, document: inVolume } = own.placeOf(document);
      return volumes[volume]!.readText(inVolume);
    },
  };
}

function mergeTables(tables: readonly SearchTable[]): SearchTable {
  const institutions = new Numbering<SearchTable['institutions'][number]>(({ id }) => id);
  const units = new Numbering<SearchTable['units'][number]>(({ key }) => key);
  const strings = new Numbering<string>((text) => text);
  const months = [...new Set(tables.flatMap((table) => table.months))].sort();
  const monthNumber = new Map(months.map((month, number) => [month, number]));
  const plans: SearchTable['plans'][number][] = [];
  const passages: SearchTable['passages'][number][] = [];
  const rows = emptyColumns();
  const inCells: Record<CellPairing, number[]> = { shared: [], group: [] };
  for (const table of tables) {
    const firstPlan = plans.length;
    const firstRow = rows.measureId.length;
    for (const pairing of cellPairings) {
      append(
        inCells[pairing],
        table.inCells[pairing].map((row) => firstRow + row),
      );
    }
    const ofInstitution = table.institutions.map((each) => institutions.numberOf(each));
    const ofUnit = table.units.map((unit) =>
      units.numberOf({ ...unit, institution: ofInstitution[unit.institution]! }),
    );
    const ofString = table.strings.map((text) => strings.numberOf(text));
    const ofMonth = table.months.map((month) => monthNumber.get(month)!);
    for (const plan of table.plans) {
      plans.push({ ...plan, institution: ofInstitution[plan.institution]! });
    }
    for (const passage of table.passages) {
      passages.push({ ...passage, plan: firstPlan + passage.plan });
    }
    const numbered = (lists: readonly (readonly number[])[], numbers: readonly number[]) =>
      lists.map((list) => list.map((number) => numbers[number]!));
    append(
      rows.plan,
      table.rows.plan.map((plan) => firstPlan + plan),
    );
    append(rows.measureId, table.rows.measureId);
    append(rows.position, table.rows.position);
    append(rows.kind, table.rows.kind);
    append(rows.label, table.rows.label);
    append(rows.headings, numbered(table.rows.headings, ofString));
    append(rows.deadlines, numbered(table.rows.deadlines, ofString));
    append(rows.units, numbered(table.rows.units, ofString));
    append(rows.unitKeys, numbered(table.rows.unitKeys, ofUnit));
    append(rows.months, numbered(table.rows.months, ofMonth));
    append(rows.dimension, table.rows.dimension);
    append(rows.length, table.rows.length);
  }
  return {
    institutions: institutions.items,
    plans,
    // Every volume has all of them, in the order of the vocabulary.
    dimensions: tables[0]!.dimensions,
    units: units.items,
    months,
    strings: strings.items,
    rows,
    inCells,
    passages,
  };
}

function emptyColumns(): Mutable<SearchTable['rows']> {
  return structuredClone(emptyTable.rows) as Mutable<SearchTable['rows']>;
}

type Mutable<Columns> = {
  [Name in keyof Columns]: Columns[Name] extends readonly (infer Value)[] ? Value[] : never;
};

function append<Value>(list: Value[], more: readonly Value[]): void {
  for (const value of more) list.push(value);
}
