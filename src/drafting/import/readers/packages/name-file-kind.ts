import { indexOfBytes } from '../index-of-bytes.ts';

/** What a file is by its first bytes, in Chinese; null where they tell nothing. */
export function nameFileKind(bytes: Uint8Array): string | null {
  if (bytes.length === 0) return '空的檔案';
  const start = latinText(bytes.subarray(0, 2000)).replace(/^\u00ef\u00bb\u00bf/, '');
  // First of all: what a package holds uncompressed says nothing of the package.
  if (start.startsWith('PK')) return 'ZIP 壓縮檔';
  if (start.includes('%PDF-')) return 'PDF';
  if (start.startsWith('{\\rtf')) return 'RTF 文件';
  if (start.startsWith('\u00d0\u00cf\u0011\u00e0')) return olderOfficeFile(bytes);
  if (/^\s*(<!doctype html|<html)/i.test(start)) return '網頁（HTML）';
  if (/<(?:w:wordDocument|pkg:package)\b/.test(start)) return 'Word 的 XML 文件';
  if (start.includes('<office:document')) return '單一檔案的開放文件（.fodt）';
  return null;
}

/** The container of older Office files also holds what Office encrypts ([MS-OFFCRYPTO] 2.1.1). */
function olderOfficeFile(bytes: Uint8Array): string {
  // Names stand in it with two bytes a letter (UTF-16).
  const holds = (stream: string) =>
    indexOfBytes(
      bytes,
      new Uint8Array(Array.from(stream, (sign) => [sign.charCodeAt(0), 0]).flat()),
    ) !== -1;
  if (holds('EncryptedPackage')) return '設有密碼的 Office 文件';
  return holds('WordDocument') ? '舊版 Word 文件（.doc）' : '舊版 Office 文件';
}

function latinText(bytes: Uint8Array): string {
  return Array.from(bytes, (byte) => String.fromCharCode(byte)).join('');
}
