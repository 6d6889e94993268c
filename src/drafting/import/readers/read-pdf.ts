import type { PDFDocumentProxy } from 'unpdf/pdfjs';
import { Budget } from '../limits/budget.ts';
import { Losses } from '../limits/losses.ts';
import type { ReadingAids } from '../limits/reading-aids.ts';
import type { Block, SourceDocument, TableBlock, TableCell } from '../document/source-document.ts';
import { SourceRefusal } from '../limits/source-refusal.ts';
import { quoteStart } from './paragraph-text.ts';
import { isHeadOf, withBorderedHead } from './pdf/bordered-heads.ts';
import { withSignsDoubted } from './pdf/drawn-alike.ts';
import { withBullets } from './pdf/drawn-bullets.ts';
import { brokenPdf, openPdf } from './pdf/open-pdf.ts';
import { headingLevels, MOST_TAGS, taggedTables, tagsOfPage, type Tag } from './pdf/page-tags.ts';
import { writeRaised } from './pdf/raised-texts.ts';
import { leaveOutReadings } from './pdf/readings.ts';
import { leaveOutStruck, type UnstruckPage } from './pdf/struck-text.ts';
import { tableOfTags, type TaggedTable } from './pdf/tagged-tables.ts';
import { unsaidOnPrintedPage } from './pdf/english-headings.ts';
import { blocksOfPrintedPage, remarksOfPrintedPage } from './pdf/printed-page.ts';
import { headsUnsaid } from './own-heads.ts';
import { remarkLeft } from './own-page.ts';
import { withoutRadicals } from './pdf/radicals.ts';
import { leaveOutFootnotes, lossesOfFootnotes } from './pdf/footnotes.ts';
import { append } from '../document/append.ts';
import { freeParagraphs, headParagraphs, type PlacedBlocks } from './pdf/free-paragraphs.ts';
import { leftOutWords } from './hidden-text.ts';
import { contentOfPage, type PageContent, type PlacedText } from './pdf/page-content.ts';
import { withChineseHeads } from './pdf/heads-of-print.ts';
import { headBands } from './pdf/head-band.ts';
import { headsAbove } from './pdf/heads-above.ts';
import { runningHeads, type RunningHeads } from './pdf/running-heads.ts';
import { rulesBelowHeads } from './pdf/rules-below-heads.ts';
import { CellsByHeight } from './pdf/cells-by-height.ts';
import { repeatedHeads } from './pdf/repeated-heads.ts';
import { ruledTables, type RuledCell, type RuledTable } from './pdf/ruled-tables.ts';
import {
  cutAt,
  isNumbered,
  joinWrapped,
  linesOf,
  textOfLines,
  type Line,
} from './pdf/text-lines.ts';
import { withLevelSigns } from './pdf/level-signs.ts';
import { unruledPages, type UnruledPage } from './pdf/unruled-tables.ts';
import { lookalikesReplaced, withUsualCharacters } from './pdf/usual-characters.ts';
import { leaveOutWatermarks, lossesOfWatermarks } from './pdf/watermarks.ts';

/**
 * A PDF as a plan document. A PDF holds characters at places and drawn lines, no words, paragraphs or
 * tables; these are concluded. Every block tells its page; a table that goes on over a page is a table on
 * each. What is doubtful is told as a loss.
 * @throws {SourceRefusal} when it is no PDF, broken, encrypted, too large, a scan without text, or in
 *   a font that does not tell its characters
 */
