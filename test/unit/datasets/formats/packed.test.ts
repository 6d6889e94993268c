import { crc32, inflateRawSync } from 'node:zlib';
import { describe, expect, it } from 'vitest';
import { joinPieces, packPiece } from '../../../../src/datasets/formats/packed.ts';
import { nativeCompression } from '../../../../src/publish/files/compression.ts';

const bytes = (text: string) => new TextEncoder().encode(text);

describe('pieces that are compressed by themselves', () => {
  it.each([
    [['甲']],
    [['', '甲乙', '']],
    [['一', '二'.repeat(70_000), '三四五'.repeat(1000), '六']],
    [[]],
  ])('are one stream when joined, with its size and its checksum', (texts: string[]) => {
    const whole = bytes(texts.join(''));
    const packed = joinPieces(texts.map((text) => packPiece(bytes(text), nativeCompression)));
    expect(Buffer.from(inflateRawSync(packed.deflated)).equals(whole)).toBe(true);
    expect(packed.length).toBe(whole.length);
    expect(packed.crc).toBe(crc32(whole));
  });
});
