import type { Finding, Problem } from '../../content/problems/problem.ts';
import type { Change } from '../../corpus/model/change.ts';
import type { Corpus, Plan } from '../../corpus/model/corpus.ts';
import { measures } from '../../datasets/measures.ts';

/** Identifiers that a warning names; of the rest it says how many there are. */
const NAMED_AT_MOST = 5;

/**
 * Warnings about rows that the build before had and that are neither in their plan nor in its
 * `retired`: links to them lead nowhere, be it that they were deleted or that their ids were changed.
 * Those of a former version are told of where the versions are compared.
 */
export function goneRows({ planById }: Corpus, changes: readonly Change[]): Finding[] {
  const removed = changes.filter(
    ({ dataset, change }) => dataset === measures.name && change === 'removed',
  );
  return Array.from(Map.groupBy(removed, ({ planId }) => planId ?? '')).flatMap(
    ([planId, changesOfPlan]) => {
      const plan = planById.get(planId);
      if (plan === undefined || plan.metadata.retired !== undefined) return [];
      const known = new Set(idsOf(plan));
      const gone = changesOfPlan.map(({ key }) => key).filter((id) => !known.has(id));
      return gone.length === 0 ? [] : [goneFrom(plan, gone)];
    },
  );
}

/** Identifiers that the files of the plan name: retired rows, and rows of any version. */
function idsOf({ retired, versions, rows }: Plan): string[] {
  const former = versions.flatMap(({ plan }) => plan.rows);
  return [
    ...retired.map(({ id }) => id),
    ...[...rows, ...former].map(({ measureId }) => measureId),
  ];
}

function goneFrom({ institution, folder }: Plan, ids: readonly string[]): Finding {
  const named = ids.slice(0, NAMED_AT_MOST).join('、');
  const rest = ids.length > NAMED_AT_MOST ? ` 等 ${ids.length} 列` : '';
  return {
    file: `plans/${institution.institutionId}/${folder}/measures.yaml`,
    at: { path: ['retired'] },
    severity: 'warning',
    ruleId: 'history/row-gone',
    message: `上一版網站有 ${named}${rest}，這一版沒有，也沒有列在 retired，原來的網址不再指到任何一列`,
    fix: '只是改了識別碼的，請改回原來的；移除的列，請在 retired 寫明 id、retired_on 與 reason',
  };
}

/**
 * Warnings about plans that the build before published and of which there is nothing any more: their
 * folder was deleted or renamed.
 * @param plansBefore ids of the plans that the build before had
 * @param known ids of plans that are there, drafts included
 * @param label how the content folder is named in messages
 */
export function gonePlans(
  plansBefore: Iterable<string>,
  known: ReadonlySet<string>,
  label: string,
): Problem[] {
  return [...plansBefore]
    .filter((planId) => !known.has(planId))
    .map((planId) => ({
      file: `${label}/plans`,
      place: 'unavailable',
      severity: 'warning',
      ruleId: 'history/plan-gone',
      message: `上一版網站有計畫「${planId}」，這一版沒有，原來的網址不再有內容`,
      fix: '資料夾改了名稱的，請改回原來的；要撤下計畫，把資料夾放回原處，在 plan.md 寫 retired（docs/content.zh-TW.md）',
    }));
}
