import { viewContent } from '../../content/read/content-view.ts';
import type { ParsedContent, ParsedPlan } from '../../content/read/parsed-content.ts';
import { treeOf } from '../../content/markdown/body-tree.ts';
import { splitSections, textLines } from '../../content/markdown/split-sections.ts';
import { didYouMean, listSome } from '../../content/problems/suggest.ts';
import { lastDayOfMonth } from '../../meaning/numbers/calendar.ts';
import type { PlanMetadata } from '../../content/schemas/plan.ts';
import type { ReviewMarkRecord } from '../../content/schemas/review.ts';
import { visitRows } from '../../content/table/walk-table.ts';
import { UnitRegister } from '../../meaning/units/unit-register.ts';
import { RowMarks } from './row-marks.ts';
import { draftDay, institutionOf, rocYearOf } from './new-plan.ts';
import { rollTable } from './roll-table.ts';
import { ScaffoldRefusal, onlyNewFiles, type Existing, type Scaffold } from './scaffold.ts';
import { writeMarkdown, writeYaml } from './write-yaml.ts';
import { yearMentions } from './year-mentions.ts';

/**
 * Next year's plan as a draft made from this year's: same text, new ids, units of the new year.
 *
 * Nothing is rewritten on the quiet. What cannot stay as it is (ids, the year of a deadline, a unit
 * that is gone) and what may no longer be true (any date) is named in a review mark, and open
 * marks keep the draft from being published.
 * @param request `folder` of the plan to go on from: `101` → `102`, `101-green` → `102-green`
 * @throws {ScaffoldRefusal} when there is no such plan, it has errors, or the next one stands already
 */
export function nextPlan(
  { institutionId, folder }: { institutionId: string; folder: string },
  content: ParsedContent,
  existing: Existing,
): Scaffold {
  const { record } = institutionOf(institutionId, content);
  const plan = planOf(institutionId, folder, content, existing);
  const { metadata, body, table, planId } = plan;
  const rocYear = metadata.roc_year + 1;
  const nextFolder = folder.replace(/^\d+/, String(rocYear));
  const nextId = `${institutionId}-${nextFolder}`;
  const period = {
    start: aYearLater(metadata.period.start),
    end: aYearLater(metadata.period.end),
  };
  const day = draftDay(content);

  const marks = new RowMarks();
  const rolled = rollTable(table, {
    ids: newIds(plan, nextId, content),
    rocYear: metadata.roc_year,
    period,
    register: new UnitRegister(record),
    marks,
  });
  const reviewMarks = [
    ...ofPlan(
      `這是由 ${planId} 帶入的草稿，文字全是 ${metadata.roc_year} 年度的；請逐項核對，核對一項刪除一項`,
      ...marksOfMetadata(metadata, { name: record.name, period, day }),
      ...marksOfBody(plan),
    ),
    ...marks.all(),
    ...ofPlan(...marksOfCrosswalk(planId, nextId, content)),
  ];
  const next = {
    title: metadata.title,
    institution_name: metadata.institution_name,
    plan_type: metadata.plan_type,
    roc_year: rocYear,
    period,
    issuance: null,
    issued_on: null,
    document_number: null,
    sections: metadata.sections,
    source: null,
    published: null,
    modified: day,
    disclosure_category: metadata.disclosure_category,
    notes: [],
    review: reviewMarks,
  };
  const path = `plans/${institutionId}/${nextFolder}`;
  return onlyNewFiles(
    {
      files: new Map([
        [`${path}/plan.md`, writeMarkdown(next, body.markdown)],
        [`${path}/measures.yaml`, writeYaml(rolled)],
      ]),
      reviewMarks,
      nextSteps: [
        `打開 ${existing.label}/${path}/plan.md，依 review 的各項核對，核對一項刪除一項`,
        '執行 npm run check，確認沒有其他問題',
      ],
    },
    existing,
  );
}

function planOf(
  institutionId: string,
  folder: string,
  content: ParsedContent,
  { paths, label }: Existing,
): ParsedPlan {
  rocYearOf(folder);
  const path = `plans/${institutionId}/${folder}`;
  const plan = content.plans.find((each) => each.planId === `${institutionId}-${folder}`);
  if (
    plan &&
    !content.partlyRead.has(plan.planFile) &&
    !content.partlyRead.has(plan.measuresFile)
  ) {
    return plan;
  }
  if (paths.has(`${path}/plan.md`) || paths.has(`${path}/measures.yaml`)) {
    throw new ScaffoldRefusal(
      `${label}/${path} 有錯誤，不能由它帶入。請先執行 npm run check，修正它的錯誤。`,
    );
  }
  const folders = content.planTexts
    .filter((each) => each.institutionId === institutionId)
    .map((each) => each.folder);
  throw new ScaffoldRefusal(
    `${label}/${path} 不存在，沒有計畫可帶入。` +
      `${didYouMean(folder, folders, `這個機關現有的計畫：${listSome(folders, 20)}。`)}` +
      `年度請寫現有計畫的那一年；要建立空白計畫，請執行 npm run new -- plan ${institutionId} ${folder}`,
  );
}

