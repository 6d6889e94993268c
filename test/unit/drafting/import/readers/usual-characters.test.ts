import { expect, it } from 'vitest';
import { readPdf } from '../../../../../src/drafting/import/readers/read-pdf.ts';
import type { ReadingDoubt } from '../../../../../src/drafting/import/document/source-document.ts';
import { grid, pdfDocument } from './pdf-document.ts';

it('a compatibility ideograph of a PDF is read as the usual one, with a doubt at its cell or paragraph', async () => {
  const { blocks } = await readPdf(
    pdfDocument([
      {
        texts: [
          [50, 40, '編排護童\ufa34務。'],
          [55, 92, '備置\uf934花眼鏡。'],
          [305, 92, '113年6月'],
        ],
        lines: grid([50, 300, 500], [80, 110]),
      },
    ]),
  );
  const parts = blocks.flatMap((block): { text: string; doubt?: ReadingDoubt }[] =>
    block.kind === 'table' ? block.rows.flat() : [block],
  );
  expect(parts.map(({ text, doubt }) => [text, doubt?.found])).toEqual([
    ['編排護童勤務。', 'PDF 的字型把「勤」編成相容字元 U+FA34，已換成一般的字'],
    ['備置老花眼鏡。', 'PDF 的字型把「老」編成相容字元 U+F934，已換成一般的字'],
    ['113年6月', undefined],
  ]);
});
