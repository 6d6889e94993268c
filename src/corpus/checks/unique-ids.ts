import type { Check } from './check.ts';
import type { Finding, YamlPath } from '../../content/problems/problem.ts';
import { visitRows } from '../../content/table/walk-table.ts';

/** Identifiers of plans, rows (retired ones included), units and vocabulary entries are given once only. */
export const checkUniqueIds: Check = function* (content) {
  const plans = new Seen('計畫');
  const rows = new Seen('措施');
  const units = new Seen('單位');
  for (const { planId, planFile } of content.planTexts) yield* plans.add(planId, planFile, null);
  for (const { table, measuresFile } of content.tables) {
    for (const visit of visitRows(table)) {
      yield* rows.add(visit.id, measuresFile, [...visit.path, 'id']);
    }
    for (const [index, retired] of (table.retired ?? []).entries()) {
      yield* rows.add(retired.id, measuresFile, ['retired', index, 'id']);
    }
  }
  for (const { file, record } of content.institutions) {
    for (const [index, unit] of record.units.entries()) {
      yield* units.add(unit.id, file, ['units', index, 'id']);
    }
  }
  yield* entries('可比較面向', 'dimensions', content.dimensions.dimensions);
  yield* entries('計畫類別', 'plan_types', content.planTypes);
  yield* entries('公開類別', 'disclosure_categories', content.disclosureCategories);
  yield* entries('限制公開的依據', 'restriction_grounds', content.restrictionGrounds);
};

/** Entries of a vocabulary, whose file is named after their key. */
function* entries(kind: string, key: string, list: readonly { id: string }[]): Generator<Finding> {
  const seen = new Seen(kind);
  for (const [index, { id }] of list.entries()) {
    yield* seen.add(id, `vocabularies/${key.replaceAll('_', '-')}.yaml`, [key, index, 'id']);
  }
}

class Seen {
  readonly #files = new Map<string, string>();
  readonly #kind: string;

  constructor(kind: string) {
    this.#kind = kind;
  }

  /** @param path place of the identifier in the file; null where it comes from the file's own path */
  *add(id: string, file: string, path: YamlPath | null): Generator<Finding> {
    const first = this.#files.get(id);
    if (first === undefined) {
      this.#files.set(id, file);
      return;
    }
    yield {
      file,
      at: path === null ? 'unavailable' : { path },
      severity: 'error',
      ruleId: 'id/duplicate',
      message: `${this.#kind}識別碼「${id}」重複，已用於${first === file ? '同一檔案的前面' : ` ${first}`}`,
      fix:
        path === null
          ? '計畫識別碼由機關與資料夾的名稱合成；請為後來新增的一個改名'
          : '請為後來新增的一項另取識別碼；已公布的識別碼不可更改，也不可重用',
    };
  }
}
