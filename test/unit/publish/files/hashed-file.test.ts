import { createHash } from 'node:crypto';
import { mkdtempSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, describe, expect, it } from 'vitest';
import { createHashedFile } from '../../../../src/publish/files/hashed-file.ts';

const folder = mkdtempSync(join(tmpdir(), 'hashed-file-'));
afterAll(() => rmSync(folder, { recursive: true }));

/** Short and long pieces, text and bytes: less than a block, and many blocks at once. */
const pieces: (string | Uint8Array)[] = [
  '計畫\n',
  Uint8Array.of(1, 2, 3),
  '圖書館𠮷'.repeat(100_000),
  'a',
  new Uint8Array(600_000).fill(7),
  ...Array.from({ length: 50_000 }, (_, index) => `列 ${index}\n`),
];

function bytesOf(all: readonly (string | Uint8Array)[]): Buffer {
  return Buffer.concat(all.map((piece) => Buffer.from(piece as string)));
}

describe('a file that is written piece by piece', () => {
  it('has all pieces in their order, and says its size and checksum', () => {
    const path = join(folder, 'below', 'a');
    const file = createHashedFile(path);
    for (const piece of pieces) file.write(piece);
    const expected = bytesOf(pieces);
    const sha256 = createHash('sha256').update(expected).digest('hex');
    expect(file.finish()).toEqual({ bytes: expected.length, sha256 });
    expect(readFileSync(path).equals(expected)).toBe(true);
  });

  it('holds its own pieces alone where others are written meanwhile and before', () => {
    const paths = ['b', 'c', 'd'].map((name) => join(folder, name));
    const files = paths.map((path) => createHashedFile(path));
    for (let line = 0; line < 1000; line += 1) {
      for (const [number, file] of files.entries()) file.write(`第 ${number} 檔第 ${line} 列\n`);
    }
    files[0]!.abandon();
    files[0]!.abandon();
    const [next, other] = [createHashedFile(paths[0]!), createHashedFile(join(folder, 'e'))];
    next.write('一');
    other.write('二');
    for (const file of [files[1]!, files[2]!, next, other]) file.finish();
    const linesOf = (number: number) =>
      Array.from({ length: 1000 }, (_, line) => `第 ${number} 檔第 ${line} 列\n`).join('');
    expect(readFileSync(paths[1]!, 'utf8')).toBe(linesOf(1));
    expect(readFileSync(paths[2]!, 'utf8')).toBe(linesOf(2));
    expect(readFileSync(paths[0]!, 'utf8')).toBe('一');
    expect(readFileSync(join(folder, 'e'), 'utf8')).toBe('二');
  });
});
