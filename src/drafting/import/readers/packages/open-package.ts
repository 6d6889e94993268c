import { configure, Uint8ArrayReader, ZipReader, type FileEntry } from '@zip.js/zip.js';
import type { Budget } from '../../limits/budget.ts';
import { SourceRefusal } from '../../limits/source-refusal.ts';
import { nameFileKind } from './name-file-kind.ts';
import { parsePart, type XmlElement } from './xml-part.ts';

// Unpacking is native in browsers and in Node.js; workers would only carry bytes to and fro.
configure({ useWebWorkers: false });

/** A document that is a zip file of XML parts. */
export class DocumentPackage {
  /** Names of all its files. */
  readonly names: ReadonlySet<string>;
  readonly #entries: ReadonlyMap<string, FileEntry>;
  readonly #kind: PackageKind;
  readonly #budget: Budget;

  constructor(entries: ReadonlyMap<string, FileEntry>, kind: PackageKind, budget: Budget) {
    this.names = new Set(entries.keys());
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
    if (entry.encrypted) throw withPassword();
    this.#budget.allow('partBytes', entry.uncompressedSize, `檔案裡的 ${name}`);
    this.#budget.spend('unpackedBytes', entry.uncompressedSize);
    const bytes = await orBroken(this.#kind.extension, () => unpack(entry));
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
    const entries = new Map<string, FileEntry>();
    for await (const entry of new ZipReader(new Uint8ArrayReader(bytes)).getEntriesGenerator()) {
      budget.spend('packageFiles');
      if (!entry.directory) entries.set(entry.filename, entry);
    }
    return new DocumentPackage(entries, kind, budget);
  });
}

/** The bytes of a part. @throws {Error} as soon as they are more than it says of itself, or other bytes */
async function unpack(entry: FileEntry): Promise<Uint8Array> {
  const bytes = new Uint8Array(entry.uncompressedSize);
  let length = 0;
  const sink = new WritableStream<Uint8Array>({
    write(piece) {
      // Throws where the piece is longer than what is left.
      bytes.set(piece, length);
      length += piece.length;
    },
  });
  await entry.getData(sink, { checkSignature: true });
  if (length < bytes.length)
    throw new Error(`${entry.filename}: ${length} of ${bytes.length} bytes`);
  return bytes;
}

async function orBroken<Result>(extension: string, work: () => Promise<Result>): Promise<Result> {
  try {
    return await work();
  } catch (error) {
    if (error instanceof SourceRefusal) throw error;
    throw new SourceRefusal(
      `${extension} 檔損壞，無法解開。` +
        '可能是下載或傳送時不完整：請重新取得檔案；若用 Word 或 LibreOffice 還開得起來，請另存新檔後再匯入。',
      { cause: error },
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
