import { describe, expect, it } from 'vitest';
import { readDocx } from '../../../../../src/drafting/import/readers/read-docx.ts';
import { item, numbering, paragraph, row, wordDocument, type WordParts } from './word-document.ts';

async function read(body: string, parts: WordParts = {}) {
  const { blocks, losses } = await readDocx(wordDocument(body, parts));
  return {
    texts: blocks.map((block) => (block.kind === 'paragraph' ? block.text : block.rows)),
    blocks,
    losses,
  };
}

/** Cell as `text`, or `text 2×3` when it covers two rows and three columns. */
async function table(...rows: string[]): Promise<string[][]> {
  const { blocks } = await read(`<w:tbl>${rows.join('')}</w:tbl>`);
  return blocks.flatMap((block) =>
    block.kind !== 'table'
      ? []
      : block.rows.map((cells) =>
          cells.map(({ text, rowSpan, columnSpan }) =>
            rowSpan * columnSpan === 1 ? text : `${text} ${rowSpan}×${columnSpan}`,
          ),
        ),
  );
}

describe('paragraphs of a Word document', () => {
  it('have the lines that their author broke, and the level of a heading', async () => {
    const { blocks } = await read(
      '<w:p><w:pPr><w:pStyle w:val="1"/></w:pPr><w:r><w:t>壹、計畫依據</w:t></w:r></w:p>' +
        '<w:p><w:r><w:t xml:space="preserve">依據 </w:t><w:br/><w:t>本館</w:t></w:r><w:r><w:t>函</w:t></w:r></w:p>' +
        paragraph('參、附則', '<w:outlineLvl w:val="1"/>'),
      {
        styles: '<w:style w:type="paragraph" w:styleId="1"><w:name w:val="heading 1"/></w:style>',
      },
    );
    expect(blocks).toEqual([
      { kind: 'paragraph', text: '壹、計畫依據', headingLevel: 1, place: null },
      { kind: 'paragraph', text: '依據\n本館函', headingLevel: null, place: null },
      { kind: 'paragraph', text: '參、附則', headingLevel: 2, place: null },
    ]);
  });

  it('keep the numbers that Word makes by itself, as Chinese numerals and decimals', async () => {
    const { texts } = await read(
      paragraph('計畫依據', item(0)) +
        paragraph('計畫目標', item(0)) +
        paragraph('便捷服務', item(1)) +
        paragraph('設置服務臺', item(2)) +
        paragraph('延長開放', item(2)) +
        paragraph('探訪服務', item(1)) +
        paragraph('辦理講座', item(2)),
      {
        numbering: numbering([
          ['ideographLegalTraditional', '%1、'],
          ['taiwaneseCountingThousand', '(%2)'],
          ['decimal', '%2.%3'],
        ]),
      },
    );
    expect(texts).toEqual([
      '壹、計畫依據',
      '貳、計畫目標',
      '(一) 便捷服務',
      '一.1 設置服務臺',
      '一.2 延長開放',
      '(二) 探訪服務',
      '二.1 辦理講座',
    ]);
  });

  it('keep how many lists stand around each', async () => {
    const { blocks } = await read(
      [0, 1, 2, 1].map((level) => paragraph('服務', item(level))).join('') + paragraph('附註'),
      {
        numbering: numbering([
          ['decimal', '%1.'],
          ['decimal', '%2.'],
          ['decimal', '%3.'],
        ]),
      },
    );
    expect(blocks).toMatchObject([
      { text: '1. 服務' },
      { text: '1. 服務', listLevel: 1 },
      { text: '1. 服務', listLevel: 2 },
      { text: '2. 服務', listLevel: 1 },
      { text: '附註' },
    ]);
    expect([blocks[0], blocks[4]].some((block) => 'listLevel' in block!)).toBe(false);
  });

  it('write the numbers above as decimals where the list says so', async () => {
    const { texts } = await read(paragraph('服務', item(0)) + paragraph('設置', item(1)), {
      numbering: numbering([
        ['taiwaneseCounting', '%1、'],
        ['decimal', '%1.%2'],
      ]).replace('<w:lvlText w:val="%1.%2"/>', '<w:isLgl/><w:lvlText w:val="%1.%2"/>'),
    });
    expect(texts).toEqual(['一、服務', '1.1 設置']);
  });

  it('count on after a paragraph without number, and anew where the list starts again', async () => {
    const { texts } = await read(
      paragraph('甲', item(0)) +
        paragraph('（說明）') +
        paragraph('乙', item(0)) +
        paragraph('丙', item(0, 9)),
      {
        numbering:
          numbering([['decimal', '%1.']]) +
          '<w:num w:numId="9"><w:abstractNumId w:val="0"/>' +
          '<w:lvlOverride w:ilvl="0"><w:startOverride w:val="1"/></w:lvlOverride></w:num>',
      },
    );
    expect(texts).toEqual(['1. 甲', '（說明）', '2. 乙', '1. 丙']);
  });

  it('take their number from their style, unless they switch it off', async () => {
    const styles =
      '<w:style w:type="paragraph" w:styleId="a"><w:name w:val="條文"/><w:pPr><w:numPr><w:numId w:val="1"/></w:numPr></w:pPr></w:style>' +
      '<w:style w:type="paragraph" w:styleId="b"><w:name w:val="條文二"/><w:basedOn w:val="a"/></w:style>';
    const off = '<w:pStyle w:val="b"/><w:numPr><w:numId w:val="0"/></w:numPr>';
    const { texts } = await read(
      paragraph('依據', '<w:pStyle w:val="a"/>') +
        paragraph('目標', '<w:pStyle w:val="b"/>') +
        paragraph('無號', off),
      { styles, numbering: numbering([['ideographTraditional', '%1、']]) },
    );
    expect(texts).toEqual(['甲、依據', '乙、目標', '無號']);
  });

  it('stand at the level that their style names, though the list is that of the style it is based on', async () => {
    const styles =
      '<w:style w:type="paragraph" w:styleId="a"><w:name w:val="條文"/><w:pPr><w:numPr><w:numId w:val="1"/></w:numPr></w:pPr></w:style>' +
      '<w:style w:type="paragraph" w:styleId="b"><w:name w:val="款"/><w:basedOn w:val="a"/><w:pPr><w:numPr><w:ilvl w:val="1"/></w:numPr></w:pPr></w:style>';
    const { texts } = await read(
      paragraph('窗口', '<w:pStyle w:val="a"/>') +
        paragraph('設置', '<w:pStyle w:val="b"/>') +
        paragraph('檢討', '<w:pStyle w:val="b"/>') +
        paragraph('網站', '<w:pStyle w:val="a"/>'),
      {
        styles,
        numbering: numbering([
          ['decimal', '%1.'],
          ['decimal', '%1.%2'],
        ]),
      },
    );
    expect(texts).toEqual(['1. 窗口', '1.1 設置', '1.2 檢討', '2. 網站']);
  });

  it('of a cell stand behind a dash within an item that is numbered in the same way', async () => {
    const { texts } = await read(
      `<w:tbl><w:tr><w:tc>${paragraph('設置', item(0))}${paragraph('一樓', item(1))}${paragraph('檢討', item(0))}</w:tc><w:tc>${paragraph('每月', item(1))}</w:tc></w:tr></w:tbl>`,
      {
        numbering: numbering([
          ['decimal', '%1.'],
          ['decimal', '%2.'],
        ]),
      },
    );
    expect(texts.flat(2)).toMatchObject([
      { text: '1. 設置\n- 1. 一樓\n2. 檢討' },
      { text: '1. 每月' },
    ]);
  });

  it('begin with a dash for every kind of bullet', async () => {
    const { texts } = await read(paragraph('提供諮詢', item(0)), {
      numbering: numbering([['bullet', '\uf06c']]),
    });
    expect(texts).toEqual(['- 提供諮詢']);
  });

  it('write 壹拾 as word processors do, and say that it may be printed as 拾', async () => {
    const { texts, losses } = await read(paragraph('附則', item(0)), {
      numbering: numbering([['ideographLegalTraditional', '%1、']]).replace(
        '<w:start w:val="1"/>',
        '<w:start w:val="11"/>',
      ),
    });
    expect(texts).toEqual(['壹拾壹、附則']);
    expect(losses).toEqual(['自動編號「壹拾壹」在文件上可能印成「拾壹」，請核對']);
  });

  it('leave out a table of contents', async () => {
    const { texts, losses } = await read(
      paragraph('壹、計畫依據1', '<w:pStyle w:val="a"/>') + paragraph('壹、計畫依據'),
      { styles: '<w:style w:type="paragraph" w:styleId="a"><w:name w:val="toc 1"/></w:style>' },
    );
    expect(texts).toEqual(['壹、計畫依據']);
    expect(losses).toEqual(['有軟體產生的目次（目錄），沒有讀入']);
  });

  it('count a level that is left out, show no bullet in a number, and tell the first', async () => {
    const { texts, losses } = await read(
      paragraph('設置', item(2)) + paragraph('延長', item(2)) + paragraph('行銷', item(0)),
      {
        numbering: numbering([
          ['decimal', '%1.'],
          ['bullet', '•'],
          ['decimal', '%1.%2%3'],
        ]),
      },
    );
    expect(texts).toEqual(['1.1 設置', '1.2 延長', '2. 行銷']);
    expect(losses).toEqual(['有自動編號跳過了上一層（如有「1.1」而沒有「1.」），請核對編號']);
  });

  it('tell a number whose format is not known', async () => {
    const { texts, losses } = await read(paragraph('甲', item(0)), {
      numbering: numbering([['hebrew1', '%1.']]),
    });
    expect(texts).toEqual(['1. 甲']);
    expect(losses).toEqual(['有自動編號的格式無法照寫，以阿拉伯數字代替，請核對編號']);
  });
});

