import { execFile } from 'node:child_process';
import { mkdtemp, readFile, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { promisify } from 'node:util';
import { beforeEach, expect, test } from 'vitest';
import {
  MARKER,
  parseMarker,
  readMarker,
  renderMarker,
  writeMarker,
} from '../../../../scripts/building/build-marker.ts';
import { writeFiles } from '../../../support/made-site.ts';

const HASH_OF_A = 'ca978112ca1bbdcafac231b39a23dc4da786eff8147c4e72b9807785afee48bb';

let folder: string;
beforeEach(async () => {
  folder = await mkdtemp(join(tmpdir(), 'open-plans-'));
});

test('the marker of a site lists every file of it with its checksum, and not itself', async () => {
  await writeFiles(folder, { 'index.html': 'a', 'plans/關於.html': 'a' });
  await writeMarker(folder);
  await writeMarker(folder);
  expect(await readMarker(folder)).toEqual(
    new Map([
      ['index.html', HASH_OF_A],
      ['plans/關於.html', HASH_OF_A],
    ]),
  );
});

test('the same files give the same marker, wherever and whenever it is written', async () => {
  const other = await mkdtemp(join(tmpdir(), 'open-plans-'));
  for (const site of [folder, other]) {
    await writeFiles(site, { 'b.html': 'b', 'a.html': 'a' });
    await writeMarker(site);
  }
  const text = await readFile(join(folder, MARKER), 'utf8');
  expect(text).toBe(await readFile(join(other, MARKER), 'utf8'));
  expect(text).not.toContain(tmpdir());
});

test.skipIf(process.platform === 'win32')('sha256sum checks a site with its marker', async () => {
  await writeFiles(folder, { 'index.html': 'a', 'odd\\name\n.txt': 'b' });
  await writeMarker(folder);
  const check = () => promisify(execFile)('sha256sum', ['-c', '--strict', MARKER], { cwd: folder });
  expect((await check()).stdout).toContain('index.html: OK');
  await writeFile(join(folder, 'index.html'), 'changed');
  const failed = (await check().catch((error: unknown) => error)) as { stdout: string };
  expect(failed.stdout).toContain('index.html: FAILED');
});

test('any name of a file comes back as it was', () => {
  const files = new Map([
    ['a  b.html', HASH_OF_A],
    ['back\\slash\\n.html', HASH_OF_A],
    ['line\nbreak\r.html', HASH_OF_A],
    ['# 井字.html', HASH_OF_A],
  ]);
  expect(parseMarker(renderMarker(files))).toEqual(files);
});

test('a marker that was cut short, or is another file, is none', () => {
  const text = renderMarker(
    new Map([
      ['a.html', HASH_OF_A],
      ['b.html', HASH_OF_A],
    ]),
  );
  expect(parseMarker(text)).not.toBeNull();
  for (let length = 0; length < text.length; length += 1) {
    expect(parseMarker(text.slice(0, length))).toBeNull();
  }
  expect(parseMarker(`${HASH_OF_A}  index.html\n`)).toBeNull();
});