/** Of every row, in document order: its id in the next plan, one that was never given. */
function newIds(
  { table }: ParsedPlan,
  nextId: string,
  content: ParsedContent,
): Map<string, string> {
  const { holders } = viewContent(content);
  const isTaken = (id: string) => [...holders.rows.holdersOf(id)].length > 0;
  const ids = new Map<string, string>();
  let number = 0;
  for (const { id } of visitRows(table)) {
    let next: string;
    do {
      number += 1;
      next = `${nextId}-${String(number).padStart(3, '0')}`;
    } while (isTaken(next));
    ids.set(id, next);
  }
  return ids;
}

/** Marks about the plan as a whole. */
function ofPlan(...reasons: string[]): ReviewMarkRecord[] {
  return reasons.map((reason) => ({ reason }));
}

/** The same day a year later; 29 February becomes the 28th. */
function aYearLater(day: string): string {
  const [year = 0, month = 0, date = 0] = day.split('-').map(Number);
  const last = lastDayOfMonth(year + 1, month);
  const padded = (value: number) => String(value).padStart(2, '0');
  return `${year + 1}-${padded(month)}-${padded(Math.min(date, last))}`;
}

function marksOfMetadata(
  metadata: PlanMetadata,
  next: { name: string; period: { start: string; end: string }; day: string },
): string[] {
  const { title, institution_name: name, issuance, roc_year: rocYear } = metadata;
  return [
    ...(yearMentions(title, rocYear).length > 0
      ? [`title 仍是上年度的「${title}」，請改為本年度的名稱`]
      : []),
    ...(name === next.name
      ? []
      : [
          `institution_name 仍是「${name}」，機關現名為「${next.name}」，請確認本年度計畫所用的名稱`,
        ]),
    `期程由上年度往後一年，暫寫 ${next.period.start} 至 ${next.period.end}，請照本年度計畫填寫`,
    `發布日期與文號（issuance、document_number）沒有帶入${issuance === null ? '' : `；上年度為「${issuance}」`}，請照本年度填寫`,
    `published 空白是草稿，不會發布；發布時填寫本站登載日，並更新暫寫 ${next.day} 的 modified`,
    ...(metadata.source === null
      ? []
      : ['來源檔是上年度的，沒有帶入；有本年度的來源檔時，填寫 source']),
    ...(metadata.attachments.length === 0
      ? []
      : [
          `上年度的附件與圖片 ${metadata.attachments.length} 個（${listSome(
            metadata.attachments.map(({ title }) => title),
          )}）沒有帶入；本年度的放在 plan.md 旁邊並列入 attachments，正文裡用到上年度圖片的地方也要改`,
        ]),
    ...(metadata.withheld.length === 0
      ? []
      : [
          `上年度不予公開的 ${metadata.withheld.length} 項（${listSome(
            metadata.withheld.map(({ measure, section, file }) => measure ?? section ?? file ?? ''),
          )}）沒有帶入；本年度若有不予公開的部分，請重新決定後填寫 withheld`,
        ]),
    ...(metadata.notes.length === 0
      ? []
      : [`上年度對整份計畫的註記 ${metadata.notes.length} 則沒有帶入`]),
  ];
}

/** What the sections say of dates and documents is last year's. */
function marksOfBody({ body, metadata }: ParsedPlan): string[] {
  return splitSections(treeOf(body)).sections.flatMap(({ heading, nodes }) => {
    const text = [heading, ...textLines(nodes)].join('\n');
    const mentions = yearMentions(text, metadata.roc_year);
    return mentions.length === 0
      ? []
      : [`正文「${heading}」一節提到${listSome(mentions)}，請改為本年度的內容`];
  });
}

function marksOfCrosswalk(planId: string, nextId: string, { dimensions }: ParsedContent): string[] {
  const own = dimensions.crosswalk.filter(({ plans }) => plans?.includes(planId));
  return own.length === 0
    ? []
    : [
        `共通面向的對照有 ${own.length} 條只適用於 ${planId}；標題的意思相同時，請在 vocabularies/dimensions.yaml 的 plans 加上 ${nextId}`,
      ];
}
