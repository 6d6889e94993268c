import { placeholder } from '../../content/placeholder.ts';
import type { InstitutionRecord } from '../../content/schemas/institution.ts';
import type { MeasuresFile } from '../../content/schemas/measures.ts';
import type { ReviewMarkRecord } from '../../content/schemas/review.ts';
import type { SectionRole } from '../../content/schemas/plan.ts';
import { maskPersonal } from '../../meaning/personal/mask-personal.ts';
import { UnitRegister } from '../../meaning/units/unit-register.ts';
import { tellsLeftOut } from './readers/hidden-text.ts';
import { meaningOfSigns } from './document/meaning-of-signs.ts';
import { inOneLayout } from './layouts/one-layout.ts';
import { tellsForm, tellsIssue } from './document/around-the-plan.ts';
import { accountByPlace } from './doubts/account-by-place.ts';
import { append } from './document/append.ts';
import { buildMeasures } from './draft/build-measures.ts';
import { closeUp, firstWords, joinWrapped, linesOf } from './document/clean-text.ts';
import { ofColumnsThere } from './draft/columns-of-rows.ts';
import { takeCodes } from './draft/codes-of-measures.ts';
import { columnBlocksTable } from './tables/column-blocks.ts';
import {
  betweenDoubts,
  sectionDoubts,
  titleDoubts,
  unplacedDoubts,
} from './doubts/doubts-of-plan.ts';
import { doubtsOfRest } from './doubts/doubts-of-rest.ts';
import { doubtsOfWhole } from './doubts/doubts-of-whole.ts';
import { saysMoney } from './columns/declare-columns.ts';
import { mergeDoubts, reviewMarks, withRows, type Doubt } from './model/doubt.ts';
import { findSections, type PlanSection } from './sections/find-sections.ts';
import { findPlanTables } from './find-plan-tables.ts';
import type { DocumentItem, PlanTable } from './model/document-items.ts';
import type { Omission } from './document/omission.ts';
import { outlineRows, type OutlineRows } from './outline/outline-rows.ts';
import { personalDoubts, personalDoubtsOfLosses } from './doubts/personal-doubts.ts';
import { numberedFigure, numbersInWords } from './doubts/numbers-in-words.ts';
import { withoutContents } from './document/contents-list.ts';
import { calendarYear, periodIn, type PlanPeriod } from './document/plan-period.ts';
import { readTitlePage, spanOfYears, type TitlePage } from './document/plan-title.ts';
import { recogniseTable } from './rows/recognise-table.ts';
import type { PlacedTable } from './model/recognised-table.ts';
import type { TableContext } from './model/table-context.ts';
import { namesPeriod, saysMore, sectionRole } from './sections/section-roles.ts';
import { plansInFile } from './document/plans-in-file.ts';
import type { Block, SourceDocument } from './document/source-document.ts';
import { takeValuesOfHeadings } from './draft/values-of-headings.ts';
import { textsOfMeasures, unplacedText, type UnplacedText } from './document/unplaced-text.ts';
import { sectionTexts } from './draft/write-narrative.ts';
import { listSign } from './document/list-sign.ts';

/** What is known of a plan before its document is read. */
export interface PlanRequest {
  record: InstitutionRecord;
  rocYear: number;
  /** What the identifiers of its rows begin with, e.g. `ntl-101`. */
  idPrefix: string;
  /** Words of its title, where the file holds several plans of the year; `''` for none. */
  titleWords: string;
}

/** What a document says, as far as it is recognised. */
export interface RecognisedPlan {
  /** Null where no line is named as a plan. */
  title: string | null;
  institutionName: string;
  /** Null where the document names none that is understood. */
  period: PlanPeriod | null;
  issuance: string | null;
  documentNumber: string | null;
  sections: readonly PlanSection[];
  /** Heading of the section of each role. */
  roles: Partial<Record<SectionRole, string>>;
  measures: MeasuresFile;
  /** What a person has to look at. */
  doubts: readonly Doubt[];
  /** The same as marks at the rows and columns that they are about. */
  marks: readonly ReviewMarkRecord[];
  /** What conversion had added. */
  omissions: readonly Omission[];
  /** What went nowhere. */
  unplaced: UnplacedText;
  /** Whether the reader left words out of what it read: hidden, struck out, deleted, or a comment. */
  leftOut: boolean;
  /** Names of units that the institution does not declare. */
  unknownUnits: readonly string[];
}

