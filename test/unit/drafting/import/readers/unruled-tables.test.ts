import { describe, expect, it } from 'vitest';
import { readPdf } from '../../../../../src/drafting/import/readers/read-pdf.ts';
import type { TableBlock } from '../../../../../src/drafting/import/document/source-document.ts';
import { pdfDocument, type PdfPage } from './pdf-document.ts';

type Text = readonly [x: number, y: number, text: string];

const heads: Text[] = [
  [50, 100, '實施要項'],
  [150, 100, '推動作法'],
  [350, 100, '完成期限'],
  [450, 100, '承辦單位'],
];

async function tablesOf(...pages: PdfPage[]): Promise<TableBlock[]> {
  const { blocks } = await readPdf(pdfDocument(pages));
  return blocks.filter((block) => block.kind === 'table');
}

function textsOf(table: TableBlock | undefined): string[][] {
  return (table?.rows ?? []).map((cells) => cells.map(({ text }) => text));
}

describe('a table without borders', () => {
  it('has heads that are wrapped over lines as one word each', async () => {
    const [table] = await tablesOf({
      texts: [
        [50, 106, '實施要項'],
        [150, 106, '推動作法'],
        [350, 99, '預定完成'],
        [360, 113, '期限'],
        [450, 106, '承辦單位'],
        [50, 140, '一、服務'],
        [150, 140, '1.1 設置服務臺'],
        [350, 140, '113年12月'],
        [450, 140, '總務組'],
      ],
    });
    expect(textsOf(table)).toEqual([
      ['實施要項', '推動作法', '預定完成期限', '承辦單位'],
      ['一、服務', '1.1 設置服務臺', '113年12月', '總務組'],
    ]);
  });

  it('has lines with nothing beside them as headings of the numbered measures below them', async () => {
    const measure = (y: number, text: string, deadline: string, unit: string): Text[] => [
      [50, y, text],
      [350, y, deadline],
      [450, y, unit],
    ];
    const [table] = await tablesOf({
      texts: [
        [50, 100, '執行內容'],
        [350, 100, '期程'],
        [450, 100, '負責單位'],
        [50, 140, '一、提升服務'],
        ...measure(170, '1.設置服務臺並提供諮詢，由志工與', '全年', '總務組'),
        [50, 185, '館員輪值。'],
        ...measure(215, '2.檢討動線，並於館內各樓層公告', '113年4月', '總務組'),
        [50, 230, '檢討的結果，同時刊登於館訊，供'],
        [50, 245, '讀者查閱。'],
        // As far from the entry above it as rows are apart.
        [350, 245, '113年10月'],
        ...measure(275, '3.增設座椅。', '每季', '閱覽組'),
        [50, 305, '二、強化館藏'],
        ...measure(335, '1.採購新書。', '每月', '採編組'),
        ...measure(365, '2.淘汰舊書。', '每年', '採編組'),
      ],
    });
    expect(textsOf(table).slice(1)).toEqual([
      ['一、提升服務'],
      ['1.設置服務臺並提供諮詢，由志工與館員輪值。', '全年', '總務組'],
      [
        '2.檢討動線，並於館內各樓層公告檢討的結果，同時刊登於館訊，供讀者查閱。',
        '113年4月\n113年10月',
        '總務組',
      ],
      ['3.增設座椅。', '每季', '閱覽組'],
      ['二、強化館藏'],
      ['1.採購新書。', '每月', '採編組'],
      ['2.淘汰舊書。', '每年', '採編組'],
    ]);
    expect(table?.rowDoubts?.filter((doubt) => doubt !== null)).toEqual([]);
  });

  it('has what stands in the middle of a row beside all of its lines', async () => {
    const [table] = await tablesOf({
      texts: [
        ...heads,
        [150, 130, '設置服務臺並提供諮詢，由志工與'],
        [150, 145, '館員輪值。'],
        [350, 137, '113年12月'],
        [450, 137, '總務組'],
        [150, 180, '延長開放時間，並於網站公布各樓'],
        [150, 195, '層的時間。'],
        [350, 187, '每季'],
        [450, 187, '閱覽組'],
      ],
    });
    expect(textsOf(table).slice(1)).toEqual([
      ['', '設置服務臺並提供諮詢，由志工與館員輪值。', '113年12月', '總務組'],
      ['', '延長開放時間，並於網站公布各樓層的時間。', '每季', '閱覽組'],
    ]);
    expect(table?.rowDoubts).toEqual([null, null, null]);
  });

  it('has a doubt at each row where a heading may begin above', async () => {
    const rows: Text[] = ['甲', '乙', '丙'].flatMap((sign, at): Text[] => [
      [150, 130 + at * 40, `辦理${sign}項服務`],
      [350, 130 + at * 40, '113年12月'],
      [450, 130 + at * 40, '總務組'],
    ]);
    const between = await tablesOf({ texts: [...heads, ...rows, [50, 150, '一、服務']] });
    const level = await tablesOf({ texts: [...heads, ...rows, [50, 130, '一、服務']] });
    const found = (table: TableBlock | undefined) =>
      table?.rows.slice(1).map(([first]) => first?.doubt?.found);
    const doubt = '表格沒有框線，看不準「實施要項」的標題從哪一列起';
    expect(found(between[0])).toEqual([doubt, doubt, doubt]);
    expect(found(level[0])).toEqual([undefined, undefined, undefined]);
  });

  it('has headings by the numbers of the measures, wherever they stand', async () => {
    const [table] = await tablesOf({
      texts: [
        ...heads,
        ...['1.1', '1.2', '1.3', '2.1'].flatMap((label, at): Text[] => [
          [150, 130 + at * 40, `${label} 辦理服務`],
          [350, 130 + at * 40, '113年12月'],
          [450, 130 + at * 40, '總務組'],
        ]),
        [50, 170, '1. 便民'],
        [50, 250, '2. 公開'],
      ],
    });
    expect(textsOf(table).map(([first]) => first)).toEqual([
      '實施要項',
      '1. 便民',
      '',
      '',
      '2. 公開',
    ]);
    expect(table?.rows.flat().some(({ doubt }) => doubt !== undefined)).toBe(false);
  });

  it('has a doubt at rows that might be one', async () => {
    const [table] = await tablesOf({
      texts: [
        ...heads,
        [150, 130, '辦理服務'],
        [350, 130, '113年12月'],
        [450, 130, '總務組'],
        [150, 160, '並提供諮詢'],
        [150, 200, '公布資訊'],
        [350, 200, '113年12月'],
        [450, 200, '總務組'],
      ],
    });
    expect(
      textsOf(table)
        .slice(1)
        .map(([, measure]) => measure),
    ).toEqual(['辦理服務', '並提供諮詢', '公布資訊']);
    expect(table?.rowDoubts?.[2]?.found).toBe('表格沒有框線，看不準這一列從哪裡到哪裡');
  });

  it('has a heading that runs over its columns in a row of its own, and no number of a page', async () => {
    const { blocks } = await readPdf(
      pdfDocument([
        {
          texts: [
            ...heads,
            [50, 125, '一、提升各項申辦服務的便利與透明'],
            [150, 150, '1.1 設置服務臺'],
            [350, 150, '113年12月'],
            [450, 150, '總務組'],
            [300, 800, '- 1 -'],
          ],
        },
      ]),
    );
    expect(blocks.map((block) => (block.kind === 'table' ? textsOf(block) : block.text))).toEqual([
      [
        ['實施要項', '推動作法', '完成期限', '承辦單位'],
        ['一、提升各項申辦服務的便利與透明'],
        ['', '1.1 設置服務臺', '113年12月', '總務組'],
      ],
      '- 1 -',
    ]);
  });

  it('has cells apart that the file holds in one piece, with a space for the gap', async () => {
    const [table] = await tablesOf({
      texts: [
        ...heads,
        ...[130, 160].flatMap((y): Text[] => [
          [50, y, '一、服務'],
          [150, y, '辦理服務'],
          [350, y, '隨時辦理各項服務          總務組'],
        ]),
      ],
    });
    expect(textsOf(table)[1]).toEqual(['一、服務', '辦理服務', '隨時辦理各項服務', '總務組']);
  });

  it('has a head of one character wrapped into two lines as a whole', async () => {
    const [table] = await tablesOf({
      texts: [
        [50, 93, '項'],
        [50, 107, '次'],
        [80, 100, '服務項目'],
        [180, 100, '辦理方式'],
        [350, 100, '辦理期限'],
        [450, 100, '主辦單位'],
        [50, 140, '1'],
        [80, 140, '報到'],
        [180, 140, '增設自助報到機'],
        [350, 140, '每月'],
        [450, 140, '航務組'],
      ],
    });
    expect(textsOf(table)[0]?.[0]).toBe('項次');
    expect(textsOf(table)[1]).toEqual(['1', '報到', '增設自助報到機', '每月', '航務組']);
  });

  it('has rows that stand hardly further apart than lines of a cell', async () => {
    const [table] = await tablesOf({
      texts: [
        ...heads,
        ...[130, 175, 220].flatMap((y): Text[] => [
          [150, y, '1. 辦理服務，並於網站公布辦理情'],
          [150, y + 14, '形，供民眾查詢。'],
          [350, y + 7, '113年12月'],
          [450, y + 7, '總務組'],
        ]),
        [150, 161, '2. 檢討'],
        [350, 161, '每季'],
        [450, 161, '閱覽組'],
      ],
    });
    expect(textsOf(table).map(([, , deadline]) => deadline)).toEqual([
      '完成期限',
      '113年12月',
      '每季',
      '113年12月',
      '113年12月',
    ]);
  });
});
