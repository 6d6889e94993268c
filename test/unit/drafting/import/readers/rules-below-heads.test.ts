import { describe, expect, it } from 'vitest';
import { readPdf } from '../../../../../src/drafting/import/readers/read-pdf.ts';
import { pdfDocument, type PdfPage } from './pdf-document.ts';

/** Cells of the tables of a page, `text 2×1` for one of two rows. */
async function tablesOf(page: PdfPage) {
  const { blocks } = await readPdf(pdfDocument([page]));
  return blocks.flatMap((block) =>
    block.kind === 'paragraph'
      ? []
      : [
          block.rows.map((cells) =>
            cells.map(({ text, rowSpan, columnSpan }) =>
              rowSpan * columnSpan === 1 ? text : `${text} ${rowSpan}×${columnSpan}`,
            ),
          ),
        ],
  );
}

describe('a table of which the heads alone have lines between the columns', () => {
  const heads: PdfPage['lines'] = [
    ...[50, 150, 350, 450].map((x) => [x, 40, x, 60] as const),
    [50, 40, 450, 40],
    [50, 60, 450, 60],
  ];
  const texts: PdfPage['texts'] = [
    [60, 55, '實施要項'],
    [160, 55, '推動作法'],
    [360, 55, '完成期限'],
    [60, 85, '一、流程'],
    [160, 75, '設置服務臺。'],
    [360, 75, '每月'],
    [160, 95, '延長開放。'],
    [360, 95, '每季'],
  ];

  it('has them in the rows between lines below as well, and cells that reach over several', async () => {
    // Between the two measures no line runs through the heading.
    const lines = [...heads, [150, 80, 450, 80], [50, 100, 450, 100]] as const;
    expect(await tablesOf({ texts, lines })).toEqual([
      [
        ['實施要項', '推動作法', '完成期限'],
        ['一、流程 2×1', '設置服務臺。', '每月'],
        ['延長開放。', '每季'],
      ],
    ]);
  });

  it('has none below a line that is far shorter', async () => {
    const tables = await tablesOf({
      texts: texts.slice(0, 3),
      lines: [...heads, [300, 90, 450, 90]],
    });
    expect(tables).toEqual([[['實施要項', '推動作法', '完成期限']]]);
  });
});
