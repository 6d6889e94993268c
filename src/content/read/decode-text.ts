import { placeAfter } from './place.ts';
import { MAX_TEXT_BYTES, type ContentFile } from './content-folder.ts';
import { codePoint, impossibleIn } from './odd-characters.ts';
import type { Finding } from '../problems/problem.ts';

const STRICT_UTF8 = new TextDecoder('utf-8', { fatal: true, ignoreBOM: true });

/** Zero bytes at the end that no character of UTF-16 has; disks leave them where writing was cut off. */
const FEWEST_ZEROS = 8;

const SAVE_AS_UTF8 = '請以「UTF-8（無 BOM）」編碼另存新檔；記事本：另存新檔 → 編碼 → UTF-8';

/**
 * Text of a content file, line ends as LF and without a byte order mark; null where it cannot be read.
 * What is wrong with encoding, size or line ends goes to `findings`.
 */
export function decodeText(file: ContentFile, findings: Finding[]): string | null {
  const report = (
    severity: Finding['severity'],
    ruleId: string,
    message: string,
    fix: string,
    before = '',
  ) => findings.push({ file: file.path, at: placeAfter(before), severity, ruleId, message, fix });

  if (file.data === null) {
    const megabytes = (file.bytes / 1024 / 1024).toFixed(1);
    report(
      'error',
      'file/too-large',
      `檔案有 ${megabytes} MB，超過上限 ${MAX_TEXT_BYTES / 1024 / 1024} MB`,
      '一個計畫的文字通常不到 0.2 MB；請確認是否貼入了圖片或重複內容，原始檔請另存為來源檔',
    );
    return null;
  }
  const { data } = file;
  const zeros = data.length - 1 - data.findLastIndex((byte) => byte !== 0);
  if (zeros >= FEWEST_ZEROS) {
    report(
      'error',
      'file/control-character',
      `檔案的最後有 ${zeros} 個空字元（NUL），看來是存檔時中斷了`,
      '請由備份或版本庫放回這個檔案；內容還完整的，刪除最後的這些字元',
      readablePart(data.subarray(0, data.length - zeros)),
    );
    return null;
  }
  if (isUtf16(data)) {
    report('error', 'file/encoding', '檔案的編碼是 UTF-16，須為 UTF-8', SAVE_AS_UTF8);
    return null;
  }
  let text: string;
  try {
    text = STRICT_UTF8.decode(data);
  } catch {
    const message = looksLikeBig5(data) ? '檔案不是 UTF-8，看來是 Big5' : '檔案不是 UTF-8';
    report('error', 'file/encoding', message, SAVE_AS_UTF8, readablePart(data));
    return null;
  }
  if (text.startsWith('\ufeff')) {
    report('warning', 'file/byte-order-mark', '檔案開頭有看不見的 BOM 字元，已略過', SAVE_AS_UTF8);
    text = text.replace(/^\ufeff+/, '');
  }
  if (text.includes('\r')) {
    report(
      'warning',
      'file/line-ends',
      `檔案使用${text.includes('\r\n') ? ' Windows 換行（CRLF）' : '舊式 Mac 換行（CR）'}，已當作一般換行讀取`,
      `編輯器右下角可把 ${text.includes('\r\n') ? 'CRLF' : 'CR'} 改為 LF；不改也能發布`,
      text.slice(0, text.indexOf('\r')),
    );
    text = text.replace(/\r\n?/g, '\n');
  }
  const impossible = impossibleIn(text);
  if (impossible >= 0) {
    report(
      'error',
      'file/control-character',
      `檔案含有控制字元 ${codePoint(text.slice(impossible))}`,
      '請刪除這個看不見的字元（常由 PDF 或舊文書檔複製而來）',
      text.slice(0, impossible),
    );
    return null;
  }
  return text;
}

/** What stands before the first byte that is no UTF-8; lossy decoding marks that one by U+FFFD. */
function readablePart(data: Uint8Array): string {
  return new TextDecoder('utf-8').decode(data).split('\ufffd', 1)[0]!;
}

/** By its byte order mark or, without one, by the zero bytes that stand beside every ASCII character. */
function isUtf16(data: Uint8Array): boolean {
  const [first, second] = data;
  if ((first === 0xff && second === 0xfe) || (first === 0xfe && second === 0xff)) return true;
  if (!data.includes(0)) return false;
  const zeros = data.reduce((count, byte) => (byte === 0 ? count + 1 : count), 0);
  return zeros > data.length / 20;
}

/** True when the bytes make nothing but ordinary characters in Big5; decoders read odd ones as private use. */
function looksLikeBig5(data: Uint8Array): boolean {
  try {
    return !/[\p{Co}\p{Cn}\ufffd]/u.test(new TextDecoder('big5', { fatal: true }).decode(data));
  } catch {
    return false;
  }
}
