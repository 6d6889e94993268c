/**
 * Text of a file that comes from elsewhere, line ends as LF and without a byte order mark: UTF-8, UTF-16
 * with a byte order mark, or Big5 where every byte is ordinary in it (files of older word processors).
 * @returns null when the bytes are no text in any of them
 */
export function plainText(bytes: Uint8Array): string | null {
  for (const encoding of encodingsOf(bytes)) {
    const text = decode(bytes, encoding);
    if (text !== null) return text.replace(/\r\n?/g, '\n');
  }
  return null;
}

function encodingsOf([first, second]: Uint8Array): string[] {
  if (first === 0xff && second === 0xfe) return ['utf-16le'];
  if (first === 0xfe && second === 0xff) return ['utf-16be'];
  return ['utf-8', 'big5'];
}

/** The text, or null where the bytes make something else than ordinary characters. */
function decode(bytes: Uint8Array, encoding: string): string | null {
  let text: string;
  try {
    text = new TextDecoder(encoding, { fatal: true }).decode(bytes);
  } catch {
    return null;
  }
  // Decoders of Big5 read odd bytes as private use; a form feed is a page's end.
  const odd = encoding === 'big5' ? /[\p{Co}\p{Cn}\ufffd]/u : /\u0000/;
  if (odd.test(text) || /[\u0000-\u0008\u000e-\u001f\u007f]/.test(text)) return null;
  return text;
}
