import type { ParsedContent } from '../content/parsed-content.ts';
import { closeUp, firstWords, joinWrapped, linesOf } from './clean-text.ts';
import { placeholder } from '../scaffold/placeholder.ts';
import { draftDay, institutionOf, rocYearOf, usualPlanType } from '../scaffold/new-plan.ts';
import {
  onlyNewFiles,
  ScaffoldRefusal,
  type Existing,
  type Scaffold,
} from '../scaffold/scaffold.ts';
import { writeMarkdown, writeYaml } from '../scaffold/write-yaml.ts';
import type { InstitutionRecord } from '../schemas/institution.ts';
import type { MeasuresFile } from '../schemas/measures.ts';
import type { SectionRole } from '../schemas/plan.ts';
import { UnitRegister } from '../units/unit-register.ts';
import { buildMeasures } from './build-measures.ts';
import { columnBlocksTable } from './column-blocks.ts';
import { reviewMark, type Doubt } from './doubt.ts';
import { findSections, type DocumentParts, type PlanSection } from './find-sections.ts';
import { findTables, type DocumentItem, type PlanTable } from './find-tables.ts';
import type { Omission } from './omission.ts';
import { calendarYear, periodIn, type PlanPeriod } from './plan-period.ts';
import { readTitlePage, yearsIn, type TitlePage } from './plan-title.ts';
import { recogniseTable } from './recognise-table.ts';
import { sectionRole } from './section-roles.ts';
import type { SourceDocument } from './source-document.ts';
import { textsOfMeasures, unplacedText, type UnplacedText } from './unplaced-text.ts';
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
  doubts: readonly Doubt[];
  omissions: readonly Omission[];
  unplaced: UnplacedText;
  table: MeasuresFile;
  sections: readonly PlanSection[];
  /** Texts of the sections, headings first, as they stand in the body. */
  sectionTexts: readonly string[];
  title: string | null;
  issuance: string | null;
  /** Path of the copy of the source inside the content folder. */
  sourcePath: string;
}

/**
 * Makes a draft of `plan.md` and `measures.yaml` out of a plan document. Text is taken over as it is;
 * wherever the recogniser is not sure there is a review mark, which holds the plan back.
 * @throws {ScaffoldRefusal} when there is no such institution, the folder is none, the document is of
 *   another year, or files stand there already
 */
export function importPlan(
  { institutionId, folder, document, source }: ImportRequest,
  content: Pick<ParsedContent, 'institutions' | 'planTexts' | 'planTypes' | 'site'>,
  existing: Existing,
): ImportedPlan {
  const { record } = institutionOf(institutionId, content);
  const rocYear = rocYearOf(folder);
  const planType = usualPlanType(institutionId, content);
  const day = draftDay(content);
  const path = `plans/${institutionId}/${folder}`;
  const sourceFile = `source.${source.ending}`;
  refuseStanding(`${path}/${sourceFile}`, existing);

  const doubts: Doubt[] = document.losses.map((loss) => ({
    place: null,
    found: loss,
    lookAt: '請對照原始檔，看有沒有文字遺漏',
  }));
  const omissions: Omission[] = [];
  const register = new UnitRegister(record);
  const found = findTables(document.blocks, omissions);
  const parts = findSections(found);
  const titlePage = readTitlePage(parts.preface);
  const sections = [...leftOver(titlePage, doubts), ...parts.sections];
  const roles = rolesOf(parts.sections);
  const period = periodOf(roles, parts, rocYear, doubts);
  refuseOtherYear(titlePage.title, rocYear, period);
  const context = { rocYear, period: period ?? calendarYear(rocYear), register };

  const { tables, proposals, others } = tablesOf(found, sections, context, omissions, doubts);
  const captions = [
    ...tables.flatMap(({ caption }) => caption),
    ...parts.caption.flatMap(captionLines),
  ];
  const recognised = tables.map((table) => recogniseTable(table, context));
  doubts.push(...recognised.flatMap((table) => table.doubts));
  const built = buildMeasures(
    recognised,
    proposals,
    captions,
    `${institutionId}-${folder}`,
    context,
  );
  doubts.push(...built.doubts);
  omissions.push(...built.omissions, ...repeatedHeads(tables));
  for (const table of others) {
    doubts.push({
      place: table.place,
      found: '有一個表不是計畫的附表，或沒有認得的表頭，照原樣放在正文',
      lookAt: '請核對；若是附表的一部分，請移到 measures.yaml',
    });
  }
  doubts.push(...generalDoubts(titlePage, record, built.file, parts));

  const body = writeNarrative(sections);
  const metadata = {
    title: titlePage.title ?? placeholder('計畫名稱，照封面'),
    institution_name: institutionName(titlePage.title, record),
    plan_type: planType,
    roc_year: rocYear,
    period: context.period,
    issuance: titlePage.issuance === null ? null : closeUp(titlePage.issuance),
    document_number: titlePage.documentNumber,
    sections: Object.fromEntries([...roles].map(([role, { heading }]) => [role, heading])),
    source: {
      file: sourceFile,
      name: source.name,
      sha256: source.sha256,
      original_url: null,
      notes: [],
    },
    published: day,
    modified: day,
    notes: [],
  };
  omissions.push(...dashesOf(sections));
  const narrative = sections.flatMap(sectionTexts);
  const draft = [
    titlePage.title ?? '',
    metadata.issuance ?? '',
    ...narrative,
    ...textsOfMeasures(built.file),
  ];
  const unplaced = unplacedText(document.blocks, draft, omissions);
  doubts.push(...unplacedDoubts(unplaced));
  const reviewMarks = [
    '計畫名稱、機關名稱、種類、期程與文號由程式判讀，請照計畫封面與正文核對',
    `published 與 modified 暫寫 ${day}，發布前改為本站登載與更新的日期`,
    '附表的列、編號、期限與單位由程式切分，請與原始檔逐項核對',
    ...doubts.map(reviewMark),
  ];
  const scaffold = onlyNewFiles(
    {
      files: new Map([
        [`${path}/plan.md`, writeMarkdown({ ...metadata, review: reviewMarks }, body)],
        [`${path}/measures.yaml`, writeYaml(built.file)],
      ]),
      reviewMarks,
      nextSteps: [
        `對照 ${existing.label}/${path}/${sourceFile}，逐項核對 plan.md 與 measures.yaml`,
        '核對完一項，就從 plan.md 的 review 刪除那一項',
        '執行 npm run check，直到沒有錯誤；要先看網頁，請用 npm run build -- --allow-unreviewed',
      ],
    },
    existing,
  );
  return {
    ...scaffold,
    doubts,
    omissions,
    unplaced,
    table: built.file,
    sections,
    sectionTexts: narrative,
    title: titlePage.title,
    issuance: metadata.issuance,
    sourcePath: `${path}/${sourceFile}`,
  };
}

