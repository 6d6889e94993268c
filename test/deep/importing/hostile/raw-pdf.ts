import { deflateSync } from 'node:zlib';

/** A PDF of the given objects, the first of which is its catalogue. */
export function rawPdf(objects: readonly (string | Buffer)[], trailer = ''): Uint8Array {
  const parts: Buffer[] = [Buffer.from('%PDF-1.4\n')];
  let length = parts[0]!.length;
  const offsets = objects.map((object, index) => {
    const offset = length;
    const part = Buffer.concat([
      Buffer.from(`${index + 1} 0 obj\n`),
      Buffer.from(object),
      Buffer.from('\nendobj\n'),
    ]);
    parts.push(part);
    length += part.length;
    return `${String(offset).padStart(10, '0')} 00000 n \n`;
  });
  parts.push(
    Buffer.from(
      `xref\n0 ${objects.length + 1}\n0000000000 65535 f \n${offsets.join('')}` +
        `trailer<</Size ${objects.length + 1}/Root 1 0 R${trailer}>>\nstartxref\n${length}\n%%EOF`,
    ),
  );
  return new Uint8Array(Buffer.concat(parts));
}

export function stream(entries: string, content: string | Buffer): Buffer {
  const data = Buffer.from(content);
  return Buffer.concat([
    Buffer.from(`<<${entries}/Length ${data.length}>>\nstream\n`),
    data,
    Buffer.from('\nendstream'),
  ]);
}

/** One page of the given content stream; further objects begin at 6. */
export function pdfPage(
  content: Buffer,
  { resources = '', more = [] }: { resources?: string; more?: (string | Buffer)[] } = {},
): Uint8Array {
  return rawPdf([
    '<</Type/Catalog/Pages 2 0 R>>',
    '<</Type/Pages/Count 1/Kids[3 0 R]>>',
    `<</Type/Page/Parent 2 0 R/MediaBox[0 0 595 842]/Contents 4 0 R/Resources<</Font<</F1 5 0 R>>${resources}>>>>`,
    content,
    '<</Type/Font/Subtype/Type1/BaseFont/Helvetica>>',
    ...more,
  ]);
}

/**
 * A tagged PDF whose pages each name one table: `rows` stands for those of its elements that no page shows, and is
 * written where `/P 5 0 R` names the table.
 */
export function taggedPdf(pages: number, rows: string): Uint8Array {
  const numbers = Array.from({ length: pages }, (_, at) => at);
  const contents = numbers.map((at) => `<</Type/MCR/Pg ${7 + at * 2} 0 R/MCID 0>>`);
  return rawPdf([
    '<</Type/Catalog/Pages 2 0 R/MarkInfo<</Marked true>>/StructTreeRoot 4 0 R>>',
    `<</Type/Pages/Count ${pages}/Kids[${numbers.map((at) => `${7 + at * 2} 0 R`).join(' ')}]>>`,
    '<</Type/Font/Subtype/Type1/BaseFont/Helvetica>>',
    `<</Type/StructTreeRoot/K[5 0 R]/ParentTree<</Nums[${numbers.map((at) => `${at}[6 0 R]`).join(' ')}]>>>>`,
    `<</Type/StructElem/S/Table/P 4 0 R/K[6 0 R ${rows}]>>`,
    `<</Type/StructElem/S/TR/P 5 0 R/K[${contents.join(' ')}]>>`,
    ...numbers.flatMap((at) => [
      `<</Type/Page/Parent 2 0 R/MediaBox[0 0 595 842]/StructParents ${at}` +
        `/Contents ${8 + at * 2} 0 R/Resources<</Font<</F1 3 0 R>>>>>>`,
      stream('', '/TR<</MCID 0>>BDC BT /F1 10 Tf 50 700 Td (Plan) Tj ET EMC'),
    ]),
  ]);
}

export const deflated = (content: string | Buffer): Buffer =>
  stream('/Filter/FlateDecode', deflateSync(Buffer.from(content)));