describe('tracked changes', () => {
  it('come in as if accepted: deleted text is not there, inserted text is', async () => {
    const { texts, losses } = await read(
      '<w:p><w:r><w:t>每月</w:t></w:r><w:del><w:r><w:delText>一</w:delText></w:r></w:del>' +
        '<w:moveFrom><w:r><w:t>或半年</w:t></w:r></w:moveFrom>' +
        '<w:ins><w:r><w:t>二</w:t></w:r></w:ins><w:r><w:t>次</w:t></w:r></w:p>',
    );
    expect(texts).toEqual(['每月二次']);
    expect(losses).toEqual([
      '文件有追蹤修訂：讀入修訂後的文字，略去標示刪除的文字；請確認這是核定的版本',
      '「每月二次」處：有追蹤修訂刪除的文字「一」，沒有讀入',
    ]);
  });

  it('join paragraphs whose division was deleted, and drop deleted rows', async () => {
    const { texts } = await read(
      paragraph('每月', '<w:rPr><w:del/></w:rPr>') +
        paragraph('檢討一次') +
        `<w:tbl>${row('甲')}${row('乙').replace('<w:tr>', '<w:tr><w:trPr><w:del/></w:trPr>')}</w:tbl>`,
    );
    expect(texts).toEqual(['每月檢討一次', [[{ text: '甲', rowSpan: 1, columnSpan: 1 }]]]);
  });
});

