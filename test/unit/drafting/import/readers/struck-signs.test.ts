import { expect, test } from 'vitest';
import { readDocument } from '../../../../../src/drafting/import/readers/read-document.ts';
import { paragraph, wordDocument } from './word-document.ts';

const bytes = (text: string) => new TextEncoder().encode(text);
const struck = (text: string, stroke = '\u0336') =>
  Array.from(text)
    .map((sign) => sign + stroke)
    .join('');

test('text that strokes of its characters strike out is left out and quoted, in a plain text and its tables', async () => {
  const { blocks, losses } = await readDocument(
    '計畫.txt',
    bytes(
      `增設${struck('五 十')}八十席。\n${struck('停辦', '\u0338')}\n\n作法\t期限\t單位\n講座\t${struck('5月')} ${struck('底')}8月\t總務組\n`,
    ),
  );
  expect(blocks).toMatchObject([
    { text: '增設八十席。' },
    {
      rows: [
        [{}, {}, {}],
        [{ text: '講座' }, { text: '8月' }, { text: '總務組' }],
      ],
    },
  ]);
  expect(losses).toEqual([
    '第 1 行：有畫刪除線的文字「五 十」，視為已刪除，沒有讀入；若仍有效，請補上',
    '第 2 行：有畫刪除線的文字「停辦」，視為已刪除，沒有讀入；若仍有效，請補上',
    '第 5 行：有畫刪除線的文字「5月 底」，視為已刪除，沒有讀入；若仍有效，請補上',
  ]);
});

test('so is that of a Word document, which has no places', async () => {
  const { blocks, losses } = await readDocument(
    '計畫.docx',
    wordDocument(paragraph(`辦理${struck('二')}三場講座。`)),
  );
  expect(blocks).toMatchObject([{ text: '辦理三場講座。' }]);
  expect(losses).toEqual([
    '「辦理三場講座。」處：有畫刪除線的文字「二」，視為已刪除，沒有讀入；若仍有效，請補上',
  ]);
});

test('a sign that is written with a stroke stays, and so do other marks', async () => {
  const text = '甲 =\u0338 乙，e\u0301';
  expect(await readDocument('計畫.txt', bytes(text))).toMatchObject({
    blocks: [{ text }],
    losses: [],
  });
});
