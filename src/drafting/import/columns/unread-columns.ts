import { declared } from '../model/assigned-column.ts';
import { columnKeys } from '../model/column-roles.ts';
import { MOSTLY } from './column-candidate.ts';
import type { ColumnFacts } from './column-facts.ts';
import type { ColumnPlaces } from './column-places.ts';

/** What a table may have though no column was read as it, and by what cells tell it. */
const roles = [
  { role: 'unit', fact: 'namingUnits', tells: '機關的單位', name: '承辦單位' },
  { role: 'deadline', fact: 'namingTimes', tells: '時間', name: '完成期限' },
] as const satisfies readonly {
  role: keyof typeof columnKeys;
  fact: keyof ColumnFacts;
  tells: string;
  name: string;
}[];

/**
 * Where no column was read as that of the units, or of the deadlines, and the cells of one that is kept as it stands name some:
 * these may be there, in words that are not understood.
 */
export function doubtUnread(places: ColumnPlaces): void {
  const senses = places.all.map((candidate) => places.placed(candidate)?.declared);
  // From when and until when is read as well.
  const isSpanned = senses.includes('start') || senses.includes('end');
  const missing = roles.filter(
    ({ role }) => !places.has(role) && !(role === 'deadline' && isSpanned),
  );
  for (const candidate of places.all) {
    const placed = places.placed(candidate) ?? declared('text');
    const told = missing.filter(({ fact }) => candidate.facts[fact] >= MOSTLY);
    if (placed.role !== null || told.length === 0) continue;
    const names = told.map(({ name }) => name).join('與');
    places.place(candidate, {
      ...placed,
      doubt: {
        found: `「${candidate.head}」欄寫到${told.map(({ tells }) => tells).join('與')}，沒有讀成${names}`,
        lookAt: `請核對是否其實是各列的${names}`,
        isOfAllRows: true,
        alsoOf: told.map(({ role }) => columnKeys[role]),
      },
    });
  }
}
