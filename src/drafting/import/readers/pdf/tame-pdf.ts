import type { Budget } from '../../limits/budget.ts';
import { SourceRefusal } from '../../limits/source-refusal.ts';
import { indexOfBytes } from '../index-of-bytes.ts';

/** How far before its stream a dictionary is looked for, in bytes. */
const LONGEST_DICTIONARY = 8192;

/** Filters that unpack to many times as much. */
const unpacking = /\/(?:FlateDecode|Fl|LZWDecode|LZW|RunLengthDecode|RL)\b/g;

/**
 * A copy of a PDF in which no stream unpacks to more than memory holds, for the library unpacks each one
 * whole. Pictures, which are not read, become four points: to decode them takes longer than all else.
 * @throws {SourceRefusal} when a stream, or all of them together, unpack to too much
 */
export async function tamePdf(bytes: Uint8Array, budget: Budget): Promise<Uint8Array> {
  const file = new Uint8Array(bytes);
  for (let at = indexOfBytes(file, OBJECT); at !== -1; at = indexOfBytes(file, OBJECT, at + 4)) {
    budget.spend('objects');
  }
  for (let at = indexOfBytes(file, STREAM); at !== -1; at = indexOfBytes(file, STREAM, at + 6)) {
    if (latinText(file, at - 3, at) === 'end') continue;
    const start = at + (file[at + 6] === 13 ? 8 : 7);
    const found = indexOfBytes(file, END, start);
    const end = found === -1 ? file.length : found;
    const from = Math.max(0, at - LONGEST_DICTIONARY);
    const before = latinText(file, from, at);
    const dictionary = before.slice(before.lastIndexOf('obj') + 1);
    if (isPicture(dictionary)) {
      shrinkPicture(file, at - dictionary.length, at);
      file.fill(0, start, Math.min(end, start + 64));
    } else await refuseStream(file.subarray(start, end), dictionary, budget);
    // What a stream holds is no further stream.
    if (found !== -1) at = found;
  }
  return file;
}

const [OBJECT, STREAM, END] = [' obj', 'stream', 'endstream'].map(
  (word) => new Uint8Array(Array.from(word, (sign) => sign.charCodeAt(0))),
) as [Uint8Array, Uint8Array, Uint8Array];

function latinText(file: Uint8Array, from: number, to: number): string {
  return String.fromCharCode(...file.subarray(Math.max(0, from), to));
}

function isPicture(dictionary: string): boolean {
  return /\/Subtype\s*\/Image\b/.test(dictionary) && /\/(?:Width|W)\b/.test(dictionary);
}

/** Writes 2 for the width and height of a picture; where it is painted is said elsewhere. */
function shrinkPicture(file: Uint8Array, from: number, to: number): void {
  const dictionary = latinText(file, from, to);
  for (const size of dictionary.matchAll(/(\/(?:Width|W|Height|H)\s+)(\d+)(?!\s+\d+\s+R)/g)) {
    const [, name = '', digits = ''] = size;
    const written = Array.from('2'.padEnd(digits.length), (sign) => sign.charCodeAt(0));
    file.set(written, from + size.index + name.length);
  }
}

async function refuseStream(stream: Uint8Array, dictionary: string, budget: Budget): Promise<void> {
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
  budget.spend('pdfBytes', await unpackedLength(stream, budget));
}

/**
 * How many bytes a deflated stream unpacks to, as far as it is whole: what is broken is for the library to judge.
 * @throws {SourceRefusal} as soon as they are too many
 */
async function unpackedLength(stream: Uint8Array, budget: Budget): Promise<number> {
  let length = 0;
  const unpacked = new Blob([stream as Uint8Array<ArrayBuffer>])
    .stream()
    .pipeThrough(new DecompressionStream('deflate'));
  const reader = unpacked.getReader();
  try {
    for (let part = await reader.read(); !part.done; part = await reader.read()) {
      length += part.value.length;
      budget.allow('streamBytes', length);
    }
  } catch (error) {
    if (error instanceof SourceRefusal) {
      void reader.cancel().catch(() => undefined);
      throw error;
    }
  }
  return length;
}
