import { plainText } from '../../../content/read/plain-text.ts';
import { firstWords } from '../document/clean-text.ts';
import { SourceRefusal } from '../limits/source-refusal.ts';

/**
 * Text of a plan document, line ends as LF and without a byte order mark.
 * @throws {SourceRefusal} when the bytes are no text (see `plainText`)
 */
export function decodeSource(bytes: Uint8Array): string {
  const text = plainText(bytes);
  if (text !== null) return text;
  throw new SourceRefusal(
    `${seeminglyIn(bytes)}。請以原來的程式開啟，確認沒有亂碼，` +
      '另存為 UTF-8 的純文字檔（記事本：另存新檔 → 編碼 → UTF-8）後再匯入。 ' +
      'The file is no text in UTF-8 or Big5; save it as UTF-8.',
  );
}

/** Of all characters at most so many are amiss in a text that is otherwise in an encoding. */
const FEW = 0.2;

/** What the bytes seem to be, and where in it something is amiss. */
function seeminglyIn(bytes: Uint8Array): string {
  const odd: readonly (readonly [string, RegExp, (where: string) => string])[] = [
    ['utf-8', /\ufffd/gu, (where) => `檔案看來是 UTF-8，但${where}有殘缺的字`],
    [
      'big5',
      /[\p{Co}\p{Cn}\ufffd]/gu,
      (where) => `檔案看來是 Big5，但${where}有造字或 Big5 以外的字`,
    ],
    [
      'gb18030',
      /[\p{Co}\p{Cn}\ufffd]/gu,
      () => '檔案看來是簡體中文的編碼（GB18030、GBK），不是 UTF-8 或 Big5',
    ],
  ];
  for (const [encoding, pattern, words] of odd) {
    const text = new TextDecoder(encoding).decode(bytes);
    const amiss = [...text.matchAll(pattern)];
    const han = text.match(/\p{Script=Han}/gu) ?? [];
    const isFew = amiss.length <= han.length * FEW || (amiss.length === 1 && han.length > 0);
    const isText = han.length > 0 && !/[\u0000-\u0008\u000e-\u001f\u007f]/u.test(text);
    if (!isText || !isFew || (encoding === 'big5' && isRatherGb(bytes, amiss.length))) continue;
    return words(placeOf(text, amiss[0]?.index ?? 0));
  }
  return '檔案不是文字檔，或其編碼無法辨認（須為 UTF-8 或 Big5）';
}

/** Whether bytes that make nearly ordinary characters in Big5 make nothing else in GB18030. */
function isRatherGb(bytes: Uint8Array, amiss: number): boolean {
  const text = new TextDecoder('gb18030').decode(bytes);
  return amiss === 0 || !/[\p{Co}\p{Cn}\ufffd]/u.test(text);
}

function placeOf(text: string, index: number): string {
  const lines = text.slice(0, index).split('\n');
  const words = firstWords((lines.at(-1) ?? '').slice(-8), 8);
  return `第 ${lines.length} 行${words === '' ? '開頭' : `「${words}」之後`}`;
}
