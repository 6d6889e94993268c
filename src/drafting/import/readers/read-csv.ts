import { parse } from 'csv-parse/browser/esm/sync';
import { Budget } from '../limits/budget.ts';
import { isTableHead } from '../model/column-roles.ts';
import { SourceRefusal } from '../limits/source-refusal.ts';
import type { SourceDocument } from '../document/source-document.ts';
import { decodeSource } from './decode-source.ts';
import { sheetBlocks } from './sheets/sheet-blocks.ts';
import type { SheetCell } from './sheets/sheet-cell.ts';

/** Signs that part the cells of a line, the usual one first. */
const DELIMITERS = [',', '\t', ';', '|'] as const;

/** A first line by which spreadsheets are told the sign. */
const SAYS_SIGN = /^sep=([,;|\t])\n/u;

/** Lines in which the sign is looked for. */
const LINES_LOOKED_AT = 20;

/**
 * A table of comma-separated values (RFC 4180; tabs, semicolons and bars as spreadsheets write them) as a plan
 * document.
 * @throws {SourceRefusal} when the file is no text, no such table, or holds too much
 */
export async function readCsv(bytes: Uint8Array, budget = new Budget()): Promise<SourceDocument> {
  budget.allow('textBytes', bytes.length);
  const whole = decodeSource(bytes);
  const said = SAYS_SIGN.exec(whole);
  // Lines keep their numbers.
  const text = said === null ? whole : whole.slice(said[0].length - 1);
  const delimiter = said?.[1] ?? delimiterOf(text.split('\n', LINES_LOOKED_AT));
  const rows = recordsOf(withQuotedTexts(text, delimiter), delimiter);
  const cells = rows.flatMap(({ record }, row) =>
    record.flatMap((cell, column): SheetCell[] => {
      const text = withoutFormula(cell.trim());
      return text === '' ? [] : [{ row, column, text, rowSpan: 1, columnSpan: 1 }];
    }),
  );
  const placeOf = (row: number) => `第 ${rows[row]?.info.lines ?? row + 1} 行`;
  return Promise.resolve({
    blocks: sheetBlocks(
      [{ name: '', cells, hidden: new Set<number>(), hiddenCells: [], placeOf }],
      budget,
    ),
    losses: [],
  });
}

/** The sign that parts heads of a plan's table, else the most frequent one: texts may hold many of another. */
function delimiterOf(lines: readonly string[]): string {
  const partsHeads = (sign: string) =>
    lines.some((line) => isTableHead(line.replaceAll('"', '').split(sign)));
  const start = lines.join('\n');
  const counts = DELIMITERS.map((sign) => start.split(sign).length);
  return DELIMITERS.find(partsHeads) ?? DELIMITERS[counts.indexOf(Math.max(...counts))] ?? ',';
}

/**
 * The table with `"全年"` for a cell `="全年"`: so programs write what Excel shall show as it is, such as `="0012"`,
 * though a quotation mark has no place within a cell.
 */
function withQuotedTexts(text: string, delimiter: string): string {
  const sign = `[${delimiter}]`;
  const cell = new RegExp(String.raw`(^|${sign})=("(?:[^"]|"")*")(?=${sign}|$)`, 'gmu');
  return text.replace(cell, '$1$2');
}

/** The text of a cell that is such a formula within quotation marks. */
function withoutFormula(cell: string): string {
  const [, text] = /^="((?:[^"]|"")*)"$/u.exec(cell) ?? [];
  return text === undefined ? cell : text.replaceAll('""', '"').trim();
}

interface CsvRecord {
  record: string[];
  info: { lines: number };
}

function recordsOf(text: string, delimiter: string): CsvRecord[] {
  try {
    return parse(text, {
      delimiter,
      info: true,
      relax_column_count: true,
      skip_empty_lines: false,
    }) as unknown as CsvRecord[];
  } catch (error) {
    throw new SourceRefusal(
      'CSV 檔的引號不成對，分不出儲存格。請用試算表軟體開啟、確認各欄正確，另存為 .xlsx 或 .ods 再匯入。',
      { cause: error },
    );
  }
}
