import { expect, test } from 'vitest';
import { blocksOfHtml } from '../../../../../src/drafting/import/readers/read-html.ts';

const read = (html: string) => {
  const { blocks, losses } = blocksOfHtml(html);
  return { texts: blocks.map((block) => (block.kind === 'paragraph' ? block.text : '')), losses };
};

test.each([
  ['cjk-ideographic', 10, ['十、', '十一、']],
  ['cjk-decimal', 10, ['一〇、', '一一、']],
  ['trad-chinese-informal', 101, ['一百零一、', '一百零二、']],
  ['trad-chinese-formal', 2, ['貳、', '參、']],
  ['simp-chinese-formal', 2, ['贰、', '叁、']],
  ['cjk-heavenly-stem', 1, ['甲、', '乙、']],
  ['cjk-earthly-branch', 12, ['亥、', '一三、']],
  ['decimal-leading-zero', 9, ['09. ', '10. ']],
  ['lower-latin', 26, ['z. ', 'aa. ']],
  ['upper-alpha', 2, ['B. ', 'C. ']],
  ['lower-roman', 39, ['xxxix. ', 'xl. ']],
  ['UPPER-ROMAN !important', 4, ['IV. ', 'V. ']],
  ['circle', 1, ['- ', '- ']],
  ['none', 1, ['', '']],
])('items of a list in the style %s bear what a browser shows', (style, start, labels) => {
  const items = '<li>計畫依據</li><li><p>執行內容</p></li>';
  const shown = labels.map((label, at) => label + ['計畫依據', '執行內容'][at]);
  for (const html of [
    `<ol start=${start} style="list-style-type: ${style}">${items}</ol>`,
    `<style>.n {list-style: ${style.replace(' ', ' inside ')}}</style><ol type=a start=${start} class=n>${items}</ol>`,
  ])
    expect(read(html)).toEqual({ texts: shown, losses: [] });
});

test('an item has its own style before that of its list, and a list of dashes may be numbered', () => {
  expect(
    read(
      '<ol style="list-style:none"><li style="list-style-type:decimal">甲<li type=A>乙<li>丙</ol>' +
        '<ul style="list-style:cjk-ideographic"><li>丁</ul><ul style="list-style:none"><li>戊</ul>',
    ).texts,
  ).toEqual(['1. 甲', 'B. 乙', '丙', '一、丁', '- 戊']);
});

test('a reversed list counts down from the number of its items', () => {
  expect(read('<ol reversed><li>甲<li hidden>乙<li><del>丙</del>丁</ol>').texts).toEqual([
    '2. 甲',
    '1. 丁',
  ]);
  expect(read('<ol reversed start=9><li>甲<li value=5>乙<li>丙</ol>').texts).toEqual([
    '9. 甲',
    '5. 乙',
    '4. 丙',
  ]);
});

test('numbers in a style that is not known are told, and so are those that a style sheet counts', () => {
  expect(read('<ol style="list-style-type:thai"><li>甲</ol>')).toEqual({
    texts: ['1. 甲'],
    losses: ['有自動編號的格式無法照寫，以阿拉伯數字代替，請核對編號'],
  });
  expect(
    read(
      '<style>ol {list-style:none} li::before {content: counter(n) "、"}</style><ol><li>甲</ol>',
    ),
  ).toEqual({
    texts: ['1. 甲'],
    losses: ['樣式表加上的文字「（自動編號）、」沒有讀入；若屬於計畫，請補上'],
  });
});
