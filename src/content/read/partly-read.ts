import type { YamlPath } from '../problems/problem.ts';
import type { RightPart } from './right-part.ts';

/** Lists of rows: a row is whole whatever is wrong with the rows in it. */
const ROWS_WITHIN = new Set(['children', 'measures']);

/** A file with faults of which a part was read. */
export class PartlyRead {
  /** Path in the file of a path in what was read: entries that were left out are counted again. */
  readonly originalPath: (path: YamlPath) => YamlPath;
  /** True where nothing was left out: all that was wrong were quotes. */
  readonly isWhole: boolean;
  readonly #incomplete = new Set<string>();

  constructor({ originalPath, leftOut }: RightPart) {
    this.originalPath = originalPath;
    this.isWhole = leftOut.length === 0;
    for (const path of leftOut) {
      for (const holder of holdersOf(path)) this.#incomplete.add(JSON.stringify(holder));
    }
  }

  /** True of an entry of which nothing was left out, so that what it does not say it does not say in the file. */
  isWholeAt(pathInFile: YamlPath): boolean {
    return !this.#incomplete.has(JSON.stringify(pathInFile));
  }
}

/** What lacks something when a path is left out: the mappings and entries that it stands in, up to its row. */
function* holdersOf(path: YamlPath): Generator<YamlPath> {
  let isWithin = false;
  for (let length = path.length - 1; length >= 0; length -= 1) {
    const step = path[length];
    if (typeof step === 'string' && isWithin && ROWS_WITHIN.has(step)) return;
    // The first list is the one that lacks an entry.
    isWithin ||= typeof step === 'string';
    yield path.slice(0, length);
  }
}
