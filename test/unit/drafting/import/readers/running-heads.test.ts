import { describe, expect, it } from 'vitest';
import { readPdf } from '../../../../../src/drafting/import/readers/read-pdf.ts';
import { grid, pdfDocument, type PdfPage } from './pdf-document.ts';

async function read(...pages: PdfPage[]) {
  const { blocks, losses } = await readPdf(pdfDocument(pages));
  const words = blocks.map((block) =>
    block.kind === 'paragraph' ? block.text : block.rows.map((row) => row.map(({ text }) => text)),
  );
  return { blocks: words, losses };
}

const TITLE = '某館113年度提升服務品質執行計畫';
const LEFT = 50;

/** A page of lines with a head above them and a foot below. */
function page(number: number, lines: readonly string[], head = TITLE): PdfPage {
  return {
    texts: [
      [LEFT, 40, head],
      ...lines.map((text, at) => [LEFT, 80 + at * 16, text] as const),
      [LEFT, 800, `第 ${number} 頁，共 2 頁`],
    ],
  };
}

const long = '提供視障者語音導覽服務，並於各樓層服務檯設置助聽器、放大鏡及輪椅，供民眾';

describe('the head that all pages of a PDF have', () => {
  it('stays on the first page and is left out of the others and quoted, so that a sentence goes on', async () => {
    const { blocks, losses } = await read(
      page(1, ['壹、計畫依據', long]),
      page(2, ['借用。', '貳、計畫目標']),
    );
    expect(blocks).toEqual([
      TITLE,
      '壹、計畫依據',
      long,
      '第 1 頁，共 2 頁',
      '借用。',
      '貳、計畫目標',
      '第 2 頁，共 2 頁',
    ]);
    expect(losses).toContain(`列印的頁首或頁尾有「${TITLE}」，沒有讀入`);
  });

  it('is the same whatever number of the page stands in it', async () => {
    const { blocks } = await read(
      page(1, ['壹、計畫依據'], `${TITLE} 第1頁`),
      page(2, ['貳、計畫目標'], `${TITLE} 第2頁`),
    );
    expect(blocks.filter((text) => String(text).startsWith(TITLE))).toEqual([`${TITLE}第1頁`]);
  });

  it.each([
    ['the heads of a table without borders', '執行項目 推動作法 完成期限'],
    ['a numbered line', '一、便民服務'],
    ['what is named before a colon', '承辦單位：服務組'],
  ])('is none where it is %s', async (_what, line) => {
    const { blocks, losses } = await read(
      page(1, ['甲類'], line),
      page(2, ['乙類'], line),
      page(3, ['丙類'], line),
    );
    const [word = ''] = line.split(' ');
    expect(JSON.stringify(blocks).split(word)).toHaveLength(4);
    expect(losses.filter((loss) => loss.includes('頁首'))).toEqual([]);
  });

  it('is none where it stands elsewhere on the other page, or in a table', async () => {
    const moved = await read({ texts: [[LEFT, 40, TITLE]] }, { texts: [[LEFT, 90, TITLE]] });
    expect(moved.blocks).toEqual([TITLE, TITLE]);
    const ruled: PdfPage = {
      texts: [
        [55, 40, '提升服務品質'],
        [305, 40, '113年6月'],
      ],
      lines: grid([50, 300, 500], [25, 50]),
    };
    const { blocks } = await read(ruled, ruled);
    expect(blocks).toEqual([[['提升服務品質', '113年6月']], [['提升服務品質', '113年6月']]]);
  });

  it('still tells how wide the text is: a line that ends short of it goes on in none', async () => {
    const { blocks } = await read(
      page(1, ['壹、計畫依據'], TITLE.repeat(3)),
      page(
        2,
        ['提供視障者語音導覽服務，並於各樓層服務檯設置助聽器', '放大鏡及輪椅。'],
        TITLE.repeat(3),
      ),
    );
    expect(blocks.slice(-2, -1)).toEqual(['放大鏡及輪椅。']);
  });
});

describe('lines centred one below another', () => {
  it('are two where the first would have had room for more', async () => {
    const { blocks } = await read({
      texts: [
        [240, 80, '主軸三：共學共好'],
        [225, 94, '把動物園變成大家的教室'],
        [LEFT, 120, '（一）學校合作'],
      ],
    });
    expect(blocks.slice(0, 2)).toEqual(['主軸三：共學共好', '把動物園變成大家的教室']);
  });
});

describe('lines at the top of pages that are of the text', () => {
  const pageOf = (head: string, line: string): PdfPage => ({
    texts: [
      [LEFT, 72, head],
      [LEFT, 100, line],
      [LEFT, 130, '以上由服務組辦理，並每季檢討一次，送主管會議核備。'],
    ],
  });

  it.each([
    [
      'of which some pages have one and some another',
      ['優化服務環境', '優化服務環境', '提升服務效能', '提升服務效能'],
    ],
    ['that count on from page to page', ['執行策略 1', '執行策略 2', '執行策略 3', '執行策略 4']],
    ['that two pages have alike', ['提升服務效能', '提升服務效能']],
    ['that name what stands below', ['工作重點', '工作重點', '工作重點', '工作重點']],
  ])('stay, %s', async (_what, heads) => {
    const { blocks, losses } = await read(
      ...heads.map((head, at) => pageOf(head, `第${'一二三四'.charAt(at)}類服務，逐項檢討。`)),
    );
    const words = blocks.filter((text) =>
      heads.some((head) => String(text).startsWith(head.slice(0, 4))),
    );
    expect(words).toHaveLength(heads.length);
    expect(losses.filter((loss) => loss.includes('頁首'))).toEqual([]);
  });

  it('go with small heads that change from chapter to chapter', async () => {
    const chapter = (head: string, line: string): PdfPage => ({
      texts: [
        [LEFT, 40, head, 7],
        [LEFT, 80, line],
      ],
    });
    const { blocks } = await read(
      chapter('優化環境', '一、增設座位。'),
      chapter('優化環境', '二、汰換照明。'),
      chapter('提升效能', '三、縮短時程。'),
      chapter('提升效能', '四、整併表單。'),
    );
    expect(blocks).toEqual([
      '優化環境',
      '一、增設座位。',
      '二、汰換照明。',
      '三、縮短時程。',
      '四、整併表單。',
    ]);
  });
});

it('the foot of the first page is left out as well, which would stand within a sentence', async () => {
  const pages = [1, 2, 3, 4].map((number) => ({
    texts: [
      [LEFT, 80, number === 1 ? long : '借用。'],
      [LEFT, 800, `測試機關服務組編印 第${number}頁`, 8],
    ] as PdfPage['texts'],
  }));
  const { blocks } = await read(...(pages as PdfPage[]));
  expect(blocks).toEqual([long, '借用。', '借用。', '借用。']);
});
