import { longestRising } from './numbered-rows.ts';

/** The number of a row that stands in both editions, and the group of rows it is counted in. */
export interface Renumbered {
  group: string;
  was: number;
  is: number;
}

/**
 * The rows that moved among the others of their group; those that only count further because of a
 * row put in or taken out before them did not. As few are named as explain the order.
 * @param rows in their present order
 */
export function movedRows<Row extends Renumbered>(rows: readonly Row[]): Row[] {
  return Array.from(Map.groupBy(rows, ({ group }) => group).values()).flatMap((own) => {
    const stays = longestRising(own.map(({ was }) => was));
    return own.filter(({ was, is }, index) => was !== is && !stays.has(index));
  });
}

/**
 * The rows that came into another group, where groups are numbered and may have got another number:
 * what most rows of a number have now is taken for its new one.
 */
export function regroupedRows<Row extends Renumbered>(rows: readonly Row[]): Row[] {
  const byNumber = Map.groupBy(rows, ({ group, was }) => JSON.stringify([group, was]));
  return Array.from(byNumber.values()).flatMap((own) => {
    const counts = Array.from(
      Map.groupBy(own, ({ is }) => is),
      ([is, { length }]) => ({
        is,
        length,
      }),
    );
    const most = counts.reduce((a, b) => (b.length > a.length ? b : a)).is;
    return own.filter(({ was, is }) => was !== is && is !== most);
  });
}
