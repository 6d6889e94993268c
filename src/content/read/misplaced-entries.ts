import type { Finding, YamlPath } from '../problems/problem.ts';
import { keyOf, valueAt } from './value-at.ts';

type Placed = Finding & { at: { path: YamlPath } };

/** What is told of a slip, and the findings that follow from it. */
interface OneSlip<F> {
  message: string;
  fix: string;
  echoes: readonly F[];
}

/**
 * Findings about a list with entries of another one, told once: the key of these is not there (`headings` with the measures
 * below it), or they stand further out than it (`units:` and below it `- 參考組` in line with the rows).
 */
export function withMisplacedEntries<F extends Placed>(
  findings: readonly F[],
  value: unknown,
): F[] {
  const ofEntries = findings.filter(
    ({ ruleId, at: { path } }) => ruleId === 'schema/type' && typeof path.at(-1) === 'number',
  );
  const told = new Map<F, F>();
  const echoes = new Set<F>();
  for (const finding of findings) {
    const one = rowAmongHeadings(finding, findings, value);
    if (one === null) continue;
    told.set(finding, { ...finding, message: one.message, fix: one.fix });
    for (const each of one.echoes) echoes.add(each);
  }
  for (const [first, ...others] of Map.groupBy(ofEntries, ({ at }) =>
    keyOf(at.path.slice(0, -1)),
  ).values()) {
    if (first === undefined) continue;
    const one =
      belowOtherKey(first, others, findings, value) ?? furtherOut(first, others, findings, value);
    if (one === null) continue;
    told.set(first, { ...first, message: `${first.message}；${one.message}`, fix: one.fix });
    for (const each of one.echoes) echoes.add(each);
  }
  return findings.filter((each) => !echoes.has(each)).map((each) => told.get(each) ?? each);
}

/** A row (with its id and its text) in a list of headings, which have neither. */
function rowAmongHeadings<F extends Placed>(
  { ruleId, at: { path } }: F,
  findings: readonly F[],
  value: unknown,
): OneSlip<F> | null {
  const entry = path.slice(0, -1);
  const row = valueAt(value, entry);
  const list = HEADINGS[String(entry.at(-2))];
  if (ruleId !== 'schema/unknown-key' || path.at(-1) !== 'id' || list === undefined) return null;
  if (!isMapping(row) || typeof row['text'] !== 'string') return null;
  return {
    message: `這一項是推動作法（有 id 與 text），卻與${list}「${String(entry.at(-2))}」的各項並列`,
    fix: '請移到 measures 之下，前面空得和其他推動作法一樣多',
    echoes: findings.filter(
      ({ at }) => at.path !== path && keyOf(at.path.slice(0, entry.length)) === keyOf(entry),
    ),
  };
}

/** Lists of headings, and what these are called. */
const HEADINGS: Readonly<Record<string, string>> = {
  dimensions: '實施要項',
  aspects: '實施要項第二層',
  actions: '執行項目',
};

/** Rows in a list of texts, where beside that list one key alone is missing. */
function belowOtherKey<F extends Placed>(
  { at: { path } }: F,
  others: readonly F[],
  findings: readonly F[],
  value: unknown,
): OneSlip<F> | null {
  const holder = keyOf(path.slice(0, -2));
  const missing = findings.filter(
    ({ ruleId, at }) => ruleId === 'schema/missing' && keyOf(at.path.slice(0, -1)) === holder,
  );
  const [cause, ...more] = missing;
  if (cause === undefined || more.length > 0 || !isMapping(valueAt(value, path))) return null;
  const key = String(cause.at.path.at(-1));
  return {
    message: `同一層又缺少「${key}」`,
    fix: `這一項以下若屬於「${key}」，請在它上面加一行「${key}:」，與「${String(path.at(-2))}:」對齊`,
    echoes: [cause, ...others],
  };
}

/** Texts in a list of rows, where the row before them ends with a key that has nothing. */
function furtherOut<F extends Placed>(
  { at: { path } }: F,
  others: readonly F[],
  findings: readonly F[],
  value: unknown,
): OneSlip<F> | null {
  const at = Number(path.at(-1));
  const before = [...path.slice(0, -1), at - 1];
  const row = valueAt(value, before);
  if (!isMapping(row) || isMapping(valueAt(value, path))) return null;
  const key = Object.keys(row).at(-1) ?? '';
  const cause = findings.find((each) => keyOf(each.at.path) === keyOf([...before, key]));
  if (row[key] !== null || cause === undefined) return null;
  return {
    message: `上一項的「${key}」卻沒有內容`,
    fix: `若這一行是「${key}」的內容，請在前面多空幾格，比「${key}:」更右邊`,
    echoes: [cause, ...others.filter((each, index) => each.at.path.at(-1) === at + index + 1)],
  };
}

function isMapping(value: unknown): value is Record<string, unknown> {
  return typeof value === 'object' && value !== null && !Array.isArray(value);
}
