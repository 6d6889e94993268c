import type { Check } from './check.ts';
import type { Finding } from '../problems/problem.ts';
import { didYouMean, listSome } from '../problems/suggest.ts';
import { visitRows } from '../tables/walk-table.ts';

/** What one file says of another must exist: institutions, plan types, categories, dimensions, successors. */
export const checkReferences: Check = function* (content) {
  const institutions = content.institutions.map(({ institutionId }) => institutionId);
  const planTypes = content.planTypes.map(({ id }) => id);
  const categories = content.disclosureCategories.map(({ id }) => id);
  for (const plan of content.plans) {
    const { institutionId, planFile, metadata, measuresFile } = plan;
    if (!institutions.includes(institutionId) && !content.broken.has(institutionId)) {
      yield {
        file: planFile,
        at: 'unavailable',
        severity: 'error',
        ruleId: 'reference/institution',
        message: `資料夾「${institutionId}」沒有對應的機關檔 institutions/${institutionId}.yaml`,
        fix: `${didYouMean(institutionId, institutions, '')}請建立該機關檔，或把計畫移到正確的機關資料夾`,
      };
    }
    yield* missing(planTypes, metadata.plan_type, planFile, 'plan_type', '計畫類別', 'vocabularies/plan-types.yaml');
    yield* missing(categories, metadata.disclosure_category, planFile, 'disclosure_category', '公開類別', 'vocabularies/disclosure-categories.yaml');
    const ids = new Set([...visitRows(plan.table)].map(({ id }) => id));
    for (const [index, { replaced_by }] of (plan.table.retired ?? []).entries()) {
      if (replaced_by === undefined || ids.has(replaced_by)) continue;
      yield {
        file: measuresFile,
        at: { path: ['retired', index, 'replaced_by'] },
        severity: 'error',
        ruleId: 'reference/measure',
        message: `接替的措施「${replaced_by}」不在這個計畫裡`,
        fix: didYouMean(replaced_by, ids, '請改為同一計畫中現有的識別碼，或刪除 replaced_by'),
      };
    }
  }
  const dimensions = content.dimensions.dimensions.map(({ id }) => id);
  const plans = content.plans.map(({ planId }) => planId);
  for (const [index, rule] of content.dimensions.crosswalk.entries()) {
    const file = 'vocabularies/dimensions.yaml';
    if (!dimensions.includes(rule.dimension)) {
      yield {
        file,
        at: { path: ['crosswalk', index, 'dimension'] },
        severity: 'error',
        ruleId: 'reference/dimension',
        message: `沒有「${rule.dimension}」這個可比較面向`,
        fix: didYouMean(rule.dimension, dimensions, `可用的：${listSome(dimensions, 20)}`),
      };
    }
    for (const [position, planId] of (rule.plans ?? []).entries()) {
      if (plans.includes(planId) || content.broken.has(planId)) continue;
      yield {
        file,
        at: { path: ['crosswalk', index, 'plans', position] },
        severity: 'warning',
        ruleId: 'reference/plan',
        message: `沒有「${planId}」這個計畫`,
        fix: didYouMean(planId, plans, '請刪除，或改為現有的計畫識別碼'),
      };
    }
  }
};

function* missing(
  known: readonly string[],
  id: string,
  file: string,
  key: string,
  what: string,
  where: string,
): Generator<Finding> {
  if (known.includes(id)) return;
  yield {
    file,
    at: { path: [key] },
    severity: 'error',
    ruleId: `reference/${key.replaceAll('_', '-')}`,
    message: `沒有「${id}」這個${what}`,
    fix: didYouMean(id, known, `可用的：${listSome(known, 20)}；或先加進 ${where}`),
  };
}