/** Reads a plan out of a document. Text is taken over as it is; what is not certain is a doubt. */
export function recognisePlan(document: SourceDocument, request: PlanRequest): RecognisedPlan {
  const doubts: Doubt[] = document.losses.map((loss) => ({
    place: null,
    found: maskPersonal(loss),
    lookAt: '請對照原始檔，看有沒有文字遺漏',
  }));
  const omissions: Omission[] = [];
  const register = new UnitRegister(request.record);
  const wholeYear = calendarYear(request.rocYear);
  const signs = meaningOfSigns(document);
  const reading = { rocYear: request.rocYear, period: wholeYear, register, signs };
  const printedOnce = withoutContents(withoutPrintedAgain(document.blocks, omissions), omissions);
  const found = plansInFile(printedOnce, request.rocYear, request.titleWords);
  for (const { title, blocks: left } of found.others) {
    doubts.push({
      place: left[0]?.place ?? null,
      found: `檔案裡另有一份計畫「${firstWords(title, 40)}」，沒有讀入`,
      lookAt:
        '請另以 --year 匯入那一份（同一年度的，再以 --title 指定名稱裡的字）；若其實是同一份計畫，請刪去重複的標題再匯入',
    });
    append(omissions, wordsOf(left, `另一份計畫「${firstWords(title, 40)}」`));
  }
  const { blocks, isGuess } = inOneLayout(found.blocks, reading, { doubts, omissions });
  const stated = periodStated(blocks, request.rocYear);
  const items = findPlanTables(blocks, omissions, { ...reading, stated });
  const parts = findSections(items);
  const page = readTitlePage(parts.preface);
  const roles = rolesOf(parts.sections);
  const period = periodOf(
    timedSection(parts.sections, roles),
    request.rocYear,
    {
      named: periodNamed(blocks, request.rocYear),
      titled: periodOfTitle(page.title, request.rocYear),
    },
    doubts,
  );
  const context = { ...reading, period: period ?? wholeYear };

  const untitled = untitledSection(page);
  const standing = untitled === null ? parts.sections : [untitled, ...parts.sections];
  const tables = measureTables(items, standing, context, omissions, doubts);
  const outline = tables.length > 0 ? null : outlineRows(standing, context);
  if (tables.length === 0 && outline === null) doubts.push(noTable);
  // Where the measures stood is the content of the plan, whatever its heading says.
  const isOwn = outline?.isOnly === true && outline.section !== untitled;
  if (isOwn && !roles.has('content') && !isRole(roles, outline.section))
    roles.set('content', outline.section);
  // A table without cells, and an outline, take their text out of the section in which they stand.
  const sections = standing.filter(
    (each) => outline?.emptied.has(each) !== true && (each !== untitled || each.content.length > 0),
  );

  const recognised =
    outline === null ? tables.map((table) => recogniseTable(table, context)) : [outline.table];
  recognised.forEach(takeCodes);
  takeValuesOfHeadings(recognised, context);
  const proposals = items.find((item) => item.kind === 'plan-table' && item.holds === 'proposals');
  const built = buildMeasures(
    outline === null
      ? tables.map((table, index) => ({
          table: recognised[index]!,
          title: titleAbove(items, table),
          after: parts.tableSections.get(table)?.heading ?? null,
          caption: index === 0 ? [] : table.caption,
          place: table.place,
        }))
      : [placedOutline(outline, standing, sections)],
    proposals?.kind === 'plan-table' ? proposals : null,
    [...(tables[0]?.caption ?? []), ...parts.caption.flatMap(captionLines)],
    request.idPrefix,
    context,
  );
  for (const table of recognised) {
    append(doubts, table.doubts);
    append(omissions, table.omissions);
  }
  append(doubts, built.doubts);
  for (const more of [built.omissions, repeatedHeads(tables), listSigns(sections)])
    append(omissions, more);

  for (const entry of built.ids.keys())
    if (isGuess(entry)) doubts.push({ ...numberedFigure(entry), entry, place: null });
  append(doubts, numbersInWords([...built.ids.keys()]));
  append(doubts, accountByPlace(recognised, built.file, built.ids, omissions));
  append(doubts, doubtsOfWhole(recognised, context, doubts, { title: page.title, blocks }));

  const issuance = page.issuance === null ? null : closeUp(page.issuance);
  const institutionName = nameIn(page.title, request.record);
  append(doubts, [
    ...titleDoubts(page, institutionName),
    ...sectionDoubts(sections, untitled),
    ...doubtsOfRest(sections, context),
    ...tables.flatMap(betweenDoubts),
    ...(recognised.length > 0 && built.ids.size === 0 ? [noMeasures] : []),
  ]);
  const draft = [
    page.title ?? '',
    issuance ?? '',
    ...sectionTexts(sections),
    ...textsOfMeasures(built.file),
  ];
  const unplaced = unplacedText(document.blocks, draft, omissions);
  append(doubts, [
    ...unplacedDoubts(unplaced),
    ...personalDoubts(document.blocks),
    ...personalDoubtsOfLosses(document.losses),
  ]);
  return {
    title: page.title,
    institutionName,
    period,
    issuance,
    documentNumber: page.documentNumber,
    sections,
    roles: Object.fromEntries([...roles].map(([role, { heading }]) => [role, heading])),
    measures: built.file,
    doubts: mergeDoubts(doubts),
    marks: reviewMarks(ofColumnsThere(withRows(doubts, built.ids), built.file)),
    omissions,
    unplaced,
    leftOut: document.losses.some(tellsLeftOut),
    unknownUnits: built.unknownUnits,
  };
}

