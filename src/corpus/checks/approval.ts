import { isApprovalAsked } from '../../content/approval/asked-since.ts';
import { planHash } from '../../content/approval/plan-hash.ts';
import type { Attachment, ParsedPlanText, ParsedTable } from '../../content/read/parsed-content.ts';
import type { Finding } from '../../content/problems/problem.ts';
import type { ContentView } from '../../content/read/content-view.ts';
import type { ApprovalRecord, PlanMetadata } from '../../content/schemas/plan.ts';
import { redactPlan } from '../../content/withholding/redact-plan.ts';
import type { Check } from './check.ts';
import { isAhead } from './past-dates.ts';

const LATE = 'approval/after-publication';

/**
 * On an official site a plan with a day of publication was approved (核定), and its words are those that
 * were. A version that stays published while the next one is drafted is not judged: what the draft
 * withholds is withheld from it too.
 */
export const checkApproval: Check = {
  *planText(plan, content) {
    const { tables, isOfficial, isDraft, hasDay, attachments, asOf } = content;
    const { planId, planFile, metadata } = plan;
    const { approved, published, retired } = metadata;
    if (retired !== undefined || isStandIn(planFile)) return;
    if (approved === undefined) {
      if (isOfficial !== true || isDraft(planId)) return;
      yield notApproved(planFile, planId, !isApprovalAsked(published));
      return;
    }
    if (hasDay(planId) && !isAhead(approved.approved_on, asOf)) {
      yield* approvedLate(
        { planFile, approved, published, modified: metadata.modified },
        mayBeChanged(plan, content),
      );
    }
    const table = tables.find(planId);
    if (table.is !== 'known') return;
    if (approved.sha256 === hashAsPublished(plan, table.value)) return;
    // That a file is not the one that is recorded is told of the file.
    const sha256 = hashAsPublished(withFilesThere(plan, attachments), table.value);
    if (approved.sha256 === sha256) return;
    yield {
      file: planFile,
      at: { path: ['approved', 'sha256'] },
      severity: 'error',
      ruleId: 'approval/hash',
      message: `核定的是 ${approved.sha256}，計畫現在的文字卻是 ${sha256}：核定之後，文字有改動`,
      fix: `請改回核定時的文字；有意的改動，sha256 寫 '${sha256}'，並且：機關修正了計畫的，舊版留在 versions/ 並更新 approved（docs/amendments.zh-TW.md）；更正轉錄的，記在 errata.yaml（CONTRIBUTING.zh-TW.md）；改為不予公開的，寫在 withheld（docs/withholding.zh-TW.md）`,
    };
  },
};

/** The plan with the checksums of its source and attachments as these lie beside it. */
export function withFilesThere(
  plan: ParsedPlanText,
  files: ReadonlyMap<string, Pick<Attachment, 'sha256'>>,
): ParsedPlanText {
  const { planFile, metadata } = plan;
  const folder = planFile.replace(/plan\.md$/, '');
  const asThere = <File extends { file: string; sha256: string }>(file: File): File => ({
    ...file,
    sha256: files.get(folder + file.file)?.sha256 ?? file.sha256,
  });
  return {
    ...plan,
    metadata: {
      ...metadata,
      source: metadata.source && asThere(metadata.source),
      attachments: metadata.attachments.map(asThere),
    },
  };
}

/** The hash of a plan's words with what it withholds taken out. */
export function hashAsPublished(
  { metadata, body }: Pick<ParsedPlanText, 'metadata' | 'body'>,
  { table }: Pick<ParsedTable, 'table'>,
): string {
  const parts = redactPlan({ metadata, body, table, decided: [] }, metadata.withheld);
  return planHash(parts);
}

/** Whether the words of a plan are, or may be, others than those first published: amended, corrected or withheld since. */
function mayBeChanged(
  { planId, metadata: { withheld, published } }: ParsedPlanText,
  { formerTexts, errataOf }: Pick<ContentView, 'formerTexts' | 'errataOf'>,
): boolean {
  return (
    formerTexts(planId).all?.length !== 0 ||
    errataOf(planId)?.length !== 0 ||
    withheld.some(({ decided_on }) => decided_on > published)
  );
}

/**
 * An approval is older than what it allows: the first publication, and, where the words were changed since, the
 * last change.
 */
function* approvedLate(
  {
    planFile: file,
    approved: { approved_on: day },
    published,
    modified,
  }: Pick<PlanMetadata, 'published' | 'modified'> & { planFile: string; approved: ApprovalRecord },
  isChanged: boolean,
): Generator<Finding> {
  // That the two days are in the wrong order is told of them.
  if (!isApprovalAsked(published) || modified < published || day <= published) return;
  const found = { file, at: { path: ['approved', 'approved_on'] }, ruleId: LATE };
  if (day > modified) {
    const alsoFirst = isChanged ? '' : '；還沒有登載過的，published 也是';
    yield {
      ...found,
      severity: 'error',
      message: `核定日 ${day} 晚於更新日 ${modified}（modified）：這些文字在核定之前已登載`,
      fix: `請查對核定日；核定日無誤的，modified 寫核定後登載的日期，不早於 '${day}'${alsoFirst}`,
    };
  } else if (!isChanged) {
    yield {
      ...found,
      severity: 'warning',
      message: `核定日 ${day} 晚於登載日 ${published}（published）：計畫在核定之前已登載`,
      fix: `請查對核定日；還沒有登載過的，published 寫核定後登載的日期，不早於 '${day}'；機關修正計畫而重新核定的，舊版留在 versions/（docs/amendments.zh-TW.md）；登載後才補核定的，接受這個提醒`,
    };
  }
}

function isStandIn(planFile: string): boolean {
  return planFile.includes('/versions/');
}

function notApproved(file: string, planId: string, isEarlier: boolean): Finding {
  return {
    file,
    at: { path: ['published'] },
    severity: isEarlier ? 'warning' : 'error',
    ruleId: 'approval/missing',
    message: isEarlier
      ? '官方網站的計畫沒有核定紀錄（approved）；它在要求核定之前已登載，仍照舊發布'
      : '官方網站的計畫要有核定紀錄（approved），才能填 published',
    fix: `請加上 approved，其下寫 approved_by、approved_on、document_number 與 sha256；sha256 由 npm run check -- --hash ${planId} 印出${isEarlier ? '' : '；尚未核定者，published 寫 null'}`,
  };
}
