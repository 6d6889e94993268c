import { describe, expect, test } from 'vitest';
import { readDocx } from '../../../../../src/drafting/import/readers/read-docx.ts';
import { blocksOfHtml } from '../../../../../src/drafting/import/readers/read-html.ts';
import { readOdt } from '../../../../../src/drafting/import/readers/read-odt.ts';
import { readXlsx } from '../../../../../src/drafting/import/readers/read-xlsx.ts';
import { symbolOf, textInFont } from '../../../../../src/drafting/import/readers/symbol-fonts.ts';
import type { SourceDocument } from '../../../../../src/drafting/import/document/source-document.ts';
import { openDocument } from './open-document.ts';
import { workbook } from './spreadsheet-document.ts';
import { wordDocument } from './word-document.ts';

const textsOf = ({ blocks }: SourceDocument) =>
  blocks.map((block) =>
    block.kind === 'table' ? block.rows.map((cells) => cells.map(({ text }) => text)) : block.text,
  );

describe('signs of symbol fonts', () => {
  test('are the boxes, ticks and numbers that the font draws', () => {
    const none: string[] = [];
    const shown = (text: string, font: string) => textInFont(text, font, (loss) => none.push(loss));
    expect(shown('o q ¨ þ ý ü û l n u v Ø à', 'Wingdings')).toBe('☐ ☐ ☐ ☑ ☒ ✓ ✗ ● ■ ◆ ❖ ➢ →');
    expect(shown('R S T £ P O', '"Wingdings 2", serif')).toBe('☑ ☒ ☒ ☐ ✓ ✗');
    expect(shown('a c g', 'Webdings')).toBe('✓ ☐ ■');
    expect(shown('\uf0a8\uf081\uf0fe ‚', 'Wingdings')).toBe('☐①☑ ②');
    expect(shown('³80%', 'Symbol')).toBe('≥80%');
    expect(none).toEqual([]);
    expect(symbolOf('Wingdings', 0xf0fe)).toBe('☑');
  });

  test('are told where no character says the same; Chinese in such a font is Chinese', () => {
    const told: string[] = [];
    expect(textInFont('Jo同意', 'Wingdings', (loss) => told.push(loss))).toBe('☐同意');
    expect(told).toEqual(['有字型「Wingdings」的符號，無法照寫，沒有讀入']);
    expect(textInFont('o', 'Arial', () => undefined)).toBe('o');
  });
});

describe('boxes in symbol fonts are read', () => {
  const run = (text: string, properties = '') =>
    `<w:r><w:rPr>${properties}</w:rPr><w:t>${text}</w:t></w:r>`;
  const fonts = (font: string) => `<w:rFonts w:ascii="${font}" w:hAnsi="${font}"/>`;

  test('in Word, as symbols, as letters and by a style', async () => {
    const document = await readDocx(
      wordDocument(
        '<w:p><w:r><w:sym w:font="Wingdings" w:char="F0FE"/><w:t>同意</w:t><w:sym w:font="Segoe UI Symbol" w:char="2610"/><w:t>不同意</w:t></w:r></w:p>' +
          `<w:p>${run('o', fonts('Wingdings'))}${run('甲')}${run('R', '<w:rStyle w:val="Box"/>')}${run('乙')}${run('o', `<w:rStyle w:val="Box"/>${fonts('Arial')}`)}</w:p>` +
          `<w:p>${run('\uf0a8OK', '<w:rFonts w:eastAsia="Wingdings"/>')}${run('J', fonts('Wingdings'))}</w:p>`,
        {
          styles: `<w:style w:type="character" w:styleId="Box"><w:rPr>${fonts('Wingdings 2')}</w:rPr></w:style>`,
        },
      ),
    );
    expect(textsOf(document)).toEqual(['☑同意☐不同意', '☐甲☑乙o', '☐OK']);
    expect(document.losses).toEqual(['「☐OK」處：有字型「Wingdings」的符號，無法照寫，沒有讀入']);
  });

  test('in OpenDocument, by the font or by the name that the file gives it', async () => {
    const style = (name: string, font: string) =>
      `<style:style style:name="${name}" style:family="text"><style:text-properties ${font}/></style:style>`;
    const document = await readOdt(
      openDocument(
        '<text:p><text:span text:style-name="A">\uf0a8</text:span>甲<text:span text:style-name="B">R</text:span>乙</text:p>',
        {
          fonts: '<style:font-face style:name="W2" svg:font-family="&apos;Wingdings 2&apos;"/>',
          automatic: style('A', 'style:font-name="Wingdings"') + style('B', 'style:font-name="W2"'),
        },
      ),
    );
    expect(textsOf(document)).toEqual(['☐甲☑乙']);
  });

  test('in web pages, by styles and by `font`, up to what is in another font', () => {
    const document = blocksOfHtml(
      '<style>.box { font-family: "Wingdings 2" }</style>' +
        '<p><span style="font-family:Wingdings">o</span>甲 <span class="box">R<b>S</b><i style="font-family:serif">o</i></span> <font face="Webdings">a</font></p>' +
        '<table><tr><td class="box">£</td><td>o</td></tr></table>',
    );
    expect(textsOf(document)).toEqual(['☐甲 ☑☒o ✓', [['☐', 'o']]]);
  });

  test('in workbooks, by the font of the cell or of a run', async () => {
    const document = await readXlsx(
      workbook(
        [
          {
            name: '甲',
            rows: '<row r="1"><c r="A1" t="s"><v>0</v></c><c r="B1" t="inlineStr" s="1"><is><t>P</t></is></c></row>',
          },
        ],
        {
          strings: '<si><r><rPr><rFont val="Wingdings"/></rPr><t>o</t></r><r><t>同意</t></r></si>',
          styles:
            '<fonts><font/><font><name val="Wingdings 2"/></font></fonts><cellXfs><xf fontId="0"/><xf fontId="1"/></cellXfs>',
        },
      ),
    );
    expect(textsOf(document)).toEqual([[['☐同意', '✓']]]);
  });
});
