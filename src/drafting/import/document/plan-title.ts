import {
  chineseNumeralCharacters,
  parseChineseNumeral,
} from '../../../meaning/numbers/chinese-numerals.ts';
import { foldWidth } from '../../../meaning/text/fold.ts';
import { tidySpace } from '../../../meaning/text/tidy-space.ts';
import { toRocYear } from '../../../meaning/numbers/roc-year.ts';
import type { ParagraphBlock, TableBlock } from './source-document.ts';

/** What stands before the first section, told apart. */
export interface TitlePage {
  /** Null where no paragraph is named as a plan. */
  title: string | null;
  place: string | null;
  /** How and when the plan was issued, as printed. */
  issuance: string | null;
  /** 文號 in the sentence on issuance. */
  documentNumber: string | null;
  /** What is neither. */
  rest: (ParagraphBlock | TableBlock)[];
}

/** Lines over which a title is set at most. */
const MOST_TITLE_LINES = 3;

/** Characters of the longest title. */
const LONGEST_TITLE = 80;

/** Characters of the longest sentence on issuance. */
const LONGEST_ISSUANCE = 500;

/** A day, and what was done with the plan on it. */
const ISSUED =
  /(?:\d+\s*年|\d{2,3}[./／-]\d{1,2}[./／-]\d{1,2}).*(?:函|發布|函頒|核定|訂定|修正|通過)/u;

/** Reads title and issuance from the paragraphs above the first section. */
export function readTitlePage(preface: readonly (ParagraphBlock | TableBlock)[]): TitlePage {
  const { start, end } = titleBlocksOf(preface);
  const titleBlocks = preface.slice(start, end + 1).filter((block) => block.kind === 'paragraph');
  const after = [...preface.slice(0, start), ...preface.slice(end + 1)];
  const issued = after.find(
    (block) =>
      block.kind === 'paragraph' &&
      block.text.length <= LONGEST_ISSUANCE &&
      // `…，訂定下列作法：` introduces what follows.
      !/[：:]\s*$/u.test(block.text) &&
      ISSUED.test(block.text),
  );
  const issuance = issued?.kind === 'paragraph' ? issued.text.trim() : null;
  const number = /\p{Script=Han}+字第\s*[\dA-Z]+\s*號/u.exec(issuance ?? '')?.[0] ?? null;
  return {
    title: end === -1 ? null : tidySpace(titleBlocks.map(({ text }) => text).join(' ')),
    place: titleBlocks[0]?.place ?? null,
    issuance,
    // The words before it belong to the date: `16日臺圖研字第…`.
    documentNumber: number?.replace(/^.*[日年月]/u, '') ?? null,
    rest: after.filter((block) => block !== issued),
  };
}

/** A line above the title that is no part of it: `附件一`, `回首頁`, the name of a sheet that a PDF prints, an item of a list. */
const ABOVE =
  /^(?:附[件表錄][一二三四五六七八九十\d]{0,3}|回?首頁|草案|(?:工作表|Sheet)\s*\d+|[•●○‧·▪■◆–-]\s.*)$/u;

/** The first block of the title and the last one; the last is -1 where there is none. */
function titleBlocksOf(preface: readonly (ParagraphBlock | TableBlock)[]): {
  start: number;
  end: number;
} {
  const texts = preface.map((block) => (block.kind === 'paragraph' ? block.text.trim() : ''));
  const end = texts
    .slice(0, MOST_TITLE_LINES)
    .findIndex((text) => isTitleEnd(text) || isOtherTitle(text));
  if (end === -1) return { start: 0, end };
  // A sheet that is called 執行計畫 stands above the title itself.
  const named = texts.slice(0, end + MOST_TITLE_LINES).findIndex(isPlanTitle);
  if (named > end && yearsIn(texts.slice(0, end + 1).join(' ')).length === 0)
    return { start: named, end: named };
  const levelOf = (at: number) => {
    const block = preface[at];
    return block?.kind === 'paragraph' ? block.headingLevel : null;
  };
  // The name of a sheet is a heading of its own; and the head of a page, or the name of a site, stands above a title that begins with it.
  const isApart = (at: number) =>
    levelOf(at) === null
      ? texts[at] !== '' && texts[end]!.startsWith(texts[at]!)
      : levelOf(end) === null;
  const start = texts.slice(0, end).findIndex((text, at) => !ABOVE.test(text) && !isApart(at));
  return { start: start === -1 ? end : start, end };
}

/** True for a line that names a plan of some year: `某機關113年度提升服務品質執行計畫`. */
export function isPlanTitle(text: string): boolean {
  return text.length <= LONGEST_TITLE && yearsIn(text).length > 0 && isTitleEnd(text);
}

/** A plan that is called otherwise, above everything else: `某機關113年度便民服務執行方案`, `…計畫列管表（單位：千元）`. */
export function isOtherTitle(text: string): boolean {
  const ending =
    /(?:(?:方案|措施|作為)(?:一覽表|彙整表|表)?|計[畫劃](?:(?:一覽|彙整|彙總|列管|管制|管考|期程|進度|工作|工作項目|分工|明細|總)表|(?:進度|期程)?甘特圖)(?:[（(]單位[：:][^（()）]*[)）])?)$/u;
  return text.length <= LONGEST_TITLE && yearsIn(text).length > 0 && ending.test(text.trim());
}

function isTitleEnd(text: string): boolean {
  return /計畫(?:書|表)?(?:\s*[（(][^（()）]*[）)])?$/u.test(text.trim()) && !/[。；]/u.test(text);
}

/** The ROC years that a title names (`113年度`, `113-116年`, `2024年`, `一百一十三年度`). */
export function yearsIn(title: string): number[] {
  const plain = foldWidth(title).replace(/\s+/gu, '').replaceAll(CHINESE_YEAR, inFigures);
  const written = [...plain.matchAll(/(\d{2,4})(?:年度?)?[-~至](\d{2,4})年|(\d{2,4})年/gu)];
  return written
    .flatMap(([, from, to, single]) => [from, to, single])
    .filter((digits) => digits !== undefined)
    .map(Number)
    .map((year) => (year > 1911 ? toRocYear(year) : year));
}

/** The first and the last year that a title names as the ends of a span: `114至116年度`, `（114-117年）`; null without such. */
export function spanOfYears(title: string): [number, number] | null {
  const plain = foldWidth(title).replace(/\s+/gu, '').replaceAll(CHINESE_YEAR, inFigures);
  const [, first, last] = (
    /(?<!\d)(\d{2,4})(?:年度?)?[-~–—至到](?:民國)?(\d{2,4})年/u.exec(plain) ?? []
  ).map((digits) => (Number(digits) > 1911 ? toRocYear(Number(digits)) : Number(digits)));
  return first === undefined || last === undefined || last <= first ? null : [first, last];
}

/** A year in Chinese numerals, of three at least: `一年` may be a span of time. */
const CHINESE_YEAR = new RegExp(`[${chineseNumeralCharacters}]{3,6}(?=年)`, 'gu');

function inFigures(numeral: string): string {
  return String(parseChineseNumeral(numeral) ?? numeral);
}
