import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, expect, it } from 'vitest';
import { ReusedBuffer } from '../../../../src/publish/files/reused-buffer.ts';

const folder = mkdtempSync(join(tmpdir(), 'open-plans-buffer-'));
afterAll(() => rmSync(folder, { recursive: true }));

function file(name: string, text: string): string {
  const path = join(folder, name);
  writeFileSync(path, text);
  return path;
}

it('reads a long file, a short one after it, and one of nothing, each whole and nothing else', () => {
  const buffer = new ReusedBuffer();
  const long = '期限'.repeat(50_000);
  const paths = [file('long', long), file('short', '單位'), file('empty', '')];
  expect(paths.map((path) => Buffer.from(buffer.read(path)).toString())).toEqual([
    long,
    '單位',
    '',
  ]);
});

it('takes no memory of its own for the next file', () => {
  const buffer = new ReusedBuffer();
  const first = buffer.read(file('first', 'aaaa'));
  const second = buffer.read(file('second', 'bbbb'));
  expect(second.buffer).toBe(first.buffer);
});
