import { describe, expect, it } from 'vitest';
import { readOdt } from '../../../../../src/drafting/import/readers/read-odt.ts';
import { list, listStyle, openDocument, type OpenDocumentStyles } from './open-document.ts';

async function read(body: string, styles?: OpenDocumentStyles) {
  const { blocks, losses } = await readOdt(openDocument(body, styles));
  return { texts: blocks.map((block) => (block.kind === 'paragraph' ? block.text : '')), losses };
}

const style = (family: string, name: string, parent: string, properties = '') =>
  `<style:style style:name="${name}" style:family="${family}" style:parent-style-name="${parent}">` +
  `${properties === '' ? '' : `<style:text-properties ${properties}/>`}</style:style>`;
const p = (text: string, name = '') => `<text:p text:style-name="${name}">${text}</text:p>`;
const span = (text: string, name: string) =>
  `<text:span text:style-name="${name}">${text}</text:span>`;
const struck = 'style:text-line-through-style="solid"';

describe('text that a style of an OpenDocument text strikes through or hides', () => {
  const styles = {
    automatic: style('text', 'T1', 'Del') + style('paragraph', 'P1', 'Hid'),
    common:
      style('text', 'Del', '', struck) +
      style('text', 'Kept', 'Del', 'style:text-line-through-style="none"') +
      style('paragraph', 'Hid', '', 'text:display="none"') +
      style('paragraph', 'Old', '', struck),
  };

  it('is left out and quoted, also where the style has it from its parents', async () => {
    const { texts, losses } = await read(
      p(`增設${span('舊式', 'T1')}座位${span('與舊桌', 'Del')}。`) + p('內部說明', 'P1'),
      styles,
    );
    expect(texts).toEqual(['增設座位。']);
    expect(losses).toEqual([
      '「增設座位。」處：有畫刪除線的文字「舊式」，視為已刪除，沒有讀入；若仍有效，請補上',
      '「增設座位。」處：有畫刪除線的文字「與舊桌」，視為已刪除，沒有讀入；若仍有效，請補上',
      '「增設座位。」處：有隱藏的文字「內部說明」，沒有讀入',
    ]);
  });

  it('is read where a nearer style says that nothing is struck through', async () => {
    const { texts, losses } = await read(p(`每季${span('每月', 'Kept')}檢討`, 'Old'), styles);
    expect(texts).toEqual(['每月']);
    expect(losses.map((loss) => /文字「(.*)」，視/u.exec(loss)?.[1])).toEqual(['每季', '檢討']);
  });

  it('is what all paragraphs begin with', async () => {
    const { texts } = await read(p(`甲${span('乙', 'Kept')}`), {
      common: `<style:default-style style:family="paragraph"><style:text-properties ${struck}/></style:default-style>${styles.common}`,
    });
    expect(texts).toEqual(['乙']);
  });

  it('leaves no number of a list alone', async () => {
    const { texts } = await read(list('text:style-name="L1"', p('甲'), p('舊', 'Old'), p('乙')), {
      ...styles,
      automatic: listStyle('L1', ['1', '', '.']),
    });
    expect(texts).toEqual(['1. 甲', '3. 乙']);
  });
});

describe('what tracked changes deleted in an OpenDocument text', () => {
  const region = (id: string, content: string) =>
    `<text:changed-region xml:id="${id}" text:id="${id}">${content}</text:changed-region>`;
  const deleted = (id: string, ...paragraphs: string[]) =>
    region(id, `<text:deletion><office:change-info/>${paragraphs.join('')}</text:deletion>`);
  const mark = (id: string) => `<text:change text:change-id="${id}"/>`;

  it('is quoted where it stood, each deletion once', async () => {
    const heading = '<text:h text:outline-level="1">舊章</text:h>';
    const { texts, losses } = await read(
      `<text:tracked-changes>${deleted('a', p('六十'))}${region('b', '<text:insertion/>')}` +
        `${deleted('c', heading, p('舊條'))}${deleted('d', p('遺失'))}</text:tracked-changes>` +
        `${p(`增設${mark('a')}八十席`)}${mark('c')}<text:h text:outline-level="1">新章</text:h>`,
      {
        common:
          '<text:outline-style><text:outline-level-style text:level="1" style:num-format="1" style:num-suffix="."/></text:outline-style>',
      },
    );
    expect(texts).toEqual(['增設八十席', '1. 新章']);
    expect(losses.slice(1)).toEqual([
      '「增設八十席」處：有追蹤修訂刪除的文字「六十」，沒有讀入',
      expect.stringMatching(/^「增設八十席」處：有追蹤修訂刪除的文字「.*舊章 舊條」，沒有讀入$/u),
      '有追蹤修訂刪除的文字「遺失」，沒有讀入',
    ]);
  });

  it('is told by its table where it was all of a cell', async () => {
    const { losses } = await read(
      `<text:tracked-changes>${deleted('a', p('113年10月'))}</text:tracked-changes>` +
        `<table:table><table:table-row><table:table-cell>${p(mark('a'))}</table:table-cell></table:table-row></table:table>`,
    );
    expect(losses[1]).toBe('第 1 個表格處：有追蹤修訂刪除的文字「113年10月」，沒有讀入');
  });
});

it('check boxes of a form stand in the text', async () => {
  const space = 'xmlns:field="urn:openoffice:names:experimental:ooxml-odf-interop:xmlns:field:1.0"';
  const box = (param = '') =>
    `<field:fieldmark ${space} field:type="vnd.oasis.opendocument.field.FORMCHECKBOX">${param}</field:fieldmark>`;
  const checked = '<field:param field:name="Checkbox_Checked" field:value="true"/>';
  const { texts } = await read(p(`${box(checked)}全年 ${box()}每季`));
  expect(texts).toEqual(['☑全年 ☐每季']);
});

it('what a field asks to fill in is left out and quoted, and boxes of content controls are read', async () => {
  const control = (content: string, attributes: string) =>
    `<loext:content-control xmlns:loext="urn:org:documentfoundation:names:experimental:office:xmlns:loext:1.0" ${attributes}>${content}</loext:content-control>`;
  const { texts, losses } = await read(
    p(
      `${control('☒', 'loext:checkbox="true" loext:checked="true"')}期限：${control('選擇日期。', 'loext:showing-place-holder="true"')}` +
        '<text:placeholder text:placeholder-type="text">輸入</text:placeholder>',
    ),
  );
  expect(texts).toEqual(['☑期限：']);
  expect(losses).toEqual([
    '「☑期限：」處：有尚未填寫的欄位，提示文字「選擇日期。」沒有讀入',
    '「☑期限：」處：有尚未填寫的欄位，提示文字「輸入」沒有讀入',
  ]);
});
