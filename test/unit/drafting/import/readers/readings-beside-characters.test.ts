import { expect, test } from 'vitest';
import { readDocx } from '../../../../../src/drafting/import/readers/read-docx.ts';
import { blocksOfHtml } from '../../../../../src/drafting/import/readers/read-html.ts';
import { readMarkdown } from '../../../../../src/drafting/import/readers/read-markdown.ts';
import { readOdt } from '../../../../../src/drafting/import/readers/read-odt.ts';
import type { SourceDocument } from '../../../../../src/drafting/import/document/source-document.ts';
import { openDocument } from './open-document.ts';
import { wordDocument } from './word-document.ts';

const textsOf = ({ blocks }: SourceDocument) =>
  blocks.map((block) => (block.kind === 'paragraph' ? block.text : ''));

const loss = '標在字旁的讀音「ㄊㄨˊ ㄕㄨ」沒有讀入';

test('readings beside characters are left out and listed once a paragraph, the characters stay', async () => {
  const run = (text: string) => `<w:r><w:t>${text}</w:t></w:r>`;
  const ruby = (base: string, reading: string) =>
    `<w:r><w:ruby><w:rt>${run(reading)}</w:rt><w:rubyBase>${run(base)}</w:rubyBase></w:ruby></w:r>`;
  const word = await readDocx(
    wordDocument(`<w:p>${ruby('圖', 'ㄊㄨˊ')}${ruby('書', 'ㄕㄨ')}${run('館')}</w:p>`),
  );
  expect([textsOf(word), word.losses]).toEqual([['圖書館'], [`「圖書館」處：${loss}`]]);

  const open = (base: string, reading: string) =>
    `<text:ruby><text:ruby-base>${base}</text:ruby-base><text:ruby-text>${reading}</text:ruby-text></text:ruby>`;
  const odt = await readOdt(
    openDocument(`<text:p>${open('圖', 'ㄊㄨˊ')}${open('書', 'ㄕㄨ')}館</text:p>`),
  );
  expect([textsOf(odt), odt.losses]).toEqual([['圖書館'], [`「圖書館」處：${loss}`]]);

  const page = blocksOfHtml(
    '<p><ruby>圖<rp>（</rp><rt>ㄊㄨˊ</rt><rp>）</rp>書<rt>ㄕㄨ</rt></ruby>館</p><p>一般</p>',
  );
  expect([textsOf(page), page.losses]).toEqual([['圖書館', '一般'], [loss]]);

  const markdown = await readMarkdown(
    new TextEncoder().encode('<ruby>圖<rp>（</rp><rt>ㄊㄨˊ</rt><rp>）</rp></ruby>書館'),
  );
  expect([textsOf(markdown), markdown.losses]).toEqual([
    ['圖書館'],
    ['第 1 行：標在字旁的讀音「ㄊㄨˊ」沒有讀入'],
  ]);
});
