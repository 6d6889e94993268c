import { describe, expect, test } from 'vitest';
import { Budget } from '../../../../../src/drafting/import/limits/budget.ts';
import {
  RaisedStretch,
  raisedText,
} from '../../../../../src/drafting/import/readers/raised-text.ts';
import { readDocx } from '../../../../../src/drafting/import/readers/read-docx.ts';
import { blocksOfHtml } from '../../../../../src/drafting/import/readers/read-html.ts';
import { readMarkdown } from '../../../../../src/drafting/import/readers/read-markdown.ts';
import { readOdt } from '../../../../../src/drafting/import/readers/read-odt.ts';
import { readPdf } from '../../../../../src/drafting/import/readers/read-pdf.ts';
import { readXlsx } from '../../../../../src/drafting/import/readers/read-xlsx.ts';
import type { SourceDocument } from '../../../../../src/drafting/import/document/source-document.ts';
import { openDocument } from './open-document.ts';
import { grid, pdfDocument } from './pdf-document.ts';
import { workbook } from './spreadsheet-document.ts';
import { wordDocument } from './word-document.ts';

const textsOf = ({ blocks }: SourceDocument) =>
  blocks.map((block) =>
    block.kind === 'table' ? block.rows.map((cells) => cells.map(({ text }) => text)) : block.text,
  );

describe('raised and lowered text', () => {
  test('is written with the characters that are so by themselves', () => {
    expect(raisedText('6', 'superscript')).toBe('⁶');
    expect(raisedText('－１２', 'superscript')).toBe('⁻¹²');
    expect(raisedText('n+1', 'superscript')).toBe('ⁿ⁺¹');
    expect(raisedText('2', 'subscript')).toBe('₂');
  });

  test('stays as it is where one of its characters has no such form', () => {
    expect(['st', '註', '註2', '①'].map((text) => raisedText(text, 'superscript'))).toEqual([
      'st',
      '註',
      '註2',
      '①',
    ]);
  });

  test('is told where it would change a figure and cannot be written', () => {
    const told: string[] = [];
    const raised = new RaisedStretch((loss) => told.push(loss));
    let line = '';
    const add = (text: string, place: 'superscript' | null) => {
      line = raised.next(line, place) + text;
    };
    add('10', null);
    add('3', 'superscript');
    add('.5', 'superscript');
    add(' 人，服務', null);
    add('註2', 'superscript');
    expect(raised.next(line, null)).toBe('103.5 人，服務註2');
    expect(told).toEqual(['有上標「3.5」，沒有這樣的字可寫，與前面的數字連在一起；請核對']);
  });
});

