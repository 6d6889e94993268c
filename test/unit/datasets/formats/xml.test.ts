import { describe, expect, it } from 'vitest';
import { element, elementOnLines, startTag, text } from '../../../../src/datasets/formats/xml.ts';

describe('XML', () => {
  it('escapes what means something in XML, in text and in attributes', () => {
    expect(element('a', { b: '"<&>\n\t' }, text('<b> & "c" ]]>'))).toBe(
      '<a b="&quot;&lt;&amp;&gt;&#10;&#9;">&lt;b&gt; &amp; &quot;c&quot; ]]&gt;</a>',
    );
  });

  it('keeps a carriage return, which a reader would take for a line feed', () => {
    expect(text('甲\r\n乙')).toBe('甲&#13;\n乙');
  });

  it('takes elements as they are and leaves out what is null', () => {
    expect(element('a', { b: null, c: 1 }, null, element('d'), undefined, [text('e'), null])).toBe(
      '<a c="1"><d/>e</a>',
    );
    expect(startTag('a', { b: 'c' })).toBe('<a b="c">');
  });

  it('puts elements on lines of their own', () => {
    expect(elementOnLines('a', {}, element('b'), null, element('c'))).toBe('<a>\n<b/>\n<c/>\n</a>');
  });

  it('keeps characters beyond the basic plane', () => {
    expect(text('𠮷👪')).toBe('𠮷👪');
  });

  it.each(['\u0000', '\u000b', '\u001f', '\ud842', '\ufffe'])(
    'refuses %j, which XML cannot hold',
    (character) => {
      const code = character.charCodeAt(0).toString(16).toUpperCase().padStart(4, '0');
      expect(() => text(`甲${character}`)).toThrow(`XML cannot hold U+${code}`);
    },
  );
});
