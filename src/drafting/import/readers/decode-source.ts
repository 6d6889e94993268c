import { plainText } from '../../../content/read/plain-text.ts';
import { SourceRefusal } from '../limits/source-refusal.ts';

/**
 * Text of a plan document, line ends as LF and without a byte order mark.
 * @throws {SourceRefusal} when the bytes are no text (see `plainText`)
 */
export function decodeSource(bytes: Uint8Array): string {
  const text = plainText(bytes);
  if (text !== null) return text;
  throw new SourceRefusal(
    '檔案不是文字檔，或其編碼無法辨認（須為 UTF-8 或 Big5）。' +
      '請以原來的程式開啟，另存為 UTF-8 的純文字檔（記事本：另存新檔 → 編碼 → UTF-8）後再匯入。',
  );
}
