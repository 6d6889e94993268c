import type { Check } from './check.ts';

/**
 * Passages that a person has still to check. They hold nothing back: of a draft they say what is
 * open, of a published plan they stand on its page.
 */
export const checkReviewMarks: Check = {
  *planText({ planFile, metadata }) {
    for (const [index, mark] of metadata.review.entries()) {
      yield {
        file: planFile,
        at: { path: ['review', index] },
        severity: 'warning',
        ruleId: 'review/open',
        message: `尚待核對：${mark}`,
        fix: '核對後刪除這一項；已發布的計畫，在此之前網頁上會註明',
      };
    }
  },
};
