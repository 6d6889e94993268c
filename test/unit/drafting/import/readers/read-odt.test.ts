import { strToU8, zipSync } from 'fflate';
import { describe, expect, it } from 'vitest';
import { readOdt } from '../../../../../src/drafting/import/readers/read-odt.ts';
import { list, listStyle, openDocument, type OpenDocumentStyles } from './open-document.ts';

async function read(body: string, styles: OpenDocumentStyles = {}) {
  const { blocks, losses } = await readOdt(openDocument(body, styles));
  return {
    texts: blocks.map((block) => (block.kind === 'paragraph' ? block.text : block.rows)),
    blocks,
    losses,
  };
}

const p = (text: string) => `<text:p>${text}</text:p>`;

const planStyle = listStyle(
  'L1',
  ['一, 二, 三, ...', '', '、'],
  ['一, 二, 三, ...', '(', ')'],
  ['1', '', '', 2],
);

describe('paragraphs of an OpenDocument text', () => {
  it('have the lines that their author broke, not those of the page, and the level of a heading', async () => {
    const { blocks } = await read(
      '<text:h text:outline-level="2">壹、計畫依據</text:h>' +
        '<text:p>依據<text:s text:c="2"/>本館<text:line-break/>函\n   頒<text:soft-page-break/>計畫<text:tab/>辦理 <text:span> 。</text:span></text:p>',
    );
    expect(blocks).toEqual([
      { kind: 'paragraph', text: '壹、計畫依據', headingLevel: 2, place: null },
      {
        kind: 'paragraph',
        text: '依據  本館\n函 頒計畫\t辦理 。',
        headingLevel: null,
        place: null,
      },
    ]);
  });

  it('keep the numbers of lists, as Chinese numerals and decimals', async () => {
    const third = list('', p('設置服務臺'), p('延長開放') + p('（夏季）'));
    const second = list('', p('便捷服務') + third, p('探訪服務') + list('', p('辦理講座')));
    const { texts } = await read(list('text:style-name="L1"', p('服務流程') + second, p('行銷')), {
      automatic: planStyle,
    });
    expect(texts).toEqual([
      '一、服務流程',
      '(一) 便捷服務',
      '一.1 設置服務臺',
      '一.2 延長開放',
      '（夏季）',
      '(二) 探訪服務',
      '二.1 辦理講座',
      '二、行銷',
    ]);
  });

  it('keep how many lists stand around each', async () => {
    const { blocks } = await read(
      list('text:style-name="L1"', p('服務流程') + list('', p('便捷服務') + list('', p('設置')))),
      { automatic: planStyle },
    );
    expect(blocks).toMatchObject([
      { text: '一、服務流程' },
      { text: '(一) 便捷服務', listLevel: 1 },
      { text: '一.1 設置', listLevel: 2 },
    ]);
  });

  it('count on in a list that says it continues another, and anew in any other', async () => {
    const style = 'text:style-name="L1"';
    const { texts } = await read(
      list(`xml:id="a" ${style}`, p('甲')) +
        p('（說明）') +
        list(`text:continue-numbering="true" ${style}`, p('乙')) +
        list(style, p('丙')) +
        list(`text:continue-list="a" ${style}`, p('丁')),
      { common: planStyle },
    );
    expect(texts).toEqual(['一、甲', '（說明）', '二、乙', '一、丙', '三、丁']);
  });

  it('count a level that is left out, and tell it where the number shows it', async () => {
    const { texts, losses } = await read(
      list('text:style-name="L1"', list('', list('', p('設置'))), p('行銷')),
      { automatic: planStyle },
    );
    expect(texts).toEqual(['一.1 設置', '二、行銷']);
    expect(losses).toEqual(['有自動編號跳過了上一層（如有「1.1」而沒有「1.」），請核對編號']);
  });

  it('have the number that an item sets, none in a list header, a dash for a bullet', async () => {
    const bullets =
      '<text:list-style style:name="L2"><text:list-level-style-bullet text:level="1" text:bullet-char="●"/></text:list-style>';
    const { texts } = await read(
      '<text:list text:style-name="L1"><text:list-header><text:p>項目</text:p></text:list-header>' +
        '<text:list-item text:start-value="5"><text:p>甲</text:p></text:list-item></text:list>' +
        list('text:style-name="L2"', p('乙')),
      { automatic: planStyle + bullets },
    );
    expect(texts).toEqual(['項目', '五、甲', '- 乙']);
  });

  it('have numbers in the pattern that LibreOffice writes', async () => {
    const style =
      '<text:list-style style:name="L1"><text:list-level-style-number text:level="1" style:num-format="1, 2, 3, ..." style:num-suffix="." loext:num-list-format="第%1%條"/></text:list-style>';
    const { texts } = await read(list('text:style-name="L1"', p('依據')), { automatic: style });
    expect(texts).toEqual(['第１條 依據']);
  });

  it('number headings, but for those whose style takes them out', async () => {
    const h = (text: string, style: string, level = 1) =>
      `<text:h text:style-name="${style}" text:outline-level="${level}">${text}</text:h>`;
    const { texts } = await read(
      h('依據', 'a') + h('細則', 'a', 2) + h('附表', 'b') + h('目標', 'a'),
      {
        automatic:
          '<style:style style:name="b" style:family="paragraph" style:list-style-name=""/>',
        common:
          '<text:outline-style><text:outline-level-style text:level="1" style:num-format="壹, 貳, 參, ..." style:num-suffix="、"/>' +
          '<text:outline-level-style text:level="2" style:num-format=""/></text:outline-style>',
      },
    );
    expect(texts).toEqual(['壹、依據', '細則', '附表', '貳、目標']);
  });
});

