import type { Problem } from './problem.ts';

/** Of a problem in a draft. */
const draftWords = { error: '草稿錯誤 draft error', warning: '草稿提醒 draft warning' } as const;

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
  return problems.some(({ severity, draft }) => severity === 'error' && !draft);
}

/** One line a problem: `file:line:column  severity  rule-id  message  → what to write instead`. */
export function formatProblem(problem: Problem): string {
  const place =
    problem.place === 'unavailable' ? '' : `:${problem.place.line}:${problem.place.column}`;
  const oneLine = (text: string) => text.replace(/\s*\n\s*/g, ' ');
  return [
    `${problem.file}${place}`,
    (problem.draft ? draftWords : severityWords)[problem.severity],
    problem.ruleId,
    oneLine(problem.message),
    `→ ${oneLine(problem.fix)}`,
  ].join('  ');
}

/**
 * All problems, one a line, and a count; empty input gives the sentence that nothing is wrong.
 * @param accepted how many warnings are accepted in their files, with a reason, and not among them
 */
export function formatProblems(problems: readonly Problem[], accepted = 0): string {
  const silenced =
    accepted === 0
      ? []
      : [`另有 ${accepted} 個提醒已附理由接受。 ${counted(accepted, 'accepted warning')}.`];
  if (problems.length === 0) {
    return ['內容檢查通過，沒有問題。 Content is valid.', ...silenced].join('\n');
  }
  const published = problems.filter(({ draft }) => !draft);
  const errors = published.filter(({ severity }) => severity === 'error').length;
  const warnings = published.length - errors;
  return [
    ...sortProblems(problems).map(formatProblem),
    '',
    ...countsOf(errors, warnings, problems.length - published.length),
    ...silenced,
  ].join('\n');
}

/** Those of drafts are counted apart, for they stop nothing; that there are none besides is said of the rest alone. */
function countsOf(errors: number, warnings: number, ofDrafts: number): string[] {
  const counts = `${errors} 個錯誤、${warnings} 個提醒`;
  const english = countsInEnglish(errors, warnings);
  if (ofDrafts === 0) return [`共 ${counts}。 ${english}.`];
  return [
    `草稿有 ${ofDrafts} 個問題，不影響發布；草稿以外的內容共 ${counts}。` +
      ` ${counted(ofDrafts, 'problem')} in drafts, which stop nothing; in the rest ${english}.`,
  ];
}

/** `1 error, 2 warnings` */
export function countsInEnglish(errors: number, warnings: number): string {
  return `${counted(errors, 'error')}, ${counted(warnings, 'warning')}`;
}

const counted = (count: number, noun: string) => `${count} ${noun}${count === 1 ? '' : 's'}`;

/** The same for editors and CI: an array of objects, `line` and `column` null where unknown. */
export function problemsAsJson(problems: readonly Problem[]): string {
  const rows = sortProblems(problems).map(({ place, draft, ...problem }) => ({
    ...problem,
    line: place === 'unavailable' ? null : place.line,
    column: place === 'unavailable' ? null : place.column,
    draft: draft ?? false,
  }));
  return JSON.stringify(rows, null, 2) + '\n';
}
