import { inflateSync } from 'node:zlib';
import type { Budget } from '../../budget.ts';
import { SourceRefusal } from '../../source-refusal.ts';

/** How far before its stream a dictionary is looked for, in bytes. */
const LONGEST_DICTIONARY = 8192;

/** Filters that unpack to many times as much. */
const unpacking = /\/(?:FlateDecode|Fl|LZWDecode|LZW|RunLengthDecode|RL)\b/g;

/**
 * A copy of a PDF in which no stream unpacks to more than memory holds, for the library unpacks each one
 * whole. Pictures, which are not read, become four points: to decode them takes longer than all else.
 * @throws {SourceRefusal} when a stream, or all of them together, unpack to too much
 */
export function tamePdf(bytes: Uint8Array, budget: Budget): Uint8Array {
  const file = Buffer.from(bytes);
  for (let at = file.indexOf(' obj'); at !== -1; at = file.indexOf(' obj', at + 4)) {
    budget.spend('objects');
  }
  for (let at = file.indexOf('stream'); at !== -1; at = file.indexOf('stream', at + 6)) {
    if (file.toString('latin1', at - 3, at) === 'end') continue;
    const start = at + (file[at + 6] === 13 ? 8 : 7);
    const found = file.indexOf('endstream', start);
    const end = found === -1 ? file.length : found;
    const from = Math.max(0, at - LONGEST_DICTIONARY);
    const before = file.toString('latin1', from, at);
    const dictionary = before.slice(before.lastIndexOf('obj') + 1);
    if (isPicture(dictionary)) {
      shrinkPicture(file, at - dictionary.length, at);
      file.fill(0, start, Math.min(end, start + 64));
    } else refuseStream(file.subarray(start, end), dictionary, budget);
    // What a stream holds is no further stream.
    if (found !== -1) at = found;
  }
  return new Uint8Array(file.buffer, file.byteOffset, file.byteLength);
}

function isPicture(dictionary: string): boolean {
  return /\/Subtype\s*\/Image\b/.test(dictionary) && /\/(?:Width|W)\b/.test(dictionary);
}

/** Writes 2 for the width and height of a picture; where it is painted is said elsewhere. */
function shrinkPicture(file: Buffer, from: number, to: number): void {
  const dictionary = file.toString('latin1', from, to);
  for (const size of dictionary.matchAll(/(\/(?:Width|W|Height|H)\s+)(\d+)(?!\s+\d+\s+R)/g)) {
    const [, name = '', digits = ''] = size;
    file.write('2'.padEnd(digits.length), from + size.index + name.length, 'latin1');
  }
}

function refuseStream(stream: Buffer, dictionary: string, budget: Budget): void {
  if ((dictionary.match(unpacking)?.length ?? 0) > 1 && /\/Filter\s*\[/.test(dictionary)) {
    throw new SourceRefusal(
      'PDF 裡有一段內容壓縮了兩次以上，一般軟體不會這樣寫，為安全起見不讀。' +
        '請索取原始的 .odt 或 .docx 檔，或列印成新的 PDF 再匯入。',
    );
  }
  // Deflated data says so in its first byte (RFC 1950, 2.2).
  if (stream[0] === undefined || (stream[0] & 0x0f) !== 8) {
    budget.spend('pdfBytes', stream.length);
    return;
  }
  const most = budget.mostOf('streamBytes');
  try {
    budget.spend('pdfBytes', inflateSync(stream, { maxOutputLength: most }).length);
  } catch (error) {
    if (error instanceof SourceRefusal) throw error;
    // What is broken in another way is for the library to judge.
    if (error instanceof Error && 'code' in error && error.code === 'ERR_BUFFER_TOO_LARGE') {
      budget.allow('streamBytes', most + 1);
    }
  }
}
