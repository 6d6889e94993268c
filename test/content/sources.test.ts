import { readFileSync } from 'node:fs';
import { describe, expect, test } from 'vitest';
import { locateRows } from '../../src/site/sources/locate-rows.ts';
import { withoutSpace } from './fidelity/characters.ts';
import {
  fivePlans,
  groupName,
  isAbsent,
  loadFivePlans,
  sourceFile,
} from './fidelity/five-plans.ts';

for (const plan of fivePlans) {
  describe.skipIf(isAbsent(plan))(groupName(plan), () => {
    test('every row is found in the source, in order, where its words begin', async () => {
      const { corpus } = await loadFivePlans();
      const rows = corpus.planById
        .get(plan.planId)!
        .rows.map((row) => ({ ...row, text: row.text! }));
      const lines = readFileSync(sourceFile(plan), 'utf8').split('\n');
      const spans = locateRows(lines, rows);
      const lost = rows.filter((row, index) => {
        const span = spans[index];
        if (!span) return true;
        const passage = withoutSpace(lines.slice(span.from - 1, span.to).join(''));
        const words = withoutSpace(`${row.label ?? ''}${row.text}`);
        const end = words.slice(-2);
        return !passage.includes(words.slice(0, 8)) || !passage.includes(end);
      });
      expect(lost.map(({ measureId }) => measureId)).toEqual([]);
      const starts = spans.map((span) => span!.from);
      expect(starts).toEqual(starts.toSorted((a, b) => a - b));
    });
  });
}
