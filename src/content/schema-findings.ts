import type { z } from 'zod';
import { didYouMean, listSome } from '../problems/suggest.ts';
import type { Finding, YamlPath } from '../problems/problem.ts';

type Issue = z.core.$ZodIssue;
type Complaint = Pick<Finding, 'at' | 'ruleId' | 'message' | 'fix'>;

const typeNames: Record<string, string> = {
  string: '文字',
  number: '數字',
  int: '整數',
  boolean: 'true 或 false',
  array: '清單（每項一行，以「- 」開頭）',
  object: '一組「鍵: 值」',
  record: '一組「鍵: 值」',
  null: '空值 null',
};

/**
 * What a zod schema has against a file's value, in words for a clerk.
 * @param file path inside the content folder
 * @param value what was parsed; needed to say what was found
 * @param issues of `schema.safeParse(value)`
 * @param knownKeys every key that the schema knows at any depth, for 「是否為…」
 */
export function schemaFindings(
  file: string,
  value: unknown,
  issues: readonly Issue[],
  knownKeys: readonly string[],
): Finding[] {
  return issues
    .flatMap((issue) => complaints(issue, [], value, knownKeys))
    .map((complaint) => ({ file, severity: 'error', ...complaint }));
}

function complaints(
  issue: Issue,
  prefix: YamlPath,
  value: unknown,
  knownKeys: readonly string[],
): Complaint[] {
  const path: YamlPath = [...prefix, ...(issue.path as (string | number)[])];
  const found = valueAt(value, path);
  const key = [...path].reverse().find((step) => typeof step === 'string') ?? '這個檔案';
  const at = { path };
  switch (issue.code) {
    case 'unrecognized_keys':
      return issue.keys.map((unknown) => ({
        at: { path: [...path, unknown], onKey: true },
        ruleId: 'schema/unknown-key',
        message: `沒有「${unknown}」這個欄位`,
        fix: didYouMean(unknown, knownKeys, '請刪除，或查對欄位名稱的拼法'),
      }));
    case 'invalid_type':
      if (found === undefined) {
        return [
          {
            at,
            ruleId: 'schema/missing',
            message: `缺少「${key}」`,
            fix: `請加上「${key}:」，值為${typeNames[issue.expected] ?? issue.expected}`,
          },
        ];
      }
      return [
        {
          at,
          ruleId: 'schema/type',
          message: `「${key}」是${describe(found)}，須為${typeNames[issue.expected] ?? issue.expected}`,
          fix:
            issue.expected === 'string' && (typeof found === 'number' || typeof found === 'boolean')
              ? `請加引號，照原文寫成 "${String(found)}"（1.10 不加引號會變成 1.1）`
              : `請改寫為${typeNames[issue.expected] ?? issue.expected}`,
        },
      ];
    case 'invalid_value': {
      const allowed = issue.values.map(String);
      return [
        {
          at,
          ruleId: 'schema/not-allowed',
          message: `「${key}」的值${describe(found)}不在可用的值之中`,
          fix: `${didYouMean(String(found), allowed, '')}可用的值：${listSome(allowed, 20)}`,
        },
      ];
    }
    case 'invalid_union': {
      const branch = closestBranch(issue.errors, found);
      if (branch === null) {
        return [
          { at, ruleId: 'schema/type', message: `「${key}」是${describe(found)}，寫法不對`, fix: '請對照同一檔案其他各項的寫法' },
        ];
      }
      return branch.flatMap((inner) => complaints(inner, path, value, knownKeys));
    }
    case 'too_small':
      return [
        {
          at,
          ruleId: 'schema/too-few',
          message: `「${key}」是空的，至少要有 ${String(issue.minimum)} 項`,
          fix: '請填入內容；沒有內容時刪除這個欄位',
        },
      ];
    case 'invalid_format':
    case 'custom':
      return [
        {
          at,
          ruleId: 'schema/format',
          message: `「${key}」的值${describe(found)}不合格式`,
          fix: chinese(issue.message) ?? '請對照內容格式說明改寫',
        },
      ];
    default:
      return [
        {
          at,
          ruleId: 'schema/invalid',
          message: `「${key}」的值${describe(found)}不能使用`,
          fix: chinese(issue.message) ?? '請對照內容格式說明改寫',
        },
      ];
  }
}

/** Of several allowed shapes, the one that the person was writing: that with the fewest complaints at its own top. */
function closestBranch(branches: readonly Issue[][], found: unknown): readonly Issue[] | null {
  const weigh = (branch: readonly Issue[]) =>
    branch.reduce((sum, issue) => {
      const wrongShape = issue.code === 'invalid_type' && issue.path.length === 0;
      const missingKey = issue.code === 'invalid_type' && valueAt(found, issue.path as YamlPath) === undefined;
      const unknownKeys = issue.code === 'unrecognized_keys' && issue.path.length === 0;
      return sum + (wrongShape ? 100 : unknownKeys ? 3 * issue.keys.length : missingKey ? 2 : 1);
    }, 0);
  let best: readonly Issue[] | null = null;
  for (const branch of branches) {
    if (weigh(branch) < 100 && (best === null || weigh(branch) < weigh(best))) best = branch;
  }
  return best;
}

function valueAt(value: unknown, path: YamlPath): unknown {
  return path.reduce<unknown>(
    (inner, step) =>
      typeof inner === 'object' && inner !== null ? (inner as Record<string | number, unknown>)[step] : undefined,
    value,
  );
}

function describe(found: unknown): string {
  if (found === undefined) return '（沒有寫）';
  if (found === null) return '空值';
  if (Array.isArray(found)) return '清單';
  if (typeof found === 'object') return '一組「鍵: 值」';
  const written = String(found);
  const short = written.length > 40 ? `${written.slice(0, 40)}…` : written;
  return typeof found === 'string' ? `「${short}」` : ` ${short} `;
}

/** Our own messages are Chinese; the library's English ones are not shown to clerks. */
function chinese(message: string): string | null {
  return /\p{Script=Han}/u.test(message) ? message : null;
}
