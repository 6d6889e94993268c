import type { Root } from 'mdast';
import { visit } from 'unist-util-visit';
import { headingStyles } from '../../meaning/numbers/label-styles.ts';
import { parseLabel } from '../../meaning/numbers/parse-label.ts';

/** Words that were meant as Markdown and are none, so that they are shown as they are written. */
export interface MeantSign {
  /** Within the Markdown. */
  place: { line: number; column: number };
  /** The second part of its rule. */
  sign: string;
  message: string;
  fix: string;
}

const AS_IT_IS = '若原文就是這樣，可以附理由保留';

/** `＃＃ 肆、管考`: an input method set to full width. */
const WIDE_HEADING = /^\s*(?=#*＃)[#＃]{2,6}(?![#＃])/u;

/** `[附表]（/plans/…）`. */
const WIDE_BRACKETS = /(?<!!)\[[^[\]\n]+\]（(?:https?:|[/#])[^（）\n]*）/gu;

/** `![路線]（map.png）`. */
const WIDE_PICTURE = /!\[[^[\]\n]*\]（[^（）\n]+）/gu;

/** `[附表] (/plans/…)`, `![路線] (map.png)`. */
const PARTED =
  /\[[^[\]\n]+\][ \u3000]+\((?:https?:|[/#])[^()\n]*\)|!\[[^[\]\n]*\][ \u3000]+\([^()\n]+\)/gu;

/** `！[路線](map.png)`. */
const WIDE_MARK = /！\[[^[\]\n]*\]\([^()\n]+\.(?:png|jpe?g|gif|webp)\)/giu;

/** `[附表](/plans/…。` with nothing that closes it. */
const UNCLOSED = /\[[^[\]\n]+\]\((?:https?:|[/#])[^()\n]*$/gu;

/** Signs of Markdown in full width, links that nothing closes, and rows of a table without the line below its head, or as a spreadsheet gives them. */
export function meantSigns(root: Root, markdown: string): MeantSign[] {
  const found: MeantSign[] = [];
  visit(root, 'paragraph', ({ position }) => {
    if (!position) return;
    const { start, end } = position;
    const lines = markdown.slice(start.offset, end.offset).split('\n');
    for (const [index, line] of lines.entries()) {
      const before = index === 0 ? start.column : 1;
      const at = (column: number) => ({ line: start.line + index, column: before + column });
      const marks = WIDE_HEADING.exec(line)?.[0].trim();
      if (marks !== undefined) {
        found.push({
          place: at(0),
          sign: 'heading-space',
          message: `「${shorten(line)}」用了全形的「＃」，不是標題，會照字面顯示`,
          fix: `若是標題，請改成半形的「${'#'.repeat(marks.length)}」，後面空一格；${AS_IT_IS}`,
        });
      }
      for (const [pattern, fix] of [
        [WIDE_BRACKETS, '網址前後請改用半形括號：[…](…)'],
        [WIDE_PICTURE, '檔名前後請改用半形括號：![…](…)'],
        [PARTED, '請刪去「]」與「(」之間的空格'],
        [WIDE_MARK, '請把「！」改成半形的「!」'],
        [UNCLOSED, '請在網址之後補上半形的「)」'],
      ] as const) {
        for (const { 0: words, index: column } of line.matchAll(pattern)) {
          found.push({
            place: at(column),
            sign: 'link',
            message: `「${shorten(words)}」${whatElse(words)}`,
            fix: `${fix}；${AS_IT_IS}`,
          });
        }
      }
    }
    const cells = lines.filter(isOfCells);
    if (cells.length >= 2) {
      const first = lines.indexOf(cells[0]!);
      found.push({
        place: { line: start.line + first, column: first === 0 ? start.column : 1 },
        sign: 'table-tabs',
        message: `這 ${cells.length} 行以定位字元（Tab）分格，不是表格，會接成一段文字`,
        fix: `請寫成表格：各格之間與兩端寫「|」，表頭的下一行寫「${cells[0]!
          .split(/\t+/u)
          .map(() => '|---')
          .join('')}|」；計畫的附表寫在 measures.yaml；${AS_IT_IS}`,
      });
    }
    const rows = lines.filter((line) => /^\s*\|.*\|\s*$/u.test(line));
    if (rows.length < 2 || rows.length < lines.length) return;
    found.push({
      place: { line: start.line, column: start.column },
      sign: 'table-head',
      message: `這 ${rows.length} 行以「|」分格，卻不是表格，會照字面顯示`,
      fix: `表頭的下一行請寫「${rows[0]!.trim().replaceAll(/[^|]+/gu, '---')}」；${AS_IT_IS}`,
    });
  });
  return found;
}

/** What is shown in place of the link or picture that was meant. */
function whatElse(words: string): string {
  if (words.startsWith('！')) return '不是圖片，而是驚嘆號與連結';
  return `不是${words.startsWith('!') ? '圖片' : '連結'}，會照字面顯示`;
}

/** A line of cells with tabs between them, other than one behind a number or a colon: `一、`, `地址：`. */
function isOfCells(line: string): boolean {
  const [first = '', ...others] = line.trim().split(/\t[\t ]*/u);
  if (others.length !== 1) return others.length > 1;
  return !/[:：]\s*$/u.test(first) && parseLabel(first, { styles: headingStyles })?.rest !== '';
}

function shorten(words: string): string {
  return words.length > 20 ? `${words.slice(0, 20)}…` : words;
}
