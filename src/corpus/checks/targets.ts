import type { Check } from './check.ts';
import { targetFaults } from '../../meaning/targets/target-faults.ts';
import { visitRows } from '../../content/table/walk-table.ts';

/** A quantified target quotes its measure word for word, and its figures fit its comparator. */
export const checkTargets: Check = function* (content) {
  for (const { measuresFile: file, table } of content.tables) {
    for (const { path, measure, proposal } of visitRows(table)) {
      const text = measure?.text ?? proposal?.name;
      // That it is missing is told elsewhere.
      if (text === undefined) continue;
      const texts = [text, ...(proposal?.cells ?? [])];
      const targets = measure?.targets ?? proposal?.targets ?? [];
      for (const [index, target] of targets.entries()) {
        for (const fault of targetFaults(target, texts)) {
          yield {
            file,
            at: { path: [...path, 'targets', index, fault.key] },
            severity: 'error',
            ruleId: fault.ruleId,
            message: fault.message,
            fix: fault.fix,
          };
        }
      }
    }
  }
};
