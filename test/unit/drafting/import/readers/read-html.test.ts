import { describe, expect, test } from 'vitest';
import { blocksOfHtml, readHtml } from '../../../../../src/drafting/import/readers/read-html.ts';
import type { Block } from '../../../../../src/drafting/import/source-document.ts';

const textsOf = (blocks: readonly Block[]) =>
  blocks.map((block) => (block.kind === 'paragraph' ? block.text : 'table'));

describe('a web page as a plan document', () => {
  test('its headings, paragraphs and line breaks stay in reading order', () => {
    const { blocks } = blocksOfHtml(
      '<h2>壹、計畫依據</h2><p>依 113 年\n號函<br>辦理。</p>鬆散的字',
    );
    expect(blocks).toEqual([
      { kind: 'paragraph', text: '壹、計畫依據', headingLevel: 2, place: null },
      { kind: 'paragraph', text: '依 113 年 號函\n辦理。', headingLevel: null, place: null },
      { kind: 'paragraph', text: '鬆散的字', headingLevel: null, place: null },
    ]);
  });

  test('the menu and the foot of the site are left out and quoted, a foot of its text is not', () => {
    const { blocks, losses } = blocksOfHtml(
      '<a href="#c">跳到主要內容</a><nav><ul><li>首頁</li></ul></nav><main id="c"><h2>計畫</h2>' +
        '<p>見<a href="#c">上文</a></p><footer>承辦：企劃科</footer></main><footer>地址：示範路1號</footer>',
    );
    expect(textsOf(blocks)).toEqual(['計畫', '見上文', '承辦：企劃科']);
    expect([...losses]).toEqual([
      '網站的選單「跳到主要內容」沒有讀入',
      '網站的選單「- 首頁」沒有讀入',
      '網站的頁尾「地址：示範路1號」沒有讀入',
    ]);
  });

  test('links within the text, and a foot that says more of the plan, stay', () => {
    const { blocks } = blocksOfHtml(
      '<p>請<a href="#b">移至附件</a>下載。</p><p><a href="#top">前往社區辦理講座</a>。</p>' +
        '<p><a href="#a">前往課程內容</a>，每月更新。</p><footer>執行成果於年底公布。</footer>' +
        '<footer>本網站著作權屬本處所有。</footer>' +
        '<footer><p>備註：計畫自奉核日施行。</p></footer><footer><table><tr><td>甲</td></tr></table></footer>',
    );
    expect(textsOf(blocks)).toEqual([
      '請移至附件下載。',
      '前往社區辦理講座。',
      '前往課程內容，每月更新。',
      '執行成果於年底公布。',
      '備註：計畫自奉核日施行。',
      'table',
    ]);
  });

  test('items of numbered lists bear the number that a browser shows, others a dash', () => {
    const { blocks } = blocksOfHtml(
      '<ol start="3"><li>設置服務臺<ol type="A"><li><p>每日</p><p>開放</p></li></ol></li><li value="7">辦理講座</li></ol>' +
        '<ol type="i"><li>其一</li></ol><ul><li>其他</li></ul>',
    );
    expect(textsOf(blocks)).toEqual([
      '3. 設置服務臺',
      'A. 每日',
      '開放',
      '7. 辦理講座',
      'i. 其一',
      '- 其他',
    ]);
  });

  test('a table keeps its rows, merged cells once, and the paragraphs of a cell as lines', () => {
    const { blocks } = blocksOfHtml(
      '<table><caption>附表</caption><thead><tr><th>執行項目</th><th>推動作法</th></tr></thead>' +
        '<tbody><tr><td rowspan="2">單一窗口</td><td><p>一樓</p><p>二樓</p></td></tr><tr><td colspan="2"></td></tr></tbody></table>',
    );
    expect(textsOf(blocks)).toEqual(['附表', 'table']);
    expect(blocks[1]).toEqual({
      kind: 'table',
      place: null,
      rows: [
        [
          { text: '執行項目', rowSpan: 1, columnSpan: 1 },
          { text: '推動作法', rowSpan: 1, columnSpan: 1 },
        ],
        [
          { text: '單一窗口', rowSpan: 2, columnSpan: 1 },
          { text: '一樓\n二樓', rowSpan: 1, columnSpan: 1 },
        ],
        [{ text: '', rowSpan: 1, columnSpan: 2 }],
      ],
    });
  });

  test('so does a table whose elements are told by their roles alone', () => {
    const { blocks } = blocksOfHtml(
      '<div role="table"><div role="rowgroup"><div role="row"><span role="columnheader">作法</span><span role="columnheader">期限</span></div></div>' +
        '<div role="row"><div role="rowheader" aria-colspan="2">櫃檯</div></div>' +
        '<div role="row"><div role="cell">設置<br>服務臺</div><div role="cell">全年</div></div></div>',
    );
    const rows = blocks[0]?.kind === 'table' ? blocks[0].rows : [];
    expect(rows.map((cells) => cells.map(({ text, columnSpan }) => [text, columnSpan]))).toEqual([
      [
        ['作法', 1],
        ['期限', 1],
      ],
      [['櫃檯', 2]],
      [
        ['設置\n服務臺', 1],
        ['全年', 1],
      ],
    ]);
  });

  test('a table within a cell is taken over as lines of the cell', () => {
    const { blocks } = blocksOfHtml(
      '<table><tr><td>外<table><tr><td>內一</td><td>內二</td></tr></table></td></tr></table>',
    );
    expect(blocks).toMatchObject([{ rows: [[{ text: '外\n內一\n內二' }]] }]);
  });

  test('a picture is reported, scripts and styles are no text', () => {
    const { blocks, losses } = blocksOfHtml(
      '<style>p{}</style><script>1</script><p>文<img src="x.png"></p>',
    );
    expect(textsOf(blocks)).toEqual(['文']);
    expect(losses).toEqual(['有圖片，沒有讀入']);
  });

  test('a file’s blocks and rows tell the line on which they stand', async () => {
    const html = '<!doctype html>\n<p>計畫</p>\n<table>\n<tr><td>甲</td></tr>\n</table>\n<img>';
    const { blocks, losses } = await readHtml(new TextEncoder().encode(html));
    expect(blocks).toMatchObject([
      { place: '第 2 行' },
      { place: '第 3 行', rowPlaces: ['第 4 行'] },
    ]);
    expect(losses).toEqual(['第 6 行：有圖片，沒有讀入']);
  });
});

test('what a browser hides or strikes through is left out and quoted', () => {
  const { blocks, losses } = blocksOfHtml(
    '<style>.old{display:none} @media print{.screen{display:none}}</style>' +
      '<p>設置<s>三處</s><span style="display: none">內部</span>服務臺<del>刪</del></p><p class="old">舊版</p>' +
      '<p class="screen">公開</p><p hidden>草案</p><p style="text-decoration: line-through">停辦</p>',
  );
  expect(blocks.map((block) => (block.kind === 'paragraph' ? block.text : ''))).toEqual([
    '設置服務臺',
    '公開',
  ]);
  expect(losses.map((loss) => loss.split('，')[0])).toEqual([
    '有畫刪除線的文字「三處」',
    '有隱藏的文字「內部」',
    '有畫刪除線的文字「刪」',
    '有隱藏的文字「舊版」',
    '有隱藏的文字「草案」',
    '有畫刪除線的文字「停辦」',
  ]);
});
