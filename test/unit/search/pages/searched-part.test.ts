import { describe, expect, test } from 'vitest';
import { searchedPart } from '../../../../src/search/pages/searched-part.ts';
import { readSitePage } from '../../../../src/search/pages/site-page.ts';

const page = (main: string, head = '<meta name="description" content="列&quot;與&quot;頁">') =>
  `<!doctype html><html lang="zh-TW"><head><style>main { top: 0 }</style>${head}</head>
<body><header><p>頁首</p></header><!-- <main> --><main id="main"><h1>單位</h1>${main}</main>
<footer><p>頁尾</p></footer><script>const end = '</main>';</script></body></html>`;

const textOf = (main: string) => readSitePage('/institutions/ntl/units/x/', page(main)).text;

test('of a page nothing is parsed but its description and what is searched in its main', () => {
  const main = '<p>前</p><section class="a unit-rows" id="r"><p>許多列</p></section><p>後</p>';
  expect(searchedPart(page(main))).toBe(
    '<meta name="description" content="列&quot;與&quot;頁"><main id="main"><h1>單位</h1>' +
      '<p>前</p><section class="a unit-rows" id="r"></section><p>後</p></main>',
  );
  expect(readSitePage('/x/', page(main))).toMatchObject({
    title: '單位',
    description: '列"與"頁',
    text: '前\n後',
  });
});

describe('what is left out ends where its element ends', () => {
  test.each([
    ['that holds others of its name', '<p>a</p><section>b</section><p>c</p>'],
    ['with its end tag in a value', `<p title="> </section>">a</p><p title='> </section>'>b</p>`],
    ['with its end tag in a comment', '<!-- </section></main> -->a'],
    ['with its end tag in a script', '<script>"</section></main>"</script>a'],
    ['with signs of a tag in a word', 'a &lt;/section> b'],
    ['with another name for its end tag', '<sectional>a</sectional>'],
  ])('%s', (_what, rows) =>
    expect(textOf(`<p>前</p><section class="unit-rows">${rows}</section><p>後</p>`)).toBe('前\n後'),
  );

  test('also where that stands in a line', () =>
    expect(textOf('<p>前<nav><a href="#x">路</a></nav>後</p>')).toBe('前\n後'));

  test('also in the drawing of a chart, of whose section the rest is read', () =>
    expect(
      searchedPart(
        page(
          '<section class="charts"><h2>圖</h2><svg class="chart"><text>9</text></svg></section>',
        ),
      ),
    ).toContain('<section class="charts"><h2>圖</h2><svg class="chart"></svg></section>'));

  test('also in a table of rows', () =>
    expect(textOf('<table class="first-rows"><tr><td>列<table></table></td></tr></table>後')).toBe(
      '後',
    ));
});

describe('given whole is a page', () => {
  test.each([
    ['without a description', page('<p>前</p>', '')],
    ['whose description is none of its head', page('<p>前</p>', '<p name="description">x</p>')],
    ['with a part that does not end', page('<section class="unit-rows"><p>前</p>')],
    ['with a sign that may begin a tag', page('<p>1 < 2</p>')],
    ['with a quotation mark astray', page('<p a"b>前</p>')],
    [
      'with a script that may go on behind its end',
      page('<script><!-- <script></script></script>'),
    ],
    ['with a comment that may end before', page('<!--> <p>前</p> -->')],
    ['with a second main', page('<main></main>')],
    ['without a main', '<meta name="description" content="x"><h1>頁</h1>'],
  ])('%s', (_what, html) => expect(searchedPart(html)).toBe(html));
});
