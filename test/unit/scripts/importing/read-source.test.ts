import { execFileSync } from 'node:child_process';
import { mkdtemp, rm, symlink, truncate, writeFile } from 'node:fs/promises';
import { createServer } from 'node:net';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { readSource } from '../../../../scripts/importing/read-source.ts';

let folder: string;
beforeAll(async () => {
  folder = await mkdtemp(join(tmpdir(), 'open-plans-source-'));
});
afterAll(() => rm(folder, { recursive: true, force: true }));

const MEGABYTE = 1024 * 1024;

describe('the file of a plan document', () => {
  test('is read whole, by way of a link too', async () => {
    const file = join(folder, '計畫.txt');
    await writeFile(file, '計畫'.repeat(500_000));
    await symlink(file, join(folder, 'link.txt'));
    expect(new TextDecoder().decode(await readSource(file))).toBe('計畫'.repeat(500_000));
    expect(await readSource(join(folder, 'link.txt'))).toHaveLength(3_000_000);
  });

  test.each([
    ['docx', 100],
    ['odt', 100],
    ['pdf', 100],
    ['html', 20],
    ['htm', 20],
    ['md', 5],
    ['txt', 5],
  ])('.%s of more than %i MB is refused before it is read', async (ending, most) => {
    const file = join(folder, `large.${ending}`);
    await writeFile(file, '');
    // Takes no room on the disk.
    await truncate(file, most * MEGABYTE + 1);
    await expect(readSource(file)).rejects.toThrow(`檔案有 ${most + 1} MB，超過上限 ${most} MB。`);
    await truncate(file, 3);
    expect(await readSource(file)).toHaveLength(3);
  });

  test('of a kind that has no reader is refused before it is read', async () => {
    const file = join(folder, '計畫.xls');
    await writeFile(file, '');
    await expect(readSource(file)).rejects.toThrow('這是舊版 Excel 檔');
  });

  test('that is not there is told as such', async () => {
    await expect(readSource(join(folder, 'none.txt'))).rejects.toThrow('讀不到檔案');
  });

  test('is no folder', async () => {
    await expect(readSource(folder)).rejects.toThrow(`「${folder}」是資料夾，不是檔案`);
  });
});

describe.skipIf(process.platform === 'win32')('what is no file', () => {
  test('is refused: a pipe that nobody writes to, by way of a link too', async () => {
    const pipe = join(folder, 'pipe.docx');
    execFileSync('mkfifo', [pipe]);
    await symlink(pipe, join(folder, 'to-pipe.docx'));
    await expect(readSource(pipe)).rejects.toThrow('是具名管道（FIFO），不是檔案');
    await expect(readSource(join(folder, 'to-pipe.docx'))).rejects.toThrow('是具名管道');
  });

  test('is refused: a device without end, under the name of a text', async () => {
    await symlink('/dev/zero', join(folder, 'zero.txt'));
    await expect(readSource(join(folder, 'zero.txt'))).rejects.toThrow('是裝置，不是檔案');
  });

  test('is refused: a socket', async () => {
    const place = join(folder, 'socket.md');
    const server = createServer();
    await new Promise<void>((done) => server.listen(place, done));
    await expect(readSource(place)).rejects.toThrow('是通訊端（socket），不是檔案');
    await new Promise((done) => server.close(done));
  });

  test('is refused: a link that leads to itself', async () => {
    await symlink('round.md', join(folder, 'round.md'));
    await expect(readSource(join(folder, 'round.md'))).rejects.toThrow('讀不到檔案');
  });
});
