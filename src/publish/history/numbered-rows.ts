/** A row that is known by its number within a group, and what it says. */
export interface NumberedRow {
  number: number;
  /** Checksum of all but the number. */
  says: string;
}

/** Which rows of a group are not what they were. */
export interface NumberedChanges<Former extends NumberedRow, Now extends NumberedRow> {
  added: Now[];
  removed: Former[];
  changed: { before: Former; after: Now }[];
}

/**
 * What a group of numbered rows gained, lost and changed. A row put before others shifts their
 * numbers and changes none of them; one that stands behind another than before is removed and added.
 * No number is told twice: where a row that was removed had the number that another has now, the two
 * are told as a change of that number.
 * @param former in the order of their numbers
 * @param now likewise
 */
export function compareNumbered<Former extends NumberedRow, Now extends NumberedRow>(
  former: readonly Former[],
  now: readonly Now[],
): NumberedChanges<Former, Now> {
  const changes: NumberedChanges<Former, Now> = { added: [], removed: [], changed: [] };
  let [before, after] = [0, 0];
  for (const [stays, here] of [...sameRows(former, now), [former.length, now.length] as const]) {
    const told = pairUp(former.slice(before, stays), now.slice(after, here));
    changes.added.push(...told.added);
    changes.removed.push(...told.removed);
    changes.changed.push(...told.changed);
    [before, after] = [stays + 1, here + 1];
  }
  const told = new Set(
    [...changes.added, ...changes.changed.map((each) => each.after)].map(({ number }) => number),
  );
  return changes.removed.some(({ number }) => told.has(number)) ? byNumber(former, now) : changes;
}

/** The rows of two lists that stand in the place of each other. */
function pairUp<Former extends NumberedRow, Now extends NumberedRow>(
  former: readonly Former[],
  now: readonly Now[],
): NumberedChanges<Former, Now> {
  const both = Math.min(former.length, now.length);
  return {
    changed: former.slice(0, both).map((before, index) => ({ before, after: now[index]! })),
    removed: former.slice(both),
    added: now.slice(both),
  };
}

function byNumber<Former extends NumberedRow, Now extends NumberedRow>(
  former: readonly Former[],
  now: readonly Now[],
): NumberedChanges<Former, Now> {
  const formerByNumber = new Map(former.map((row) => [row.number, row]));
  const numbers = new Set(now.map(({ number }) => number));
  const known = now.map((after) => ({ before: formerByNumber.get(after.number), after }));
  return {
    changed: known.flatMap(({ before, after }) =>
      before === undefined || before.says === after.says ? [] : [{ before, after }],
    ),
    removed: former.filter(({ number }) => !numbers.has(number)),
    added: known.filter(({ before }) => before === undefined).map(({ after }) => after),
  };
}

/** Places in both lists of rows that say the same and follow each other as they did. */
function sameRows(
  former: readonly NumberedRow[],
  now: readonly NumberedRow[],
): (readonly [before: number, after: number])[] {
  const places = Map.groupBy(former.keys(), (index) => former[index]!.says);
  const pairs = now.flatMap(({ says }, after) => {
    const before = places.get(says)?.shift();
    return before === undefined ? [] : [[before, after] as const];
  });
  const kept = longestRising(pairs.map(([before]) => before));
  return pairs.filter((_, index) => kept.has(index));
}

/**
 * Where the values of one longest rising part of a sequence stand: `[3, 1, 2]` → 1 and 2. Found by
 * patience sorting, so that it takes no longer than to sort them.
 * @param values no two alike
 */
export function longestRising(values: readonly number[]): ReadonlySet<number> {
  /** Where the lowest end of a rising part of each length stands. */
  const ends: number[] = [];
  const previous: (number | undefined)[] = [];
  for (const [index, value] of values.entries()) {
    let [low, high] = [0, ends.length];
    while (low < high) {
      const middle = (low + high) >> 1;
      if (values[ends[middle]!]! < value) low = middle + 1;
      else high = middle;
    }
    previous.push(ends[low - 1]);
    ends[low] = index;
  }
  const found = new Set<number>();
  for (let at = ends.at(-1); at !== undefined; at = previous[at]) found.add(at);
  return found;
}
