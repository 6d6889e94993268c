import type { DraftState } from '../../content/problems/draft-state.ts';
import type { Problem } from '../../content/problems/problem.ts';

/**
 * Warnings about plans that the build before published and that are drafts now: their addresses
 * answer no more.
 * @param plansBefore ids of the plans that the build before had
 */
export function draftAgainWarnings(
  drafts: readonly DraftState[],
  plansBefore: ReadonlySet<string>,
): Problem[] {
  return drafts
    .filter(({ planId, stays, isShown }) => stays === null && !isShown && plansBefore.has(planId))
    .map(({ planId, place }) => ({
      file: `${place}plan.md`,
      place: 'unavailable',
      severity: 'warning',
      ruleId: 'history/draft-again',
      message: `「${planId}」上一版網站已經發布，現在是草稿，這一版沒有它，原來的網址不再有內容`,
      fix: '要繼續發布，請把 published 填回原來的登載日；新版還沒完成的，舊版放在 versions/，新版的 status 寫 draft',
    }));
}
