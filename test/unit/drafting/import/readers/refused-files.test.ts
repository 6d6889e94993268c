import { strToU8, zipSync } from 'fflate';
import { describe, expect, it } from 'vitest';
import { readDocx } from '../../../../../src/drafting/import/readers/read-docx.ts';
import { paragraph, wordDocument } from './word-document.ts';

const older = (stream: string) =>
  new Uint8Array([
    ...[0xd0, 0xcf, 0x11, 0xe0, 0xa1, 0xb1, 0x1a, 0xe1, ...new Array<number>(600).fill(0)],
    ...Buffer.from(stream, 'utf16le'),
  ]);

describe('a file that is no Word document', () => {
  it.each<[string, Uint8Array, string]>([
    ['a .doc with another name', older('WordDocument'), '內容其實是「舊版 Word 文件（.doc）」'],
    ['an encrypted document', older('EncryptedPackage'), '這份文件設有密碼'],
    ['a PDF', strToU8('%PDF-1.7'), '請把副檔名改為 .pdf'],
    ['a page saved as Word', strToU8('<html xmlns:o="…">'), '請把副檔名改為 .html'],
    ['an RTF file', strToU8('{\\rtf1'), '內容其實是「RTF 文件」'],
    ['nothing', new Uint8Array(), '請重新取得檔案'],
    ['some other bytes', strToU8('hello'), '內容無法辨認'],
    ['an .odt', zipSync({ 'content.xml': strToU8('<a/>') }), '內容其實是「開放文件（.odt 等）」'],
    ['any zip', zipSync({ 'a.txt': strToU8('a') }), '裡面沒有 Word 文件'],
  ])('is refused with what to do: %s', async (_, bytes, words) => {
    await expect(readDocx(bytes)).rejects.toThrow(words);
  });
});

describe('a Word document that cannot be read', () => {
  it('is refused as broken when its end is missing', async () => {
    const bytes = wordDocument(paragraph('壹、依據'));
    await expect(readDocx(bytes.subarray(0, bytes.length - 40))).rejects.toThrow(
      '.docx 檔損壞，無法解開',
    );
  });

  it('is refused when a part is no XML', async () => {
    await expect(readDocx(wordDocument('<w:p>'))).rejects.toThrow(
      '檔案裡的 word/document.xml 不是正確的 XML',
    );
  });

  it('is refused when a part would fill the memory, before it is unpacked', async () => {
    const spaces = ' '.repeat(40 * 1024 * 1024);
    await expect(readDocx(wordDocument(spaces))).rejects.toThrow(
      '檔案裡的 word/document.xml：解開後有 41 MB，超過上限 40 MB',
    );
  });

  it('is refused when it unpacks to more than it says', async () => {
    const bytes = zipSync({
      '_rels/.rels': strToU8(
        '<Relationships><Relationship Type="/officeDocument" Target="word/document.xml"/></Relationships>',
      ),
      'word/document.xml': strToU8(' '.repeat(1_000_000)),
    });
    // The size stands in the directory at the end of the file, little-endian.
    const directory = Buffer.from(bytes).lastIndexOf(Buffer.from('word/document.xml')) - 46;
    new DataView(bytes.buffer).setUint32(directory + 24, 1000, true);
    await expect(readDocx(bytes)).rejects.toThrow('.docx 檔損壞');
  });

  it('is refused when it declares entities, which can expand without end', async () => {
    const bytes = zipSync({
      '_rels/.rels': strToU8(
        '<!DOCTYPE a [<!ENTITY b "bb"><!ENTITY c "&b;&b;">]><Relationships>&c;</Relationships>',
      ),
    });
    await expect(readDocx(bytes)).rejects.toThrow('檔案裡的 _rels/.rels 含有 DOCTYPE 宣告');
  });

  it('is refused when a relationship leads nowhere', async () => {
    const bytes = zipSync({
      '_rels/.rels': strToU8(
        '<Relationships><Relationship Type="/officeDocument" Target="//[%"/></Relationships>',
      ),
    });
    await expect(readDocx(bytes)).rejects.toThrow('裡面沒有 Word 文件');
  });

  it('is refused when it has two roots, or text behind its root', async () => {
    for (const rest of ['<b/>', 'b']) {
      const bytes = zipSync({ '_rels/.rels': strToU8(`<Relationships/>${rest}`) });
      await expect(readDocx(bytes)).rejects.toThrow('檔案裡的 _rels/.rels 不是正確的 XML');
    }
  });

  it('is refused when its elements nest without end', async () => {
    const deep = 10_000;
    const body = '<w:sdtContent>'.repeat(deep) + '</w:sdtContent>'.repeat(deep);
    await expect(readDocx(wordDocument(body))).rejects.toThrow(
      '內容的巢狀有 401 層，超過上限 400 層',
    );
  });
});
