import type { Check } from './check.ts';
import type { Finding } from '../../content/problems/problem.ts';
import { contentTypes } from '../../content/schemas/content-types.ts';
import { didYouMean, listSome } from '../../content/problems/suggest.ts';
import { visitRows } from '../../content/table/walk-table.ts';

/** What one file says of another must exist: institutions, plan types, categories, dimensions, successors. */
export const checkReferences: Check = function* (content) {
  const institutions = content.institutions.map(({ institutionId }) => institutionId);
  const planTypes = {
    ids: content.planTypes.map(({ id }) => id),
    key: 'plan_type',
    kind: '計畫類別',
    file: contentTypes.planTypes.pattern,
  };
  const categories = {
    ids: content.disclosureCategories.map(({ id }) => id),
    key: 'disclosure_category',
    kind: '公開類別',
    file: contentTypes.disclosureCategories.pattern,
  };
  for (const { institutionId, planFile, metadata } of content.planTexts) {
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
    if (!content.broken.has(planTypes.file)) {
      yield* missing(planTypes, metadata.plan_type, planFile);
    }
    if (!content.broken.has(categories.file)) {
      yield* missing(categories, metadata.disclosure_category, planFile);
    }
  }
  for (const { measuresFile, table } of content.tables) {
    // A row that was left out for its faults is no missing row.
    if (content.partlyRead.has(measuresFile)) continue;
    const ids = new Set([...visitRows(table)].map(({ id }) => id));
    for (const [index, { replaced_by }] of (table.retired ?? []).entries()) {
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
  const plans = content.planTexts.map(({ planId }) => planId);
  for (const [index, rule] of content.dimensions.crosswalk.entries()) {
    const file = contentTypes.dimensions.pattern;
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
  vocabulary: { ids: readonly string[]; key: string; kind: string; file: string },
  id: string,
  file: string,
): Generator<Finding> {
  const { ids, key, kind } = vocabulary;
  if (ids.includes(id)) return;
  yield {
    file,
    at: { path: [key] },
    severity: 'error',
    ruleId: `reference/${key.replaceAll('_', '-')}`,
    message: `沒有「${id}」這個${kind}`,
    fix: didYouMean(id, ids, `可用的：${listSome(ids, 20)}；或先加進 ${vocabulary.file}`),
  };
}
