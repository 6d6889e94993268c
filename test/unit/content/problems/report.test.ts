import { describe, expect, it } from 'vitest';
import type { Problem } from '../../../../src/content/problems/problem.ts';
import {
  formatProblem,
  formatProblems,
  hasErrors,
  problemsAsJson,
  sortProblems,
} from '../../../../src/content/problems/report.ts';

const problem: Problem = {
  file: 'content/plans/demo/112/measures.yaml',
  place: { line: 12, column: 7 },
  severity: 'error',
  ruleId: 'unit/unknown',
  message: '承辦單位「人事科」不在名冊之中',
  fix: '是否為「人事室」？',
};
const warning: Problem = { ...problem, severity: 'warning', ruleId: 'narrative/html' };

describe('a problem on one line', () => {
  it('is file, line, column, severity, rule, message and remedy', () => {
    expect(formatProblem(problem)).toBe(
      'content/plans/demo/112/measures.yaml:12:7  錯誤 error  unit/unknown  承辦單位「人事科」不在名冊之中  → 是否為「人事室」？',
    );
  });

  it('names a warning a warning', () => {
    expect(formatProblem(warning)).toContain('  提醒 warning  narrative/html  ');
  });

  it('has the file alone where no place can be told', () => {
    expect(formatProblem({ ...problem, place: 'unavailable' })).toMatch(
      /^content\/plans\/demo\/112\/measures\.yaml {2}錯誤 error {2}/,
    );
  });

  it('stays one line when it quotes several', () => {
    const several = { ...problem, message: '「甲\n  乙」', fix: '丙\r\n丁' };
    expect(formatProblem(several)).toContain('「甲 乙」  → 丙 丁');
    expect(formatProblem(several)).not.toContain('\n');
  });
});

describe('a list of problems', () => {
  const at = (file: string, line: number, column: number, ruleId = 'a/a'): Problem => ({
    ...problem,
    file,
    place: line === 0 ? 'unavailable' : { line, column },
    ruleId,
  });
  const inOrder = [
    at('content/a.yaml', 0, 0),
    at('content/a.yaml', 2, 9),
    at('content/a.yaml', 2, 10, 'a/b'),
    at('content/a.yaml', 2, 10, 'a/c'),
    at('content/a.yaml', 10, 1),
    at('content/b.yaml', 1, 1),
  ];

  it('goes by file, then line, then column, then rule; numbers count as numbers', () => {
    expect(sortProblems([...inOrder].reverse())).toEqual(inOrder);
  });

  it('is left as it was by sorting', () => {
    const list = [...inOrder].reverse();
    sortProblems(list);
    expect(list[0]).toBe(inOrder.at(-1));
  });

  it('ends with the count of each severity', () => {
    expect(formatProblems([warning, problem, warning]).split('\n')).toEqual([
      expect.stringContaining('narrative/html'),
      expect.stringContaining('narrative/html'),
      expect.stringContaining('unit/unknown'),
      '',
      '共 1 個錯誤、2 個提醒。 1 error, 2 warnings.',
    ]);
  });

  it('counts the problems of drafts apart, and says of the rest alone that it has none', () => {
    const ofDraft = { ...problem, draft: true as const };
    expect(formatProblems([ofDraft, ofDraft]).split('\n').at(-1)).toBe(
      '草稿有 2 個問題，不影響發布；草稿以外的內容共 0 個錯誤、0 個提醒。' +
        ' 2 problems in drafts, which stop nothing; in the rest 0 errors, 0 warnings.',
    );
    expect(formatProblems([ofDraft, warning]).split('\n').at(-1)).toContain(
      '草稿有 1 個問題，不影響發布；草稿以外的內容共 0 個錯誤、1 個提醒。',
    );
  });

  it('says that nothing is wrong when it is empty', () => {
    expect(formatProblems([])).toBe('內容檢查通過，沒有問題。 Content is valid.');
  });

  it('tells how many warnings are accepted', () => {
    expect(formatProblems([], 2)).toBe(
      '內容檢查通過，沒有問題。 Content is valid.\n另有 2 個提醒已附理由接受。 2 accepted warnings.',
    );
    expect(formatProblems([problem], 1).split('\n').at(-1)).toBe(
      '另有 1 個提醒已附理由接受。 1 accepted warning.',
    );
  });

  it('forbids publishing as soon as one is an error', () => {
    expect(hasErrors([warning, problem])).toBe(true);
    expect(hasErrors([warning])).toBe(false);
    expect(hasErrors([])).toBe(false);
  });
});

describe('problems for editors and CI', () => {
  it('are a JSON array, sorted, with line and column of their own', () => {
    expect(JSON.parse(problemsAsJson([problem, { ...problem, place: 'unavailable' }]))).toEqual([
      {
        file: 'content/plans/demo/112/measures.yaml',
        severity: 'error',
        ruleId: 'unit/unknown',
        draft: false,
        message: '承辦單位「人事科」不在名冊之中',
        fix: '是否為「人事室」？',
        line: null,
        column: null,
      },
      expect.objectContaining({ line: 12, column: 7 }),
    ]);
  });

  it('are an empty array when nothing is wrong', () => {
    expect(problemsAsJson([])).toBe('[]\n');
  });
});
