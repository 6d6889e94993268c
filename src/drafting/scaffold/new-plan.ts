import { viewContent } from '../../content/read/content-view.ts';
import type { ParsedContent, ParsedInstitution } from '../../content/read/parsed-content.ts';
import { contentTypes } from '../../content/schemas/content-types.ts';
import { didYouMean, listSome } from '../../content/problems/suggest.ts';
import { placeholder } from '../../content/placeholder.ts';
import { toGregorianYear, toRocYear } from '../../meaning/numbers/roc-year.ts';
import {
  ScaffoldRefusal,
  onlyNewFiles,
  unreadable,
  type Existing,
  type Scaffold,
} from './scaffold.ts';
import { isInstitutionId } from './new-institution.ts';
import { writeMarkdown } from './write-yaml.ts';

/**
 * An empty plan: metadata with review marks, so that it is not published by accident, and a table
 * with its heads.
 * @param request `folder` = ROC year, or year and slug (`113`, `113-green`)
 * @throws {ScaffoldRefusal} when there is no such institution, the folder is none, or it stands already
 */
export function newPlan(
  { institutionId, folder }: { institutionId: string; folder: string },
  content: ParsedContent,
  existing: Existing,
): Scaffold {
  const { record } = institutionOf(institutionId, content);
  const rocYear = rocYearOf(folder);
  const planType = usualPlanType(institutionId, content);
  const year = toGregorianYear(rocYear);
  const day = draftDay(content);
  const path = `plans/${institutionId}/${folder}`;
  const reviewMarks = [
    '計畫名稱、機關名稱、種類與期程須照計畫封面與正文填寫',
    `published 空白是草稿，不會發布；發布時填寫本站登載日，並更新暫寫 ${day} 的 modified`,
    '正文尚未轉錄：在資料區之下逐節抄錄，每節以「## 標題」開頭，並在 sections 指明各節的作用',
    '附表尚未轉錄：measures.yaml 只有表頭',
  ].map((reason) => ({ reason }));
  const metadata = {
    title: placeholder('計畫名稱，照封面'),
    institution_name: record.name,
    plan_type: planType,
    roc_year: rocYear,
    period: { start: `${year}-01-01`, end: `${year}-12-31` },
    issuance: null,
    issued_on: null,
    document_number: null,
    source: null,
    published: null,
    modified: day,
    notes: [],
    review: reviewMarks,
  };
  return onlyNewFiles(
    {
      files: new Map([
        [`${path}/plan.md`, writeMarkdown(metadata, '')],
        [`${path}/measures.yaml`, tableText(institutionId, folder)],
      ]),
      reviewMarks,
      nextSteps: [
        `轉錄 ${existing.label}/${path}/ 的 plan.md 與 measures.yaml`,
        '執行 npm run check，逐項核對後刪除 review 的各項',
      ],
    },
    existing,
  );
}

/** @throws {ScaffoldRefusal} when the content has no such institution, or its file has errors */
export function institutionOf(institutionId: string, content: ParsedContent): ParsedInstitution {
  const { institutions } = viewContent(content);
  const found = institutions.find(institutionId);
  if (found.is === 'known') return found.value;
  if (found.is === 'unknown') throw unreadable(`institutions/${institutionId}.yaml`);
  const ids = institutions.ids();
  throw new ScaffoldRefusal(
    `沒有「${institutionId}」這個機關。${didYouMean(institutionId, ids, `現有的機關：${listSome(ids, 20)}。`)}` +
      `內容在別的資料夾的，請加上 CONTENT_DIR=資料夾；要新增機關，請執行 npm run new -- institution ${isInstitutionId(institutionId) ? institutionId : '識別碼 --name 名稱'}`,
  );
}

/**
 * ROC year of a plan's folder name.
 * @throws {ScaffoldRefusal} when it is no ROC year with or without a slug
 */
export function rocYearOf(folder: string): number {
  const year = Number(/^(\d{1,3})(?:-[a-z0-9]+)*$/.exec(folder)?.[1] ?? 0);
  if (year > 0) return year;
  const gregorian = /^(?:19(?:1[2-9]|[2-9]\d)|20\d\d)$/.test(folder)
    ? `西元 ${folder} 年是民國 ${toRocYear(Number(folder))} 年。`
    : '';
  throw new ScaffoldRefusal(
    `「${folder}」不是計畫的年度：請寫民國年，或民國年加英文簡稱，例如 113 或 113-green。${gregorian}`,
  );
}

/** Day that a draft bears until a person writes the right one: the site's own, never the clock's. */
export function draftDay({ site }: Pick<ParsedContent, 'site'>): string {
  if (site === null) {
    throw unreadable(contentTypes.site.pattern);
  }
  return site.as_of ?? site.modified;
}

/** Kind of the institution’s latest plan, else the first one of the vocabulary. */
export function usualPlanType(institutionId: string, content: ParsedContent): string {
  const latest = content.planTexts
    .filter((plan) => plan.institutionId === institutionId)
    .sort((a, b) => b.metadata.roc_year - a.metadata.roc_year)[0];
  if (latest !== undefined) return latest.metadata.plan_type;
  const planTypes = viewContent(content).planTypes.all;
  if (planTypes === null) throw unreadable(contentTypes.planTypes.pattern);
  const [first] = planTypes;
  if (first !== undefined) return first.id;
  throw new ScaffoldRefusal(
    'vocabularies/plan-types.yaml 裡沒有計畫種類；請先加上一種（id、name、name_en）。',
  );
}

function tableText(institutionId: string, folder: string): string {
  return `# 計畫的表，照來源的表頭與內容填寫；來源沒有的欄位從 columns 刪除。
columns:
  dimension: 實施要項
  action: 執行項目
  measure: 推動作法
  deadline: 完成期限
  unit: 承辦單位
# dimensions:
#   - heading: 一、第一個要項
#     aspects:
#       - heading: (一) 其下第一項
#         actions:
#           - headings:
#               - 1. 執行項目
#             measures:
#               - id: ${institutionId}-${folder}-001     # 不再更改，也不重用
#                 label: '1.1'
#                 text: 照原文抄錄，不含編號。
#                 deadlines:
#                   - 每季
#                 units:
#                   - 秘書室
`;
}