describe('tables of a Word document', () => {
  it('tell an empty cell that has a colour from others', async () => {
    const fill = (colour: string, text = '') =>
      [`<w:shd w:val="clear" w:color="auto" w:fill="${colour}"/>`, text] as const;
    const { texts } = await read(
      `<w:tbl>${row(fill('BFBFBF'), fill('FFFFFF'), fill('auto'), fill('BFBFBF', '甲'), '')}</w:tbl>`,
    );
    const cell = { text: '', rowSpan: 1, columnSpan: 1 };
    expect(texts).toEqual([
      [[{ ...cell, isFilled: true }, cell, cell, { ...cell, text: '甲' }, cell]],
    ]);
  });

  it('have a merged cell once, with the rows and columns that it covers', async () => {
    const start = '<w:vMerge w:val="restart"/>';
    const on = '<w:vMerge/>';
    expect(
      await table(
        row('實施要項', ['<w:gridSpan w:val="2"/>', '推動作法']),
        row([start, '一、服務'], '1.1', '113年'),
        row([on, ''], '1.2', '每季'),
        row([start, '二、行銷'], '2.1', ''),
        row([on, ''], '2.2', ''),
      ),
    ).toEqual([
      ['實施要項', '推動作法 1×2'],
      ['一、服務 2×1', '1.1', '113年'],
      ['1.2', '每季'],
      ['二、行銷 2×1', '2.1', ''],
      ['2.2', ''],
    ]);
  });

  it('have an empty cell where a row begins further right', async () => {
    const short = row('乙').replace('<w:tr>', '<w:tr><w:trPr><w:gridBefore w:val="2"/></w:trPr>');
    expect(await table(row('甲', '甲', '甲'), short)).toEqual([
      ['甲', '甲', '甲'],
      [' 1×2', '乙'],
    ]);
  });

  it('have the paragraphs of a cell as lines, those of a table within it too', async () => {
    const inner = `<w:tbl>${row('閱覽組', '總務組')}</w:tbl>`;
    const { blocks, losses } = await read(
      `<w:tbl><w:tr><w:tc>${paragraph('1.1 設置')}${paragraph('')}${paragraph('1.2 延長')}${inner}</w:tc></w:tr></w:tbl>`,
    );
    const text = '1.1 設置\n1.2 延長\n閱覽組\n總務組';
    expect(blocks).toEqual([
      {
        kind: 'table',
        place: '第 1 個表格',
        rows: [[{ text, rowSpan: 1, columnSpan: 1, doubt: expect.anything() as object }]],
        rowPlaces: ['第 1 個表格第 1 列'],
      },
    ]);
    expect(losses).toEqual(['第 2 個表格在另一個表格的儲存格裡，只讀入文字，不分欄列']);
  });
});