describe('tracked changes of an OpenDocument text', () => {
  it('leave deleted text out and say so', async () => {
    const { texts, losses } = await read(
      '<text:tracked-changes><text:changed-region><text:deletion><text:p>每季</text:p></text:deletion></text:changed-region></text:tracked-changes>' +
        '<text:p>每月<text:change text:change-id="c"/>一次</text:p>',
    );
    expect(texts).toEqual(['每月一次']);
    expect(losses).toEqual([
      '文件有追蹤修訂：讀入修訂後的文字，略去標示刪除的文字；請確認這是核定的版本',
      '有追蹤修訂刪除的文字「每季」，沒有讀入',
    ]);
  });
});

it('an empty cell of an OpenDocument text that has a colour is told from others', async () => {
  const style = (name: string, colour: string) =>
    `<style:style style:name="${name}" style:family="table-cell"><style:table-cell-properties fo:background-color="${colour}"/></style:style>`;
  const { texts } = await read(
    `<table:table><table:table-row><table:table-cell table:style-name="A"/><table:table-cell table:style-name="B"/>
     <table:table-cell table:style-name="A">${p('甲')}</table:table-cell></table:table-row></table:table>`,
    { automatic: style('A', '#bfbfbf') + style('B', '#ffffff') },
  );
  const cell = { text: '', rowSpan: 1, columnSpan: 1 };
  expect(texts).toEqual([[[{ ...cell, isFilled: true }, cell, { ...cell, text: '甲' }]]]);
});

describe('tables of an OpenDocument text', () => {
  const cell = (text: string, attributes = '') =>
    `<table:table-cell ${attributes}>${p(text)}</table:table-cell>`;
  const row = (...cells: string[]) => `<table:table-row>${cells.join('')}</table:table-row>`;
  const covered = '<table:covered-table-cell/>';

  it('have a merged cell once, and head rows first', async () => {
    const { blocks } = await read(
      '<table:table><table:table-header-rows>' +
        row(cell('實施要項'), cell('推動作法', 'table:number-columns-spanned="2"'), covered) +
        '</table:table-header-rows>' +
        row(cell('一、服務', 'table:number-rows-spanned="2"'), cell('1.1'), cell('113年')) +
        row(covered, cell('1.2'), cell('每季')) +
        '</table:table>',
    );
    expect(blocks).toEqual([
      {
        kind: 'table',
        place: '第 1 個表格',
        rowPlaces: ['第 1 個表格第 1 列', '第 1 個表格第 2 列', '第 1 個表格第 3 列'],
        rows: [
          [
            { text: '實施要項', rowSpan: 1, columnSpan: 1 },
            { text: '推動作法', rowSpan: 1, columnSpan: 2 },
          ],
          [
            { text: '一、服務', rowSpan: 2, columnSpan: 1 },
            { text: '1.1', rowSpan: 1, columnSpan: 1 },
            { text: '113年', rowSpan: 1, columnSpan: 1 },
          ],
          [
            { text: '1.2', rowSpan: 1, columnSpan: 1 },
            { text: '每季', rowSpan: 1, columnSpan: 1 },
          ],
        ],
      },
    ]);
  });

  it('have a cell that the file repeats as often as it says, within reason', async () => {
    const repeated = (times: number) =>
      `<table:table>${row(cell('閱覽組', `table:number-columns-repeated="${times}"`))}</table:table>`;
    const { blocks } = await read(repeated(3));
    expect(blocks[0]).toMatchObject({
      rows: [[{ text: '閱覽組' }, { text: '閱覽組' }, { text: '閱覽組' }]],
    });
    await expect(read(repeated(1_000_000))).rejects.toThrow(
      '第 1 個表格：表格的欄有 1,000,000 欄，超過上限 500 欄',
    );
  });
});