export async function readPdf(
  bytes: Uint8Array,
  budget = new Budget(),
  aids: ReadingAids = {},
): Promise<SourceDocument> {
  const { pdf, unknownMaps } = await openPdf(bytes, budget, aids.characterMap);
  try {
    const { pages, tags, losses: unread } = await contentOfPages(pdf, budget, aids);
    if (unknownMaps.size > 0) throw untold([...unknownMaps]);
    if (pages.every(({ texts, turned }) => texts.length + turned.length === 0))
      throw scan(pages.length);
    const losses = new Losses(budget);
    for (const loss of unread) losses.add(loss);
    for (const loss of lossesOfWatermarks(pages, placeOf)) losses.add(loss);
    const tables = taggedTables(tags);
    const own = blocksOfPrintedPage(tags, tables, budget);
    if (own !== null) {
      const remarks = remarksOfPrintedPage(tables).map(remarkLeft);
      return { blocks: own, losses: [...losses, ...remarks, ...unsaidOnPrintedPage(tables)] };
    }
    const named = tables.flatMap(
      (table) => tableOfTags(table, budget, (page) => placeOf(page + 1)) ?? [],
    );
    const all = pages.map((page, index) =>
      partedPage(
        withHeadingLevels(withBullets(page), tags[index] ?? null),
        placeOf(index + 1),
        budget,
        losses,
      ),
    );
    // Where borders are drawn, they tell cells more wholly than the structure does.
    const unbordered = named.filter(({ pages: own, tags: ids }) =>
      own.every((page) => isWithoutBorders(ids, pages[page], all[page], named)),
    );
    const tagged = all.map((page, index) => withTagged(page, index, unbordered));
    const running = runningHeads(tagged);
    for (const loss of running.losses) losses.add(loss);
    const parted = tagged.map((page, index) =>
      withHeadsApart(page, running.heads[index]!, index === 0),
    );
    const unruled = unruledPages(
      parted.map(({ ruled, free }) => (ruled.length > 0 ? null : free)),
      budget,
      (page) => placeOf(page + 1),
    );
    const blocks = parted.flatMap((page, index) =>
      blocksOfPage(page, unruled[index] ?? { tables: [], rest: [] }, losses),
    );
    const usual = blocks.map((block) => withSignsDoubted(withUsualCharacters(block, losses)));
    return { blocks: usual, losses: [...losses] };
  } finally {
    // Not waited for: it comes to no end where a page was left in the middle.
    void pdf.loadingTask.destroy().catch(() => undefined);
  }
}

async function contentOfPages(
  pdf: PDFDocumentProxy,
  budget: Budget,
  { onProgress, signal }: ReadingAids,
): Promise<{ pages: UnstruckPage[]; tags: (Tag | null)[]; losses: string[] }> {
  const shown: PageContent[] = [];
  const losses: string[] = [];
  try {
    const isTagged = (await pdf.getMarkInfo())?.Marked === true;
    for (let number = 1; number <= pdf.numPages; number += 1) {
      signal?.throwIfAborted();
      const page = await pdf.getPage(number);
      const content = await contentOfPage(page, budget, placeOf(number), isTagged);
      shown.push(leaveOutReadings(content));
      page.cleanup();
      onProgress?.({ stage: 'reading', pages: { done: number, total: pdf.numPages } });
    }
    // Borders run through a watermark, and would strike it out.
    const read = leaveOutFootnotes(shown);
    for (const [index, notes] of read.notes.entries())
      append(losses, lossesOfFootnotes(notes, placeOf(index + 1)));
    const pages = leaveOutWatermarks(read.pages.map(writeRaised)).map(leaveOutStruck);
    return { pages, tags: isTagged ? await tagsOfPages(pdf, pages, signal) : [], losses };
  } catch (error) {
    if (signal?.aborted === true) throw signal.reason;
    throw error instanceof SourceRefusal ? error : brokenPdf(error);
  }
}

/** The structure of each page; of none where all does not fit, for half a structure is none. */
async function tagsOfPages(
  pdf: PDFDocumentProxy,
  pages: readonly UnstruckPage[],
  signal: AbortSignal | undefined,
): Promise<(Tag | null)[]> {
  const tags: Tag[] = [];
  let most = MOST_TAGS;
  for (const [at, { texts }] of pages.entries()) {
    signal?.throwIfAborted();
    const found = await tagsOfPage(await pdf.getPage(at + 1), at, texts, most);
    if (found === null) return [];
    tags.push(found.tag);
    most -= found.count;
  }
  return tags;
}

