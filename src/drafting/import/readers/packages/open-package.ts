import { buffer as bytesOf } from 'node:stream/consumers';
import { fromBufferPromise, type Entry, type ZipFile } from 'yauzl';
import type { Budget } from '../../budget.ts';
import { SourceRefusal } from '../../source-refusal.ts';
import { nameFileKind } from './name-file-kind.ts';
import { parsePart, type XmlElement } from './xml-part.ts';

/** A document that is a zip file of XML parts. */
export class DocumentPackage {
  /** Names of all its files. */
  readonly names: ReadonlySet<string>;
  readonly #zip: ZipFile;
  readonly #entries: ReadonlyMap<string, Entry>;
  readonly #kind: PackageKind;
  readonly #budget: Budget;

  constructor(
    zip: ZipFile,
    entries: ReadonlyMap<string, Entry>,
    kind: PackageKind,
    budget: Budget,
  ) {
    this.names = new Set(entries.keys());
    this.#zip = zip;
    this.#entries = entries;
    this.#kind = kind;
    this.#budget = budget;
  }

  /**
   * The root of an XML part; null where there is none of that name.
   * @throws {SourceRefusal} when it is encrypted, broken or too large; what it says of its size is not trusted
   */
  async part(name: string): Promise<XmlElement | null> {
    const entry = this.#entries.get(name);
    if (entry === undefined || !this.#kind.parts.test(name)) return null;
    if (entry.isEncrypted()) throw withPassword();
    this.#budget.allow('partBytes', entry.uncompressedSize, `檔案裡的 ${name}`);
    this.#budget.spend('unpackedBytes', entry.uncompressedSize);
    const bytes = await orBroken(this.#kind.extension, async () =>
      // More than the entry says of itself is an error.
      bytesOf(await this.#zip.openReadStreamPromise(entry)),
    );
    return parsePart(decodePart(bytes), name, this.#budget);
  }
}

export interface PackageKind {
  /** `.docx` or `.odt`, for messages. */
  extension: string;
  /** Matches the names of XML parts. */
  parts: RegExp;
}

/**
 * Reads what the package holds; parts are unpacked when they are asked for.
 * @throws {SourceRefusal} when it is no such package, broken or too large
 */
export async function openPackage(
  bytes: Uint8Array,
  kind: PackageKind,
  budget: Budget,
): Promise<DocumentPackage> {
  budget.allow('fileBytes', bytes.length);
  const found = nameFileKind(bytes);
  if (found !== 'ZIP 壓縮檔') throw otherKind(found, kind.extension);
  return orBroken(kind.extension, async () => {
    const zip = await fromBufferPromise(Buffer.from(bytes.buffer, bytes.byteOffset, bytes.length), {
      decodeStrings: true,
    });
    budget.allow('packageFiles', zip.entryCount);
    const entries = new Map<string, Entry>();
    for await (const entry of zip.eachEntry()) entries.set(entry.fileName, entry);
    return new DocumentPackage(zip, entries, kind, budget);
  });
}

async function orBroken<Result>(extension: string, work: () => Promise<Result>): Promise<Result> {
  try {
    return await work();
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

/** XML is UTF-8 unless a byte order mark says UTF-16. */
function decodePart(bytes: Uint8Array): string {
  const [first, second] = bytes;
  const utf16 = first === 0xff && second === 0xfe ? 'utf-16le' : null;
  return new TextDecoder(
    utf16 ?? (first === 0xfe && second === 0xff ? 'utf-16be' : 'utf-8'),
  ).decode(bytes);
}