describe('what a plan document cannot hold, in an OpenDocument text', () => {
  it('is told: pictures, notes, comments, hidden text, contents, margins', async () => {
    const { texts, losses } = await read(
      '<text:table-of-content><text:index-body><text:p>壹、依據1</text:p></text:index-body></text:table-of-content>' +
        '<text:p>組織<draw:frame><draw:image/><svg:title>組織圖</svg:title></draw:frame></text:p>' +
        '<text:p>依規定<text:note><text:note-citation>1</text:note-citation><text:note-body><text:p>圖書館法</text:p></text:note-body></text:note></text:p>' +
        '<text:p>公開<text:span text:style-name="h">內部</text:span><office:annotation><text:p>再議</text:p></office:annotation></text:p>' +
        '<text:section text:name="草稿" text:display="none"><text:p>未定</text:p></text:section>',
      {
        automatic:
          '<style:style style:name="h" style:family="text"><style:text-properties text:display="none"/></style:style>',
        masterPages:
          '<style:master-page><style:header><text:p>機密等級：普通</text:p></style:header><style:footer><text:p>第 1 頁</text:p></style:footer></style:master-page>',
      },
    );
    expect(texts).toEqual(['組織', '依規定', '公開']);
    expect(losses).toEqual([
      '有軟體產生的目次（目錄），沒有讀入',
      '「組織」處：有圖片（組織圖），沒有讀入',
      '「依規定」處：有註腳，沒有讀入：圖書館法',
      '「公開」處：有隱藏的文字「內部」，沒有讀入',
      '「公開」處：有註解（批註），沒有讀入：再議',
      '區段「草稿」：有隱藏的文字「未定」，沒有讀入',
      '頁首「機密等級：普通」沒有讀入',
    ]);
  });

  it('is no loss where a text box holds it: its text follows', async () => {
    const { texts, losses } = await read(
      '<text:p>柒、附則<draw:frame><draw:text-box><text:p>附註：另訂之</text:p></draw:text-box></draw:frame></text:p>',
    );
    expect(texts).toEqual(['柒、附則', '附註：另訂之']);
    expect(losses).toEqual([]);
  });
});

describe('a file that is no OpenDocument text', () => {
  const encrypted =
    '<manifest:manifest xmlns:manifest="urn:oasis:names:tc:opendocument:xmlns:manifest:1.0">' +
    '<manifest:file-entry><manifest:encryption-data/></manifest:file-entry></manifest:manifest>';
  const sheet =
    '<office:document-content xmlns:office="urn:oasis:names:tc:opendocument:xmlns:office:1.0">' +
    '<office:body><office:spreadsheet/></office:body></office:document-content>';

  it.each<[string, Record<string, string>, string]>([
    ['encrypted', { 'META-INF/manifest.xml': encrypted, 'content.xml': '…' }, '這份文件設有密碼'],
    ['a .docx', { 'word/document.xml': '' }, '內容其實是「Word 文件（.docx）」'],
    ['a spreadsheet', { 'content.xml': sheet }, '不是文字文件（可能是試算表或簡報）'],
  ])('is refused with what to do: %s', async (_, files, words) => {
    const parts = Object.entries(files).map(([name, text]) => [name, strToU8(text)] as const);
    await expect(readOdt(zipSync(Object.fromEntries(parts)))).rejects.toThrow(words);
  });
});
