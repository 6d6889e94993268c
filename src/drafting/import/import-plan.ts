import type { InstitutionRecord } from '../../content/schemas/institution.ts';
import type { ParsedContent } from '../../content/read/parsed-content.ts';
import { placeholder } from '../../content/placeholder.ts';
import { issuanceDay } from '../../corpus/checks/issuance-day.ts';
import { draftDay, institutionOf, rocYearOf, usualPlanType } from '../scaffold/new-plan.ts';
import {
  onlyNewFiles,
  ScaffoldRefusal,
  type Existing,
  type Scaffold,
} from '../scaffold/scaffold.ts';
import { writeMarkdown, writeYaml } from '../scaffold/write-yaml.ts';
import { calendarYear } from './document/plan-period.ts';
import { yearsIn } from './document/plan-title.ts';
import { proposeUnits, type ProposedUnit } from './draft/propose-units.ts';
import { recognisePlan, type RecognisedPlan } from './recognise-plan.ts';
import type { SourceDocument } from './document/source-document.ts';
import { writeNarrative } from './draft/write-narrative.ts';

/** Which plan a document is to become. */
export interface PlanPlace {
  institutionId: string;
  /** ROC year, or year and slug (`113`, `113-green`). */
  folder: string;
}

/** A plan document that is to become a draft. */
export interface ImportRequest extends PlanPlace {
  document: SourceDocument;
  /** Words of the title of the plan, where the document holds several of the year. */
  titleWords?: string;
  source: {
    /** Name of the file as received. */
    name: string;
    /** Ending of the copy, without the dot: it is called `source.<ending>`. */
    ending: string;
    sha256: string;
    /** What is to be said of the copy; nothing by default. */
    notes?: readonly string[];
  };
}

/** A draft made from a document, and what a person has to know of it. */
export interface ImportedPlan extends Scaffold {
  recognised: RecognisedPlan;
  /** Path of the copy of the source inside the content folder. */
  sourcePath: string;
  /** Records for units that the institution does not declare; written only by a person. */
  proposedUnits: readonly ProposedUnit[];
}

/** What a draft takes from the content: all that has to be known of it to make one. */
export interface DraftFacts {
  record: InstitutionRecord;
  planType: string;
  /** Day that the draft bears. */
  day: string;
  /** How messages name the content folder. */
  label: string;
}

/**
 * What is wrong with a request is said before a long document is read.
 * @param ending of the copy of the document, without the dot
 * @throws {ScaffoldRefusal} when there is no such institution, the folder is none, or files stand there
 */
export function draftFacts(
  place: PlanPlace,
  ending: string,
  content: ParsedContent,
  existing: Existing,
): DraftFacts {
  const { record } = institutionOf(place.institutionId, content);
  rocYearOf(place.folder);
  onlyNewFiles(
    {
      files: new Map(Object.values(draftPaths(place, ending)).map((path) => [path, ''])),
      reviewMarks: [],
      nextSteps: [],
    },
    existing,
  );
  const planType = usualPlanType(place.institutionId, content);
  return { record, planType, day: draftDay(content), label: existing.label };
}

function draftPaths({ institutionId, folder }: PlanPlace, ending: string) {
  const path = `plans/${institutionId}/${folder}`;
  return {
    plan: `${path}/plan.md`,
    measures: `${path}/measures.yaml`,
    source: `${path}/source.${ending}`,
  };
}

/**
 * Makes a draft of `plan.md` and `measures.yaml` out of a plan document. Wherever the recogniser is not
 * sure there is a review mark, which holds the plan back.
 * @param facts of a request that was found right
 * @throws {ScaffoldRefusal} when the document is of another year, or has no such title
 */
export function draftPlan(
  { institutionId, folder, document, source, titleWords = '' }: ImportRequest,
  facts: DraftFacts,
): ImportedPlan {
  const { record, planType, day, label } = facts;
  const rocYear = rocYearOf(folder);
  const paths = draftPaths({ institutionId, folder }, source.ending);
  const sourceFile = `source.${source.ending}`;
  const idPrefix = `${institutionId}-${folder}`;
  const recognised = recognisePlan(document, { record, rocYear, idPrefix, titleWords });
  refuseOtherYear(recognised, rocYear);

  const reviewMarks = [
    ...[
      '計畫名稱、機關名稱、期程、文號與各節的作用（sections）由程式判讀，請照計畫封面與正文核對',
      `計畫種類沒有判讀，plan_type 暫寫「${planType}」（本機關最近一份計畫的種類，沒有計畫時為種類清單的第一種），請照計畫填寫`,
      `published 空白是草稿，不會發布；發布時填寫本站登載日，並更新暫寫 ${day} 的 modified`,
      '附表的列、編號、期限與單位由程式切分，請與原始檔逐項核對',
      // Of a web page its text alone is kept.
      ...(recognised.leftOut && source.notes === undefined
        ? [
            `來源檔「${sourceFile}」發布後可以下載，草稿沒有讀入的文字（隱藏、刪除線、修訂、註解）都還在裡面；不宜公開的，發布前另存不含這些文字的檔案，並更新 source 的 sha256`,
          ]
        : []),
    ].map((reason) => ({ reason })),
    ...recognised.marks,
  ];
  const metadata = {
    title: recognised.title ?? placeholder('計畫名稱，照封面'),
    institution_name: recognised.institutionName,
    plan_type: planType,
    roc_year: rocYear,
    period: recognised.period ?? calendarYear(rocYear),
    issuance: recognised.issuance,
    issued_on: issuanceDay(recognised.issuance),
    document_number: recognised.documentNumber,
    sections: recognised.roles,
    source: {
      file: sourceFile,
      name: source.name,
      sha256: source.sha256,
      original_url: null,
      notes: source.notes ?? [],
    },
    published: null,
    modified: day,
    notes: [],
    review: reviewMarks,
  };
  const draft: Scaffold = {
    files: new Map([
      [paths.plan, writeMarkdown(metadata, writeNarrative(recognised.sections))],
      [paths.measures, writeYaml(recognised.measures)],
    ]),
    reviewMarks,
    nextSteps: [
      `用瀏覽器開啟旁邊的 import-review.html，對照 ${label}/${paths.source}，逐項核對 plan.md 與 measures.yaml`,
      '核對完一項，就從 plan.md 的 review 刪除那一項（最後一項刪去時，連「review:」這一行一起刪）；值得留下紀錄的，移到旁邊的 review.yaml',
      '執行 npm run check，直到沒有錯誤；要先看網頁，請用 npm run dev',
    ],
  };
  const proposedUnits = proposeUnits(recognised.unknownUnits, institutionId, record);
  return { ...draft, recognised, sourcePath: paths.source, proposedUnits };
}

/** A plan of another year is most likely the wrong file, and its identifiers would be wrong for good. */
function refuseOtherYear({ title, period }: RecognisedPlan, rocYear: number): void {
  const years = yearsIn(title ?? '');
  if (years.length === 0) return;
  if (Math.min(...years) <= rocYear && rocYear <= Math.max(...years)) return;
  const { start, end } = calendarYear(rocYear);
  if (period !== null && period.start <= end && period.end >= start) return;
  throw new ScaffoldRefusal(
    `文件的標題是「${title ?? ''}」，不是民國 ${rocYear} 年的計畫，沒有寫入任何檔案。` +
      `請確認檔案，或改用 --year ${years[0] ?? ''}`,
  );
}
