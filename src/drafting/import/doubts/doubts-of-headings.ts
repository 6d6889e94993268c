import { hasPlaceholder } from '../../../content/placeholder.ts';
import { parseLabel } from '../../../meaning/numbers/parse-label.ts';
import { dropSpace } from '../../../meaning/text/fold.ts';
import { firstWords } from '../document/clean-text.ts';
import { saysMoney } from '../columns/declare-columns.ts';
import type { Doubt } from '../model/doubt.ts';
import { isPlainlyOfFrame } from '../sections/frame-headings.ts';
import { labelAlone } from '../cells/label-alone.ts';
import { isPlanTitle } from '../document/plan-title.ts';
import { about, FEWEST_ROWS, type ReadRow } from '../model/read-rows.ts';
import { sectionRole } from '../sections/section-roles.ts';
import { isHeadingLine, mayHeadRows } from '../tables/series-headings.ts';
import type { Block } from '../document/source-document.ts';

/** What a plan is called, and what stands in its document. */
export interface DocumentWords {
  title: string | null;
  blocks: readonly Block[];
}

/** Doubts about headings that no plan is likely to have, however they were read. */
export function doubtsOfHeadings(rows: readonly ReadRow[], words: DocumentWords): Doubt[] {
  const between = linesBelow(words.blocks);
  return [
    ...onlyHeading(rows),
    ...(words.title === null ? withoutTitle(rows) : []),
    ...returningHeadings(rows),
    ...rows.flatMap((row) => [
      ...improbable(row, words.title),
      ...(between.has(row.dimension) ? [besideLine(row, between.get(row.dimension)!)] : []),
    ]),
  ];
}

/** A heading that is the plan’s title, a number and nothing else, a line that points below, or not yet written. */
function improbable(row: ReadRow, title: string | null): Doubt[] {
  const headings = [
    ['dimension', [row.dimension, ...row.aspects]],
    ['actions', row.actions],
  ] as const;
  return headings.flatMap(([column, texts]) => {
    const told = texts.flatMap((text) => {
      const reason = text === '' ? null : reasonAgainst(text, title);
      return reason === null ? [] : [`標題「${firstWords(text)}」${reason}`];
    });
    const isNumber = texts.some((text) => labelAlone(text) !== null);
    return told.slice(0, 1).flatMap((found) =>
      [column, ...(isNumber ? ['label'] : [])].map((each) => ({
        ...about(row, each),
        found,
        lookAt: '請核對各列的實施要項與執行項目',
      })),
    );
  });
}

function reasonAgainst(heading: string, title: string | null): string | null {
  const plain = dropSpace(heading);
  const named = dropSpace(title ?? '');
  if (named !== '' && (plain.includes(named) || (named.includes(plain) && isLong(plain))))
    return '就是計畫名稱';
  if (isPlanTitle(heading)) return '像是計畫名稱';
  if (hasPlaceholder(heading)) return '還沒有填寫';
  if (labelAlone(heading) !== null) return '只有編號';
  if (/[：:]$/u.test(plain)) return '以冒號結尾，像是引出下文的一句';
  // `5. 其他：案件主動回應` says what it is about.
  const isFrame = isPlainlyOfFrame(heading) && !/[：:]./u.test(plain);
  return isFrame && parseLabel(heading) !== null ? '像是計畫的一節' : null;
}

/** Whether a heading is so long that it is no word of the title by chance. */
function isLong(plain: string): boolean {
  return Array.from(plain).length >= LONG;
}

const LONG = 8;

/** One heading above all measures that is numbered on from others, points to what follows, or says that it is the content. */
function onlyHeading(rows: readonly ReadRow[]): Doubt[] {
  const [dimension = '', ...others] = new Set(rows.map((row) => row.dimension));
  if (dimension === '' || others.length > 0 || rows.length < FEWEST_ROWS) return [];
  const number = parseLabel(dimension)?.ordinal.at(-1) ?? 1;
  const isSection =
    /[：:]$|如[下後附]|下列|[（(]單位/u.test(dimension) ||
    /(?:[作做]法|措施|內容|事項|作為)$/u.test(dimension) ||
    sectionRole(dimension) === 'content';
  if (number <= 1 && !isSection) return [];
  return rows.map((row) => ({
    ...about(row, 'dimension'),
    found: `各列都在「${firstWords(dimension)}」之下`,
    lookAt: '請核對它是實施要項，還是計畫的一節或表的名稱',
  }));
}

/** Where neither a heading nor the title of the plan was found, the title may be called a heading, or the name of the table. */
function withoutTitle(rows: readonly ReadRow[]): Doubt[] {
  if (rows.length < FEWEST_ROWS || rows.some(({ dimension }) => dimension !== '')) return [];
  return rows.map((row) => ({
    ...about(row, 'dimension'),
    found: '沒有找到計畫名稱，各列也沒有實施要項',
    lookAt: '請核對表上方的一行是計畫名稱、表名還是實施要項',
  }));
}

/** A numbered heading that stands above rows again, behind those of another one. */
function returningHeadings(rows: readonly ReadRow[]): Doubt[] {
  const ended = new Set<string>();
  return rows.flatMap((row, at) => {
    const before = rows[at - 1]?.dimension;
    if (before !== undefined && before !== row.dimension) ended.add(before);
    if (!ended.has(row.dimension) || parseLabel(row.dimension) === null) return [];
    return [
      {
        ...about(row, 'dimension'),
        found: `「${firstWords(row.dimension)}」在別的要項之後又出現`,
        lookAt: '請核對這一列屬於哪一個實施要項',
      },
    ];
  });
}

/** Lines that stand between a heading and the table below it, and may head its rows as well, by that heading. */
function linesBelow(blocks: readonly Block[]): Map<string, string> {
  const found = new Map<string, string>();
  let open: string[] = [];
  for (const block of blocks) {
    if (block.kind === 'table') {
      const [heading, ...below] = open;
      const line = below.find((text) => isHeadingLine(text) && mayHeadRows(text) && isApart(text));
      if (heading !== undefined && line !== undefined) found.set(heading, line);
      open = [];
    } else if (block.headingLevel !== null) open = [block.text];
    else if (open.length > 0) open.push(block.text);
  }
  return found;
}

function isApart(text: string): boolean {
  return !isPlanTitle(text) && !saysMoney(text) && parseLabel(text) !== null;
}

function besideLine(row: ReadRow, line: string): Doubt {
  return {
    ...about(row, 'dimension'),
    found: `「${firstWords(row.dimension)}」與表之間還有「${firstWords(line)}」`,
    lookAt: '請核對哪一個才是實施要項',
  };
}
