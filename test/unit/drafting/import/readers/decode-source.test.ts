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
