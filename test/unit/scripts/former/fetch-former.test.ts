import { createHash } from 'node:crypto';
import { mkdir, mkdtemp, readdir, readFile, rm, writeFile } from 'node:fs/promises';
import { createServer, type Server } from 'node:http';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { BlobReader, BlobWriter, ZipWriter } from '@zip.js/zip.js';
import { afterEach, beforeEach, expect, test } from 'vitest';
import { fetchFormer } from '../../../../scripts/former/fetch-former.ts';

/** What the pretended site answers, by path; anything else is 404, a number a status. */
let site: Map<string, Buffer | number>;
let server: Server;
let root: string;
let folder: string;
let out: string;
beforeEach(async () => {
  site = new Map();
  server = createServer((request, response) => {
    const found = site.get(request.url!) ?? 404;
    response.statusCode = typeof found === 'number' ? found : 200;
    response.end(typeof found === 'number' ? '' : found);
  });
  await new Promise<void>((done) => server.listen(0, '127.0.0.1', done));
  root = `http://127.0.0.1:${(server.address() as { port: number }).port}/`;
  folder = await mkdtemp(join(tmpdir(), 'open-plans-former-'));
  out = join(folder, 'former');
});
afterEach(async () => {
  await new Promise((done) => server.close(done));
  await rm(folder, { recursive: true, force: true });
});

async function zipped(text: string): Promise<Buffer> {
  const zip = new ZipWriter(new BlobWriter());
  await zip.add('open-plans/data/measures.json', new BlobReader(new Blob([text])));
  return Buffer.from(await (await zip.close()).arrayBuffer());
}

const sha256 = (bytes: Buffer) => createHash('sha256').update(bytes).digest('hex');

/** A site with an edition of today and one before. */
async function publish(): Promise<void> {
  const archive = await zipped('[{"measure_id":"a"}]');
  const older = await zipped('[]');
  const edition = (day: string, bytes: Buffer, name: string, is_current: boolean) => ({
    edition: day,
    is_current,
    url: `https://elsewhere.example/data/${name}`,
    sha256: sha256(bytes),
  });
  site.set('/data/open-plans.zip', archive);
  site.set('/data/versions/2024-01-01-aabbccdd.zip', older);
  site.set(
    '/data/versions.json',
    Buffer.from(
      JSON.stringify([
        edition('2024-06-28', archive, 'open-plans.zip', true),
        edition('2024-01-01', older, 'versions/2024-01-01-aabbccdd.zip', false),
        { edition: '2023-01-01', is_current: false, url: null, sha256: null },
      ]),
    ),
  );
}

test('the data of a site and the older editions that it keeps are fetched, unpacked', async () => {
  await publish();
  expect(await fetchFormer(root, out)).toEqual({ edition: '2024-06-28', older: 1 });
  expect(await readFile(join(out, 'open-plans/data/measures.json'), 'utf8')).toBe(
    '[{"measure_id":"a"}]',
  );
  expect(await readdir(join(out, 'open-plans/data/versions'))).toEqual(['2024-01-01-aabbccdd.zip']);
  // And again, in the place of what was fetched.
  expect(await fetchFormer(root, out)).toMatchObject({ older: 1 });
});

test('where nothing has been published there is nothing to fetch', async () => {
  expect(await fetchFormer(root, out)).toBeNull();
  expect(await readdir(folder)).toEqual([]);
});

test('what was fetched before stays where nothing is at the address, for then the address is wrong', async () => {
  await publish();
  await fetchFormer(root, out);
  await expect(fetchFormer(`${root}plan/`, out)).rejects.toThrow(
    `先前由「${root}」取回的前一版，沒有更動`,
  );
  expect(await readdir(join(out, 'open-plans/data/versions'))).toHaveLength(1);
});

test('what was fetched before stays where the site is out of order', async () => {
  await publish();
  await fetchFormer(root, out);
  site.set('/data/versions/2024-01-01-aabbccdd.zip', Buffer.from('x'));
  await expect(fetchFormer(root, out)).rejects.toThrow('檢核碼不同');
  expect(await readdir(folder)).toEqual(['former']);
  expect(await readdir(join(out, 'open-plans/data/versions'))).toHaveLength(1);
});

test('an address below that of a site is wrong, and the right one is said', async () => {
  await publish();
  await expect(fetchFormer(`${root}open/plans/`, out)).rejects.toThrow(`「${root}」才有`);
  expect(await readdir(folder)).toEqual([]);
});

test.each([
  ['is out of order', () => site.set('/data/open-plans.zip', 503), '回應狀態是 503'],
  [
    'lacks an edition that it lists',
    () => site.delete('/data/versions/2024-01-01-aabbccdd.zip'),
    '卻取不到',
  ],
  [
    'gives other bytes than it lists',
    () => site.set('/data/versions/2024-01-01-aabbccdd.zip', Buffer.from('x')),
    '檢核碼不同',
  ],
])('a site that %s is told of, and nothing is left behind', async (_, change, message) => {
  await publish();
  change();
  await expect(fetchFormer(root, out)).rejects.toThrow(message);
  expect(await readdir(folder)).toEqual([]);
});

test('a folder of somebody else is left alone', async () => {
  await publish();
  await mkdir(out);
  await writeFile(join(out, 'mine'), '');
  await expect(fetchFormer(root, out)).rejects.toThrow('不是這個指令做的');
  expect(await readdir(out)).toEqual(['mine']);
});
