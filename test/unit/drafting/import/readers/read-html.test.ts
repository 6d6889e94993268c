import { describe, expect, test } from 'vitest';
import { blocksOfHtml, readHtml } from '../../../../../src/drafting/import/readers/read-html.ts';
import type { Block } from '../../../../../src/drafting/import/document/source-document.ts';

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

  test('a cell of rowspan 0 reaches to the end of its rows', () => {
    const { blocks } = blocksOfHtml(
      '<table><tr><td rowspan="0">甲<td>一<tr><td>二<tbody><tr><td>乙<td>三</table>',
    );
    expect(blocks[0]).toMatchObject({
      rows: [
        [{ text: '甲', rowSpan: 2 }, { text: '一' }],
        [{ text: '二' }],
        [{ text: '乙', rowSpan: 1 }, { text: '三' }],
      ],
    });
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

  test('the head and foot of pages that LibreOffice saved are left out and quoted', () => {
    const { blocks, losses } = blocksOfHtml(
      '<body><div title="header"><p>示範醫院</p></div><p>計畫</p><div title="header"><p>依據</p></div>' +
        '<div><div title="footer"><p>方案</p></div></div><div title="footer"><p>第 1 頁</p></div></body>',
    );
    expect(textsOf(blocks)).toEqual(['計畫', '方案']);
    expect([...losses]).toEqual(
      ['示範醫院', '依據', '第 1 頁'].map((words) => `列印的頁首或頁尾有「${words}」，沒有讀入`),
    );
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
      '<ol start="3"><li>設置服務臺<ol type="A"><li>\n<p>每日</p>\n<p>開放</p></li></ol></li><li value="7">辦理講座</li></ol>' +
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

describe('a table of which something is hidden or struck out', () => {
  const read = (html: string) => {
    const { blocks, losses } = blocksOfHtml(html);
    const rows = blocks.flatMap((block) => (block.kind === 'table' ? block.rows : []));
    return {
      rows: rows.map((cells) => cells.map(({ text }) => text)),
      spans: rows.map((cells) =>
        cells.map(({ rowSpan, columnSpan }) => `${rowSpan}×${columnSpan}`),
      ),
      cells: rows.flat(),
      losses: losses.map((loss) => loss.split('，')[0]),
    };
  };

  test('has no hidden rows, whose words are quoted', () => {
    const { rows, losses } = read(
      '<style>.gone{display:none}</style><table><tr><td>甲<td>一<tr class="gone"><td>乙<td>二' +
        '<tr hidden><td>丙<td>三<tbody style="visibility:hidden"><tr><td>丁<td>四</tbody></table>',
    );
    expect(rows).toEqual([['甲', '一']]);
    expect(losses).toEqual([
      '有隱藏的文字「乙 二」',
      '有隱藏的文字「丙 三」',
      '有隱藏的文字「丁 四」',
    ]);
  });

  test('has no column that is hidden in all rows; merged cells reach over one less', () => {
    const hide = 'style="display:none"';
    const { rows, spans, losses } = read(
      `<table><tr><td colspan="3">計畫<tr><td>甲<td ${hide}>百<td>乙<tr><td>丙<td ${hide}>千<td>丁</table>`,
    );
    expect(rows).toEqual([['計畫'], ['甲', '乙'], ['丙', '丁']]);
    expect(spans[0]).toEqual(['1×2']);
    expect(losses).toEqual(['有隱藏的文字「百」', '有隱藏的文字「千」']);
  });

  test('keeps the place of a single hidden or struck cell, but not of one too many', () => {
    const { rows, losses } = read(
      '<style>.xl66 {text-decoration:line-through}</style><table><tr><td>甲<td>乙' +
        '<tr><td style="visibility:hidden">丙<td>丁<tr><td>戊<td class="xl66">己' +
        '<tr><td>庚<td hidden>辛<td>壬</table>',
    );
    expect(rows).toEqual([
      ['甲', '乙'],
      ['', '丁'],
      ['戊', ''],
      ['庚', '壬'],
    ]);
    expect(losses).toEqual(['有隱藏的文字「丙」', '有畫刪除線的文字「己」', '有隱藏的文字「辛」']);
  });

  test('keeps merged cells over the rows that are shown, with a doubt where they begin in a hidden one', () => {
    const { rows, spans, cells, losses } = read(
      '<table><tr><td rowspan="3">甲<td>一<tr hidden><td>二<tr><td>三' +
        '<tr hidden><td rowspan="2">乙<td>四<tr><td>五</table>',
    );
    expect(rows).toEqual([['甲', '一'], ['三'], ['乙', '五']]);
    expect(spans[0]).toEqual(['2×1', '1×1']);
    expect(cells.map(({ doubt }) => doubt !== undefined)).toEqual([
      false,
      false,
      false,
      true,
      false,
    ]);
    expect(losses).toEqual(['有隱藏的文字「二」', '有隱藏的文字「四」']);
  });

  test('is empty in a row that is struck out', () => {
    const { rows, losses } = read(
      '<table><tr><td>甲<tr style="text-decoration:line-through"><td>乙</table>',
    );
    expect(rows).toEqual([['甲'], ['']]);
    expect(losses).toEqual(['有畫刪除線的文字「乙」']);
  });
});

test('hidden items of lists are left out and quoted, and do not count', () => {
  const { blocks, losses } = blocksOfHtml(
    '<ol><li>甲<li hidden>乙<li><p hidden>丙</p><p>丁</p></ol><dl><dt>期限<dd>全年<dt hidden>經費<dd hidden>百元</dl>',
  );
  expect(textsOf(blocks)).toEqual(['1. 甲', '2. 丁', '期限：全年']);
  expect(losses.map((loss) => loss.split('，')[0])).toEqual([
    '有隱藏的文字「乙」',
    '有隱藏的文字「丙」',
    '有隱藏的文字「經費」',
    '有隱藏的文字「百元」',
  ]);
});

test('style sheets hide by ids and by what stands around, and show again what they hid', () => {
  const { blocks } = blocksOfHtml(
    '<style><!-- #secret{display:none} .list > li, p .old {display:none} .tab{display:none} .tab.active{display:block}' +
      ' body{display:none} .faded{opacity:0;transition:opacity 1s} i{font-size:0} @media print{p{display:none}} --></style>' +
      '<p>甲<span id="secret">乙</span><span class="old">丙</span><i>丁</i><b class="faded">戊</b></p>' +
      '<p class="old">己</p><ul class="list"><li>庚</ul><div class="tab">辛</div><div class="tab active">壬</div>' +
      '<div class="faded">癸</div>',
  );
  expect(textsOf(blocks)).toEqual(['甲', '己', '壬', '癸']);
});

test('of a form what its fields show is read, what else could be chosen is told', () => {
  const { blocks, losses } = blocksOfHtml(
    '<p><input type="checkbox" checked>甲<input type="radio">乙，<textarea>丙</textarea><select><option>丁<option selected>戊</select>。</p>' +
      '<p>期限：<input value="10月"><input type="hidden" value="x"><input type="submit" value="送出"></p><p>單位：<select><optgroup><option>己<option>庚</optgroup></select></p>',
  );
  expect(textsOf(blocks)).toEqual(['☑甲☐乙，丙戊。', '期限：10月', '單位：己']);
  expect(losses).toEqual(['可選而沒有選取的「丁」沒有讀入', '可選而沒有選取的「庚」沒有讀入']);
});

test('style sheets hide and strike out by attributes, by places among others and by what an element is not', () => {
  const { blocks } = blocksOfHtml(
    '<style>[hidden-for~="public"] {display:none} [data-state="old"], a[href^="#x" i] {text-decoration:line-through}' +
      ' li:nth-child(2n) {display:none} p.now:not(.shown, [id]) {display:none} .row > span:first-child {display:none}' +
      ' .row > span:last-of-type {display:none} h2 + p {display:none} em ~ b {display:none} i:is(.a, .b):empty, s:where(.c) {display:none}' +
      ' p:hover, a:visited, p::before {display:none} p:nth-child(x), p:unknown {display:none} q:not(:hover) {display:none}</style>' +
      '<p>甲<span hidden-for="staff public">乙</span><span data-state="old">丙</span><a href="#X1">丁</a></p>' +
      '<ul><li>一<li>二<li>三<li>四</ul><p class="now">戊</p><p class="now shown">己</p><p class="now" id="a">庚</p>' +
      '<div class="row"><span>辛</span><span>壬</span><span>癸</span></div>' +
      '<h2>標題</h2><p>緊接</p><p>其後<em>子</em><u>丑</u><b>寅</b><q>卯</q></p>',
  );
  expect(textsOf(blocks)).toEqual(['甲', '- 一', '- 三', '己', '庚', '壬', '標題', '其後子丑']);
});

test('of several rules the more particular one prevails, a place or an attribute as a class does', () => {
  const { blocks } = blocksOfHtml(
    '<style>p[id] {display:block} p {display:none} div > span:first-child {display:none} .x.x.x {display:inline} :where(#b, #c) {display:none} b {display:inline}</style>' +
      '<p>甲</p><p id="a">乙</p><div><span class="x">丙</span><b id="b">丁</b></div>',
  );
  expect(textsOf(blocks)).toEqual(['乙', '丙丁']);
});

test('text that style sheets add is told where it says something', () => {
  const { blocks, losses } = blocksOfHtml(
    '<style>.due::before {content: "期限："} .star:before {content: "★ \\2022"} li::before {content: counter(n) "、"}' +
      ' [data-unit]::after {content: "（" attr(data-unit) "）"} .off::before {content: "停辦"} .off::before {content: none}' +
      ' .gone {display: none} .gone::before {content: "草案"}</style>' +
      '<p class="due">每月<b class="star" data-unit="推廣組">甲</b></p><ul><li>乙</ul><p class="off">丙</p><p class="gone">丁</p>' +
      '<table><tr><td class="due">6月</td></tr></table>',
    { linePlaces: true },
  );
  expect(textsOf(blocks).slice(0, 3)).toEqual(['每月甲', '- 乙', '丙']);
  expect(losses).toEqual([
    '第 1 行：樣式表加上的文字「期限：」沒有讀入；若屬於計畫，請補上',
    '第 1 行：樣式表加上的文字「★ • （推廣組）」沒有讀入；若屬於計畫，請補上',
    '第 1 行：樣式表加上的文字「（自動編號）、」沒有讀入；若屬於計畫，請補上',
    '第 1 行：有隱藏的文字「丁」，沒有讀入',
  ]);
});

test('style sheets that would take long are given up, and that is told', () => {
  const rules = Array.from({ length: 90 }, (_, at) => `.none${at} b b b i {display:none}`);
  const deep = '<b>'.repeat(60);
  const { losses } = blocksOfHtml(
    `<style>${rules.join('')}</style>${`<p>${deep}<i>甲</i></p>`.repeat(20)}`,
  );
  expect(losses.at(-1)).toMatch(/樣式表太多/u);
});

test('a page with as many elements beside each other as there may be is read', () => {
  const { blocks } = blocksOfHtml(
    `<div>${'<b>甲</b>'.repeat(10)}${'<i></i>'.repeat(200_000)}</div>`,
  );
  expect(textsOf(blocks)).toEqual(['甲'.repeat(10)]);
});