const noTable: Doubt = {
  place: null,
  found: '沒有找到附表，也沒有可以讀成作法的編號段落',
  lookAt:
    '請自行填寫 measures.yaml；附表若在文件裡，把作法一欄的欄名改為「推動作法」再匯入，就讀得到',
};

/**
 * Measures told by numbered paragraphs stand below the heading of their section; where that heads rows and is left out, below
 * the one before it.
 */
function placedOutline(
  { table, section, heading }: OutlineRows,
  all: readonly PlanSection[],
  left: readonly PlanSection[],
): PlacedTable {
  const stays = all.slice(0, all.indexOf(section) + 1).findLast((each) => left.includes(each));
  const title = stays === section ? heading : (stays?.heading ?? null);
  return { table, title, after: stays?.heading ?? null, caption: [], place: section.place };
}

const noMeasures: Doubt = {
  place: null,
  found: '附表沒有任何作法',
  lookAt: '請自行填寫 measures.yaml',
};

/** Blocks without the heads that pages of one table repeat. */
function withoutPrintedAgain(blocks: readonly Block[], omissions: Omission[]): Block[] {
  const isAgain = (block: Block) => block.kind === 'paragraph' && block.isPrintedAgain === true;
  append(omissions, wordsOf(blocks.filter(isAgain), '重複的表頭'));
  return blocks.filter((block) => !isAgain(block));
}

/** All text of blocks that are left out, a paragraph or cell each. */
function wordsOf(blocks: readonly Block[], reason: string): Omission[] {
  return blocks.flatMap((block) =>
    block.kind === 'paragraph'
      ? [{ reason, text: block.text, place: block.place }]
      : block.rows.flatMap((cells, row) =>
          cells
            .filter(({ text }) => text !== '')
            .map(({ text }) => ({ reason, text, place: block.rowPlaces?.[row] ?? block.place })),
        ),
  );
}

/** Text above the first section that is neither title nor issuance has to be put somewhere by a person. */
function untitledSection({ rest }: TitlePage): PlanSection | null {
  const [first] = rest;
  if (first === undefined) return null;
  return { heading: placeholder('標題'), place: first.place, content: rest };
}

function rolesOf(sections: readonly PlanSection[]): Map<SectionRole, PlanSection> {
  const roles = new Map<SectionRole, PlanSection>();
  for (const section of sections) {
    const role = sectionRole(section.heading);
    if (role === null) continue;
    const before = roles.get(role);
    if (before === undefined || saysMore(role, section.heading, before.heading))
      roles.set(role, section);
  }
  return roles;
}

function isRole(roles: ReadonlyMap<SectionRole, PlanSection>, section: PlanSection): boolean {
  return [...roles.values()].includes(section);
}

/** The period that the paragraphs state, before tables are read by it. */
function periodStated(blocks: readonly Block[], rocYear: number): PlanPeriod | null {
  const { sections, preface } = findSections(blocks.filter((block) => block.kind === 'paragraph'));
  return (
    periodIn(sentenceOf(timedSection(sections, rolesOf(sections))), rocYear) ??
    periodNamed(blocks, rocYear) ??
    periodOfTitle(readTitlePage(preface).title, rocYear)
  );
}

