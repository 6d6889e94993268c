import type { Check } from './check.ts';
import { targetFaults } from '../../meaning/targets/target-faults.ts';

/** A quantified target quotes its measure word for word, and its figures fit its comparator. */
export const checkTargets: Check = {
  *row({ measuresFile: file, row: { path, measure, proposal } }) {
    const text = measure?.text ?? proposal?.name;
    // That it is missing is told elsewhere.
    if (text === undefined || (proposal && proposal.cells === undefined)) return;
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
  },
};
