import { expect, test } from 'vitest';
import { renderSearchReport, withSection } from '../../../../../scripts/bench/search/report.ts';

function sectionOf(plans: number, day: string): string {
  const about = { plans, rows: plans * 100, queries: [] };
  return renderSearchReport(about, { seed: 7, day });
}

const headings = (text: string) => text.split('\n').filter((line) => line.startsWith('### '));

test('A query has what it loaded, and how soon its first hits came at slow 4G', () => {
  const loaded = { first: 36_000, total: 80_400, all: 90_000 };
  const query = { kind: { zh: '詞', en: 'word' }, query: '服務', hits: 7, page: 51_000 };
  const figures = { ...query, cold: loaded, warm: loaded, seconds: { open: 1.26, cold: 2.5 } };
  const report = renderSearchReport(
    { plans: 5, rows: 500, queries: [figures] },
    { seed: 7, day: '2026-01-01' },
  );
  expect(report).toContain('| 詞 word: 服務 | 7 | 36 | 80 | 90 | 36 | 80 | 90 | 1.3 | 2.5 |');
});

test('A size that is measured anew takes the place of its own figures and leaves the others', () => {
  const before = withSection(
    withSection('\n', sectionOf(5, '2026-01-01')),
    sectionOf(1000, '2026-01-02'),
  );
  const after = withSection(before, sectionOf(1000, '2026-01-03'));
  expect(headings(after)).toEqual(headings(before));
  expect(after).toContain('2026-01-01');
  expect(after).not.toContain('2026-01-02');
  expect(after).toContain('2026-01-03');
});

test('Sizes stand by number of plans, in whatever order they are measured', () => {
  const sizes = [10_000, 5, 1000];
  const all = sizes.reduce((text, plans) => withSection(text, sectionOf(plans, '2026-01-01')), '');
  expect(headings(all).map((line) => line.slice('### '.length).split(' ')[0])).toEqual([
    '5',
    '1\u2009000',
    '10\u2009000',
  ]);
});