/** The years that the title of a plan names from one to another, where the plan's own is among them. */
function periodOfTitle(title: string | null, rocYear: number): PlanPeriod | null {
  const [first, last] = spanOfYears(title ?? '') ?? [Infinity, -Infinity];
  if (rocYear < first || rocYear > last) return null;
  return { start: calendarYear(first).start, end: calendarYear(last).end };
}

/** What a line calls the period of the plan: `一、計畫期程：114年1月至115年12月。`; null where several do. */
function periodNamed(blocks: readonly Block[], rocYear: number): PlanPeriod | null {
  const lines = blocks.flatMap((block) => (block.kind === 'paragraph' ? linesOf(block.text) : []));
  const named = lines.flatMap(
    (line) =>
      /^(?:.{1,4}[、.．)）]\s*)?本?計畫(?:執行|實施)?(?:期程|期間|期限)\s*[：:](.+)/u.exec(
        line,
      )?.[1] ?? [],
  );
  const [only] = named;
  return only === undefined || named.length > 1 ? null : periodIn(only, rocYear);
}

function timedSection(
  sections: readonly PlanSection[],
  roles: ReadonlyMap<SectionRole, PlanSection>,
): PlanSection | undefined {
  return roles.get('period') ?? sections.find(({ heading }) => namesPeriod(heading));
}

function sentenceOf(section: PlanSection | undefined): string {
  return (section?.content ?? [])
    .map((block) => (block.kind === 'paragraph' ? block.text : ''))
    .join('');
}

function periodOf(
  section: PlanSection | undefined,
  rocYear: number,
  { named, titled }: Readonly<Record<'named' | 'titled', PlanPeriod | null>>,
  doubts: Doubt[],
): PlanPeriod | null {
  const sentence = sentenceOf(section);
  const period = periodIn(sentence, rocYear) ?? named;
  if (period !== null) return period;
  doubts.push({
    place: section?.place ?? null,
    found:
      (section === undefined
        ? '沒有找到執行期程一節，期程'
        : `執行期程「${firstWords(sentence)}」無法判讀，期程`) +
      (titled === null ? '暫寫全年' : '依計畫名稱的年份寫成'),
    lookAt: '請在 plan.md 的 period 填寫起訖日期',
  });
  return titled;
}

/** The tables of measures, else the one that came out as text; none where there is none. */
function measureTables(
  items: readonly DocumentItem[],
  sections: readonly PlanSection[],
  context: TableContext,
  omissions: Omission[],
  doubts: Doubt[],
): PlanTable[] {
  const tables = items
    .filter((item) => item.kind === 'plan-table')
    .filter(({ holds }) => holds === 'measures');
  if (tables.length > 0) return tables;
  const read = columnBlocksTable(sections, context);
  if (read === null) return [];
  append(omissions, read.omissions);
  append(doubts, read.doubts);
  return [read.table];
}

/** Characters of the longest line that is the title of the table below it. */
const LONGEST_TITLE = 40;

/** The line above a table, where it is short and no sentence; null for any other. */
function titleAbove(items: readonly DocumentItem[], table: PlanTable): string | null {
  const before = items.slice(0, items.indexOf(table));
  // What amounts are counted in, or how the plan was issued, stands between a title and its table.
  const above = before.findLast(
    (item) =>
      item.kind !== 'paragraph' ||
      !(saysMoney(item.text) || tellsIssue(item.text) || tellsForm(item.text)),
  );
  if (above?.kind !== 'paragraph' || above.text.length > LONGEST_TITLE) return null;
  return /[。；：:]$/u.test(above.text) ? null : joinWrapped(linesOf(above.text));
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

function listSigns(sections: readonly PlanSection[]): Omission[] {
  return sections.flatMap(({ content }) =>
    content.flatMap((block) => {
      const sign = block.kind === 'paragraph' ? listSign(block.text) : null;
      return sign === null ? [] : [{ reason: '清單符號', text: sign, place: block.place }];
    }),
  );
}

function nameIn(title: string | null, record: InstitutionRecord): string {
  const names = [record.name, ...record.former_names.map(({ name }) => name)];
  return names.find((name) => title?.startsWith(name)) ?? record.name;
}
