import type { ContentFolder } from '../../content/read/content-folder.ts';
import { withoutApproval } from '../../content/approval/without-approval.ts';
import type { ParsedContent } from '../../content/read/parsed-content.ts';
import { parseContent } from '../../content/read/parse-content.ts';
import type { Finding } from '../../content/problems/problem.ts';
import { formatProblem, sortProblems } from '../../content/problems/report.ts';
import { locateFindings } from '../../content/read/locate-findings.ts';
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
  const planId = idOf(written);
  const findings: Finding[] = [];
  const content = parseContent(folder, findings);
  // The hash is asked for to be written into the approval, which may not be right without it.
  const sha256 =
    hashOf(planId, content) ?? hashOf(planId, parseContent(withoutApprovals(folder, planId), []));
  if (sha256 !== null) return { ok: true, sha256 };
  const ids = [...folder.files.keys()].flatMap((path) =>
    /^plans\/[^/]+\/[^/]+\//.test(path) ? idOf(path) : [],
  );
  if (ids.includes(planId)) {
    const faults = locateFindings(
      folder,
      findings.filter(({ file, severity }) => severity === 'error' && idOf(file) === planId),
    );
    return {
      ok: false,
      reason: [
        `計畫「${planId}」的檔案有錯誤，還不知道會發布什麼文字。${faults.length === 0 ? '請先執行 npm run check，改正錯誤。' : '請先改正錯誤。'} The plan has errors.`,
        ...sortProblems(faults).map(formatProblem),
      ].join('\n'),
    };
  }
  const known = `現有的計畫：${listSome([...new Set(ids)].sort(), 20)}。`;
  return {
    ok: false,
    reason: `「${folder.label}」裡沒有「${planId}」這個計畫。${didYouMean(planId, ids, known)}內容在別的資料夾的，請加上 CONTENT_DIR=資料夾。 No such plan.`,
  };
}

/** The hash of a plan that was read; null of one that is not there, or has faults. */
function hashOf(planId: string, { plans, partlyRead }: ParsedContent): string | null {
  const plan = plans.find((each) => each.planId === planId);
  const isWhole = (file: string) => partlyRead.get(file)?.isWhole ?? true;
  return plan !== undefined && isWhole(plan.planFile) && isWhole(plan.measuresFile)
    ? hashAsPublished(plan, plan)
    : null;
}

function withoutApprovals(folder: ContentFolder, planId: string): ContentFolder {
  const files = Array.from(
    folder.files,
    ([path, file]) =>
      [
        path,
        path.endsWith('/plan.md') && idOf(path) === planId ? withoutApproval(file) : file,
      ] as const,
  );
  return { ...folder, files: new Map(files) };
}

function idOf(written: string): string {
  const [, institution, folder] = /(?:^|\/)plans\/([^/]+)\/([^/]+)/.exec(written) ?? [];
  return institution === undefined ? written : `${institution}-${folder}`;
}
