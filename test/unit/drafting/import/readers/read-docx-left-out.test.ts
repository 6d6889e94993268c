import { describe, expect, it } from 'vitest';
import { readDocx } from '../../../../../src/drafting/import/readers/read-docx.ts';
import { paragraph, row, wordDocument, type WordParts } from './word-document.ts';

async function read(body: string, parts?: WordParts) {
  const { blocks, losses } = await readDocx(wordDocument(body, parts));
  const texts = blocks.map((block) =>
    block.kind === 'table' ? block.rows.map((cells) => cells.map(({ text }) => text)) : block.text,
  );
  return { texts, losses };
}

const run = (text: string, properties = '') =>
  `<w:r><w:rPr>${properties}</w:rPr><w:t>${text}</w:t></w:r>`;
const style = (type: string, id: string, properties: string, more = '') =>
  `<w:style w:type="${type}" w:styleId="${id}" ${more}>${properties}</w:style>`;

describe('text that the style of a table strikes through or hides', () => {
  const strike = '<w:rPr><w:strike/></w:rPr>';
  const part = (type: string, properties: string) =>
    `<w:tblStylePr w:type="${type}">${properties}</w:tblStylePr>`;
  const table = (name: string, look: string) =>
    `<w:tbl><w:tblPr><w:tblStyle w:val="${name}"/><w:tblLook ${look}/></w:tblPr>` +
    `${row('舊制', '期限')}${row('增設座位', '6月')}</w:tbl>`;
  const struckIn = async (styles: string, name: string, look = '') => {
    const { losses } = await read(table(name, look) + paragraph('備註'), { styles });
    return losses.map((loss) => /文字「(.*?)」/u.exec(loss)?.[1]);
  };

  it('is left out in all of its cells, or in those that the table switches on', async () => {
    const whole = style('table', 'Old', strike) + style('table', 'New', '<w:basedOn w:val="Old"/>');
    expect(await struckIn(whole, 'New')).toEqual(['舊制', '期限', '增設座位', '6月']);
    expect(await struckIn(style('table', 'Old', part('wholeTable', strike)), 'Old')).toHaveLength(
      4,
    );
    const parts = style(
      'table',
      'Part',
      part('firstRow', strike) + part('lastCol', '<w:rPr><w:vanish/></w:rPr>'),
    );
    expect(await struckIn(parts, 'Part')).toEqual([]);
    expect(await struckIn(parts, 'Part', 'w:firstRow="1"')).toEqual(['舊制', '期限']);
    expect(await struckIn(parts, 'Part', 'w:val="0100"')).toEqual(['期限', '6月']);
  });

  it('is read where nearer properties or a second style switch it off', async () => {
    const styles =
      style('table', 'Old', strike + part('firstRow', '<w:rPr><w:strike w:val="0"/></w:rPr>')) +
      style('paragraph', 'Again', strike);
    expect(await struckIn(styles, 'Old', 'w:val="0020"')).toEqual(['增設座位', '6月']);
    const cell = (content: string) => `<w:tr><w:tc>${content}</w:tc></w:tr>`;
    const { texts } = await read(
      `<w:tbl><w:tblPr><w:tblStyle w:val="Old"/></w:tblPr>${cell(`<w:p>${run('甲', '<w:strike w:val="0"/>')}${run('乙')}</w:p>`)}${cell(paragraph('丙', '<w:pStyle w:val="Again"/>'))}</w:tbl>`,
      { styles },
    );
    expect(texts.flat(3)).toEqual(['甲', '丙']);
  });
});

