import { deflateSync } from 'node:zlib';
import { grid, pdfDocument } from '../../../unit/drafting/import/readers/pdf-document.ts';
import { file, many, MEGABYTE, nested, type HostileFile } from './hostile-file.ts';
import { deflated, pdfPage, rawPdf, stream, taggedPdf } from './raw-pdf.ts';

const words = 'BT /F1 10 Tf 50 700 Td (Plan) Tj ET\n';

/** PDF files, one or more for each way to be too much. */
export const pdfFiles: readonly HostileFile[] = [
  file('a thousand million pages', 'plan.pdf', () => {
    const bytes = Buffer.from(pdfDocument([{ texts: [[50, 50, '計畫']] }]));
    return new Uint8Array(
      Buffer.from(bytes.toString('latin1').replace('/Count 1', '/Count 999999999'), 'latin1'),
    );
  }),
  file('1,100 pages', 'plan.pdf', () =>
    pdfDocument(Array.from({ length: 1100 }, () => ({ texts: [[50, 50, '計畫']] }))),
  ),
  file('a content stream of 500 MB', 'plan.pdf', () =>
    pdfPage(deflated(Buffer.alloc(500 * MEGABYTE, 32))),
  ),
  file('100 streams of 60 MB', 'plan.pdf', () => {
    const one = deflated(Buffer.alloc(60 * MEGABYTE, 32));
    return pdfPage(deflated(words), { more: Array<Buffer>(100).fill(one) });
  }),
  file('a stream packed twice', 'plan.pdf', () =>
    pdfPage(
      stream(
        '/Filter[/FlateDecode /FlateDecode]',
        deflateSync(deflateSync(Buffer.alloc(600 * MEGABYTE, 32))),
      ),
    ),
  ),
  file('a stream packed in hexadecimal', 'plan.pdf', () =>
    pdfPage(
      stream(
        '/Filter[/ASCIIHexDecode /FlateDecode]',
        `${deflateSync(Buffer.alloc(500 * MEGABYTE, 32)).toString('hex')}>`,
      ),
    ),
  ),
  file('300,000 objects', 'plan.pdf', () =>
    pdfPage(deflated(words), { more: Array<string>(300_000).fill('null') }),
  ),
  file('forms that draw forms', 'plan.pdf', () =>
    pdfPage(deflated(`${words}/X0 Do`), {
      resources: '/XObject<</X0 6 0 R>>',
      more: Array.from({ length: 40 }, (_, at) =>
        stream(
          `/Type/XObject/Subtype/Form/BBox[0 0 9 9]/Resources<</XObject<</X0 ${at + 7} 0 R>>>>`,
          at === 39 ? '0 0 m 9 9 l S' : '/X0 Do /X0 Do',
        ),
      ),
    }),
  ),
  file('60,000 stretches of text on a page', 'plan.pdf', () =>
    pdfPage(
      deflated(
        many(
          60_000,
          (at) =>
            `BT /F1 1 Tf ${(at % 250) * 2.3} ${Math.floor(at / 250) * 3} Td (${at % 10}) Tj ET\n`,
        ),
      ),
    ),
  ),
  file('18,000 lines of text on a page, 20 pages', 'plan.pdf', () =>
    pdfDocument(
      Array.from({ length: 20 }, () => ({
        texts: Array.from(
          { length: 18_000 },
          (_, at) => [50 + (at % 3) * 150, at * 5, '期限'] as const,
        ),
      })),
    ),
  ),
  file('4,500 lines of heads without borders on a page, 20 pages', 'plan.pdf', () =>
    pdfDocument(
      Array.from({ length: 20 }, () => ({
        texts: Array.from({ length: 18_000 }, (_, index): [number, number, string] => {
          const column = index % 4;
          const word = ['實施要項', '推動作法', '完成期限', '承辦單位'][column] ?? '';
          return [50 + column * 120, Math.floor(index / 4) * 12, word];
        }),
      })),
    ),
  ),
  file('4,500 rows without borders on a page, 20 pages', 'plan.pdf', () =>
    pdfDocument(
      Array.from({ length: 20 }, () => ({
        texts: Array.from({ length: 18_000 }, (_, index): [number, number, string] => {
          const [column, row] = [index % 4, Math.floor(index / 4)];
          const heads = ['實施要項', '推動作法', '完成期限', '承辦單位'];
          const cells = ['一、服務', `${row}. 作法`, '113年12月', '總務組'];
          return [50 + column * 120, row * 18, (row === 0 ? heads : cells)[column] ?? ''];
        }),
      })),
    ),
  ),
  file('a structure of 180,000 rows in 1,000 groups, named by 8 pages', 'plan.pdf', () =>
    taggedPdf(
      8,
      many(1000, () => `<</S/TBody/P 5 0 R/K[${'<</S/TR>>'.repeat(180)}]>>`),
    ),
  ),
  file('a structure of a million rows', 'plan.pdf', () =>
    taggedPdf(1, '<</S/TR/P 5 0 R>>'.repeat(1_000_000)),
  ),
  file('a structure of 100,000 lists within lists', 'plan.pdf', () =>
    taggedPdf(1, nested(100_000, '<</S/L/P 5 0 R/K ', '>>', '0')),
  ),
  file('a structure that is its own parent', 'plan.pdf', () => taggedPdf(1, '5 0 R')),
  file('a grid of 1,000 by 1,000', 'plan.pdf', () => {
    const places = Array.from({ length: 990 }, (_, at) => 10 + at * 8);
    return pdfDocument([{ texts: [[50, 50, '計畫']], lines: grid(places, places) }]);
  }),
  file('a grid of 190 by 400 with a text in each cell', 'plan.pdf', () => {
    const xs = Array.from({ length: 191 }, (_, at) => 10 + at * 20);
    const ys = Array.from({ length: 401 }, (_, at) => 10 + at * 20);
    return pdfDocument([
      {
        texts: Array.from(
          { length: 19_000 },
          (_, at) => [12 + (at % 190) * 20, 25 + Math.floor(at / 190) * 20, '甲'] as const,
        ),
        lines: grid(xs, ys),
      },
    ]);
  }),
  file('200,000 drawn lines', 'plan.pdf', () =>
    pdfPage(
      deflated(
        words +
          many(200_000, (at) => `${at % 590} ${at % 840} m ${(at * 7) % 590} ${at % 840} l S\n`),
      ),
    ),
  ),
  file('four million operators', 'plan.pdf', () =>
    pdfPage(deflated(words + 'q Q '.repeat(2_000_000))),
  ),
  file('arrays within arrays', 'plan.pdf', () =>
    pdfPage(deflated(`${words}${'['.repeat(2_000_000)}`)),
  ),
  file('dictionaries within dictionaries', 'plan.pdf', () =>
    pdfPage(deflated(words), { more: ['<</A'.repeat(300_000)], resources: '/ExtGState 6 0 R' }),
  ),
  file('a map of characters from 0 to four thousand million', 'plan.pdf', () => {
    const bytes = Buffer.from(pdfDocument([{ texts: [[50, 50, '計畫']] }])).toString('latin1');
    const map = '1 beginbfrange <0000> <FFFF> <0000> endbfrange';
    return new Uint8Array(
      Buffer.from(
        bytes.replace(map, '1 beginbfrange <0> <FFFFFE> <00> endbfrange'.padEnd(map.length)),
        'latin1',
      ),
    );
  }),
  file('widths of a hundred million characters', 'plan.pdf', () => {
    const bytes = Buffer.from(pdfDocument([{ texts: [[50, 50, '計畫']] }])).toString('latin1');
    return new Uint8Array(
      Buffer.from(bytes.replace('/W[32 126 500]', '/W[0 99999999 5]'), 'latin1'),
    );
  }),
  file('a page tree that is its own child', 'plan.pdf', () =>
    rawPdf(['<</Type/Catalog/Pages 2 0 R>>', '<</Type/Pages/Count 900/Kids[2 0 R 2 0 R]>>']),
  ),
  file('200 pictures of 400 million points', 'plan.pdf', () =>
    pdfPage(deflated(words + many(200, (at) => `q 90 0 0 90 0 0 cm /I${at} Do Q\n`)), {
      resources: `/XObject<<${many(200, (at) => `/I${at} ${at + 6} 0 R`)}>>`,
      more: Array.from({ length: 200 }, () =>
        stream(
          '/Type/XObject/Subtype/Image/Width 20000/Height 20000/ColorSpace/DeviceRGB/BitsPerComponent 8/Filter/FlateDecode',
          deflateSync(Buffer.alloc(MEGABYTE)),
        ),
      ),
    }),
  ),
  file('a picture in the text of the page', 'plan.pdf', () =>
    pdfPage(
      deflated(`${words}BI /W 3000 /H 3000 /CS /RGB /BPC 8 ID ${'x'.repeat(27_000_000)} EI\n`),
    ),
  ),
  file('40 MB of broken objects', 'plan.pdf', () => `%PDF-1.4\n${'1 0 obj <<'.repeat(4_000_000)}`),
  file('a string of 50 MB', 'plan.pdf', () =>
    pdfPage(deflated(`BT /F1 10 Tf (${'a'.repeat(50_000_000)}) Tj ET`)),
  ),
];
