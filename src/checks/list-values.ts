import type { Check } from './check.ts';
import type { Finding, YamlPath } from '../problems/problem.ts';

/**
 * In CSV a list is joined with `;` (contract), so no value of a list may contain one.
 * Full-width `；` does no harm.
 */
export const checkListValues: Check = function* (content) {
  for (const { measuresFile, table } of content.plans) {
    yield* separators(measuresFile, table, []);
  }
  for (const { file, record } of content.institutions) {
    yield* separators(file, { units: record.units, former_names: record.former_names }, []);
  }
};

/** Keys whose values become elements of lists in the datasets. */
const LIST_KEYS = new Set(['heading', 'headings', 'deadlines', 'units', 'supporting_units', 'notes', 'aliases', 'name', 'note', 'label']);

function* separators(file: string, value: unknown, path: YamlPath, inList = false): Generator<Finding> {
  if (typeof value === 'string') {
    if (!inList || !value.includes(';')) return;
    yield {
      file,
      at: { path },
      severity: 'error',
      ruleId: 'list/separator',
      message: `「${value.slice(0, 40)}」含有半形分號「;」，在 CSV 裡會與清單的分隔混淆`,
      fix: '註記請改用全形「；」或「、」；若原文就是半形分號，請改用全形並加註記',
    };
    return;
  }
  if (typeof value !== 'object' || value === null) return;
  for (const [key, inner] of Object.entries(value)) {
    const step = Array.isArray(value) ? Number(key) : key;
    const listed = Array.isArray(value) ? inList : LIST_KEYS.has(key);
    yield* separators(file, inner, [...path, step], listed);
  }
}