function placeOf(page: number): string {
  return `第 ${page} 頁`;
}

/** The texts of a page with what its structure says of headings. */
function withHeadingLevels<Page extends PageContent>(page: Page, tag: Tag | null): Page {
  const levels = tag === null ? null : headingLevels(tag);
  if (levels === null || levels.size === 0) return page;
  const texts = page.texts.map((text) => {
    const headingLevel = levels.get(text.tag ?? '');
    return headingLevel === undefined ? text : { ...text, headingLevel };
  });
  return { ...page, texts };
}

/** A page, its ruled tables read. */
interface PartedPage {
  place: string;
  width: number;
  height: number;
  ruled: PlacedBlocks[];
  /** Text outside of these. */
  free: PlacedText[];
  /** What pages repeat at their head and foot, where it is read. */
  heads: PlacedBlocks[];
  /** To which lines of the text reach at least, in points. */
  leastRight: number;
}

/**
 * A page without its head and foot, whose width still tells that of the text. The first page keeps its head, as paragraphs of their
 * own: it may be all that names the plan.
 */
function withHeadsApart(
  page: PartedPage,
  { upper, lower }: RunningHeads,
  isFirst: boolean,
): PartedPage {
  const texts = new Set([...upper, ...lower].flat());
  const ends = [...texts].map(({ x, width }) => x + width);
  return {
    ...page,
    free: page.free.filter((text) => !texts.has(text)),
    heads: isFirst ? upper.flatMap((line) => headParagraphs(line, page.place)) : [],
    leastRight: Math.max(page.leastRight, ...ends),
  };
}

/** A page with the tables that the structure of the PDF tells, and without their texts. */
function withTagged(page: PartedPage, index: number, tables: readonly TaggedTable[]): PartedPage {
  const own = tables.filter(({ pages }) => pages.includes(index));
  if (own.length === 0) return page;
  const begun = own.filter(({ pages }) => pages[0] === index);
  const goingOn = own.filter(({ pages }) => pages[0] !== index);
  const again = goingOn.map((table) => ({
    table,
    texts: repeatedHeads(page.free, table),
    isBordered: page.ruled.some((each) => isHeadOf(each, table)),
  }));
  const isOutside = (text: PlacedText) =>
    (text.tag === undefined || own.every(({ tags }) => !tags.has(text.tag!))) &&
    again.every(({ texts }) => !texts.has(text));
  return {
    ...page,
    ruled: [
      ...page.ruled.filter((each) => !own.some((table) => isHeadOf(each, table))),
      ...begun.map((table) => ({
        top: table.top,
        blocks: [
          withBorderedHead(
            table,
            page.ruled.find((each) => isHeadOf(each, table)),
          ),
        ],
      })),
      ...again.flatMap(({ table, texts, isBordered }) =>
        texts.size === 0 && !isBordered
          ? []
          : [{ top: 0, blocks: [headsAgain(table, page.place)] }],
      ),
    ],
    free: page.free.filter(isOutside),
  };
}

function headsAgain({ heads }: TaggedTable, place: string): Block {
  const text = heads.filter((head) => head !== '').join(' ');
  return { kind: 'paragraph', text, headingLevel: null, place, isPrintedAgain: true };
}

/** Whether nearly all texts of a table on a page, its heads aside, stand outside of those that borders tell. */
function isWithoutBorders(
  tags: ReadonlySet<string>,
  page: PageContent | undefined,
  parted: PartedPage | undefined,
  named: readonly TaggedTable[],
): boolean {
  const areHeads = parted?.ruled.every((each) => named.some((table) => isHeadOf(each, table)));
  if (areHeads === true) return true;
  const isOwn = ({ tag }: PlacedText) => tag !== undefined && tags.has(tag);
  const all = page?.texts.filter(isOwn).length ?? 0;
  const outside = parted?.free.filter(isOwn).length ?? 0;
  return all > 0 && outside >= all * NEARLY_ALL;
}

const NEARLY_ALL = 0.9;

