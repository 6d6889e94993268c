import { CSV_START, csvRecord, guardFormula } from '../../../datasets/formats/csv-text.ts';
import {
  createOdsWorkbook,
  ODS_MEDIA_TYPE,
  type SheetCell,
} from '../../../datasets/formats/ods-workbook.ts';
import type { SearchTable } from '../../../search/search-table.ts';
import { hitColumns, type Asked, type Hit } from './hit-sheet.ts';
import { stored } from './stored.ts';

/** Results of a search, to be written into a file. */
export interface HitList {
  hits: readonly Hit[];
  table: SearchTable;
  asked: Asked;
  /** Absolute address of a path from the site's root. */
  addressOf: (path: string) => string;
}

/** A file made in the browser. */
export interface MadeFile {
  name: string;
  mediaType: string;
  content: string | Uint8Array<ArrayBuffer>;
}

/** The results as CSV: every row says what was asked and on which day, so that a part of it says so too. */
export function csvOfHits(list: HitList): MadeFile {
  const records = cellsOf(list).map((cells) =>
    csvRecord(
      cells.map((cell, place) => {
        const text = cell === null ? '' : String(cell);
        return hitColumns[place]!.isFreeText ? guardFormula(text) : text;
      }),
    ),
  );
  return {
    name: `search-${list.asked.day}.csv`,
    mediaType: 'text/csv; charset=utf-8',
    content: [CSV_START, csvRecord(hitColumns.map(({ name }) => name)), ...records].join(''),
  };
}

/** The results as a spreadsheet, with a sheet that says what was asked and what the columns mean. */
export function odsOfHits(list: HitList): MadeFile {
  const { asked, hits } = list;
  const workbook = createOdsWorkbook({
    title: `搜尋結果：${asked.understood}`,
    description: asked.address,
    modified: asked.day,
  });
  workbook.sheet(
    'search',
    hitColumns.map(({ name, kind, isFreeText }) => ({
      heading: name,
      kind,
      width: isFreeText ? 8 : 3.5,
    })),
  );
  for (const cells of cellsOf(list)) workbook.row(cells);
  workbook.sheet('關於本檔', [
    { heading: '項目', kind: 'text', width: 6 },
    { heading: '內容', kind: 'text', width: 20 },
    { heading: '英文', kind: 'text', width: 14 },
  ]);
  const facts: readonly SheetCell[][] = [
    ['查詢的字詞', asked.query, 'What was typed'],
    ['查詢的意思', asked.understood, 'How it was understood'],
    ['查詢的網址', asked.address, 'Address of the search'],
    ['下載日', asked.day, 'Day of the download'],
    ['項數', String(hits.length), 'Rows'],
    ...hitColumns.map(({ name, title }) => [name, title.zh, title.en]),
  ];
  for (const fact of facts) workbook.row(fact);
  return {
    name: `search-${asked.day}.ods`,
    mediaType: ODS_MEDIA_TYPE,
    content: new Uint8Array(workbook.finish(stored)),
  };
}

function cellsOf({ hits, table, asked, addressOf }: HitList): SheetCell[][] {
  return hits.map((hit) => hitColumns.map(({ read }) => read(hit, table, asked, addressOf)));
}
