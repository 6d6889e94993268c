import type { Problem } from '../../content/problems/problem.ts';
import { sortProblems } from '../../content/problems/report.ts';
import { withoutConsequences } from './consequences.ts';

/**
 * Rules whose findings rest on a statement that stands elsewhere, or was copied: whatever they say in the
 * same words has one cause. `site`: the statement is one for all files (a unit of an institution, an
 * entry of a vocabulary), `file`: one for the file (a column's head, a key).
 */
const SAME_WORDS: readonly [rule: RegExp, range: 'file' | 'site'][] = [
  [/^unit\/(?:unknown|not-then)$/, 'site'],
  [/^reference\//, 'site'],
  [/^(?:disclosure|register|withholding)\/(?:category|ground)/, 'site'],
  [/^schema\/(?:unknown-key|missing|not-allowed)$/, 'file'],
  [/^table\/(?:undeclared-column|innovation-cells)$/, 'file'],
  [/^(?:deadline\/not-understood|unit\/exchanged)$/, 'file'],
  [/^file\/yaml-syntax$/, 'file'],
  [/^results\/(?:period|target|value)/, 'file'],
];

/**
 * Rules whose findings differ in words, but rest on one statement, or on one way of writing, where they are
 * so many; and what to write instead of them all.
 */
const MANY: readonly [rule: RegExp, from: number, fix: (ofFirst: string) => string][] = [
  [
    /^deadline\/outside-period$/,
    6,
    (fix) => `若這些期限都照原文，請先查對 plan.md 的 period；否則${fix}`,
  ],
  [
    /^results\/reported-early$/,
    2,
    (fix) => `若這些回報日都對，請先查對 periods 的起日；否則${fix}`,
  ],
  [
    /^period\/end-before-start$/,
    2,
    (fix) => `若這些日期都對，請先查對 plan.md 的 published；否則${fix}`,
  ],
  [
    /^id\/duplicate$/,
    4,
    () => '若整段由別處複製而來，請為每一列另取識別碼，以這個計畫的機關與年度開頭，依序編號',
  ],
  [/^schema\/unquoted$/, 6, (fix) => `${fix}；其餘各處也請照原文加上引號`],
  [/^(?:schema\/(?:format|type)|unit\/separator)$/, 2, (fix) => `${fix}；其餘各處也照此改寫`],
  [/^file\/yaml-curly-quotes$/, 2, (fix) => fix],
  [/^narrative\/heading-space$/, 2, (fix) => `${fix}；其餘各行也照此改寫`],
  [/^narrative\/html$/, 5, (fix) => fix],
];

/** Of a finding the words that all findings of one way of writing share: `「id」的寫法不對：「A-9」`. */
const SHARED: readonly [rule: RegExp, words: (message: string) => string][] = [
  [/^schema\/format$/, (message) => shapeOf(message)],
  [/^schema\/type$/, (message) => message.replace(/是(?:「.*」|數字 \S+|空值|清單| \S+)，/su, '')],
  [/^file\/yaml-curly-quotes$|^narrative\/(?:heading-space|html)$/, () => ''],
];

/** What was written with its digits, letters and Chinese characters as one of each. */
function shapeOf(message: string): string {
  const [, what = '', written = '', more = ''] = /^(.*?)：「(.*?)」(.*)$/su.exec(message) ?? [];
  const isDate = /\d.*[/.年-]|^\d{7,8}$/u.test(written) && !/[a-z]/i.test(written);
  const shape = written
    .replaceAll(/\d+/g, '9')
    .replaceAll(/[a-z]+/g, 'a')
    .replaceAll(/[A-Z]+/g, 'A')
    .replaceAll(/[０-９]+/g, '９')
    .replaceAll(/\p{Script=Han}+/gu, '字')
    .replaceAll(/(?:-?[a9])+/g, 'a');
  return `${isDate ? '' : what}：${isDate ? written.replaceAll(/\d+/g, '9') : shape}${more}`;
}

/** How many lines a message names. */
const NAMED_LINES = 12;

/**
 * Problems with one cause as one: the first of them, which says how many places there are and names
 * their lines. All others are as they were, in their order.
 */
export function tellOnce(all: readonly Problem[]): Problem[] {
  const problems = withoutConsequences(all);
  const firsts = new Map<Problem, Problem>();
  const others = new Set<Problem>();
  for (const [cause, group] of Map.groupBy(problems, causeOf)) {
    const [first, ...rest] = inOrder(group);
    if (cause === null || first === undefined) continue;
    const [, from = 2] = MANY.find(([rule]) => rule.test(first.ruleId)) ?? [];
    if (group.length < from) continue;
    firsts.set(first, asOne(first, [first, ...rest]));
    for (const each of rest) others.add(each);
  }
  return problems
    .filter((problem) => !others.has(problem))
    .map((problem) => firsts.get(problem) ?? problem);
}

function causeOf({ file, severity, ruleId, message, fix, draft }: Problem): string | null {
  const same = SAME_WORDS.find(([rule]) => rule.test(ruleId));
  if (same !== undefined) {
    const place = same[1] === 'file' ? file : '';
    return JSON.stringify([place, severity, ruleId, message, fix, draft]);
  }
  if (!MANY.some(([rule]) => rule.test(ruleId))) return null;
  const shared = SHARED.find(([rule]) => rule.test(ruleId));
  if (shared !== undefined) return JSON.stringify([file, ruleId, shared[1](message), draft]);
  // Of `登載日與移除日：移除日 …` what stands before the colon is the statement.
  const [what = ''] = message.includes('：') ? message.split('：') : [];
  return JSON.stringify([file, ruleId, what, draft]);
}

/** Errors before warnings, then by place. */
function inOrder(group: readonly Problem[]): Problem[] {
  const sorted = sortProblems(group);
  const isError = ({ severity }: Problem) => severity === 'error';
  return [...sorted.filter(isError), ...sorted.filter((each) => !isError(each))];
}

function asOne(first: Problem, group: readonly Problem[]): Problem {
  const many = MANY.find(([rule]) => rule.test(first.ruleId));
  const isOfRows = group.every(({ file }) => /\/(?:measures|results)\.yaml$/.test(file));
  const count = `共 ${group.length} ${isOfRows ? '列' : '處'}`;
  const cause = many === undefined ? '同一個原因' : '可能是同一個原因';
  return {
    ...first,
    message: `${first.message}（${cause}，${count}：${linesOf(group)}）`,
    fix: many === undefined ? first.fix : many[2](first.fix),
  };
}

function linesOf(group: readonly Problem[]): string {
  const byFile = Map.groupBy(group, ({ file }) => file);
  let left = NAMED_LINES;
  const named = [...byFile].flatMap(([file, problems]) => {
    const lines = problems
      .flatMap(({ place }) => (place === 'unavailable' ? [] : [place.line]))
      .sort((one, other) => one - other);
    const shown = [...new Set(lines)].slice(0, left);
    left -= shown.length;
    if (shown.length === 0) return lines.length === 0 && byFile.size > 1 ? [file] : [];
    const words = `第 ${shown.join('、')} 行`;
    return byFile.size === 1 ? [words] : [`${file} ${words}`];
  });
  const isAll = group.length <= NAMED_LINES;
  return `${named.join('；')}${isAll ? '' : ' 等'}`;
}
