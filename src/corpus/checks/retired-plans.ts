import type { Finding } from '../../content/problems/problem.ts';
import { didYouMean } from '../../content/problems/suggest.ts';
import type { Check } from './check.ts';

/** A plan is taken off the site after it was published, and what takes its place is published. */
export const checkRetiredPlans: Check = {
  *planText({ planFile: file, planId, metadata: { retired, published } }, { planTexts, hasDay }) {
    if (retired === undefined) return;
    const { retired_on, replaced_by } = retired;
    if (hasDay(planId) && retired_on < published) {
      yield {
        file,
        at: { path: ['retired', 'retired_on'] },
        severity: 'error',
        ruleId: 'period/end-before-start',
        message: `移除日 ${retired_on} 早於本站登載日 ${published}`,
        fix: '請改 retired_on 或 published',
      } satisfies Finding;
    }
    if (replaced_by === undefined) return;
    const found = planTexts.find(replaced_by);
    const isRight =
      found.is === 'unknown' ||
      (found.is === 'known' &&
        replaced_by !== planId &&
        found.value.metadata.retired === undefined);
    if (isRight) return;
    const isThere = found.is === 'known';
    yield {
      file,
      at: { path: ['retired', 'replaced_by'] },
      severity: 'error',
      ruleId: 'reference/plan',
      message: isThere
        ? `「${replaced_by}」也已移除，不能取代這個計畫`
        : `沒有計畫「${replaced_by}」`,
      fix: isThere
        ? '請改寫仍在刊登的計畫；沒有的話，刪除 replaced_by'
        : didYouMean(replaced_by, planTexts.ids(), '請改寫仍在刊登的計畫，或刪除 replaced_by'),
    } satisfies Finding;
  },
};
