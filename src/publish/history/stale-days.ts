import type { Corpus } from '../../corpus/model/corpus.ts';
import { datasetByName } from '../../datasets/registry.ts';
import type { Finding } from '../../content/problems/problem.ts';
import type { Change } from '../../corpus/model/change.ts';

/** Rows that a warning names; of the rest it says how many there are. */
const NAMED_AT_MOST = 3;

type RecordKind = 'plan' | 'institution' | 'register' | 'site';

/**
 * Datasets whose rows say what stands in files that bear a day of their own, and the columns that
 * come from elsewhere: a vocabulary or other files. Not listed are those that are worked out from
 * other rows, or whose rows bear days themselves.
 */
const recorded: Readonly<Record<string, { kind: RecordKind; elsewhere: readonly string[] }>> = {
  measures: { kind: 'plan', elsewhere: ['dimension_id', 'dimension_level'] },
  tables: { kind: 'plan', elsewhere: [] },
  targets: { kind: 'plan', elsewhere: [] },
  innovations: { kind: 'plan', elsewhere: [] },
  attributes: { kind: 'plan', elsewhere: [] },
  plans: { kind: 'plan', elsewhere: [] },
  attachments: { kind: 'plan', elsewhere: [] },
  results: { kind: 'plan', elsewhere: [] },
  revisions: { kind: 'plan', elsewhere: [] },
  amendments: { kind: 'plan', elsewhere: [] },
  withholdings: { kind: 'plan', elsewhere: [] },
  institutions: { kind: 'institution', elsewhere: ['plan_count'] },
  units: { kind: 'institution', elsewhere: [] },
  disclosures: { kind: 'register', elsewhere: ['on_site'] },
  dimensions: { kind: 'site', elsewhere: [] },
};

/** The days that the former build spoke of. */
interface FormerDays {
  /** Day of that edition; null where it does not say. */
  edition: string | null;
  /** Day on which each plan was last changed, by its identifier. */
  plans: ReadonlyMap<string, string>;
}

/** A file that says when something was last changed. */
interface DatedRecord {
  /** Path inside the content folder. */
  file: string;
  name: string;
  /** The day that counts for it. */
  day: string;
  /** False where that is the day of the site, for the file has none. */
  isOwnDay: boolean;
  /** The day it cannot have been changed before; null where nobody knows. */
  former: string | null;
}

/**
 * Warnings where rows differ from the former build and `modified` of the file that they come from
 * does not: pages and data would go on giving the old day. Days being whole, a second change on the
 * same day looks the same; the warning says so.
 *
 * What was added as a whole has no former day and is not spoken of.
 */
export function staleDays(
  corpus: Corpus,
  changes: readonly Change[],
  former: FormerDays,
): Finding[] {
  const added = new Set(
    changes
      .filter(({ dataset, change }) => dataset === 'institutions' && change === 'added')
      .map(({ key }) => key),
  );
  const own = Map.groupBy(changes.filter(isOfItsRecord), (change) => {
    const { kind } = recorded[change.dataset]!;
    return JSON.stringify([kind, kind === 'plan' ? change.planId : change.institutionId]);
  });
  return Array.from(own).flatMap(([group, differing]) => {
    const [kind, id] = JSON.parse(group) as [RecordKind, string | null];
    if (kind !== 'plan' && id !== null && added.has(id)) return [];
    const record = recordOf(corpus, kind, id ?? '', former);
    if (record === null || record.former === null || record.day > record.former) return [];
    return warning(record, differing);
  });
}

function isOfItsRecord({ dataset, change, columns }: Change): boolean {
  const record = recorded[dataset];
  if (record === undefined) return false;
  return change !== 'changed' || columns.some((name) => !record.elsewhere.includes(name));
}

function recordOf(
  corpus: Corpus,
  kind: RecordKind,
  id: string,
  former: FormerDays,
): DatedRecord | null {
  const ofSite = corpus.site.modified;
  if (kind === 'plan') {
    const plan = corpus.planById.get(id);
    if (plan === undefined) return null;
    return {
      file: `plans/${plan.institution.institutionId}/${plan.folder}/plan.md`,
      name: `計畫 ${id}`,
      day: plan.metadata.modified,
      isOwnDay: true,
      former: former.plans.get(id) ?? null,
    };
  }
  if (kind === 'site') {
    const about = { file: 'site.yaml', name: '共通面向', isOwnDay: true };
    return { ...about, day: ofSite, former: former.edition };
  }
  const known = kind === 'institution' ? corpus.institutionById.get(id)?.record : null;
  const register = kind === 'register' ? corpus.registerByInstitution.get(id) : null;
  const found = known ?? (register?.hasFile === true ? register : null);
  if (!found) return null;
  return {
    file: `${kind === 'institution' ? 'institutions' : 'disclosures'}/${id}.yaml`,
    name: `${kind === 'institution' ? '機關' : '主動公開登記'} ${id}`,
    day: found.modified ?? ofSite,
    isOwnDay: found.modified !== null,
    former: former.edition,
  };
}

function warning({ file, name, day, isOwnDay }: DatedRecord, changes: readonly Change[]): Finding {
  const named = changes
    .slice(0, NAMED_AT_MOST)
    .map(({ dataset, key }) => `${datasetByName.get(dataset)!.title.zh} ${key}`)
    .join('、');
  const rest = changes.length > NAMED_AT_MOST ? ' 等' : '';
  const says = isOwnDay
    ? ` modified 仍是 ${day}`
    : `這個檔案沒有 modified，以 site.yaml 的 ${day} 為準`;
  return {
    file,
    at: { path: ['modified'] },
    severity: 'warning',
    ruleId: 'history/stale-day',
    message: `${name} 與前一版相比有 ${changes.length} 列不同（${named}${rest}），但${says}，網頁與資料檔會繼續說這一天是最後更新`,
    fix: isOwnDay
      ? 'modified 改為這次修改的日期（YYYY-MM-DD）；若正是這一天修改的，不必更改'
      : "加上 modified: 'YYYY-MM-DD'，即這次修改的日期；若正是這一天修改的，不必更改",
  };
}
