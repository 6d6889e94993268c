import { expect, test } from 'vitest';
import {
  keptEnding,
  readDocument,
} from '../../../../../src/drafting/import/readers/read-document.ts';

const bytes = (text: string) => new TextEncoder().encode(text);

test('the ending of the name tells the reader, in whatever case', async () => {
  expect(await readDocument('計畫.TXT', bytes('計畫'))).toMatchObject({
    blocks: [{ text: '計畫' }],
  });
  expect(await readDocument('a.htm', bytes('<p>計畫'))).toMatchObject({
    blocks: [{ text: '計畫' }],
  });
});

test.each(['計畫.docx', '計畫.odt', '計畫.pdf', '計畫.xlsx', '計畫.ods'])(
  '%s is not read as text',
  async (name) => {
    await expect(readDocument(name, bytes('計畫'))).rejects.toThrow('這個檔案不是');
  },
);

test.each([
  ['計畫.doc', /另存為 \.docx/],
  ['計畫.xls', /另存為 \.xlsx/],
  ['計畫', /可讀的檔案是 .*\.txt/],
])('%s is refused, with what to do instead', async (name, message) => {
  await expect(readDocument(name, bytes('計畫'))).rejects.toThrow(message);
});

test('characters that nobody sees are no part of words', async () => {
  const { blocks } = await readDocument(
    '計畫.html',
    bytes(
      '<p>113&shy;年3月，infor&shy;mation 服<wbr>務&#8203;臺&lrm;</p><table><tr><td>服務&shy;組<td>&#xfeff;每月</table>',
    ),
  );
  expect(blocks).toMatchObject([
    { text: '113年3月，information 服務臺' },
    { rows: [[{ text: '服務組' }, { text: '每月' }]] },
  ]);
  const text = await readDocument('計畫.txt', bytes('113\u00ad年 infor\u00ad mation'));
  expect(text.blocks).toMatchObject([{ text: '113年 information' }]);
});

test('a file without text is refused', async () => {
  await expect(readDocument('空.txt', bytes(' \n'))).rejects.toThrow(/裡沒有文字/);
});

test('Markdown and HTML are kept as text: there they are neither content nor pages', () => {
  expect(['a.md', 'a.html', 'a.DOCX', 'a.txt'].map(keptEnding)).toEqual([
    'txt',
    'txt',
    'docx',
    'txt',
  ]);
});
