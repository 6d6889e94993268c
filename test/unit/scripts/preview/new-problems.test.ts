import { expect, test } from 'vitest';
import type { Problem } from '../../../../src/content/problems/problem.ts';
import { newProblems } from '../../../../scripts/preview/new-problems.ts';

const problem = (file: string): Problem => ({
  file,
  place: { line: 3, column: 1 },
  severity: 'error',
  ruleId: 'schema/type',
  message: '不對',
  fix: '改寫',
});

function told(...steps: readonly (readonly string[])[]): string[] {
  const written: string[] = [];
  const tell = newProblems({ write: (text) => written.push(text) });
  return steps.map((files) => {
    written.length = 0;
    tell({ problems: files.map(problem), accepted: [] });
    return written.join('');
  });
}

test('at first everything is told, then what is new, and how much there is', () => {
  const [first, second] = told(['a.yaml'], ['a.yaml', 'b.yaml']);
  expect(first).toContain('a.yaml:3:1');
  expect(second).toContain('b.yaml:3:1');
  expect(second).not.toContain('a.yaml:3:1');
  expect(second).toContain('共 2 個錯誤');
});

test('where nothing changed nothing is said', () => {
  expect(told(['a.yaml'], ['a.yaml'])[1]).toBe('');
});

test('that all is mended is said', () => {
  expect(told(['a.yaml'], [])[1]).toContain('內容檢查通過');
});

test('what comes again is told again', () => {
  expect(told(['a.yaml'], [], ['a.yaml'])[2]).toContain('a.yaml:3:1');
});

test('what only stands on another line is not told again, and a second one like it is', () => {
  const written: string[] = [];
  const tell = newProblems({ write: (text) => written.push(text) });
  const at = (line: number): Problem => ({ ...problem('a.yaml'), place: { line, column: 1 } });
  tell({ problems: [at(3)], accepted: [] });
  written.length = 0;
  tell({ problems: [at(4)], accepted: [] });
  expect(written).toEqual([]);
  tell({ problems: [at(4), at(9)], accepted: [] });
  expect(written.join('')).toContain('a.yaml:9:1');
  expect(written.join('')).not.toContain('a.yaml:4:1');
});
