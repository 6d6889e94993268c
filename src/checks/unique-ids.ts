import type { Check } from './check.ts';
import type { Finding, YamlPath } from '../problems/problem.ts';
import { visitRows } from '../tables/walk-table.ts';

/** Identifiers of plans, rows (retired ones included), units and dimensions are given once only. */
export const checkUniqueIds: Check = function* (content) {
  const plans = new Seen('計畫');
  const rows = new Seen('措施');
  const units = new Seen('單位');
  const dimensions = new Seen('可比較面向');
  for (const plan of content.plans) {
    yield* plans.add(plan.planId, plan.planFile, []);
    for (const visit of visitRows(plan.table)) {
      yield* rows.add(visit.id, plan.measuresFile, [...visit.path, 'id']);
    }
    for (const [index, retired] of (plan.table.retired ?? []).entries()) {
      yield* rows.add(retired.id, plan.measuresFile, ['retired', index, 'id']);
    }
  }
  for (const { file, record } of content.institutions) {
    for (const [index, unit] of record.units.entries()) {
      yield* units.add(unit.id, file, ['units', index, 'id']);
    }
  }
  for (const [index, { id }] of content.dimensions.dimensions.entries()) {
    yield* dimensions.add(id, 'vocabularies/dimensions.yaml', ['dimensions', index, 'id']);
  }
};

class Seen {
  readonly #files = new Map<string, string>();
  readonly #kind: string;

  constructor(kind: string) {
    this.#kind = kind;
  }

  *add(id: string, file: string, path: YamlPath): Generator<Finding> {
    const first = this.#files.get(id);
    if (first === undefined) {
      this.#files.set(id, file);
      return;
    }
    yield {
      file,
      at: { path },
      severity: 'error',
      ruleId: 'id/duplicate',
      message: `${this.#kind}識別碼「${id}」重複，已用於 ${first === file ? '同一檔案的前面' : first}`,
      fix: '請為後來新增的一項另取識別碼；已公布的識別碼不可更改，也不可重用',
    };
  }
}
