import { readFile } from 'node:fs/promises';
import { strToU8, zipSync, type Zippable } from 'fflate';
import { describe, expect, it } from 'vitest';
import { kindOfBytes } from '../../../../src/content/read/bytes-kind.ts';

const documents = new URL('../../../fixtures/documents/', import.meta.url);

const bytes = (...parts: (string | number[])[]): Uint8Array =>
  Uint8Array.from(parts.flatMap((part) => (typeof part === 'string' ? [...strToU8(part)] : part)));

const packed = (files: Record<string, string>): Uint8Array =>
  zipSync(
    Object.fromEntries(
      Object.entries(files).map(([name, text]) => [name, strToU8(text)]),
    ) satisfies Zippable,
  );

/** `[Content_Types].xml` of an Office document whose main part is of a type. */
const types = (main: string): string =>
  `<Types><Override PartName="/main.xml" ContentType="application/vnd.${main}"/></Types>`;

const OLD_OFFICE = [0xd0, 0xcf, 0x11, 0xe0, 0xa1, 0xb1, 0x1a, 0xe1];

describe('the kind of a file is told by its bytes', () => {
  it.each(['pdf', 'odt', 'docx'] as const)('a %s as word processors write it', async (ending) => {
    const read = await readFile(new URL(`plan.${ending}`, documents));
    expect(await kindOfBytes(new Uint8Array(read))).toBe(ending);
  });

  it.each([
    ['png', bytes([0x89], 'PNG\r\n', [0x1a, 0x0a, 0, 0])],
    ['jpeg', bytes([0xff, 0xd8, 0xff, 0xe0, 0, 16], 'JFIF')],
    ['gif', bytes('GIF89a', [1, 0, 1, 0])],
    ['webp', bytes('RIFF', [4, 0, 0, 0], 'WEBPVP8 ')],
    ['other', bytes('RIFF', [4, 0, 0, 0], 'WAVEfmt ', [0])],
    ['old-office', bytes(OLD_OFFICE, [0, 0])],
    ['ods', packed({ mimetype: 'application/vnd.oasis.opendocument.spreadsheet' })],
    ['odp', packed({ mimetype: 'application/vnd.oasis.opendocument.presentation' })],
    [
      'xlsx',
      packed({
        '[Content_Types].xml': types('openxmlformats-officedocument.spreadsheetml.sheet.main+xml'),
      }),
    ],
    [
      'pptx',
      packed({
        '[Content_Types].xml': types(
          'openxmlformats-officedocument.presentationml.presentation.main+xml',
        ),
      }),
    ],
  ])('%s', async (kind, content) => {
    expect(await kindOfBytes(content)).toBe(kind);
  });

  it.each([
    ['plain words', '年度,件數\n112,30\n'],
    ['with a byte order mark', '\ufeff甲'],
    ['with pages parted by form feeds', '甲\f乙'],
    ['that tell of a tag further down', '網頁以 <script> 開頭'],
    ['that begin with a word between brackets', '<注意> 甲'],
    ['that begin with the letters of a program', 'MZ 世代'],
  ])('text: %s', async (_, text) => {
    expect(await kindOfBytes(strToU8(text))).toBe('text');
  });

  it.each([
    ['UTF-16', bytes([0xff, 0xfe, 0x32, 0x75])],
    ['UTF-16, high byte first', bytes([0xfe, 0xff, 0x75, 0x32])],
    // 甲乙 in Big5.
    ['Big5', bytes([0xa5, 0xd2, 0xa4, 0x41, 0x0a])],
  ])('text that is not UTF-8: %s', async (_, content) => {
    expect(await kindOfBytes(content)).toBe('text-not-utf-8');
  });

  it.each([
    ['nothing', 'empty', bytes()],
    ['a NUL', 'other', bytes('甲', [0], '乙')],
    ['a program of Windows', 'program', bytes('MZ', [0x90, 0, 3, 0])],
    ['a shell script', 'program', bytes('#!/bin/sh\n')],
    ['a package of files', 'archive', packed({ 'a.txt': '甲' })],
    ['a broken package', 'archive', bytes('PK', [3, 4, 0, 0])],
  ])('%s', async (_, kind, content) => {
    expect(await kindOfBytes(content)).toBe(kind);
  });
});

describe('what a browser or an office program would run is told', () => {
  it.each([
    '<!DOCTYPE html><title>甲</title>',
    '\ufeff\n  <html lang="zh-Hant">',
    '<svg xmlns="http://www.w3.org/2000/svg" onload="alert(1)"/>',
    '<?xml version="1.0"?><a/>',
    '<!-- 甲 --><script>alert(1)</script>',
    '<x:html xmlns:x="http://www.w3.org/1999/xhtml">',
    '<IFRAME src="https://example.org/">',
  ])('markup: %s', async (text) => {
    expect(await kindOfBytes(strToU8(text))).toBe('markup');
  });

  it('markup in UTF-16', async () => {
    expect(await kindOfBytes(new Uint8Array(Buffer.from('\ufeff<html>', 'utf16le')))).toBe(
      'markup',
    );
  });

  it.each([
    [
      'a DOCX that is a DOCM by its type',
      packed({ '[Content_Types].xml': types('ms-word.document.macroEnabled.main+xml') }),
    ],
    [
      'a XLSX with a project of macros',
      packed({
        '[Content_Types].xml': types('openxmlformats-officedocument.spreadsheetml.sheet.main+xml'),
        'xl/vbaProject.bin': '',
      }),
    ],
    [
      'an ODT with Basic',
      packed({
        mimetype: 'application/vnd.oasis.opendocument.text',
        'Basic/Standard/Module1.xml': '',
      }),
    ],
    [
      'an old Word document with macros',
      bytes(
        OLD_OFFICE,
        Array.from('_VBA_PROJECT').flatMap((sign) => [sign.charCodeAt(0), 0]),
      ),
    ],
  ])('macros: %s', async (_, content) => {
    expect(await kindOfBytes(content)).toBe('with-macros');
  });
});

it.each([
  ['an older GIF', bytes('GIF87a', [1, 0, 1, 0]), 'gif'],
  ['a program of Linux', bytes([0x7f], 'ELF', [1, 1]), 'program'],
  ['a gzip package', bytes([0x1f, 0x8b, 8, 0, 0, 0, 0, 0]), 'archive'],
  ['an empty ZIP package', bytes('PK', [5, 6], new Array<number>(18).fill(0)), 'archive'],
  ['a RAR package', bytes('Rar!', [0x1a, 7, 0]), 'archive'],
  ['a container that is not RIFF', bytes('ABCD', [0, 0, 0, 0], 'WEBP'), 'other'],
] as const)('%s', async (_, content, kind) => {
  expect(await kindOfBytes(content)).toBe(kind);
});

const ODT = 'application/vnd.oasis.opendocument.text';

it.each([
  ['with a line end behind its type', { mimetype: `${ODT}\n` }, 'odt'],
  ['with scripts', { mimetype: ODT, 'Scripts/python/a.py': 'x' }, 'with-macros'],
  [
    'that says more of itself than documents do',
    {
      '[Content_Types].xml': `${types('openxmlformats-officedocument.wordprocessingml.document.main+xml')}${' '.repeat(1_100_000)}`,
    },
    'archive',
  ],
] as const)('a package %s', async (_, parts, kind) => {
  expect(await kindOfBytes(packed(parts))).toBe(kind);
});