function refuseStanding(path: string, { paths, label }: Existing): void {
  if (!paths.has(path)) return;
  throw new ScaffoldRefusal(
    `檔案已經存在，沒有寫入任何檔案：${label}/${path}。要重新匯入，請先把它移走或改名。`,
  );
}

/** Text above the first section that is neither title nor issuance has to be put somewhere by a person. */
function leftOver({ rest }: TitlePage, doubts: Doubt[]): PlanSection[] {
  const [first] = rest;
  if (first === undefined) return [];
  doubts.push({
    place: first.place,
    found: '第一節之前的文字無法歸類，暫放在一個待填標題的小節',
    lookAt: '請移到適當的地方（發布文號寫在 issuance）或填寫標題',
  });
  return [{ heading: placeholder('標題'), place: first.place, content: rest }];
}

function rolesOf(sections: readonly PlanSection[]): Map<SectionRole, PlanSection> {
  const roles = new Map<SectionRole, PlanSection>();
  for (const section of sections) {
    const role = sectionRole(section.heading);
    if (role !== null && !roles.has(role)) roles.set(role, section);
  }
  return roles;
}

function periodOf(
  roles: ReadonlyMap<SectionRole, PlanSection>,
  { sections }: DocumentParts,
  rocYear: number,
  doubts: Doubt[],
): PlanPeriod | null {
  const section = roles.get('period');
  const sentence = (section?.content ?? [])
    .map((block) => (block.kind === 'paragraph' ? block.text : ''))
    .join('');
  const period = periodIn(sentence, rocYear);
  if (period !== null) return period;
  doubts.push({
    place: section?.place ?? sections[0]?.place ?? null,
    found:
      section === undefined
        ? '沒有找到執行期程一節，期程暫寫全年'
        : `執行期程「${firstWords(sentence)}」無法判讀，期程暫寫全年`,
    lookAt: '請在 plan.md 的 period 填寫起訖日期',
  });
  return null;
}

/** A plan of another year is most likely the wrong file, and its identifiers would be wrong for good. */
function refuseOtherYear(title: string | null, rocYear: number, period: PlanPeriod | null): void {
  const years = yearsIn(title ?? '');
  if (years.length === 0 || (Math.min(...years) <= rocYear && rocYear <= Math.max(...years)))
    return;
  const gregorian = rocYear + 1911;
  const inPeriod =
    period !== null &&
    Number(period.start.slice(0, 4)) <= gregorian &&
    gregorian <= Number(period.end.slice(0, 4));
  if (inPeriod) return;
  throw new ScaffoldRefusal(
    `文件的標題是「${title ?? ''}」，不是民國 ${rocYear} 年的計畫，沒有寫入任何檔案。` +
      `請確認檔案，或改用 --year ${years[0] ?? ''}`,
  );
}

