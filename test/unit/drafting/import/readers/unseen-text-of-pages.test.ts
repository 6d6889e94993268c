import { describe, expect, test } from 'vitest';
import { blocksOfHtml } from '../../../../../src/drafting/import/readers/read-html.ts';

const read = (html: string) => {
  const { blocks, losses } = blocksOfHtml(html);
  const text = blocks
    .flatMap((block) =>
      block.kind === 'paragraph' ? [block.text] : block.rows.flat().map((cell) => cell.text),
    )
    .join('|');
  return { blocks, text, losses };
};

describe('text that a page has and nobody sees is left out and quoted', () => {
  test.each([
    ['max-height:0;overflow:hidden'],
    ['height: 0px; overflow: hidden'],
    ['width:0;overflow-x:clip'],
    ['font-size:0'],
    ['font: 0/0 a'],
    ['font-size:1px'],
    ['opacity:0'],
    ['opacity: 0.0 !important'],
    ['position:absolute;clip:rect(0 0 0 0)'],
    ['position:absolute;clip:rect(1px, 1px, 1px, 1px)'],
    ['clip-path: inset(50%)'],
    ['clip-path:inset(0 100% 0 0)'],
    ['clip-path:circle(0)'],
    ['text-indent:-9999px'],
    ['position:absolute; left:-10000px'],
    ['position:fixed;top:-999em'],
    ['transform: scale(0)'],
    ['transform:translateX(-9999px)'],
    ['position:absolute;width:1px;height:1px;overflow:hidden'],
    ['content-visibility:hidden'],
    ['color:#fff'],
    ['color:transparent'],
    ['color: rgb(255 255 255)'],
    ['background:#003366 none;color:#036'],
    ['color:rgba(0,0,0,0)'],
  ])('by the style %s', (style) => {
    for (const html of [
      `<p>甲</p><div style="${style}">乙</div><p>丙</p>`,
      `<style>.a .x{${style}}</style><p>甲</p><div class="a"><div class="x">乙</div></div><p>丙</p>`,
    ]) {
      const { text, losses } = read(html);
      expect(text).toBe('甲|丙');
      expect(losses).toEqual(['有隱藏的文字「乙」，沒有讀入']);
    }
  });

  test('also in the cells of a table, which keep their places', () => {
    const { text, losses } = read(
      '<table><tr><td>甲</td><td bgcolor="#FFFFFF"><font color="white">草案</font>每月</td><td style="opacity:0">乙</td></tr><tr><td>丙</td><td>全年</td><td>丁</td></tr></table>',
    );
    expect(text).toBe('甲|每月||丙|全年|丁');
    expect(losses).toEqual(['有隱藏的文字「草案」，沒有讀入', '有隱藏的文字「乙」，沒有讀入']);
  });

  test('with what is struck out or hidden within it', () => {
    const { losses } = read('<p>甲</p><div hidden>乙<s>丙</s><b style="display:none">丁</b></div>');
    expect(losses).toEqual(['有隱藏的文字「乙丙丁」，沒有讀入']);
  });

  test('and an item of a list that takes its place still counts', () => {
    const { text } = read(
      '<ol><li>甲<li style="visibility:hidden">乙<li style="opacity:0">丙<li hidden>丁<li>戊</ol>',
    );
    expect(text).toBe('1. 甲|4. 戊');
  });
});

describe('text that a page shows is read', () => {
  test.each([
    ['max-height:0'],
    ['height:0;padding-bottom:56%;overflow:hidden'],
    ['width:0;flex:1 1 auto;overflow:hidden'],
    ['font-size:0.9em'],
    ['opacity:0;transition:opacity 1s'],
    ['clip-path:inset(0)'],
    ['clip:rect(0 0 0 0)'],
    ['text-indent:-24pt'],
    ['position:absolute;left:-9px'],
    ['transform:scale(0.5)'],
    ['background:navy;color:white'],
    ['color:#fff;background-image:url(a.png)'],
    ['color:transparent;background-clip:text;background-image:linear-gradient(red,blue)'],
    ['color:red'],
  ])('with the style %s', (style) => {
    const { text, losses } = read(`<div style="${style}">甲</div>`);
    expect(text).toBe('甲');
    expect(losses).toEqual([]);
  });

  test('where the text within has a size or a colour of its own', () => {
    const { text } = read(
      '<div style="font-size:0"><span style="font-size:14px">甲</span><i style="font-size:2em">乙</i></div>' +
        '<div style="color:white"><span style="background:black">丙</span><a href="#x">丁</a></div>',
    );
    expect(text).toBe('甲|丙丁');
  });

  test('where heads of a table are white on the colour of their row', () => {
    const { text, losses } = read(
      '<style>thead tr{background-color:#036} th{color:#fff}</style><table><thead><tr><th>項目</th></tr></thead><tr><td style="max-width:0;overflow:hidden">甲</td></tr></table>',
    );
    expect(text).toBe('項目|甲');
    expect(losses).toEqual([]);
  });
});

test('white text is read with a mark where the page alone does not tell what is behind it', () => {
  const { blocks, losses } = read(
    '<link rel="stylesheet" href="a.css"><p style="color:white">甲</p><table><tr><td>乙</td><td style="color:white">丙</td></tr></table>',
  );
  expect(losses).toEqual(['「甲」的顏色可能與底色相同而看不見，仍讀入']);
  const cells = blocks.flatMap((block) => (block.kind === 'table' ? block.rows.flat() : []));
  expect(cells.map(({ doubt }) => doubt?.found)).toEqual([
    undefined,
    '「丙」的顏色可能與底色相同而看不見，仍讀入',
  ]);
});

describe('what a browser shows only in place of something else is left out and quoted', () => {
  test.each([
    ['object', '嵌入的物件'],
    ['video', '影片'],
    ['audio', '聲音'],
    ['canvas', '圖形'],
    ['iframe', '嵌入的網頁'],
    ['noscript', null],
    ['template', null],
  ])('in %s', (tag, name) => {
    const { text, losses } = read(
      `<p>甲</p><${tag}><p>請改用<b>別的瀏覽器</b></p></${tag}><p>乙</p>`,
    );
    expect(text).toBe('甲|乙');
    expect(losses.map((loss) => loss.replaceAll(/<\/?[pb]>/gu, ''))).toEqual([
      ...(name === null ? [] : [`有${name}，沒有讀入`]),
      '有瀏覽器不顯示的替代文字「請改用別的瀏覽器」，沒有讀入',
    ]);
  });

  test('and where it holds no words nothing is told of it', () => {
    const { text, losses } = read(
      '<p>甲</p><video><source src="a.mp4"></video><noscript><img src="a.png"></noscript>',
    );
    expect(text).toBe('甲');
    expect(losses).toEqual(['有影片，沒有讀入']);
  });
});

test('words that are drawn in a page are quoted', () => {
  const { losses } = read('<svg><title>圖</title><text>期限：6月</text></svg>');
  expect(losses).toEqual([
    '有圖形，沒有讀入',
    '圖形裡有文字「圖 期限：6月」，沒有讀入；若屬於計畫，請補上',
  ]);
});
