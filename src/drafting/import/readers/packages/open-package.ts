import { buffer as bytesOf } from 'node:stream/consumers';
import { fromBufferPromise, type Entry } from 'yauzl';
import { SourceRefusal } from '../../source-refusal.ts';
import { nameFileKind } from './name-file-kind.ts';

/** A document that is a zip file of XML parts. */
export interface DocumentPackage {
  /** Names of all its files. */
  names: ReadonlySet<string>;
  /** Texts of the XML parts that were asked for, by name. */
  parts: ReadonlyMap<string, string>;
}

export interface PackageKind {
  /** `.docx` or `.odt`, for messages. */
  extension: string;
  /** Matches the names of the parts to read. */
  wanted: RegExp;
}

const MEGABYTE = 1024 * 1024;

/**
 * The text of a plan is less than 2 MB of XML, which takes 200 times as much memory to read; images
 * only count in the file.
 */
export const packageLimits = {
  fileBytes: 100 * MEGABYTE,
  partBytes: 10 * MEGABYTE,
  files: 10_000,
};

/**
 * Unpacks the wanted parts; none that says it is too large, or turns out to be.
 * @throws {SourceRefusal} when it is no such package, broken, encrypted or too large
 */
export async function openPackage(
  bytes: Uint8Array,
  { extension, wanted }: PackageKind,
): Promise<DocumentPackage> {
  refuseSize(`檔案`, bytes.length, packageLimits.fileBytes);
  const kind = nameFileKind(bytes);
  if (kind !== 'ZIP 壓縮檔') throw otherKind(kind, extension);
  try {
    const zip = await fromBufferPromise(Buffer.from(bytes), { decodeStrings: true });
    if (zip.entryCount > packageLimits.files) {
      throw new SourceRefusal(
        `檔案裡有 ${zip.entryCount} 個檔案，超過上限 ${packageLimits.files} 個，不像計畫文件。請確認選對檔案。`,
      );
    }
    const names = new Set<string>();
    const parts = new Map<string, string>();
    for await (const entry of zip.eachEntry()) {
      names.add(entry.fileName);
      if (!wanted.test(entry.fileName)) continue;
      refusePart(entry);
      parts.set(entry.fileName, decodePart(await bytesOf(await zip.openReadStreamPromise(entry))));
    }
    return { names, parts };
  } catch (error) {
    if (error instanceof SourceRefusal) throw error;
    throw new SourceRefusal(
      `${extension} 檔損壞，無法解開（${error instanceof Error ? error.message : String(error)}）。` +
        '可能是下載或傳送時不完整：請重新取得檔案；若用 Word 或 LibreOffice 還開得起來，請另存新檔後再匯入。',
    );
  }
}

/** What to do with a file of another kind than its name says. */
export function otherKind(found: string | null, extension: string): SourceRefusal {
  if (found === '設有密碼的 Office 文件') return withPassword();
  const what = found === null ? '內容無法辨認' : `內容其實是「${found}」`;
  const readable: Readonly<Record<string, string>> = {
    PDF: '請把副檔名改為 .pdf 後再匯入。',
    '網頁（HTML）': '請把副檔名改為 .html 後再匯入。',
    空的檔案: '請重新取得檔案。',
  };
  return new SourceRefusal(
    `這個檔案不是 ${extension}，${what}。` +
      (readable[found ?? ''] ??
        `請用 Word 或 LibreOffice 開啟，另存為 ${extension}（不是只改副檔名），再匯入新檔。`),
  );
}

/** A document that asks for a password. */
export function withPassword(): SourceRefusal {
  return new SourceRefusal(
    '這份文件設有密碼，讀不到內容。請用原來的程式輸入密碼開啟，移除密碼（Word：檔案 → 資訊 → 保護文件；' +
      'LibreOffice：另存新檔時不勾「以密碼儲存」），另存新檔後再匯入。',
  );
}

function refusePart(entry: Entry): void {
  if (entry.isEncrypted()) throw withPassword();
  refuseSize(`檔案裡的 ${entry.fileName} 解開後`, entry.uncompressedSize, packageLimits.partBytes);
}

/** @throws {SourceRefusal} when `what` is larger than the limit, both in bytes */
export function refuseSize(what: string, bytes: number, limit: number): void {
  if (bytes <= limit) return;
  throw new SourceRefusal(
    `${what}有 ${Math.ceil(bytes / MEGABYTE)} MB，超過上限 ${limit / MEGABYTE} MB；計畫文件通常不到 5 MB。` +
      '請確認選對檔案，或刪去圖片、只留計畫的部分，另存新檔後再匯入。',
  );
}

/** XML is UTF-8 unless a byte order mark says UTF-16. */
function decodePart(bytes: Uint8Array): string {
  const [first, second] = bytes;
  const utf16 = first === 0xff && second === 0xfe ? 'utf-16le' : null;
  return new TextDecoder(
    utf16 ?? (first === 0xfe && second === 0xff ? 'utf-16be' : 'utf-8'),
  ).decode(bytes);
}
