import type { Problem } from './problem.ts';

const severityWords = { error: '錯誤 error', warning: '提醒 warning' } as const;

/** By file, then place (unknown places first), then rule: the order in which a person mends them. */
export function sortProblems(problems: readonly Problem[]): Problem[] {
  const line = (problem: Problem) => (problem.place === 'unavailable' ? 0 : problem.place.line);
  const column = (problem: Problem) => (problem.place === 'unavailable' ? 0 : problem.place.column);
  const order = (a: string, b: string) => (a < b ? -1 : a > b ? 1 : 0);
  return [...problems].sort(
    (a, b) =>
      order(a.file, b.file) ||
      line(a) - line(b) ||
      column(a) - column(b) ||
      order(a.ruleId, b.ruleId),
  );
}

/** True when the content may not be published as it is. */
export function hasErrors(problems: readonly Problem[]): boolean {
  return problems.some((problem) => problem.severity === 'error');
}

/** One line a problem: `file:line:column  severity  rule-id  message  → what to write instead`. */
export function formatProblem(problem: Problem): string {
  const place =
    problem.place === 'unavailable' ? '' : `:${problem.place.line}:${problem.place.column}`;
  const oneLine = (text: string) => text.replace(/\s*\n\s*/g, ' ');
  return [
    `${problem.file}${place}`,
    severityWords[problem.severity],
    problem.ruleId,
    oneLine(problem.message),
    `→ ${oneLine(problem.fix)}`,
  ].join('  ');
}

/** All problems, one a line, and a count; empty input gives the sentence that nothing is wrong. */
export function formatProblems(problems: readonly Problem[]): string {
  if (problems.length === 0) return '內容檢查通過，沒有問題。 Content is valid.';
  const errors = problems.filter((problem) => problem.severity === 'error').length;
  return [
    ...sortProblems(problems).map(formatProblem),
    '',
    `共 ${errors} 個錯誤、${problems.length - errors} 個提醒。 ${errors} errors, ${problems.length - errors} warnings.`,
  ].join('\n');
}

/** The same for editors and CI: an array of objects, `line` and `column` null where unknown. */
export function problemsAsJson(problems: readonly Problem[]): string {
  const rows = sortProblems(problems).map(({ place, ...problem }) => ({
    ...problem,
    line: place === 'unavailable' ? null : place.line,
    column: place === 'unavailable' ? null : place.column,
  }));
  return JSON.stringify(rows, null, 2) + '\n';
}
