import { expect, test } from 'vitest';
import { renderSearchReport, withSection } from '../../../../../scripts/bench/search/report.ts';

function sectionOf(plans: number, day: string): string {
  const about = { plans, rows: plans * 100, queries: [] };
  return renderSearchReport(about, { seed: 7, day });
}

const headings = (text: string) => text.split('\n').filter((line) => line.startsWith('### '));

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
