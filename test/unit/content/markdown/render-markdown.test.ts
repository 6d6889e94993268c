import { describe, expect, it } from 'vitest';
import { parseMarkdown } from '../../../../src/content/markdown/parse-markdown.ts';
import { renderMarkdown } from '../../../../src/content/markdown/render-markdown.ts';

const render = (markdown: string, highestHeading?: number) =>
  renderTree(parseMarkdown(markdown, 'page'), highestHeading);

function renderTree(root: ReturnType<typeof parseMarkdown>, highestHeading?: number): string {
  return renderMarkdown(root.children, {
    ...(highestHeading !== undefined && { highestHeading }),
    idPrefix: 'text-',
    language: 'zh',
    root,
    href: (address) => address,
  });
}

describe('Markdown of a plan or page', () => {
  it('becomes paragraphs, emphasis, lists and tables', () => {
    expect(render('甲**乙**\n\n- 一、丙\n- 二、丁')).toBe(
      '<p>甲<strong>乙</strong></p>\n<ul>\n<li>一、丙</li>\n<li>二、丁</li>\n</ul>',
    );
    const table = render('| 項目 | 說明 |\n| --- | --- |\n| 甲 | 乙 |');
    expect(table).toContain('<th scope="col">項目</th>');
    expect(table).toContain('<td>甲</td>');
  });

  it('aligns the columns of a table by classes, for HTML has no attribute for it', () => {
    const table = render(
      '| 項目 | 經費 | 期 | 註 |\n| :-- | ---: | :-: | --- |\n| 甲 | 1,200 | 1 | 乙 |',
    );
    expect(table).toContain('<th scope="col" class="align-right">經費</th>');
    expect(table).toContain(
      '<td>甲</td>\n<td class="align-right">1,200</td>\n<td class="align-center">1</td>\n<td>乙</td>',
    );
  });

  it('lets a code block be reached with the keyboard, for it scrolls inside itself', () => {
    expect(render('```\ncurl -O\n```')).toBe('<pre tabindex="0"><code>curl -O\n</code></pre>');
  });

  it('puts a table into a part that scrolls, named after the heading above it', () => {
    expect(render('## 現況\n\n| 項目 |\n| --- |\n| 甲 |')).toContain(
      '<div class="table-scroll" tabindex="0" role="group" aria-label="現況"><table>',
    );
    expect(render('| 項目 |\n| --- |\n| 甲 |')).toContain(
      '<div class="table-scroll" tabindex="0"><table>',
    );
  });

  it('keeps the number that a list begins with', () => {
    expect(render('3. 甲\n4. 乙')).toContain('<ol start="3">');
  });

  it('keeps the characters of Chinese text as they are', () => {
    expect(render('「甲」，𠮷；AT&T 1 < 2')).toBe('<p>「甲」，𠮷；AT&#x26;T 1 &#x3C; 2</p>');
  });
});

describe('headings', () => {
  it('come out no higher than the page allows', () => {
    expect(render('# 甲\n\n## 乙\n\n#### 丙')).toBe('<h3>甲</h3>\n<h3>乙</h3>\n<h4>丙</h4>');
    expect(render('# 甲', 2)).toBe('<h2>甲</h2>');
  });

  it('leave the tree that they were rendered from as it was', () => {
    const root = parseMarkdown('# 甲\n\n<b>乙</b>', 'page');
    const first = renderTree(root);
    expect(root.children[0]).toMatchObject({ depth: 1 });
    expect(renderTree(root)).toBe(first);
  });
});

describe('HTML in Markdown', () => {
  it.each([
    ['<script>alert(1)</script>', '<p>&#x3C;script>alert(1)&#x3C;/script></p>'],
    ['<img src=x onerror=alert(1)>', '<p>&#x3C;img src=x onerror=alert(1)></p>'],
    ['甲 <b onclick="x()">乙</b>', '<p>甲 &#x3C;b onclick="x()">乙&#x3C;/b></p>'],
    ['<!-- 丙 -->', '<p>&#x3C;!-- 丙 --></p>'],
    ['- <i>丁</i>', '<ul>\n<li>&#x3C;i>丁&#x3C;/i></li>\n</ul>'],
    [
      '- 甲\n\n  <div>乙</div>',
      '<ul>\n<li>\n<p>甲</p>\n<p>&#x3C;div>乙&#x3C;/div></p>\n</li>\n</ul>',
    ],
    ['**<u>戊</u>**', '<p><strong>&#x3C;u>戊&#x3C;/u></strong></p>'],
    [
      '[<u>己</u>](https://example.org/)',
      '<p><a href="https://example.org/">&#x3C;u>己&#x3C;/u></a></p>',
    ],
    ['## <u>庚</u>', '<h3>&#x3C;u>庚&#x3C;/u></h3>'],
    ['> <div>\n> 辛', '<blockquote>\n<p>&#x3C;div>\n辛</p>\n</blockquote>'],
  ])('%s is shown as the characters it consists of', (markdown, html) => {
    expect(render(markdown)).toBe(html);
  });

  it.each([
    '<script>alert(1)</script>',
    '<svg onload=alert(1)>',
    '<iframe src="https://example.org/"></iframe>',
    '<a href="javascript:alert(1)">x</a>',
    '<style>*{display:none}</style>',
    '| <script>alert(1)</script> |\n| --- |\n| <img src=x onerror=alert(1)> |',
    '[^1]\n\n[^1]: <script>alert(1)</script>',
  ])('%s gives no element of its own', (markdown) => {
    expect(render(markdown)).not.toMatch(/<(?:script|svg|iframe|style|img)/);
    expect(render(markdown)).not.toMatch(/<[^>]*\son\w+=/);
  });
});

describe('addresses', () => {
  it.each([
    '[x](javascript:alert(1))',
    '[x](JaVaScRiPt:alert(1))',
    '[x](java\tscript:alert(1))',
    '[x](data:text/html,x)',
    '[x](vbscript:x)',
    '[x][1]\n\n[1]: javascript:alert(1)',
    '![x](javascript:alert(1))',
    '<javascript:alert(1)>',
  ])('%s leads nowhere', (markdown) => {
    expect(render(markdown)).not.toMatch(/(?:href|src)="?\s*(?:java|vb|data)/i);
  });

  it.each(['https://example.org/', 'http://example.org/', 'mailto:a@example.org', '/plans/', '#a'])(
    '%s is kept',
    (address) => {
      expect(render(`[甲](${address})`)).toBe(`<p><a href="${address}">甲</a></p>`);
    },
  );

  it('keep the words of a link whose address is dropped', () => {
    expect(render('[甲](javascript:alert(1))')).toBe('<p><a>甲</a></p>');
  });
});
