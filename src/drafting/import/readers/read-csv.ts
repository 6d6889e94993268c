import { parse } from 'csv-parse/browser/esm/sync';
import { Budget } from '../budget.ts';
import { SourceRefusal } from '../source-refusal.ts';
import type { SourceDocument } from '../source-document.ts';
import { decodeSource } from './decode-source.ts';
import { sheetBlocks } from './sheets/sheet-blocks.ts';
import type { SheetCell } from './sheets/sheet-cell.ts';

/** Signs that part the cells of a line, the usual one first. */
const DELIMITERS = [',', '\t', ';'] as const;

/** Lines in which the sign is looked for. */
const LINES_LOOKED_AT = 20;

/**
 * A table of comma-separated values (RFC 4180; tabs and semicolons as spreadsheets write them) as a plan
 * document.
 * @throws {SourceRefusal} when the file is no text, no such table, or holds too much
 */
export async function readCsv(bytes: Uint8Array, budget = new Budget()): Promise<SourceDocument> {
  budget.allow('textBytes', bytes.length);
  const text = decodeSource(bytes);
  const start = text.split('\n', LINES_LOOKED_AT).join('\n');
  const counts = DELIMITERS.map((sign) => start.split(sign).length);
  const delimiter = DELIMITERS[counts.indexOf(Math.max(...counts))] ?? ',';
  const rows = recordsOf(text, delimiter);
  const cells = rows.flatMap(({ record }, row) =>
    record.flatMap((cell, column): SheetCell[] =>
      cell.trim() === '' ? [] : [{ row, column, text: cell.trim(), rowSpan: 1, columnSpan: 1 }],
    ),
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
