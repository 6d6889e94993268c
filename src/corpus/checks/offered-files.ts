import type { BytesKind } from '../../content/read/bytes-kind.ts';

/** What the bytes of a file have to be, by its ending. Nothing that can run is among them. */
const kindOfEnding: Readonly<Record<string, BytesKind>> = {
  pdf: 'pdf',
  odt: 'odt',
  ods: 'ods',
  odp: 'odp',
  docx: 'docx',
  xlsx: 'xlsx',
  pptx: 'pptx',
  doc: 'old-office',
  xls: 'old-office',
  ppt: 'old-office',
  txt: 'text',
  csv: 'text',
  tsv: 'text',
  png: 'png',
  jpg: 'jpeg',
  jpeg: 'jpeg',
  gif: 'gif',
  webp: 'webp',
};

/** Endings of documents, tables, texts and pictures that may be offered for download as they are. */
export const offeredEndings: readonly string[] = Object.keys(kindOfEnding);

const names: Readonly<Record<BytesKind, string>> = {
  pdf: 'PDF',
  odt: 'ODT 文件',
  ods: 'ODS 試算表',
  odp: 'ODP 簡報',
  docx: 'DOCX 文件',
  xlsx: 'XLSX 試算表',
  pptx: 'PPTX 簡報',
  'old-office': 'Office 97–2003 文件',
  png: 'PNG 圖片',
  jpeg: 'JPEG 圖片',
  gif: 'GIF 圖片',
  webp: 'WebP 圖片',
  text: 'UTF-8 純文字',
  'text-not-utf-8': '其他編碼的文字',
  markup: 'HTML、SVG 或 XML',
  program: '程式',
  'with-macros': '含巨集或程式的文件',
  archive: '壓縮檔',
  empty: '空檔案',
  other: '無法辨認的檔案',
};

const remedies: Partial<Readonly<Record<BytesKind, string>>> = {
  'text-not-utf-8': '請另存為 UTF-8（記事本：另存新檔 → 編碼 UTF-8；Excel：CSV UTF-8）',
  markup: '請另存為 PDF 或純文字；圖形請另存為 PNG',
  'with-macros': '請另存為不含巨集的文件，或轉成 PDF',
  empty: '請放入原來的檔案',
};

/** Ending of a file's name in lower case, without the dot; `''` without one. */
export function endingOf(file: string): string {
  return /\.([^.]+)$/.exec(file)?.[1]?.toLowerCase() ?? '';
}

/**
 * Why the bytes of a file that is offered for download are not what its name says, in Chinese, and
 * what to do; null where they are. The ending is one of `offeredEndings`.
 * @param anyEncoding whether a text may be in another encoding than UTF-8, as a source that is kept as it is
 */
export function wrongBytes(
  file: string,
  kind: BytesKind,
  { anyEncoding = false }: { anyEncoding?: boolean } = {},
): { message: string; fix: string } | null {
  const expected = kindOfEnding[endingOf(file)];
  if (expected === undefined || kind === expected) return null;
  if (anyEncoding && expected === 'text' && kind === 'text-not-utf-8') return null;
  const right = Object.keys(kindOfEnding).find((ending) => kindOfEnding[ending] === kind);
  return {
    message: `「${file}」的內容是「${names[kind]}」，不是檔名所說的「${names[expected]}」`,
    fix:
      remedies[kind] ??
      (right === undefined
        ? `請放入原來的「${names[expected]}」`
        : `請把副檔名改為 .${right}，或放入原來的「${names[expected]}」`),
  };
}