describe('exponents and indices are kept', () => {
  const run = (text: string, properties = '') =>
    `<w:r><w:rPr>${properties}</w:rPr><w:t>${text}</w:t></w:r>`;
  const up = '<w:vertAlign w:val="superscript"/>';

  test('in Word, by the run or by its style, which a nearer one switches off', async () => {
    const style = (id: string, more: string) =>
      `<w:style w:type="character" w:styleId="${id}">${more}</w:style>`;
    const document = await readDocx(
      wordDocument(
        `<w:p>${run('10')}${run('−', up)}${run('6', up)}${run('m')}${run('2', '<w:rStyle w:val="Up2"/>')}` +
          `${run('，CO')}${run('2', '<w:vertAlign w:val="subscript"/>')}${run('，1')}${run('st', up)}` +
          `${run('，8', '<w:rStyle w:val="Up"/><w:vertAlign w:val="baseline"/>')}</w:p>`,
        {
          styles: style('Up', `<w:rPr>${up}</w:rPr>`) + style('Up2', '<w:basedOn w:val="Up"/>'),
        },
      ),
    );
    expect(textsOf(document)).toEqual(['10⁻⁶m²，CO₂，1st，8']);
    expect(document.losses).toEqual([]);
  });

  test('in Word, where smaller text was moved up by hand; what was only moved is on the line', async () => {
    const document = await readDocx(
      wordDocument(
        `<w:p>${run('面積 m', '<w:sz w:val="24"/>')}${run('2', '<w:position w:val="8"/><w:sz w:val="16"/>')}</w:p>` +
          `<w:p>${run('共', '<w:sz w:val="24"/>')}${run('2', '<w:position w:val="-2"/><w:sz w:val="24"/>')}</w:p>` +
          `<w:p>${run('12', '<w:position w:val="-2"/><w:sz w:val="16"/>')}</w:p>`,
      ),
    );
    expect(textsOf(document)).toEqual(['面積 m²', '共2', '12']);
  });

  test('in formulas of Word', async () => {
    const math = 'xmlns:m="http://schemas.openxmlformats.org/officeDocument/2006/math"';
    const t = (text: string) => `<m:r><m:t>${text}</m:t></m:r>`;
    const document = await readDocx(
      wordDocument(
        `<w:p>${run('約')}<m:oMath ${math}><m:sSup><m:e>${t('10')}</m:e><m:sup>${t('6')}</m:sup></m:sSup></m:oMath></w:p>`,
      ),
    );
    expect(textsOf(document)).toEqual(['約10⁶']);
  });

  test('in OpenDocument, in words or as a part of the size', async () => {
    const style = (name: string, position: string) =>
      `<style:style style:name="${name}" style:family="text"><style:text-properties style:text-position="${position}"/></style:style>`;
    const span = (name: string, text: string) =>
      `<text:span text:style-name="${name}">${text}</text:span>`;
    const document = await readOdt(
      openDocument(
        `<text:p>10${span('A', `6${span('N', ' 人')}`)}，m${span('B', '2')}，CO${span('C', '2')}，1${span('A', 'st')}</text:p>`,
        {
          automatic:
            style('A', 'super 58%') +
            style('B', '33% 58%') +
            style('C', '-33% 58%') +
            style('N', '0% 100%'),
        },
      ),
    );
    expect(textsOf(document)).toEqual(['10⁶ 人，m²，CO₂，1st']);
  });

  test('in web pages, by tags or by styles, in cells and in terms as well', () => {
    const document = blocksOfHtml(
      '<style>.up { vertical-align: super }</style>' +
        '<p>10<sup>−<b>6</b></sup> m<span class="up">2</span> CO<span style="vertical-align: sub">2</span> 1<sup>st</sup></p>' +
        '<table><tr><td style="vertical-align: super">10<sup>3</sup></td></tr></table>' +
        '<dl><dt>10<sup>2</sup></dt><dd>百</dd></dl>',
    );
    expect(textsOf(document)).toEqual(['10⁻⁶ m² CO₂ 1st', [['10³']], '10²：百']);
  });

  test('in tags within Markdown', async () => {
    const document = await readMarkdown(
      new TextEncoder().encode('預算 10<sup>6</sup> 元，CO<sub>2</sub>，1<sup>st</sup>。\n'),
    );
    expect(textsOf(document)).toEqual(['預算 10⁶ 元，CO₂，1st。']);
  });

  test('in workbooks, by the run or by the font of the cell', async () => {
    const up = '<rPr><vertAlign val="superscript"/></rPr>';
    const document = await readXlsx(
      workbook(
        [
          {
            name: '甲',
            rows:
              '<row r="1"><c r="A1" t="s"><v>0</v></c><c r="B1" t="inlineStr" s="1"><is><t>2</t></is></c></row>' +
              '<row r="2"><c r="A2" t="inlineStr"><is><t>面積</t></is></c><c r="B2" s="1"><v>3</v></c></row>',
          },
        ],
        {
          strings: `<si><r><t>10</t></r><r>${up}<t>6</t></r><r><t>人</t></r></si>`,
          styles:
            '<fonts><font/><font><vertAlign val="subscript"/></font></fonts><cellXfs><xf fontId="0"/><xf fontId="1"/></cellXfs>',
        },
      ),
    );
    expect(textsOf(document)).toEqual([
      [
        ['10⁶人', '₂'],
        ['面積', '₃'],
      ],
    ]);
  });
});

describe('smaller signs beside the line of a PDF', () => {
  test('are put on it, as exponents where there are characters for them', async () => {
    const document = await readPdf(
      pdfDocument([
        {
          texts: [
            [50, 100, '預算10'],
            [80, 96, '-6', 6],
            [86, 100, '元，排放CO'],
            [136, 102, '2', 6],
            [139, 100, '，見第1'],
            [174, 96, 'st', 6],
            [180, 100, '項。'],
          ],
        },
      ]),
      new Budget(),
    );
    expect(textsOf(document)).toEqual(['預算10⁻⁶元，排放CO₂，見第1st項。']);
  });

  test('stay where they are between the borders of a table and above other signs', async () => {
    const document = await readPdf(
      pdfDocument([
        {
          lines: grid([50, 70, 120], [80, 110]),
          texts: [
            [50, 100, '甲乙'],
            [70, 96, '2', 6],
            [200, 300, '圖書'],
            [220, 300, '館'],
            [220, 294, 'a', 6],
          ],
        },
      ]),
      new Budget(),
    );
    expect(textsOf(document)[0]).toEqual([['甲乙', '2']]);
    expect(textsOf(document).join('')).toContain('a');
    expect(textsOf(document).join('')).not.toContain('圖書a');
  });
});
