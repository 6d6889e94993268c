import type { FileEntry } from '@zip.js/zip.js';

/** What the bytes of a file are, whatever its name says. */
export const bytesKinds = [
  'pdf',
  'odt',
  'ods',
  'odp',
  'docx',
  'xlsx',
  'pptx',
  /** Word, Excel and PowerPoint up to 2003, which share one container. */
  'old-office',
  'png',
  'jpeg',
  'gif',
  'webp',
  'text',
  /** Text of another encoding than UTF-8, or what may be such. */
  'text-not-utf-8',
  /** HTML, SVG or XML: a browser may run what is in it. */
  'markup',
  /** A script or a program. */
  'program',
  /** An office document that holds macros, scripts or controls. */
  'with-macros',
  /** A package of files that is no document. */
  'archive',
  'empty',
  'other',
] as const;

export type BytesKind = (typeof bytesKinds)[number];

/** Bytes that a file of a kind begins with; the sources are the specifications of the formats. */
const signatures: readonly { kind: BytesKind; at: number; bytes: readonly number[] }[] = [
  { kind: 'pdf', at: 0, bytes: ascii('%PDF-') },
  { kind: 'png', at: 0, bytes: [0x89, ...ascii('PNG\r\n'), 0x1a, 0x0a] },
  { kind: 'jpeg', at: 0, bytes: [0xff, 0xd8, 0xff] },
  { kind: 'gif', at: 0, bytes: ascii('GIF87a') },
  { kind: 'gif', at: 0, bytes: ascii('GIF89a') },
  { kind: 'webp', at: 8, bytes: ascii('WEBP') },
  { kind: 'old-office', at: 0, bytes: [0xd0, 0xcf, 0x11, 0xe0, 0xa1, 0xb1, 0x1a, 0xe1] },
  { kind: 'archive', at: 0, bytes: [0x50, 0x4b, 0x03, 0x04] },
  { kind: 'archive', at: 0, bytes: [0x50, 0x4b, 0x05, 0x06] },
  { kind: 'archive', at: 0, bytes: [0x1f, 0x8b] },
  { kind: 'archive', at: 0, bytes: ascii('Rar!') },
  { kind: 'archive', at: 0, bytes: [...ascii('7z'), 0xbc, 0xaf] },
  { kind: 'program', at: 0, bytes: [0x7f, ...ascii('ELF')] },
  { kind: 'program', at: 0, bytes: ascii('#!') },
];

/** Name of the directory of macros in an Office document up to 2003, as its container writes names. */
const OLD_MACROS = Array.from('_VBA_PROJECT').flatMap((sign) => [sign.charCodeAt(0), 0]);

/** A document that a browser reads as HTML, SVG or XML. */
const MARKUP = /^\s*<(?:!doctype\b|!--|\?xml\b|\/?[a-z][a-z0-9-]*(?::[a-z]+)?(?:[\s>]|\/>))/i;

/** Signs that no text holds; a form feed ends a page, U+001A once ended a file. */
const NO_TEXT = /[\u0000-\u0008\u000e-\u0019\u001b-\u001f]/;

/**
 * Tells what the bytes of a file are. Documents in a ZIP package are told by what the package says
 * of itself (`mimetype` of OpenDocument, `[Content_Types].xml` of Office Open XML). Nothing is
 * unpacked but these two.
 */
export async function kindOfBytes(bytes: Uint8Array): Promise<BytesKind> {
  if (bytes.length === 0) return 'empty';
  const kind = signatures.find((each) => startsWith(bytes, each.at, each.bytes))?.kind;
  if (kind === 'archive') return kindOfPackage(bytes);
  if (kind === 'old-office') return holds(bytes, OLD_MACROS) ? 'with-macros' : kind;
  if (kind === 'webp') return startsWith(bytes, 0, ascii('RIFF')) ? kind : 'other';
  if (kind !== undefined) return kind;
  const asText = kindOfText(bytes);
  // A text may begin with the two letters of a Windows program.
  return asText === 'other' && startsWith(bytes, 0, ascii('MZ')) ? 'program' : asText;
}

