/** What stands on a page; points from the upper left corner of an A4 page. */
export interface PdfPage {
  texts?: readonly (readonly [x: number, y: number, text: string, size?: number])[];
  /** Texts that run aslant, rising by some degrees. */
  slanted?: readonly (readonly [
    x: number,
    y: number,
    text: string,
    size: number,
    degrees: number,
  ])[];
  /** Drawn lines. */
  lines?: readonly (readonly [x1: number, y1: number, x2: number, y2: number])[];
  /** Filled rectangles: left, top, width, height. */
  bars?: readonly (readonly [x: number, y: number, width: number, height: number])[];
  /** A picture over the whole page. */
  picture?: boolean;
  /** Notes that were put on it: left, top, right, bottom. */
  notes?: readonly {
    kind: 'StrikeOut' | 'Text';
    box: readonly [number, number, number, number];
    says: string;
  }[];
}

const SIZE = 10;

/** The codes of the text are those of its characters in UTF-16. */
const UTF16_TO_UNICODE = [
  '/CIDInit /ProcSet findresource begin 12 dict begin begincmap',
  '/CMapName /Adobe-Identity-UCS def /CMapType 2 def',
  '1 begincodespacerange <0000> <FFFF> endcodespacerange',
  '1 beginbfrange <0000> <FFFF> <0000> endbfrange',
  'endcmap end end',
].join('\n');

/** A PDF of which the end says more: `trailer`; or whose font does not tell its characters: `encoding`. */
export interface PdfOptions {
  trailer?: string;
  /** Name of a character map that readers have to bring along. */
  encoding?: string;
  /** Codes of a text in hexadecimal, in place of those of UTF-16. */
  codesOf?: (text: string) => string;
}

/**
 * A PDF with Chinese text; its font tells which character each code is. Every Chinese character is
 * 10 points wide, every other one 5.
 */
export function pdfDocument(
  pages: readonly PdfPage[],
  { trailer = '', encoding, codesOf = utf16 }: PdfOptions = {},
): Uint8Array {
  const objects = [
    '<</Type/Catalog/Pages 2 0 R>>',
    `<</Type/Pages/Count ${pages.length}/Kids[${pages.map((_, index) => `${8 + index * 2} 0 R`).join(' ')}]>>`,
    `<</Type/Font/Subtype/Type0/BaseFont/MingLiU/DescendantFonts[4 0 R]${
      encoding === undefined ? '/Encoding/Identity-H/ToUnicode 7 0 R' : `/Encoding/${encoding}`
    }>>`,
    '<</Type/Font/Subtype/CIDFontType2/BaseFont/MingLiU/DW 1000/W[32 126 500]/FontDescriptor 5 0 R' +
      `/CIDSystemInfo<</Registry(Adobe)/Ordering(${encoding === undefined ? 'Identity' : 'CNS1'})/Supplement 0>>>>`,
    '<</Type/FontDescriptor/FontName/MingLiU/Flags 4/FontBBox[0 -200 1000 800]/ItalicAngle 0' +
      '/Ascent 800/Descent -200/CapHeight 700/StemV 80>>',
    stream(
      '/Type/XObject/Subtype/Image/Width 1/Height 1/ColorSpace/DeviceGray/BitsPerComponent 8',
      'x',
    ),
    stream('', UTF16_TO_UNICODE),
  ];
  pages.forEach((page, index) => {
    objects.push(
      `<</Type/Page/Parent 2 0 R/MediaBox[0 0 595 842]/Contents ${9 + index * 2} 0 R${notesOf(page)}` +
        '/Resources<</Font<</F1 3 0 R>>/XObject<</I1 6 0 R>>>>>>',
      stream('', contentOf(page, codesOf)),
    );
  });
  let file = '%PDF-1.4\n';
  const offsets = objects.map((object, index) => {
    const offset = file.length;
    file += `${index + 1} 0 obj\n${object}\nendobj\n`;
    return `${String(offset).padStart(10, '0')} 00000 n \n`;
  });
  const start = file.length;
  file += `xref\n0 ${objects.length + 1}\n0000000000 65535 f \n${offsets.join('')}`;
  file += `trailer<</Size ${objects.length + 1}/Root 1 0 R${trailer}>>\nstartxref\n${start}\n%%EOF`;
  return new Uint8Array(Buffer.from(file, 'latin1'));
}

/** The notes of a page, each with the corners of what it marks. */
function notesOf({ notes = [] }: PdfPage): string {
  if (notes.length === 0) return '';
  const written = notes.map(({ kind, box: [left, top, right, bottom], says }) => {
    const [upper, lower] = [842 - top, 842 - bottom];
    const corners = [left, upper, right, upper, left, lower, right, lower].join(' ');
    return `<</Type/Annot/Subtype/${kind}/Rect[${left} ${lower} ${right} ${upper}]/QuadPoints[${corners}]/Contents<feff${utf16(says)}>>>`;
  });
  return `/Annots[${written.join('')}]`;
}

/** Lines of a grid through the given places. */
export function grid(
  xs: readonly number[],
  ys: readonly number[],
): [number, number, number, number][] {
  const [left = 0, top = 0] = [xs[0], ys[0]];
  const [right = 0, bottom = 0] = [xs.at(-1), ys.at(-1)];
  return [
    ...ys.map((y): [number, number, number, number] => [left, y, right, y]),
    ...xs.map((x): [number, number, number, number] => [x, top, x, bottom]),
  ];
}

function contentOf(
  { texts = [], slanted = [], lines = [], bars = [], picture = false }: PdfPage,
  codesOf: (text: string) => string,
): string {
  return [
    ...(picture ? ['q 595 0 0 842 0 0 cm /I1 Do Q'] : []),
    ...lines.map(([x1, y1, x2, y2]) => `${x1} ${842 - y1} m ${x2} ${842 - y2} l S`),
    ...bars.map(([x, y, width, height]) => `${x} ${842 - y - height} ${width} ${height} re f`),
    ...texts.map(
      ([x, y, text, size = SIZE]) =>
        `BT /F1 ${size} Tf ${x} ${842 - y} Td <${codesOf(text)}> Tj ET`,
    ),
    ...slanted.map(([x, y, text, size, degrees]) => {
      const [cos, sin] = [Math.cos, Math.sin].map((of) => of((degrees / 180) * Math.PI).toFixed(5));
      const turn = `${cos} ${sin} ${sin?.startsWith('-') ? sin.slice(1) : `-${sin}`} ${cos}`;
      return `BT /F1 ${size} Tf ${turn} ${x} ${842 - y} Tm <${codesOf(text)}> Tj ET`;
    }),
  ].join('\n');
}

function utf16(text: string): string {
  return Array.from({ length: text.length }, (_, index) =>
    text.charCodeAt(index).toString(16).padStart(4, '0'),
  ).join('');
}

function stream(entries: string, content: string): string {
  return `<<${entries}/Length ${content.length}>>\nstream\n${content}\nendstream`;
}
