import type { Check } from './check.ts';

/** Passages that a person has still to check hold a plan back, unless they are expressly allowed. */
export const checkReviewMarks = (allowUnreviewed: boolean): Check => ({
  *planText({ planFile, metadata }) {
    for (const [index, mark] of metadata.review.entries()) {
      yield {
        file: planFile,
        at: { path: ['review', index] },
        severity: allowUnreviewed ? 'warning' : 'error',
        ruleId: 'review/open',
        message: `尚待核對：${mark}`,
        fix: '核對後刪除這一項；要先行發布，請用 npm run build -- --allow-unreviewed',
      };
    }
  },
});
