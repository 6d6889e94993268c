import { describe, expect, it } from 'vitest';
import { readPdf } from '../../../../../src/drafting/import/readers/read-pdf.ts';
import { grid, pdfDocument, type PdfPage } from './pdf-document.ts';

async function read(page: PdfPage) {
  const { blocks, losses } = await readPdf(pdfDocument([page]));
  const words = blocks.map((block) =>
    block.kind === 'paragraph' ? block.text : block.rows.map((row) => row.map(({ text }) => text)),
  );
  return { blocks: words, losses };
}

const quoted = (words: string) => [`第 1 頁標在字旁的讀音「${words}」沒有讀入`];

describe('small readings above or beside the characters of a PDF', () => {
  it('are no text of the cell and are quoted', async () => {
    const { blocks, losses } = await read({
      texts: [
        [55, 62, '推動作法'],
        [305, 62, '完成期限'],
        [75, 83, 'ㄊㄨˊ', 5],
        [93, 83, 'ㄕㄨ', 5],
        [55, 92, '1. 提供圖書服務。'],
        [305, 92, '113年6月'],
      ],
      lines: grid([50, 300, 500], [50, 72, 110]),
    });
    expect(blocks).toEqual([
      [
        ['推動作法', '完成期限'],
        ['1. 提供圖書服務。', '113年6月'],
      ],
    ]);
    expect(losses).toEqual(quoted('ㄊㄨˊ ㄕㄨ'));
  });

  it('are kana and letters with marks of tone as well, with those in their line that bear none', async () => {
    const { blocks, losses } = await read({
      texts: [
        [50, 40, 'サービス', 5],
        [50, 50, '服務躍升計畫'],
        [50, 90, 'tú', 5],
        [60, 90, 'de', 5],
        [50, 100, '圖的書'],
      ],
    });
    expect(blocks).toEqual(['服務躍升計畫', '圖的書']);
    expect(losses).toEqual(quoted('サービス tú de'));
  });

  it('may stand one sign below another at the right of a character', async () => {
    const { blocks, losses } = await read({
      texts: [
        [50, 50, '圖'],
        [60, 46, 'ㄊ', 5],
        [60, 51, 'ㄨ', 5],
        [66, 50, '書館'],
      ],
    });
    expect(blocks).toEqual(['圖書館']);
    expect(losses).toEqual(quoted('ㄊㄨ'));
  });

  it('leave no space behind where one wider than its characters drove these apart', async () => {
    const { blocks } = await read({
      texts: [
        [50, 40, 'ㄓㄨㄤˋ', 5],
        [55, 50, '裝'],
        [70, 50, '113場'],
      ],
    });
    expect(blocks).toEqual(['裝113場']);
  });

  it('are none where words in another script stand above a heading, or signs are as large as the text', async () => {
    const { blocks, losses } = await read({
      texts: [
        [50, 40, 'Service Plan', 5],
        [50, 50, '服務躍升計畫'],
        [50, 90, 'ㄅㄆㄇ'],
        [50, 104, '注音符號教學'],
      ],
    });
    expect(blocks).toEqual(['Service Plan', '服務躍升計畫', 'ㄅㄆㄇ', '注音符號教學']);
    expect(losses).toEqual([]);
  });
});
