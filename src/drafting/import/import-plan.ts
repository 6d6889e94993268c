import type { ParsedContent } from '../../content/read/parsed-content.ts';
import { placeholder } from '../../content/placeholder.ts';
import { draftDay, institutionOf, rocYearOf, usualPlanType } from '../scaffold/new-plan.ts';
import {
  onlyNewFiles,
  ScaffoldRefusal,
  type Existing,
  type Scaffold,
} from '../scaffold/scaffold.ts';
import { writeMarkdown, writeYaml } from '../scaffold/write-yaml.ts';
import { reviewMark } from './doubt.ts';
import { calendarYear } from './plan-period.ts';
import { yearsIn } from './plan-title.ts';
import { recognisePlan, type RecognisedPlan } from './recognise-plan.ts';
import type { SourceDocument } from './source-document.ts';
import { writeNarrative } from './write-narrative.ts';

/** A plan document that is to become a draft. */
export interface ImportRequest {
  institutionId: string;
  /** ROC year, or year and slug (`113`, `113-green`). */
  folder: string;
  document: SourceDocument;
  source: {
    /** Name of the file as received. */
    name: string;
    /** Ending of the copy, without the dot: it is called `source.<ending>`. */
    ending: string;
    sha256: string;
  };
}

/** A draft made from a document, and what a person has to know of it. */
export interface ImportedPlan extends Scaffold {
  recognised: RecognisedPlan;
  /** Path of the copy of the source inside the content folder. */
  sourcePath: string;
}

/**
 * Makes a draft of `plan.md` and `measures.yaml` out of a plan document. Wherever the recogniser is not
 * sure there is a review mark, which holds the plan back.
 * @throws {ScaffoldRefusal} when there is no such institution, the folder is none, the document is of
 *   another year, or files stand there already
 */
export function importPlan(
  { institutionId, folder, document, source }: ImportRequest,
  content: ParsedContent,
  existing: Existing,
): ImportedPlan {
  const { record } = institutionOf(institutionId, content);
  const rocYear = rocYearOf(folder);
  const day = draftDay(content);
  const path = `plans/${institutionId}/${folder}`;
  const sourceFile = `source.${source.ending}`;
  const idPrefix = `${institutionId}-${folder}`;
  const recognised = recognisePlan(document, { record, rocYear, idPrefix });
  refuseOtherYear(recognised, rocYear);

  const reviewMarks = [
    '計畫名稱、機關名稱、種類、期程與文號由程式判讀，請照計畫封面與正文核對',
    `published 空白是草稿，不會發布；發布時填寫本站登載日，並更新暫寫 ${day} 的 modified`,
    '附表的列、編號、期限與單位由程式切分，請與原始檔逐項核對',
    ...recognised.doubts.map(reviewMark),
  ];
  const metadata = {
    title: recognised.title ?? placeholder('計畫名稱，照封面'),
    institution_name: recognised.institutionName,
    plan_type: usualPlanType(institutionId, content),
    roc_year: rocYear,
    period: recognised.period ?? calendarYear(rocYear),
    issuance: recognised.issuance,
    document_number: recognised.documentNumber,
    sections: recognised.roles,
    source: {
      file: sourceFile,
      name: source.name,
      sha256: source.sha256,
      original_url: null,
      notes: [],
    },
    published: null,
    modified: day,
    notes: [],
    review: reviewMarks,
  };
  const draft: Scaffold = {
    files: new Map([
      [`${path}/plan.md`, writeMarkdown(metadata, writeNarrative(recognised.sections))],
      [`${path}/measures.yaml`, writeYaml(recognised.measures)],
    ]),
    reviewMarks,
    nextSteps: [
      `對照 ${existing.label}/${path}/${sourceFile}，逐項核對 plan.md 與 measures.yaml`,
      '核對完一項，就從 plan.md 的 review 刪除那一項',
      '執行 npm run check，直到沒有錯誤；要先看網頁，請用 npm run build -- --allow-unreviewed',
    ],
  };
  const sourcePath = `${path}/${sourceFile}`;
  // The copy is no text, but stands in the way like any other file.
  onlyNewFiles({ ...draft, files: new Map([...draft.files, [sourcePath, '']]) }, existing);
  return { ...draft, recognised, sourcePath };
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
