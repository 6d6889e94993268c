import { parse } from 'csv-parse';
import { Readable } from 'node:stream';
import type { TwgovDistribution } from './record.ts';

/** A rule of the platform's quality check (資料品質檢測) that a file breaks. */
export interface QualityFault {
  rule: 'encoding_match' | 'structure' | 'desc_match' | 'amount';
  message: string;
}

type Declared = Pick<
  TwgovDistribution,
  'resourceFormat' | 'resourceField' | 'resourceAmount' | 'resourceCharacterEncoding'
>;

/**
 * Checks the bytes of a file against what its record declares: real encoding = 編碼格式; structured
 * (CSV: every row as long as the header; JSON: one list of flat objects of the same fields); columns
 * = 主要欄位說明, same names in the same order; rows = 資料量.
 * @returns the first fault of each rule; empty = all hold
 */
export async function checkQuality(
  declared: Declared,
  bytes: AsyncIterable<Uint8Array>,
): Promise<QualityFault[]> {
  const faults = new Map<QualityFault['rule'], string>();
  const report = (rule: QualityFault['rule'], message: string) => {
    if (!faults.has(rule)) faults.set(rule, message);
  };
  const text = decoded(bytes, () =>
    report('encoding_match', `內容不是有效的 ${declared.resourceCharacterEncoding}`),
  );
  const table =
    declared.resourceFormat === 'CSV' ? csvTable(text, report) : jsonTable(text, report);
  let header: readonly string[] | null = null;
  let rows = 0;
  for await (const record of table) {
    if (header === null) {
      header = record;
      continue;
    }
    rows += 1;
    if (record.length !== header.length) {
      report('structure', `第 ${rows} 列有 ${record.length} 欄，標題列有 ${header.length} 欄`);
    }
  }
  const names = declared.resourceField.map(({ name }) => name);
  if (header !== null && JSON.stringify(header) !== JSON.stringify(names)) {
    report('desc_match', `檔案的欄位是 ${header.join('、')}，主要欄位說明是 ${names.join('、')}`);
  }
  if (header === null && declared.resourceFormat === 'CSV') {
    report('structure', '檔案是空的，沒有標題列');
  }
  if (rows !== declared.resourceAmount) {
    report('amount', `檔案有 ${rows} 列，資料量寫 ${declared.resourceAmount}`);
  }
  return Array.from(faults, ([rule, message]) => ({ rule, message }));
}

type Report = (rule: QualityFault['rule'], message: string) => void;

/** Text of UTF-8 bytes; what is none is reported once and replaced. */
async function* decoded(
  bytes: AsyncIterable<Uint8Array>,
  onFault: () => void,
): AsyncGenerator<string> {
  const strict = new TextDecoder('utf-8', { fatal: true, ignoreBOM: true });
  const lenient = new TextDecoder('utf-8', { ignoreBOM: true });
  let isValid = true;
  const check = (work: () => void) => {
    try {
      if (isValid) work();
    } catch {
      isValid = false;
      onFault();
    }
  };
  for await (const chunk of bytes) {
    check(() => strict.decode(chunk, { stream: true }));
    yield lenient.decode(chunk, { stream: true });
  }
  check(() => strict.decode());
  yield lenient.decode();
}

async function* csvTable(
  text: AsyncIterable<string>,
  report: Report,
): AsyncGenerator<readonly string[]> {
  const parser = Readable.from(text).pipe(parse({ bom: true, relax_column_count: true }));
  try {
    for await (const record of parser) yield record as string[];
  } catch (error) {
    report('structure', `不能當作 CSV 讀取：${(error as Error).message}`);
  }
}

async function* jsonTable(
  text: AsyncIterable<string>,
  report: Report,
): AsyncGenerator<readonly string[]> {
  const pieces = [];
  for await (const piece of text) pieces.push(piece);
  let rows: unknown;
  try {
    rows = JSON.parse(pieces.join('').replace(/^\uFEFF/, ''));
  } catch (error) {
    report('structure', `不能當作 JSON 讀取：${(error as Error).message}`);
    return;
  }
  if (!Array.isArray(rows)) {
    report('structure', '不是一個陣列');
    return;
  }
  for (const [index, row] of (rows as object[]).entries()) {
    if (index === 0) yield Object.keys(row);
    if (Object.values(row).some((value) => typeof value === 'object' && value !== null)) {
      report('structure', `第 ${index + 1} 列含有清單或物件，不是單一階層`);
    }
    yield Object.keys(row);
  }
}
