import { Budget } from '../limits/budget.ts';
import type { LimitName } from '../limits/limits.ts';
import type { ReadingAids } from '../limits/reading-aids.ts';
import { refuseUnbounded } from '../limits/refuse-unbounded.ts';
import { SourceRefusal } from '../limits/source-refusal.ts';
import type { SourceDocument } from '../document/source-document.ts';
import { readCsv } from './read-csv.ts';
import { readDocx } from './read-docx.ts';
import { readHtml } from './read-html.ts';
import { readMarkdown } from './read-markdown.ts';
import { readOds } from './read-ods.ts';
import { readOdt } from './read-odt.ts';
import { readPdf } from './read-pdf.ts';
import { readText } from './read-text.ts';
import { readXlsx } from './read-xlsx.ts';
import { withoutStruckSigns } from './struck-signs.ts';
import { withoutUnseenSigns } from './unseen-signs.ts';

interface Reader {
  read: (bytes: Uint8Array, budget: Budget, aids: ReadingAids) => Promise<SourceDocument>;
  /** The limit of the file's size. */
  size: LimitName;
}

/** Readers by file ending. */
const readers: Readonly<Record<string, Reader>> = {
  docx: { read: readDocx, size: 'fileBytes' },
  odt: { read: readOdt, size: 'fileBytes' },
  pdf: { read: readPdf, size: 'fileBytes' },
  xlsx: { read: readXlsx, size: 'fileBytes' },
  ods: { read: readOds, size: 'fileBytes' },
  csv: { read: readCsv, size: 'textBytes' },
  html: { read: readHtml, size: 'htmlBytes' },
  htm: { read: readHtml, size: 'htmlBytes' },
  md: { read: readMarkdown, size: 'textBytes' },
  txt: { read: readText, size: 'textBytes' },
};

/** Endings of the files that can be imported. */
export const importedEndings: readonly string[] = Object.keys(readers);

/** Formats in which plans also come, and how to make one of them readable. */
const conversions: Readonly<Record<string, string>> = {
  doc: '這是舊版 Word 檔；請用 Word 或 LibreOffice 開啟，另存為 .docx',
  wps: '請用原來的程式開啟，另存為 .docx',
  rtf: '請用 Word 或 LibreOffice 開啟，另存為 .docx',
  xls: '這是舊版 Excel 檔；請用 Excel 或 LibreOffice 開啟，另存為 .xlsx',
  tsv: '請改名為 .csv 再匯入',
};

/** The ending of a file name in lower case, without the dot; `''` where there is none. */
export function fileEnding(name: string): string {
  return /\.([A-Za-z0-9]+)$/.exec(name)?.[1]?.toLowerCase() ?? '';
}

/**
 * The ending under which a document is kept beside its plan: Markdown there would be content, and HTML
 * would run on the site, so both are kept as the text that they are.
 */
export function keptEnding(name: string): string {
  const ending = fileEnding(name);
  return ['md', 'html', 'htm'].includes(ending) ? 'txt' : ending;
}

/**
 * Refuses a file before it is read.
 * @param bytes its size, as far as it is known
 * @throws {SourceRefusal} when there is no reader for it, or it is too large
 */
export function refuseUnreadable(name: string, bytes: number): void {
  new Budget().allow(readerOf(name).size, bytes);
}

/**
 * Reads a plan document by the ending of its name. What it gives stays within the limits of an import.
 * @throws {SourceRefusal} when there is no reader for it, or the file cannot be read
 */
export async function readDocument(
  name: string,
  bytes: Uint8Array,
  aids: ReadingAids = {},
): Promise<SourceDocument> {
  const { read, size } = readerOf(name);
  const budget = new Budget({}, aids.signal);
  aids.onProgress?.({ stage: 'reading' });
  budget.allow(size, bytes.length);
  const seen = withoutUnseenSigns(await read(bytes, budget, aids));
  const document = withoutStruckSigns(seen, budget);
  refuseUnbounded(document);
  if (document.blocks.length > 0) return document;
  throw new SourceRefusal(
    `「${name}」裡沒有文字。若是掃描的圖檔，請先做文字辨識（OCR），或改用原來的文書檔。`,
  );
}

function readerOf(name: string): Reader {
  const ending = fileEnding(name);
  const reader = Object.hasOwn(readers, ending) ? readers[ending] : undefined;
  if (reader === undefined) throw unsupported(name, ending);
  return reader;
}

function unsupported(name: string, ending: string): SourceRefusal {
  const known = importedEndings.map((each) => `.${each}`);
  const advice = conversions[ending] ?? '請用原來的程式另存為其中一種';
  return new SourceRefusal(`無法匯入「${name}」：可讀的檔案是 ${known.join('、')}。${advice}。`);
}
