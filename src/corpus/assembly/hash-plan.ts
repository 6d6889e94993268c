import type { ContentFolder } from '../../content/read/content-folder.ts';
import { parseContent } from '../../content/read/parse-content.ts';
import type { Finding } from '../../content/problems/problem.ts';
import { didYouMean, listSome } from '../../content/problems/suggest.ts';
import { hashAsPublished } from '../checks/approval.ts';

/** A hash, or why there is none (in Chinese). */
export type PlanHash = { ok: true; sha256: string } | { ok: false; reason: string };

/**
 * SHA-256 of the words of a plan as they are, or will be, published; of a plan with a draft of its next
 * version, of that draft.
 * @param written id of the plan (`ntl-101`), or a path to its folder or to a file in it (`plans/ntl/101`)
 */
export function hashPlan(folder: ContentFolder, written: string): PlanHash {
  const findings: Finding[] = [];
  const content = parseContent(folder, findings);
  const planId = idOf(written);
  const plan = content.plans.find((each) => each.planId === planId);
  const isWhole = (file: string) => content.partlyRead.get(file)?.isWhole ?? true;
  if (plan !== undefined && isWhole(plan.planFile) && isWhole(plan.measuresFile)) {
    return { ok: true, sha256: hashAsPublished(plan, plan) };
  }
  const isThere = [...folder.files.keys()].some(
    (path) => /^plans\/[^/]+\/[^/]+\//.test(path) && idOf(path) === planId,
  );
  if (isThere) {
    return {
      ok: false,
      reason: `計畫「${planId}」的檔案有錯誤，還不知道會發布什麼文字。請先執行 npm run check，改正錯誤。 The plan has errors.`,
    };
  }
  const ids = content.planTexts.map((each) => each.planId);
  const known = `現有的計畫：${listSome(ids, 20) || '無'}。`;
  return {
    ok: false,
    reason: `沒有「${planId}」這個計畫。${didYouMean(planId, ids, known)} No such plan.`,
  };
}

function idOf(written: string): string {
  const [, institution, folder] = /(?:^|\/)plans\/([^/]+)\/([^/]+)/.exec(written) ?? [];
  return institution === undefined ? written : `${institution}-${folder}`;
}
