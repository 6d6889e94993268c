import type { DocumentRange } from '../phrase-index.ts';
import type { VolumeEntry } from './volume.ts';

/** A document of a volume: its number there, as the table of the volume has it. */
export interface DocumentPlace {
  volume: number;
  document: number;
}

/** Where the documents of a site stand. */
export interface DocumentPlaces {
  /** How many of them are rows, which come first. */
  rows: number;
  placeOf(document: number): DocumentPlace;
  /** The numbers of the rows of a volume, and those of its passages. */
  rangesOf(volume: number): { rows: DocumentRange; passages: DocumentRange };
}

/** The documents of a site by their number through all volumes. */
export function documentPlaces(
  volumes: readonly Pick<VolumeEntry, 'rows' | 'passages'>[],
): DocumentPlaces {
  const rowEnds = runningSums(volumes.map(({ rows }) => rows));
  const passageEnds = runningSums(volumes.map(({ passages }) => passages));
  const rows = rowEnds.at(-1) ?? 0;
  return {
    rows,
    rangesOf: (volume) => ({
      rows: [rowEnds[volume - 1] ?? 0, rowEnds[volume]!],
      passages: [rows + (passageEnds[volume - 1] ?? 0), rows + passageEnds[volume]!],
    }),
    placeOf(document) {
      const isRow = document < rows;
      const ends = isRow ? rowEnds : passageEnds;
      const number = isRow ? document : document - rows;
      const volume = firstAbove(ends, number);
      const own = number - (ends[volume - 1] ?? 0);
      return { volume, document: isRow ? own : volumes[volume]!.rows + own };
    },
  };
}

/** The sums of the first, the first two, and so on. */
export function runningSums(numbers: readonly number[]): number[] {
  let sum = 0;
  return numbers.map((number) => (sum += number));
}

/** Place of the first of ascending numbers that is greater. */
function firstAbove(ascending: readonly number[], number: number): number {
  let low = 0;
  let high = ascending.length - 1;
  while (low < high) {
    const middle = (low + high) >> 1;
    if (ascending[middle]! > number) high = middle;
    else low = middle + 1;
  }
  return low;
}