function untold(maps: readonly string[]): SourceRefusal {
  return new SourceRefusal(
    `這份 PDF 的中文字型沒有嵌在檔案裡，也沒有說明字碼是哪些字（${maps.join('、')}），文字讀不完整。` +
      '請向製作單位索取原始的 .odt 或 .docx 檔；若沒有，請以看得到文字的軟體開啟，列印成新的 PDF 再匯入。',
  );
}

function scan(pages: number): SourceRefusal {
  return new SourceRefusal(
    `這份 PDF 共 ${pages} 頁，沒有任何文字，多半是掃描的影像（或文字已轉成圖形）。請向製作單位索取原始檔（.odt、.docx 或文字 PDF）；` +
      '若沒有，請先以文字辨識（OCR）軟體轉成文字，校對後存成 .txt 或 .odt 再匯入。',
  );
}

function partedPage(page: UnstruckPage, place: string, budget: Budget, losses: Losses): PartedPage {
  tellLosses(page, place, losses);
  const inChinese = withChineseHeads(page.texts);
  if (inChinese !== null) losses.add(headsUnsaid);
  const texts = (inChinese ?? page.texts).map((text) => ({
    ...text,
    text: plainCharacters(text.text, place, losses),
  }));
  const drawn = ruledTables(page.rules, budget, place);
  if (drawn === null) losses.add(`${place}的線條太多，應是圖而非表格，文字依位置讀入，請核對`);
  const more = rulesBelowHeads(page.rules, drawn ?? []);
  const lined =
    (more.length > 0 ? ruledTables([...page.rules, ...more], budget, place) : drawn) ?? [];
  // Lines between rows alone tell no columns; the heads do.
  const tables = lined.filter(
    (table) =>
      hasColumns(table) ||
      headBands(
        texts.filter((text) => isWithin(table, text)),
        budget,
        place,
        noneBefore,
      ).length === 0,
  );
  const inside = Map.groupBy(texts, (text) =>
    // A border of several columns around it makes no cell of a heading.
    tables.find(
      (table) => isWithin(table, text) && (text.headingLevel === undefined || !hasColumns(table)),
    ),
  );
  let free = inside.get(undefined) ?? [];
  const ruled = tables.map((table) => {
    const above = headsAbove(table, free);
    if (above !== null) free = free.filter((text) => !above.texts.has(text));
    const block = ruledBlock(table, inside.get(table) ?? [], place);
    return { top: table.top, blocks: [above === null ? block : withHeads(block, above.heads)] };
  });
  const { width, height } = page;
  return { place, width, height, ruled, free, heads: [], leastRight: width / 2 };
}

function blocksOfPage(
  { place, width, leastRight, ruled, free, heads }: PartedPage,
  unruled: UnruledPage,
  losses: Losses,
): Block[] {
  if (unruled.tables.length > 0) losses.add(`${place}的表格沒有框線，依表頭的位置分欄，請逐列核對`);
  const tables: PlacedBlocks[] = [
    ...ruled,
    ...unruled.tables.map(({ top, block }) => ({ top, blocks: [block] })),
  ];
  const rest = ruled.length > 0 ? free : unruled.rest;
  const zones = Map.groupBy(
    rest,
    ({ baseline }) => tables.filter(({ top }) => top < baseline).length,
  );
  const placed = [
    ...heads,
    ...tables,
    ...[...zones.values()].flatMap((texts) =>
      freeParagraphs(texts, { width, leastRight, place }, losses),
    ),
  ];
  return placed.sort((one, other) => one.top - other.top).flatMap(({ blocks }) => blocks);
}

