import type { Check } from './check.ts';
import type { Finding } from '../../content/problems/problem.ts';
import type { Shelf } from '../../content/read/found.ts';
import { contentTypes } from '../../content/schemas/content-types.ts';
import { didYouMean, listSome } from '../../content/problems/suggest.ts';
import { visitRows } from '../../content/table/walk-table.ts';
import { missingInstitution } from './missing-institution.ts';
import { otherPlanOfRow } from './plan-of-row.ts';

/** What one file says of another must exist: institutions, plan types, categories, dimensions, successors. */
export const checkReferences: Check = {
  *planFacts({ institutionId, planFile, facts }, content) {
    const institution = missingInstitution(institutionId, content);
    if (institution !== null) yield { file: planFile, ...institution };
    yield* missing(content.planTypes, facts.plan_type, {
      key: 'plan_type',
      kind: '計畫類別',
      vocabulary: contentTypes.planTypes.pattern,
      file: planFile,
    });
  },

  *planText({ planFile, metadata }, { disclosureCategories }) {
    yield* missing(disclosureCategories, metadata.disclosure_category, {
      key: 'disclosure_category',
      kind: '公開類別',
      vocabulary: contentTypes.disclosureCategories.pattern,
      file: planFile,
    });
  },

  *table({ measuresFile, planId, table }, content) {
    const ids = new Set([...visitRows(table)].map(({ id }) => id));
    for (const [index, { replaced_by }] of (table.retired ?? []).entries()) {
      if (replaced_by === undefined || ids.has(replaced_by)) continue;
      const other = otherPlanOfRow(replaced_by, planId, content);
      yield {
        file: measuresFile,
        at: { path: ['retired', index, 'replaced_by'] },
        severity: 'error',
        ruleId: 'reference/measure',
        message: `接替的推動作法「${replaced_by}」${other === null ? '不在這個計畫裡' : `是計畫 ${other} 的，不是這個計畫的`}`,
        fix:
          other === null
            ? didYouMean(replaced_by, ids, '請改為同一計畫中現有的識別碼，或刪除 replaced_by')
            : '請改為同一計畫中現有的識別碼；確由另一個計畫接替的，請刪除 replaced_by，寫在 reason',
      };
    }
  },

  *dimensions({ file, vocabulary }, { planTexts }) {
    const dimensions = vocabulary.dimensions.map(({ id }) => id);
    for (const [index, rule] of vocabulary.crosswalk.entries()) {
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
        if (planTexts.find(planId).is !== 'absent') continue;
        yield {
          file,
          at: { path: ['crosswalk', index, 'plans', position] },
          severity: 'warning',
          ruleId: 'reference/plan',
          message: `沒有「${planId}」這個計畫`,
          fix: didYouMean(planId, planTexts.ids(), '請刪除，或改為現有的計畫識別碼'),
        };
      }
    }
  },
};

function* missing(
  shelf: Shelf<unknown>,
  id: string,
  { key, kind, vocabulary, file }: Record<'key' | 'kind' | 'vocabulary' | 'file', string>,
): Generator<Finding> {
  if (shelf.find(id).is !== 'absent') return;
  yield {
    file,
    at: { path: [key] },
    severity: 'error',
    ruleId: `reference/${key.replaceAll('_', '-')}`,
    message: `沒有「${id}」這個${kind}`,
    fix: didYouMean(
      id,
      shelf.ids(),
      `可用的：${listSome(shelf.ids(), 20)}；或先加進 ${vocabulary}`,
    ),
  };
}
