import { describe, expect, test } from 'vitest';
import { readOdt } from '../../../../../src/drafting/import/readers/read-odt.ts';
import { openDocument } from './open-document.ts';
import { readDocx } from '../../../../../src/drafting/import/readers/read-docx.ts';
import type { SourceDocument } from '../../../../../src/drafting/import/document/source-document.ts';
import { paragraph, row, wordDocument, type WordParts } from './word-document.ts';

const run = (text: string, properties = '') =>
  `<w:r><w:rPr>${properties}</w:rPr><w:t>${text}</w:t></w:r>`;
const white = '<w:color w:val="FFFFFF"/>';
const shade = (fill: string) => `<w:shd w:val="clear" w:color="auto" w:fill="${fill}"/>`;

const textOf = ({ blocks }: SourceDocument) =>
  blocks
    .flatMap((block) =>
      block.kind === 'paragraph' ? [block.text] : block.rows.flat().map(({ text }) => text),
    )
    .join('|');

const read = (body: string, parts?: WordParts) => readDocx(wordDocument(body, parts));

describe('text of a Word document that nobody sees', () => {
  test.each([
    [white],
    ['<w:sz w:val="2"/>'],
    [`<w:color w:val="003366"/>${shade('003366')}`],
    ['<w:color w:val="FFFF00"/><w:highlight w:val="yellow"/>'],
    ['<w:rStyle w:val="Tiny"/>'],
  ])('by %s is left out and quoted', async (properties) => {
    const document = await read(`<w:p>${run('甲')}${run('乙', properties)}</w:p>`, {
      styles:
        '<w:style w:type="character" w:styleId="Tiny"><w:rPr><w:sz w:val="1"/></w:rPr></w:style>',
    });
    expect(textOf(document)).toBe('甲');
    expect(document.losses).toEqual(['「甲」處：有隱藏的文字「乙」，沒有讀入']);
  });

  test('is read where a colour is behind it: of its paragraph, its cell or the style of its table', async () => {
    const text = `<w:p>${run('甲', white)}</w:p>`;
    const styled =
      '<w:style w:type="table" w:styleId="Blue"><w:tblStylePr w:type="firstRow"><w:tcPr>' +
      `${shade('003366')}</w:tcPr></w:tblStylePr></w:style>`;
    const table = (properties: string, cell: string) =>
      `<w:tbl><w:tblPr>${properties}</w:tblPr>${row('x').replace('<w:tcPr></w:tcPr>', `<w:tcPr>${cell}</w:tcPr>`).replace(paragraph('x'), text)}</w:tbl>`;
    for (const body of [
      `<w:p><w:pPr>${shade('003366')}</w:pPr>${run('甲', white)}</w:p>`,
      table('', shade('003366')),
      table(shade('003366'), ''),
      table('<w:tblStyle w:val="Blue"/><w:tblLook w:firstRow="1"/>', ''),
    ]) {
      const document = await read(body, { styles: styled });
      expect(textOf(document)).toBe('甲');
      expect(document.losses).toEqual([]);
    }
    const plain = await read(table('<w:tblStyle w:val="Blue"/>', ''), { styles: styled });
    expect(textOf(plain)).toBe('');
  });

  test('perhaps, because a picture may be behind it, is read with a mark', async () => {
    const picture =
      '<w:r><w:drawing><wp:anchor behindDoc="1"><pic:pic/></wp:anchor></w:drawing></w:r>';
    const document = await read(
      `<w:p>${picture}${run('甲', white)}</w:p><w:tbl>${row('x', '丙').replace(paragraph('x'), `<w:p>${run('乙', white)}</w:p>`)}</w:tbl>`,
    );
    expect(textOf(document)).toBe('甲|乙|丙');
    expect(document.losses).toEqual([
      '「甲」處：有圖片，沒有讀入',
      '「甲」處：「甲」的顏色可能與底色相同而看不見，仍讀入',
    ]);
    const cells = document.blocks.flatMap((block) =>
      block.kind === 'table' ? block.rows.flat() : [],
    );
    expect(cells.map(({ doubt }) => doubt?.found)).toEqual([
      '「乙」的顏色可能與底色相同而看不見，仍讀入',
      undefined,
    ]);
  });
});

test.each([
  ['fo:font-size="1pt"', '甲'],
  ['fo:color="#ffffff" fo:background-color="#FFFFFF"', '甲'],
  ['fo:color="#ffffff" fo:background-color="#003366"', '甲乙'],
  ['fo:color="#ffffff"', '甲'],
  ['fo:font-size="12pt"', '甲乙'],
])('text of an OpenDocument text with %s: %s is read', async (properties, text) => {
  const document = await readOdt(
    openDocument('<text:p>甲<text:span text:style-name="T1">乙</text:span></text:p>', {
      automatic: `<style:style style:name="T1" style:family="text"><style:text-properties ${properties}/></style:style>`,
    }),
  );
  expect(textOf(document)).toBe(text);
  expect(document.losses).toEqual(text === '甲' ? ['「甲」處：有隱藏的文字「乙」，沒有讀入'] : []);
});

test('white text of an OpenDocument text is read where something of it has a colour behind', async () => {
  const document = await readOdt(
    openDocument('<text:p>甲<text:span text:style-name="T1">乙</text:span></text:p>', {
      automatic:
        '<style:style style:name="T1" style:family="text"><style:text-properties fo:color="#ffffff"/></style:style>' +
        '<style:style style:name="C1" style:family="table-cell"><style:table-cell-properties fo:background-color="#003366"/></style:style>',
    }),
  );
  expect(textOf(document)).toBe('甲乙');
});
