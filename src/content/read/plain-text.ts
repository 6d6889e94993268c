/**
 * Text of a file that comes from elsewhere, line ends as LF and without a byte order mark: UTF-8, UTF-16, with a byte order
 * mark or where all else is ordinary in it, or Big5 where every byte is (files of older word processors).
 * @returns null when the bytes are no text in any of them
 */
export function plainText(bytes: Uint8Array): string | null {
  const encodings = encodingsOf(bytes);
  for (const encoding of encodings) {
    const text = decode(bytes, encoding, encodings.length > 1);
    if (text !== null) return text.replace(/\r\n?/g, '\n');
  }
  return null;
}

function encodingsOf(bytes: Uint8Array): string[] {
  const [first, second] = bytes;
  if (first === 0xff && second === 0xfe) return ['utf-16le'];
  if (first === 0xfe && second === 0xff) return ['utf-16be'];
  return ['utf-8', 'big5', ...unmarked(bytes)];
}

/** UTF-16 by the halves of its characters that are zero: those of line ends and figures, more than those of `一`. */
function unmarked(bytes: Uint8Array): string[] {
  const zeros = [0, 0];
  for (const [at, byte] of bytes.entries()) if (byte === 0) zeros[at % 2]! += 1;
  const [even = 0, odd = 0] = zeros;
  if (bytes.length % 2 === 1 || even === odd) return [];
  return [odd > even ? 'utf-16le' : 'utf-16be'];
}

/** The text, or null where the bytes make something else than ordinary characters. */
function decode(bytes: Uint8Array, encoding: string, isGuess: boolean): string | null {
  let text: string;
  try {
    text = new TextDecoder(encoding, { fatal: true }).decode(bytes);
  } catch {
    return null;
  }
  if (encoding === 'big5' && !isOfCommonCharacters(bytes) && isOrdinaryGb(bytes)) return null;
  // Decoders of Big5 read odd bytes as private use; a form feed is a page's end.
  const odd = isGuess && encoding !== 'utf-8' ? /[\p{Co}\p{Cn}\ufffd]/u : /\u0000/;
  if (odd.test(text) || /[\u0000-\u0008\u000e-\u001f\u007f]/.test(text)) return null;
  return text;
}

/** From this share of rare characters on, and from so many, bytes that may be Big5 may be GB18030. */
const RARE = 0.1;
const FEWEST_RARE = 3;

/** Whether hardly any character is of the second level of Big5 (lead bytes C9 … F9), which texts have a few of in names. */
function isOfCommonCharacters(bytes: Uint8Array): boolean {
  let all = 0;
  let rare = 0;
  for (let at = 0; at < bytes.length; at += 1) {
    const lead = bytes[at]!;
    if (lead < 0x81) continue;
    at += 1;
    if (lead < 0xa4) continue;
    all += 1;
    if (lead >= 0xc9) rare += 1;
  }
  return rare < FEWEST_RARE || rare < all * RARE;
}

/** Below this share of odd characters bytes are ordinary in GB18030; common characters of Big5 make many more. */
const ODD = 0.03;

/** Whether the bytes make hardly any but ordinary characters in GB18030: lists of species have many rare ones in Big5. */
function isOrdinaryGb(bytes: Uint8Array): boolean {
  const text = new TextDecoder('gb18030').decode(bytes);
  const odd = text.match(/[\p{Co}\p{Cn}\ufffd]/gu) ?? [];
  const han = text.match(/\p{Script=Han}/gu) ?? [];
  return odd.length < han.length * ODD;
}
