import { inflateSync } from 'node:zlib';
import { getDocument, type PDFDocumentProxy } from 'unpdf/pdfjs';
import { SourceRefusal } from '../../source-refusal.ts';
import { nameFileKind } from '../packages/name-file-kind.ts';
import { otherKind, refuseSize } from '../packages/open-package.ts';

const MEGABYTE = 1024 * 1024;

/** Plans have some ten pages of some ten KB each. */
export const pdfLimits = { fileBytes: 100 * MEGABYTE, streamBytes: 64 * MEGABYTE, pages: 1000 };

/** A PDF that was opened; `destroy()` its loading task when done. */
export interface OpenPdf {
  pdf: PDFDocumentProxy;
  /**
   * Character maps that the pages read so far ask for and that only programs for displaying PDF files
   * bring along: their text cannot be read.
   */
  unknownMaps: ReadonlySet<string>;
}

/**
 * Opens a PDF.
 * @throws {SourceRefusal} when it is no PDF, broken, encrypted or too large
 */
export async function openPdf(bytes: Uint8Array): Promise<OpenPdf> {
  refuseSize('檔案', bytes.length, pdfLimits.fileBytes);
  const kind = nameFileKind(bytes);
  if (kind !== 'PDF') throw otherKind(kind, '.pdf');
  refuseStreams(bytes);
  const unknownMaps = new Set<string>();
  const pdf = await load(bytes, unknownMaps);
  if (pdf.numPages > pdfLimits.pages) {
    await pdf.loadingTask.destroy();
    throw new SourceRefusal(
      `PDF 有 ${pdf.numPages} 頁，超過上限 ${pdfLimits.pages} 頁。請只留計畫的各頁，另存新檔後再匯入。`,
    );
  }
  return { pdf, unknownMaps };
}

async function load(bytes: Uint8Array, unknownMaps: Set<string>): Promise<PDFDocumentProxy> {
  /** What the library asks for files that stand outside the PDF. */
  class NoFurtherFiles {
    fetch({ kind, filename }: { kind: string; filename: string }): Promise<never> {
      if (kind === 'cMapUrl') unknownMaps.add(filename.replace(/\.bcmap$/, ''));
      return Promise.reject(new Error(`not at hand: ${filename}`));
    }
  }
  try {
    return await getDocument({
      // A copy, for the library takes the bytes for itself.
      data: new Uint8Array(bytes),
      verbosity: 0,
      useSystemFonts: false,
      disableFontFace: true,
      isOffscreenCanvasSupported: false,
      isImageDecoderSupported: false,
      useWasm: false,
      maxImageSize: 50_000_000,
      cMapPacked: true,
      BinaryDataFactory: NoFurtherFiles,
    }).promise;
  } catch (error) {
    const name = error instanceof Error ? error.name : '';
    if (name === 'PasswordException') {
      throw new SourceRefusal(
        '這份 PDF 設有開啟密碼，讀不到內容。請輸入密碼開啟後，移除密碼或列印成新的 PDF，再匯入新檔；' +
          '或向製作單位索取原始的 .odt 或 .docx 檔。',
      );
    }
    throw brokenPdf(error);
  }
}

/** @param error what the library says about the PDF or a page of it */
export function brokenPdf(error: unknown): SourceRefusal {
  const reason = error instanceof Error ? error.message : String(error);
  return new SourceRefusal(
    `PDF 損壞，無法讀取（${reason}）。` +
      '可能是下載或傳送時不完整：請重新取得檔案，或索取原始的 .odt 或 .docx 檔。',
  );
}

/** The library unpacks a stream whole; this refuses those that would fill the memory. */
function refuseStreams(bytes: Uint8Array): void {
  const file = Buffer.from(bytes.buffer, bytes.byteOffset, bytes.byteLength);
  for (let at = file.indexOf('stream'); at !== -1; at = file.indexOf('stream', at + 6)) {
    if (file.toString('latin1', at - 3, at) === 'end') continue;
    const start = at + (file[at + 6] === 13 ? 8 : 7);
    // Deflated data says so in its first byte (RFC 1950, 2.2).
    if (file[start] === undefined || (file[start] & 0x0f) !== 8) continue;
    const end = file.indexOf('endstream', start);
    try {
      inflateSync(file.subarray(start, end === -1 ? undefined : end), {
        maxOutputLength: pdfLimits.streamBytes,
      });
    } catch (error) {
      // What is broken in another way is for the library to judge.
      if (!(error instanceof Error) || !('code' in error) || error.code !== 'ERR_BUFFER_TOO_LARGE')
        continue;
      throw new SourceRefusal(
        `PDF 裡有一段內容解開後超過 ${pdfLimits.streamBytes / MEGABYTE} MB，不像計畫文件，為安全起見不讀。` +
          '請確認選對檔案，或索取原始的 .odt 或 .docx 檔。',
      );
    }
  }
}