describe('text that a style strikes through or hides', () => {
  const styles =
    style('character', 'Del', '<w:rPr><w:strike/></w:rPr>') +
    style('character', 'Del2', '<w:basedOn w:val="Del"/>') +
    style('character', 'Twice', '<w:rPr><w:dstrike/></w:rPr>') +
    style('character', 'Kept', '<w:basedOn w:val="Del"/><w:rPr><w:strike w:val="0"/></w:rPr>') +
    style('paragraph', 'Hid', '<w:rPr><w:vanish/></w:rPr>') +
    style('paragraph', 'Old', '<w:rPr><w:strike/></w:rPr>');

  it('is left out and quoted, also where the style is based on another', async () => {
    const { texts, losses } = await read(
      `<w:p>${run('增設')}${run('舊式', '<w:rStyle w:val="Del"/>')}${run('座位')}` +
        `${run('與舊桌', '<w:rStyle w:val="Del2"/>')}${run('與舊椅', '<w:rStyle w:val="Twice"/>')}</w:p>` +
        paragraph('內部說明', '<w:pStyle w:val="Hid"/>'),
      { styles },
    );
    expect(texts).toEqual(['增設座位']);
    expect(losses).toEqual([
      '「增設座位」處：有畫刪除線的文字「舊式」，視為已刪除，沒有讀入；若仍有效，請補上',
      '「增設座位」處：有畫刪除線的文字「與舊桌」，視為已刪除，沒有讀入；若仍有效，請補上',
      '「增設座位」處：有畫刪除線的文字「與舊椅」，視為已刪除，沒有讀入；若仍有效，請補上',
      '「增設座位」處：有隱藏的文字「內部說明」，沒有讀入',
    ]);
  });

  it('is read where the text, a nearer style or a second style switches it off', async () => {
    const { texts, losses } = await read(
      `<w:p>${run('甲', '<w:rStyle w:val="Del"/><w:strike w:val="0"/>')}` +
        `${run('乙', '<w:rStyle w:val="Kept"/>')}</w:p>` +
        `<w:p><w:pPr><w:pStyle w:val="Old"/></w:pPr>${run('丙', '<w:rStyle w:val="Del"/>')}${run('丁')}</w:p>`,
      { styles },
    );
    expect(texts).toEqual(['甲乙', '丙']);
    expect(losses).toEqual([
      '「丙」處：有畫刪除線的文字「丁」，視為已刪除，沒有讀入；若仍有效，請補上',
    ]);
  });

  it('is what the defaults of the document or its usual style say', async () => {
    const body = `<w:p>${run('甲')}${run('乙', '<w:vanish w:val="0"/>')}</w:p>`;
    const hidden = '<w:rPr><w:vanish/></w:rPr>';
    for (const given of [
      `<w:docDefaults><w:rPrDefault>${hidden}</w:rPrDefault></w:docDefaults>`,
      style('paragraph', 'Normal', hidden, 'w:default="1"'),
    ])
      expect((await read(body, { styles: given })).texts).toEqual(['乙']);
  });

  it('leaves no number of a list alone; what is hidden takes none', async () => {
    const list = '<w:numPr><w:ilvl w:val="0"/><w:numId w:val="1"/></w:numPr>';
    const { texts } = await read(
      paragraph('甲', list) +
        paragraph('密', `<w:pStyle w:val="Hid"/>${list}`) +
        paragraph('乙', list) +
        paragraph('舊', `<w:pStyle w:val="Old"/>${list}`) +
        paragraph('丙', list),
      {
        styles,
        numbering:
          '<w:abstractNum w:abstractNumId="0"><w:lvl w:ilvl="0"><w:start w:val="1"/><w:numFmt w:val="decimal"/><w:lvlText w:val="%1."/></w:lvl></w:abstractNum>' +
          '<w:num w:numId="1"><w:abstractNumId w:val="0"/></w:num>',
      },
    );
    expect(texts).toEqual(['1. 甲', '2. 乙', '4. 丙']);
  });
});

