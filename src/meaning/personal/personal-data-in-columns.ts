import { personalDataIn, type PersonalData } from './personal-data.ts';

/** Heads of columns whose values are personal data only because the head says what they are. */
const TELLING_HEAD =
  /生日|出生|誕辰|帳[號戶]|存簿|住址|住所|戶籍|通訊|護照|birth|account|address|passport/i;

/** A head is no longer than this; a longer first line is none. */
const LONGEST_HEAD = 20;

interface Cell {
  text: string;
  /** Its place in the whole text. */
  start: number;
}

/**
 * Personal data in the columns of tables in a text, which a head such as `生日` or `帳號` tells: of a
 * spreadsheet's text (`,` or tab), or of the tables of a Markdown text (`|`).
 * @param separator what stands between two cells of a line
 */
export function personalDataInColumns(text: string, separator: ',' | '\t' | '|'): PersonalData[] {
  if (!TELLING_HEAD.test(text)) return [];
  const found: PersonalData[] = [];
  let heads: readonly string[] = [];
  let start = 0;
  for (const line of text.split('\n')) {
    const cells = cellsOf(line, separator, start);
    // In Markdown a line without cells ends a table, and the next one has heads of its own.
    if (separator === '|' && cells.length < 2) heads = [];
    else if (heads.length === 0) heads = cells.map(({ text: head }) => head);
    else found.push(...cells.flatMap((cell, column) => inCell(cell, heads[column] ?? '')));
    start += line.length + 1;
  }
  return found;
}

function inCell({ text, start }: Cell, head: string): PersonalData[] {
  if (head.length > LONGEST_HEAD || !TELLING_HEAD.test(head)) return [];
  const label = `${head}：`;
  return personalDataIn(label + text)
    .filter((detail) => detail.start >= label.length)
    .map((detail) => ({
      ...detail,
      start: start + detail.start - label.length,
      end: start + detail.end - label.length,
    }));
}

/** Cells of a line, quotation marks around them and white space left out. */
function cellsOf(line: string, separator: string, lineStart: number): Cell[] {
  const cells: Cell[] = [];
  let from = 0;
  let isQuoted = false;
  for (let at = 0; at <= line.length; at += 1) {
    const sign = line[at];
    if (sign === '"' && separator !== '|') isQuoted = !isQuoted;
    if (sign !== undefined && (sign !== separator || isQuoted)) continue;
    const raw = line.slice(from, at);
    const inner = raw.replace(/^[\s"]+/, '');
    cells.push({
      text: inner.replace(/[\s"]+$/, ''),
      start: lineStart + from + raw.length - inner.length,
    });
    from = at + 1;
  }
  return cells;
}