function tellLosses(
  { texts, turned, readings, struck, notes, pictures }: UnstruckPage,
  place: string,
  losses: Set<string>,
): void {
  if (turned.length > 0) losses.add(`${place}有直書或轉向的文字，沒有讀入：${turned.join('')}`);
  if (struck.length > 0) losses.add(`${place}${leftOutWords('struck', struck.join('」、「'))}`);
  if (readings.length > 0) losses.add(`${place}${leftOutWords('reading', readings.join(' '))}`);
  for (const note of notes) losses.add(`${place}有註解「${note}」，沒有讀入`);
  if (texts.length === 0) {
    losses.add(`${place}沒有文字，可能是掃描的影像或空白頁，沒有讀入`);
    return;
  }
  if (pictures.some((part) => part > 0.7)) {
    losses.add(`${place}是整頁的影像，文字可能由辨識（OCR）而來，請逐字核對`);
  } else if (pictures.length > 0) losses.add(`${place}有圖片 ${pictures.length} 張，沒有讀入`);
}

/** Fonts of PDF files give some characters as radicals that look the same, and others no meaning. */
function plainCharacters(text: string, place: string, losses: Set<string>): string {
  if (/(?!^)\p{Co}/u.test(text))
    losses.add(`${place}有造字或符號字型的字元，無法辨認，請核對：${quoteStart(text)}`);
  if (/\p{Script=Han} \d+ \p{Script=Han}/u.test(text)) {
    losses.add('PDF 的中文與數字之間有空格，可能是排版所加而非原文，請核對');
  }
  const plain = withLevelSigns(withoutRadicals(text));
  if (plain !== text) losses.add(lookalikesReplaced);
  return plain;
}

/** Each page tells its own heads. */
const noneBefore = { isOpen: false, areKnown: () => false };

function hasColumns({ cells }: RuledTable): boolean {
  return cells.some(({ column }) => column > 0);
}

/** A table with a row of heads above its own rows. */
function withHeads(block: TableBlock, heads: readonly string[]): TableBlock {
  const row = heads.map((text): TableCell => ({ text, rowSpan: 1, columnSpan: 1 }));
  const rowPlaces = block.rowPlaces && [block.place, ...block.rowPlaces];
  return { ...block, rows: [row, ...block.rows], ...(rowPlaces ? { rowPlaces } : {}) };
}

function isWithin(
  area: { left: number; right: number; top: number; bottom: number },
  text: PlacedText,
): boolean {
  const [x, y] = [text.x + Math.min(text.width, text.size) / 2, middleOf(text)];
  return x >= area.left && x <= area.right && y >= area.top && y <= area.bottom;
}

/** Height of the middle of a text. */
function middleOf({ baseline, size }: PlacedText): number {
  return baseline - size * 0.35;
}

function ruledBlock(table: RuledTable, texts: readonly PlacedText[], place: string): TableBlock {
  const rows: TableCell[][] = Array.from({ length: table.rows }, () => []);
  const cells = new CellsByHeight(table.cells);
  const pieces = texts.flatMap((text) =>
    cutAt(
      text,
      cells.at(middleOf(text)).map(({ right }) => right),
    ),
  );
  const held = new Map<RuledCell, PlacedText[]>(table.cells.map((cell) => [cell, []]));
  for (const piece of pieces) {
    for (const cell of cells.at(middleOf(piece))) {
      if (isWithin(cell, piece)) held.get(cell)?.push(piece);
    }
  }
  const read = table.cells.map((cell) => ({ cell, lines: linesOf(held.get(cell) ?? []) }));
  const numbered = new Set(
    read.flatMap(({ cell, lines }) => (lines.some(isNumbered) ? [cell.column] : [])),
  );
  for (const { cell, lines } of read) {
    // Cells keep the same distance from both sides; a large one is an indent or centred text.
    const padding = Math.max(0, Math.min(6, ...lines.map(({ left }) => left - cell.left)));
    rows[cell.row]?.push({
      text: cellText(lines, cell.right - cell.left - 2 * padding, numbered.has(cell.column)),
      rowSpan: cell.rowSpan,
      columnSpan: cell.columnSpan,
    });
  }
  return { kind: 'table', rows, place, rowPlaces: rows.map(() => place) };
}

function cellText(lines: readonly Line[], width: number, numbered: boolean): string {
  return joinWrapped(lines, width, numbered).map(textOfLines).join('\n');
}
