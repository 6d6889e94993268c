import { describe, expect, it } from 'vitest';
import { MAX_TEXT_BYTES } from '../../../../src/content/read/content-folder.ts';
import { decodeText } from '../../../../src/content/read/decode-text.ts';
import type { Finding } from '../../../../src/content/problems/problem.ts';
import { contentFile } from '../../../support/content-folder.ts';

const SAVE_AS_UTF8 = '請以「UTF-8（無 BOM）」編碼另存新檔；記事本：另存新檔 → 編碼 → UTF-8';

function decode(content: string | Uint8Array | number[]) {
  const data = Array.isArray(content) ? Uint8Array.from(content) : content;
  const findings: Finding[] = [];
  const text = decodeText(contentFile('a.yaml', data), findings);
  return { text, findings };
}

describe('decodeText', () => {
  it('reads UTF-8 as it is', () => {
    expect(decode('name: 甲館𠮷\n')).toEqual({ text: 'name: 甲館𠮷\n', findings: [] });
  });

  it('names Big5 and the place of the first character that is no UTF-8', () => {
    // 「館」 in Big5 is C0 5D.
    const big5 = [...new TextEncoder().encode('id: a\nname: '), 0xc0, 0x5d, 0x0a];
    expect(decode(big5)).toEqual({
      text: null,
      findings: [
        {
          file: 'a.yaml',
          at: { line: 2, column: 7 },
          severity: 'error',
          ruleId: 'file/encoding',
          message: '檔案不是 UTF-8，看來是 Big5',
          fix: SAVE_AS_UTF8,
        },
      ],
    });
  });

  it('refuses bytes that are no encoding it knows', () => {
    const { text, findings } = decode([0x61, 0xff, 0xff, 0x0a]);
    expect(text).toBeNull();
    expect(findings).toMatchObject([
      {
        at: { line: 1, column: 2 },
        ruleId: 'file/encoding',
        message: '檔案不是 UTF-8',
      },
    ]);
  });

  it.each([
    ['little-endian with a mark', [0xff, 0xfe, ...Buffer.from('name: 甲館\n', 'utf16le')]],
    ['big-endian with a mark', [0xfe, 0xff, ...Buffer.from('name: 甲館\n', 'utf16le').swap16()]],
    ['little-endian without a mark', [...Buffer.from('name: 甲館\n', 'utf16le')]],
  ])('names UTF-16, %s', (_, bytes) => {
    const { text, findings } = decode(bytes);
    expect(text).toBeNull();
    expect(findings).toEqual([
      {
        file: 'a.yaml',
        at: { line: 1, column: 1 },
        severity: 'error',
        ruleId: 'file/encoding',
        message: '檔案的編碼是 UTF-16，須為 UTF-8',
        fix: SAVE_AS_UTF8,
      },
    ]);
  });

  it('passes over a byte order mark, with a warning', () => {
    expect(decode('\ufeffname: 甲館\n')).toEqual({
      text: 'name: 甲館\n',
      findings: [
        {
          file: 'a.yaml',
          at: { line: 1, column: 1 },
          severity: 'warning',
          ruleId: 'file/byte-order-mark',
          message: '檔案開頭有看不見的 BOM 字元，已略過',
          fix: SAVE_AS_UTF8,
        },
      ],
    });
  });

  it('reads Windows line ends as line ends, with one warning at the first of them', () => {
    expect(decode('name: 甲館\r\ncity: 乙縣\r\n')).toEqual({
      text: 'name: 甲館\ncity: 乙縣\n',
      findings: [
        {
          file: 'a.yaml',
          at: { line: 1, column: 9 },
          severity: 'warning',
          ruleId: 'file/line-ends',
          message: '檔案使用 Windows 換行（CRLF），已當作一般換行讀取',
          fix: '編輯器右下角可把 CRLF 改為 LF；不改也能發布',
        },
      ],
    });
  });

  it.each([
    ['two byte order marks', '\ufeff\ufeffname: 甲\n', '檔案開頭有看不見的 BOM 字元，已略過'],
    [
      'line ends of old Macs',
      'name: 甲\rcity: 乙\r',
      '檔案使用舊式 Mac 換行（CR），已當作一般換行讀取',
    ],
  ])('reads %s', (_, written, message) => {
    const { text, findings } = decode(written);
    expect(text).toMatch(/^name: 甲\n/);
    expect(findings).toMatchObject([{ severity: 'warning', message }]);
  });

  it('says of zero bytes at the end that the saving was cut off', () => {
    const { text, findings } = decode(`name: 甲\n${'\0'.repeat(200)}`);
    expect(text).toBeNull();
    expect(findings).toMatchObject([
      {
        at: { line: 2, column: 1 },
        severity: 'error',
        ruleId: 'file/control-character',
        message: '檔案的最後有 200 個空字元（NUL），看來是存檔時中斷了',
      },
    ]);
  });

  it('points at the first Windows line end of a file that mixes both', () => {
    expect(decode('a: 1\nb: 2\r\nc: 3\n').findings).toMatchObject([{ at: { line: 2, column: 5 } }]);
  });

  it('refuses a text over the limit without reading it', () => {
    const findings: Finding[] = [];
    const file = { path: 'a.yaml', bytes: 10 * 1024 * 1024, data: null, sha256: null, kind: null };
    expect(decodeText(file, findings)).toBeNull();
    expect(findings).toEqual([
      {
        file: 'a.yaml',
        at: { line: 1, column: 1 },
        severity: 'error',
        ruleId: 'file/too-large',
        message: '檔案有 10.0 MB，超過上限 2 MB',
        fix: '一個計畫的文字通常不到 0.2 MB；請確認是否貼入了圖片或重複內容，原始檔請另存為來源檔',
      },
    ]);
    expect(MAX_TEXT_BYTES).toBe(2 * 1024 * 1024);
  });

  it('refuses a control character and says which and where', () => {
    expect(decode('name: 甲\ncity: 乙\u000b縣\n')).toEqual({
      text: null,
      findings: [
        {
          file: 'a.yaml',
          at: { line: 2, column: 8 },
          severity: 'error',
          ruleId: 'file/control-character',
          message: '檔案含有控制字元 U+000B',
          fix: '請刪除這個看不見的字元（常由 PDF 或舊文書檔複製而來）',
        },
      ],
    });
  });

  it('lets a tab stand', () => {
    expect(decode("name: '甲\t館'\n")).toEqual({ text: "name: '甲\t館'\n", findings: [] });
  });
});
