import { expect, test } from 'vitest';
import { decodeSource } from '../../../../../src/drafting/import/readers/decode-source.ts';
import { SourceRefusal } from '../../../../../src/drafting/import/limits/source-refusal.ts';

const utf8 = (text: string) => new TextEncoder().encode(text);

test('text is read with or without a byte order mark, line ends as one', () => {
  expect(decodeSource(utf8('計畫\r\n依據'))).toBe('計畫\n依據');
  expect(decodeSource(utf8('\ufeff計畫'))).toBe('計畫');
});

test('a file of an older word processor, in Big5, is read', () => {
  expect(decodeSource(Uint8Array.of(0xad, 0x70, 0xb5, 0x65))).toBe('計畫');
});

test('UTF-16 is read by its byte order mark', () => {
  expect(decodeSource(Uint8Array.of(0xff, 0xfe, 0x08, 0x8a, 0x6b, 0x75))).toBe('計畫');
});

test.each([
  ['UTF-16', (code: number) => [code & 255, code >> 8]],
  ['UTF-16 with the higher half first', (code: number) => [code >> 8, code & 255]],
])('%s is read without a byte order mark', (_, halves) => {
  const text = '一、計畫\n二、113年3月\n';
  const bytes = Array.from(text).flatMap((sign) => halves(sign.charCodeAt(0)));
  expect(decodeSource(Uint8Array.from(bytes))).toBe(text);
});

test.each([
  ['a picture', Uint8Array.of(0x89, 0x50, 0x4e, 0x47, 0x0d, 0x0a, 0x1a, 0x0a, 0)],
  ['bytes of no encoding', Uint8Array.of(0xe8, 0xa8, 0xff, 0xff)],
])('%s is refused, with the way to save it as text', (_, bytes) => {
  expect(() => decodeSource(bytes)).toThrow(SourceRefusal);
  expect(() => decodeSource(bytes)).toThrow(/另存為 UTF-8/);
});

const hex = (text: string) =>
  Uint8Array.from(text.match(/../g) ?? [], (each) => parseInt(each, 16));

test.each([
  [
    'simplified',
    'b1e3c3f1c9e8caa9cdeac9c6a3accce1b9a9d7c9d1afa1a2cdb6cbdfb5e7bbb0bacdd0c5cfa2a3accdf8c9cfcadcc0eda1a3',
  ],
  ['simplified, all of which Big5 could be', 'cce1b9a9b1e3c3f1c9e8caa9a1a2d7c9d1af'],
  ['traditional', 'd44fd6c3b7fe84d5c55fa3accce1b9a9d64ad483'],
])('GB18030 is refused as such: %s', (_, bytes) => {
  expect(() => decodeSource(hex(bytes))).toThrow(
    /看來是簡體中文的編碼（GB18030、GBK）.*另存為 UTF-8/u,
  );
});

test('a character that Big5 has not is told with its place', () => {
  // 計畫依據, and a character of the user’s own (FA40) in the next line.
  const bytes = hex('ad70b565a8ccbeda0aa9f3a5dbb550fa40a8bdbfecb27a');
  expect(() => decodeSource(bytes)).toThrow(/看來是 Big5，但第 2 行「於石牌」之後有造字/u);
});

test('UTF-8 that is cut is told with its place', () => {
  const bytes = utf8('計畫依據\n執行策略').slice(0, -1);
  expect(() => decodeSource(bytes)).toThrow(/看來是 UTF-8，但第 2 行「執行策」之後有殘缺的字/u);
});

test('rare characters of a name do not make Big5 something else', () => {
  expect(
    decodeSource(
      hex('bb4fa55fa5abbb53d755c073a473a678aa41b0c8bb4fa141b4a3a8d1bfd4b8dfbb50bec9c4fda143'),
    ),
  ).toBe('臺北市艋舺龍山寺服務臺，提供諮詢與導覽。');
});

test('a list of rare names is Big5 where its common characters are none of GB18030', () => {
  expect(
    decodeSource(
      hex(
        'a440a142f86bf863a142f6c0c06fa142efa2f6bfa142c64fc5eebb50efb1f965aababcd0a5bbae69a1430aa447a142bfecb27ab8d1bba1a143',
      ),
    ),
  ).toBe('一、鷦鷯、鶺鴒、鵂鶹、鷺鷥與黿鼉的標本展。\n二、辦理解說。');
});
