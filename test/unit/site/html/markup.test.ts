import { describe, expect, test } from 'vitest';
import { attributes, classes, element, markup } from '../../../../src/site/html/markup.ts';

const hostile = `"><script>alert('1')</script>&amp;`;

describe('the template of markup', () => {
  test('escapes text between tags', () => {
    expect(String(markup`<p>${hostile}</p>`)).toBe(
      '<p>&quot;&gt;&lt;script&gt;alert(&#39;1&#39;)&lt;/script&gt;&amp;amp;</p>',
    );
  });

  test('escapes quoted values so that none ends before its quotation mark', () => {
    const value = `&quot;><script>alert('1')</script>&amp;amp;`;
    expect(String(markup`<p title="${hostile}">`)).toBe(`<p title="${value}">`);
    expect(String(markup`<p${attributes({ title: hostile })}>`)).toBe(`<p title="${value}">`);
    expect(String(element('p', { title: hostile }, hostile))).toBe(
      `<p title="${value}">${String(markup`${hostile}`)}</p>`,
    );
  });

  test('takes what it made itself as it is, in lists as well', () => {
    const item = (text: string) => markup`<li>${text}</li>`;
    expect(String(markup`<ul>${['<', 'b'].map(item)}</ul>`)).toBe(
      '<ul><li>&lt;</li><li>b</li></ul>',
    );
  });

  test('takes nothing else as it is, whatever it says of itself', () => {
    const forged = { toString: () => '<b>' } as unknown as string;
    expect(String(markup`<p>${[new String('<b>') as string]}</p>`)).not.toContain('<b>');
    expect(() => markup`<p title="${forged}">`).toThrow();
    expect(() => markup`<p>${forged}</p>`).toThrow();
  });

  test('writes numbers, and nothing for what is not there', () => {
    expect(String(markup`<p>${[0, null, undefined, false, '']}</p>`)).toBe('<p>0</p>');
    expect(String(attributes({ a: null, b: undefined, c: false, d: 0, e: '' }))).toBe(' d="0" e');
    expect(classes('a', false, 'b', '')).toBe('a b');
  });

  test('drops line breaks of the template, and none of a value', () => {
    const text = 'a\n  b';
    expect(
      String(markup`
        <p>
          ${text}
          <b>c</b> <i>d</i>
        </p>`),
    ).toBe('<p>a\n  b<b>c</b> <i>d</i></p>');
  });

  test('refuses text inside a tag, where no sign keeps it together', () => {
    expect(() => markup`<p ${'onclick=alert(1)'}>`).toThrow(/inside a tag/);
    expect(() => markup`<p title=${'a'}>`).toThrow(/inside a tag/);
    expect(() => markup`<${'script'}>`).toThrow(/inside a tag/);
    expect(() => markup`<p title="${markup`"`}">`).toThrow(/quoted value/);
  });
});
