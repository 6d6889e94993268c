import { expect, test } from 'vitest';
import type { PartChange } from '../../../../src/corpus/figures/compare-versions.ts';
import { withWords } from '../../../../src/site/views/amended-row.ts';
import { smallCorpus } from '../../../support/small-corpus.ts';

const row = smallCorpus().plans[0]!.rows.find(({ text }) => text !== null)!;
const deadline: PartChange = { part: 'deadlines', before: '6月', after: '11月' };
const words: PartChange = { part: 'text', before: '甲', after: '乙' };

test('a row of which all but its words changed is shown with them', () => {
  expect(withWords(row, [deadline])).toEqual([
    { part: 'text', before: row.text, after: row.text },
    deadline,
  ]);
});

test('words that changed are shown once, and those of a row without words not at all', () => {
  expect(withWords(row, [words, deadline])).toEqual([words, deadline]);
  expect(withWords({ ...row, text: null }, [deadline])).toEqual([deadline]);
});
