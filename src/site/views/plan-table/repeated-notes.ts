import type { PlanTable } from '../../../corpus/model/corpus.ts';
import { lineGroups } from './table-lines.ts';

/** A remark that many lines of a table refer to. */
export interface RepeatedNote {
  /** 1, 2, 3 … through all tables of the plan, in order of first appearance. */
  number: number;
  text: string;
  anchor: string;
}

/** Of so many lines it is said once: what fewer say is read sooner where it stands. */
const MANY = 5;

/**
 * The remarks that many lines of a table would say: they stand once, below the table, and
 * the lines refer to them. A list a table, in the order of the tables.
 */
export function repeatedNotes(tables: readonly PlanTable[]): RepeatedNote[][] {
  let number = 0;
  return tables.map((table) => {
    const times = new Map<string, number>();
    for (const { notes } of lineGroups(table).flatMap(({ lines }) => lines)) {
      for (const note of notes) times.set(note, (times.get(note) ?? 0) + 1);
    }
    return [...times]
      .filter(([, count]) => count >= MANY)
      .map(([text]) => {
        number += 1;
        return { number, text, anchor: `table_note_${number}` };
      });
  });
}