describe('rows of a Word table', () => {
  const marked = (properties: string, ...cells: string[]) =>
    row(...cells).replace('<w:tr>', `<w:tr><w:trPr>${properties}</w:trPr>`);

  it('that are hidden are left out and quoted', async () => {
    const { texts, losses } = await read(
      `<w:tbl>${row('一、環境', '增設座位')}${marked('<w:hidden/>', '一、環境', '汰換照明')}` +
        `${marked('<w:hidden w:val="0"/>', '二、網路', '線上辦證')}</w:tbl>`,
    );
    expect(texts).toEqual([
      [
        ['一、環境', '增設座位'],
        ['二、網路', '線上辦證'],
      ],
    ]);
    expect(losses).toEqual(['第 1 個表格隱藏的列：有隱藏的文字「一、環境 汰換照明」，沒有讀入']);
  });

  it('that are hidden show nothing of merged cells that begin there; the rows below have a mark', async () => {
    const hidden = (text: string) => text.replaceAll('<w:r>', '<w:r><w:rPr><w:vanish/></w:rPr>');
    const start = (text: string): [string, string] => ['<w:vMerge w:val="restart"/>', text];
    const goesOn: [string, string] = ['<w:vMerge/>', ''];
    for (const third of [
      marked('<w:hidden/>').replace(
        '</w:tr>',
        row(start('二、網路'), '線上辦證').slice('<w:tr>'.length),
      ),
      hidden(row(start('二、網路'), '線上辦證')),
    ]) {
      const { blocks, losses } = await readDocx(
        wordDocument(
          `<w:tbl>${row(start('一、環境'), '增設座位')}${row(goesOn, '汰換照明')}${third}` +
            `${row(goesOn, '公開資料')}${row(goesOn, '檢討')}${row('三、其他', '宣導')}</w:tbl>`,
        ),
      );
      const [table] = blocks;
      const rows = table?.kind === 'table' ? table.rows : [];
      expect(rows.map((cells) => cells.map(({ text, rowSpan }) => `${text} ${rowSpan}`))).toEqual([
        ['一、環境 2', '增設座位 1'],
        ['汰換照明 1'],
        [' 2', '公開資料 1'],
        ['檢討 1'],
        ['三、其他 1', '宣導 1'],
      ]);
      expect(rows.flat().flatMap(({ doubt }) => doubt?.found ?? [])).toEqual([
        '合併儲存格從隱藏的列起，那裡的文字「二、網路」不顯示，沒有讀入',
      ]);
      expect(losses).toEqual(['第 1 個表格隱藏的列：有隱藏的文字「二、網路 線上辦證」，沒有讀入']);
    }
  });

  it('of which one is hidden within merged cells leave these as they are', async () => {
    const { texts } = await read(
      `<w:tbl>${row(['<w:vMerge w:val="restart"/>', '一、環境'], '增設座位')}` +
        `${marked('<w:hidden/>').replace('</w:tr>', row(['<w:vMerge/>', ''], '汰換照明').slice('<w:tr>'.length))}` +
        `${row(['<w:vMerge/>', ''], '檢討')}</w:tbl>`,
    );
    expect(texts).toEqual([[['一、環境', '增設座位'], ['檢討']]]);
  });
});

describe('what tracked changes deleted in a Word document', () => {
  const taken = '文件有追蹤修訂：讀入修訂後的文字，略去標示刪除的文字；請確認這是核定的版本';
  const deleted = (text: string) =>
    `<w:del><w:r><w:delText xml:space="preserve">${text}</w:delText></w:r></w:del>`;

  it('is quoted with its place, each deletion once, also if it is written in parts', async () => {
    const { texts, losses } = await read(
      `<w:p>${run('增設')}${deleted('六')}${deleted('十')}${run('八十席')}${deleted('座椅')}</w:p>` +
        `<w:p>${deleted('另購書架。')}</w:p>`,
    );
    expect(texts).toEqual(['增設八十席']);
    expect(losses).toEqual([
      taken,
      '「增設八十席」處：有追蹤修訂刪除的文字「六十」，沒有讀入',
      '「增設八十席」處：有追蹤修訂刪除的文字「座椅」，沒有讀入',
      '「增設八十席」處：有追蹤修訂刪除的文字「另購書架。」，沒有讀入',
    ]);
  });

  it('is quoted where it is a row, a cell, or all of a cell', async () => {
    const cell = (content: string, properties = '') =>
      `<w:tc><w:tcPr>${properties}</w:tcPr><w:p>${content}</w:p></w:tc>`;
    const { texts, losses } = await read(
      `<w:tbl>${row('增設座位', '每月')}` +
        `<w:tr><w:trPr><w:del/></w:trPr>${cell(deleted('開發程式'))}${cell(deleted('113年10月'))}</w:tr>` +
        `<w:tr>${cell(run('線上辦證'))}${cell(deleted('每季'))}</w:tr>` +
        `<w:tr>${cell(run('導覽'))}${cell(run('隨時'), '<w:cellDel/>')}</w:tr></w:tbl>`,
    );
    expect(texts).toEqual([
      [
        ['增設座位', '每月'],
        ['線上辦證', ''],
        ['導覽', ''],
      ],
    ]);
    expect(losses).toEqual([
      taken,
      '第 1 個表格刪除的列：有追蹤修訂刪除的文字「開發程式 113年10月」，沒有讀入',
      '第 1 個表格處：有追蹤修訂刪除的文字「每季」，沒有讀入',
      '第 1 個表格刪除的儲存格：有追蹤修訂刪除的文字「隨時」，沒有讀入',
    ]);
  });
});