describe('what a plan document cannot hold', () => {
  const picture =
    '<w:drawing><wp:inline><wp:docPr descr="組織圖"/><pic:pic/></wp:inline></w:drawing>';

  it('is told: pictures, notes, comments, hidden text, symbols, margins', async () => {
    const { texts, losses } = await read(
      `<w:p><w:r><w:t>本館組織</w:t></w:r><w:r>${picture}</w:r></w:p>` +
        `<w:p><w:r>${picture.replace(' descr="組織圖"', '')}</w:r></w:p>` +
        '<w:p><w:r><w:t>依規定</w:t></w:r><w:r><w:footnoteReference w:id="2"/></w:r></w:p>' +
        '<w:p><w:r><w:t>公開</w:t></w:r><w:r><w:rPr><w:vanish/></w:rPr><w:t>內部用</w:t></w:r></w:p>' +
        '<w:p><w:r><w:sym w:font="Wingdings" w:char="F04A"/><w:t>同意</w:t></w:r><w:r><w:commentReference w:id="0"/></w:r></w:p>',
      {
        footnotes: `<w:footnote w:id="2">${paragraph('圖書館法第九條')}</w:footnote>`,
        header: paragraph('機密等級：普通'),
      },
    );
    expect(texts).toEqual(['本館組織', '依規定', '公開', '同意']);
    expect(losses).toEqual([
      '「本館組織」處：有圖片（組織圖），沒有讀入',
      '「本館組織」處：有圖片，沒有讀入',
      '「依規定」處：有註腳，沒有讀入：圖書館法第九條',
      '「公開」處：有隱藏的文字「內部用」，沒有讀入',
      '「同意」處：有字型「Wingdings」的符號，無法照寫，沒有讀入',
      '「同意」處：有註解（批註），沒有讀入',
      '頁首「機密等級：普通」沒有讀入',
    ]);
  });

  it('is no loss where a text box holds it: its text follows, once', async () => {
    const box = (name: string) =>
      `<${name}><w:txbxContent>${paragraph('附註：另訂之')}</w:txbxContent></${name}>`;
    const { texts, losses } = await read(
      '<w:p><w:r><w:t>柒、附則</w:t></w:r><w:r><mc:AlternateContent>' +
        `<mc:Choice Requires="wps"><w:drawing><wps:wsp>${box('wps:txbx')}</wps:wsp></w:drawing></mc:Choice>` +
        `<mc:Fallback><w:pict><v:shape>${box('v:textbox')}</v:shape></w:pict></mc:Fallback>` +
        '</mc:AlternateContent></w:r></w:p>',
    );
    expect(texts).toEqual(['柒、附則', '附註：另訂之']);
    expect(losses).toEqual([]);
  });

  it('is left out and quoted where it is struck through', async () => {
    const { texts, losses } = await read(
      '<w:p><w:r><w:t>每月</w:t></w:r><w:r><w:rPr><w:strike/></w:rPr><w:t>每季檢討</w:t></w:r></w:p>',
    );
    expect(texts).toEqual(['每月']);
    expect(losses).toEqual([
      '「每月」處：有畫刪除線的文字「每季檢討」，視為已刪除，沒有讀入；若仍有效，請補上',
    ]);
  });
});