/** What an office document says of itself. */
const packages: readonly { kind: BytesKind; type: string }[] = [
  { kind: 'odt', type: 'application/vnd.oasis.opendocument.text' },
  { kind: 'ods', type: 'application/vnd.oasis.opendocument.spreadsheet' },
  { kind: 'odp', type: 'application/vnd.oasis.opendocument.presentation' },
  { kind: 'docx', type: 'wordprocessingml.document.main+xml' },
  { kind: 'xlsx', type: 'spreadsheetml.sheet.main+xml' },
  { kind: 'pptx', type: 'presentationml.presentation.main+xml' },
];

/** Parts of a package that hold something to run. */
const RUNS = /(?:^|\/)(?:vbaProject\.bin|vbaData\.xml|activeX\/)|^(?:Basic|Scripts)\//i;

/** What a package says of itself takes less. */
const MOST_BYTES = 1_000_000;

async function kindOfPackage(bytes: Uint8Array): Promise<BytesKind> {
  const names: string[] = [];
  const says = { mimetype: '', types: '' };
  try {
    // Most content holds no package.
    const { configure, Uint8ArrayReader, ZipReader } = await import('@zip.js/zip.js');
    configure({ useWebWorkers: false });
    for await (const entry of new ZipReader(new Uint8ArrayReader(bytes)).getEntriesGenerator()) {
      names.push(entry.filename);
      if (entry.directory) continue;
      if (entry.filename === 'mimetype') says.mimetype = await textOf(entry);
      if (entry.filename === '[Content_Types].xml') says.types = await textOf(entry);
    }
  } catch {
    return 'archive';
  }
  const { mimetype, types } = says;
  if (/macroEnabled/i.test(types) || names.some((name) => RUNS.test(name))) return 'with-macros';
  const found = packages.find(({ type }) => mimetype.trim() === type || types.includes(type));
  return found?.kind ?? 'archive';
}

/** Text of a part. @throws {Error} where it is broken, encrypted or longer than it may be */
async function textOf(entry: FileEntry): Promise<string> {
  const decoder = new TextDecoder();
  let text = '';
  const sink = new WritableStream<Uint8Array>({
    write(piece) {
      text += decoder.decode(piece, { stream: true });
      if (text.length > MOST_BYTES) throw new Error(`${entry.filename} is too long`);
    },
  });
  await entry.getData(sink);
  return text;
}

function kindOfText(bytes: Uint8Array): BytesKind {
  const asUtf8 = utf8(bytes);
  // Bytes of a text in Big5 hold no sign that a text does not hold, read one by one.
  const text = asUtf8 ?? new TextDecoder(utf16Of(bytes) ?? 'latin1').decode(bytes);
  if (NO_TEXT.test(text)) return 'other';
  if (MARKUP.test(text)) return 'markup';
  return asUtf8 === null ? 'text-not-utf-8' : 'text';
}

/** UTF-16 as its byte order mark tells; null without one. */
function utf16Of(bytes: Uint8Array): 'utf-16le' | 'utf-16be' | null {
  if (startsWith(bytes, 0, [0xff, 0xfe])) return 'utf-16le';
  return startsWith(bytes, 0, [0xfe, 0xff]) ? 'utf-16be' : null;
}

function utf8(bytes: Uint8Array): string | null {
  try {
    return new TextDecoder('utf-8', { fatal: true }).decode(bytes);
  } catch {
    return null;
  }
}

function startsWith(bytes: Uint8Array, at: number, signature: readonly number[]): boolean {
  return signature.every((byte, index) => bytes[at + index] === byte);
}

function holds(bytes: Uint8Array, wanted: readonly number[]): boolean {
  const [first = 0] = wanted;
  for (let at = bytes.indexOf(first); at !== -1; at = bytes.indexOf(first, at + 1)) {
    if (startsWith(bytes, at, wanted)) return true;
  }
  return false;
}

function ascii(text: string): number[] {
  return Array.from(text, (sign) => sign.charCodeAt(0));
}
