import { getDocument, type PDFDocumentProxy } from 'unpdf/pdfjs';
import type { Budget } from '../../limits/budget.ts';
import type { ReadingAids } from '../../limits/reading-aids.ts';
import { SourceRefusal } from '../../limits/source-refusal.ts';
import { nameFileKind } from '../packages/name-file-kind.ts';
import { otherKind } from '../packages/open-package.ts';
import { tamePdf } from './tame-pdf.ts';

/** A PDF that was opened; `destroy()` its loading task when done. */
export interface OpenPdf {
  pdf: PDFDocumentProxy;
  /**
   * Character maps that the pages read so far ask for and that are not at hand: their text cannot be read.
   */
  unknownMaps: ReadonlySet<string>;
}

/**
 * Opens a PDF.
 * @throws {SourceRefusal} when it is no PDF, broken, encrypted or too large
 */
export async function openPdf(
  bytes: Uint8Array,
  budget: Budget,
  characterMap: ReadingAids['characterMap'],
): Promise<OpenPdf> {
  budget.allow('fileBytes', bytes.length);
  const kind = nameFileKind(bytes);
  if (kind !== 'PDF') throw otherKind(kind, '.pdf');
  const unknownMaps = new Set<string>();
  const pdf = await load(await tamePdf(bytes, budget), unknownMaps, characterMap);
  try {
    budget.allow('pages', pdf.numPages);
  } catch (error) {
    await pdf.loadingTask.destroy();
    throw error;
  }
  return { pdf, unknownMaps };
}

/** @param bytes which the library takes for itself */
async function load(
  bytes: Uint8Array,
  unknownMaps: Set<string>,
  characterMap: ReadingAids['characterMap'],
): Promise<PDFDocumentProxy> {
  /** What the library asks for files that stand outside the PDF. */
  class FurtherFiles {
    async fetch({ kind, filename }: { kind: string; filename: string }): Promise<Uint8Array> {
      if (kind === 'cMapUrl') {
        const name = filename.replace(/\.bcmap$/, '');
        const map = (await characterMap?.(name)) ?? null;
        if (map !== null) return map;
        unknownMaps.add(name);
      }
      throw new Error(`not at hand: ${filename}`);
    }
  }
  try {
    return await getDocument({
      data: bytes,
      verbosity: 0,
      useSystemFonts: false,
      disableFontFace: true,
      isOffscreenCanvasSupported: false,
      isImageDecoderSupported: false,
      useWasm: false,
      maxImageSize: 10_000_000,
      cMapPacked: true,
      BinaryDataFactory: FurtherFiles,
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
  return new SourceRefusal(
    'PDF 損壞，無法讀取。可能是下載或傳送時不完整：請重新取得檔案，或索取原始的 .odt 或 .docx 檔。',
    { cause: error },
  );
}