function tablesOf(
  items: readonly DocumentItem[],
  sections: PlanSection[],
  context: Parameters<typeof columnBlocksTable>[1],
  omissions: Omission[],
  doubts: Doubt[],
): { tables: PlanTable[]; proposals: PlanTable | null; others: PlanSection['content'] } {
  const found = items.filter((item) => item.kind === 'plan-table');
  const tables = found.filter(({ holds }) => holds === 'measures');
  const [proposals = null] = found.filter(({ holds }) => holds === 'proposals');
  if (tables.length === 0) {
    const read = columnBlocksTable(sections, context);
    if (read !== null) {
      tables.push(read.table);
      omissions.push(...read.omissions);
      doubts.push(...read.doubts);
    } else {
      doubts.push({
        place: null,
        found: '沒有找到附表（表頭須有推動作法、完成期限、承辦單位一類的欄名）',
        lookAt: '請自行填寫 measures.yaml',
      });
    }
  }
  const others = sections.flatMap(({ content }) => content.filter(({ kind }) => kind === 'table'));
  return { tables, proposals, others };
}

/** `附表 …計畫` in one line is two lines of a caption. */
function captionLines({ text }: { text: string }): string[] {
  const [, sign, rest] = /^(附[表件錄][一二三四五\d]*)\s+(\S.*)$/su.exec(text) ?? [];
  const lines = sign === undefined || rest === undefined ? linesOf(text) : [sign, ...linesOf(rest)];
  return lines.map((line) => joinWrapped([line]));
}

/** Tables after the first have heads of their own, of which the draft keeps one set. */
function repeatedHeads(tables: readonly PlanTable[]): Omission[] {
  const seen = new Set(tables[0]?.heads ?? []);
  return tables
    .slice(1)
    .flatMap(({ heads, place }) =>
      heads.filter((head) => seen.has(head)).map((text) => ({ reason: '重複的表頭', text, place })),
    );
}

function dashesOf(sections: readonly PlanSection[]): Omission[] {
  return sections.flatMap(({ content }) =>
    content.flatMap((block) => {
      const dash = block.kind === 'paragraph' ? /^[-–•●](?=\s)/u.exec(block.text)?.[0] : undefined;
      return dash === undefined ? [] : [{ reason: '清單符號', text: dash, place: block.place }];
    }),
  );
}

function sectionTexts({ heading, content }: PlanSection): string[] {
  return [
    heading,
    ...content.flatMap((block) =>
      block.kind === 'paragraph'
        ? [block.text.replace(/^[-–•●]\s+/u, '')]
        : block.rows.flatMap((cells) => cells.map(({ text }) => text)),
    ),
  ];
}

function institutionName(title: string | null, record: InstitutionRecord): string {
  const names = [record.name, ...record.former_names.map(({ name }) => name)];
  return names.find((name) => title?.startsWith(name)) ?? record.name;
}

function generalDoubts(
  { title, place, issuance }: TitlePage,
  record: InstitutionRecord,
  { dimensions }: MeasuresFile,
  { sections }: DocumentParts,
): Doubt[] {
  const doubts: Doubt[] = [];
  const name = institutionName(title, record);
  if (title === null) {
    doubts.push({ place: null, found: '沒有找到計畫名稱', lookAt: '請在 plan.md 的 title 填寫' });
  } else if (!title.startsWith(name)) {
    doubts.push({
      place,
      found: `計畫名稱「${title}」不以機關名稱開頭，institution_name 暫寫「${name}」`,
      lookAt: '請照計畫填寫機關當時的名稱',
    });
  }
  if (issuance !== null) {
    doubts.push({
      place: null,
      found: `發布文號由「${firstWords(issuance, 40)}」判讀`,
      lookAt: '請核對 issuance 與 document_number',
    });
  }
  if (sections.length === 0) {
    doubts.push({
      place: null,
      found: '沒有找到章節標題（壹、計畫依據 等）',
      lookAt: '請在正文加上「## 標題」，並填寫 sections',
    });
  }
  if (dimensions === undefined) {
    doubts.push({ place: null, found: '附表沒有任何作法', lookAt: '請自行填寫 measures.yaml' });
  }
  return doubts;
}

function unplacedDoubts({ missing, lines }: UnplacedText): Doubt[] {
  if (missing === '') return [];
  const [first] = lines;
  return [
    {
      place: first?.place ?? null,
      found: `來源有 ${Array.from(missing).length} 個字沒有放進草稿：「${firstWords(missing, 40)}」`,
      lookAt:
        first === undefined
          ? '請對照來源補上'
          : `請對照來源補上，例如「${firstWords(first.text)}」`,
    },
  ];
}