it('a comment of a Word document is quoted', async () => {
  const { losses } = await read(
    `<w:p>${run('增設座位')}<w:r><w:commentReference w:id="3"/></w:r></w:p>`,
    { comments: `<w:comment w:id="3">${paragraph('請確認席次。')}</w:comment>` },
  );
  expect(losses).toEqual(['「增設座位」處：有註解（批註），沒有讀入：請確認席次。']);
});

it('check boxes of a Word form stand in the text, as checked or by default', async () => {
  const box = (state: string) =>
    `<w:r><w:fldChar w:fldCharType="begin"><w:ffData><w:checkBox>${state}</w:checkBox></w:ffData></w:fldChar></w:r>` +
    '<w:r><w:instrText> FORMCHECKBOX </w:instrText></w:r><w:r><w:fldChar w:fldCharType="end"/></w:r>';
  const { texts } = await read(
    `<w:p>${box('<w:default w:val="1"/>')}${run('全年')}${box('<w:default w:val="0"/>')}${run('每季')}` +
      `${box('<w:default w:val="1"/><w:checked w:val="0"/>')}${run('每月')}` +
      `${box('<w:default w:val="0"/><w:checked/>')}${run('隨時')}${box('')}${run('其他')}</w:p>`,
  );
  expect(texts).toEqual(['☑全年☐每季☐每月☑隨時☐其他']);
});

it('a box of a content control is ticked or empty, whatever sign the document draws it with', async () => {
  const box = (checked: string, sign: string) =>
    '<w:sdt><w:sdtPr><w14:checkbox xmlns:w14="http://schemas.microsoft.com/office/word/2010/wordml">' +
    `<w14:checked w14:val="${checked}"/></w14:checkbox></w:sdtPr>` +
    `<w:sdtContent><w:r><w:t>${sign}</w:t></w:r></w:sdtContent></w:sdt>`;
  const { texts } = await read(
    `<w:p>${box('1', '☒')}${run('全年')}${box('0', '□')}${run('每季')}</w:p>`,
  );
  expect(texts).toEqual(['☑全年☐每季']);
});

it('the words that a shape draws (文字藝術師) are quoted where it stands', async () => {
  const shape = (content: string) => `<w:r><w:pict><v:shape>${content}</v:shape></w:pict></w:r>`;
  const art = shape('<v:textpath string="服務品質 計畫"/>');
  const { losses } = await read(
    `<w:p>${run('封面')}${art}</w:p><w:p>${run('內頁')}${shape('<v:textpath string=""/>')}</w:p>`,
  );
  expect(losses).toEqual([
    '「封面」處：有圖形（文字藝術師「服務品質 計畫」），沒有讀入；若屬於計畫，請補上',
    '「內頁」處：有圖形，沒有讀入',
  ]);
});

it('what a field asks to fill in is left out and quoted, and what was filled in is read', async () => {
  const control = (content: string, properties = '') =>
    `<w:sdt><w:sdtPr>${properties}</w:sdtPr><w:sdtContent>${content}</w:sdtContent></w:sdt>`;
  const asked = '<w:showingPlcHdr/>';
  const { texts, losses } = await read(
    `<w:p>${run('期限：')}${control(run('113年6月'))}${control(run('選擇日期。'), asked)}</w:p>` +
      control(paragraph('按這裡輸入文字。'), asked),
  );
  expect(texts).toEqual(['期限：113年6月']);
  expect(losses).toEqual([
    '「期限：113年6月」處：有尚未填寫的欄位，提示文字「選擇日期。」沒有讀入',
    '有尚未填寫的欄位，提示文字「按這裡輸入文字。」沒有讀入',
  ]);
});
