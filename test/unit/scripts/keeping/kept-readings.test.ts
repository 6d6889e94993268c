import { mkdir, mkdtemp, readFile, readdir, rm, utimes, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { deserialize, serialize } from 'node:v8';
import { afterEach, beforeEach, expect, test } from 'vitest';
import { ReadingsOnDisk } from '../../../../scripts/keeping/kept-readings.ts';
import type { ContentFile, ContentFolder } from '../../../../src/content/read/content-folder.ts';
import { parseFile, type FileReading } from '../../../../src/content/read/parse-file.ts';
import { isRead, noteReading, readOnce } from '../../../../src/content/read/read-once.ts';
import {
  folderOf,
  withReadings,
  type FolderWithReadings,
} from '../../../../src/content/read/with-readings.ts';
import { files, healthBureau, type Changes } from '../../../support/content-folder.ts';

let root: string;
beforeEach(async () => {
  root = await mkdtemp(join(tmpdir(), 'readings-'));
  await mkdir(join(root, 'src/content'), { recursive: true });
  await writeFile(join(root, 'src/content/reader.ts'), 'a reader');
});
afterEach(() => rm(root, { recursive: true }));

const place = () => join(root, '.cache/kept/readings');
const open = () => new ReadingsOnDisk(root, '/content');

/** The health bureau, of whose files nothing is known yet. */
async function unread(changes: Changes = {}): Promise<ContentFolder> {
  const folder = await healthBureau(changes);
  return {
    ...folder,
    files: new Map(Array.from(folder.files, ([path, file]) => [path, { ...file }])),
  };
}

/** Keeps what is read of it. */
async function keep(changes: Changes = {}): Promise<ContentFolder> {
  const folder = await unread(changes);
  const kept = open();
  await kept.note(folder);
  await kept.save(folder);
  return folder;
}

const readElsewhere: FileReading = { ...parseFile(fileOf('x.txt')), ids: ['read elsewhere'] };

function fileOf(path: string): ContentFile {
  return { path, bytes: 0, data: new Uint8Array(), sha256: null, kind: null };
}

/** Paths of the files of which the next command knows what was read. */
async function knownOf(changes: Changes = {}): Promise<string[]> {
  const folder = await unread(changes);
  const all = [...folder.files.values()].filter(isRead);
  for (const file of all) noteReading(file, readElsewhere);
  await open().note(folder);
  return all.filter((file) => readOnce(file) !== readElsewhere).map(({ path }) => path);
}

async function allKept(): Promise<string> {
  const inside = await readdir(place(), { recursive: true, withFileTypes: true });
  const texts = inside
    .filter((entry) => entry.isFile())
    .map((entry) => readFile(join(entry.parentPath, entry.name)));
  // Strings stand there in one byte or two a character.
  return (await Promise.all(texts))
    .map((bytes) => bytes.toString('utf8') + bytes.toString('utf16le') + odd(bytes))
    .join('');
}

function odd(bytes: Buffer): string {
  return bytes.subarray(1).toString('utf16le');
}

test('the next command knows what was read, word for word and with what was found', async () => {
  const folder = await keep();
  const again = await unread();
  await open().note(again);
  const known = await knownOf();
  expect(known).toContain(files.site);
  expect(known).toContain(files.annualTable);
  for (const path of known) {
    expect(readOnce(again.files.get(path)!)).toEqual(parseFile(folder.files.get(path)!));
  }
});

test('an edited file is read again, and no other', async () => {
  await keep();
  const all = await knownOf();
  const edit = { [files.annualTable]: (text: string) => `${text}\n# an edit\n` };
  expect(await knownOf(edit)).toEqual(all.filter((path) => path !== files.annualTable));
});

test('of a plan that withholds something nothing is kept, nor of one that is a draft or retired', async () => {
  const annualIs = (words: string) => ({
    [files.annual]: (text: string) => text.replace(/^---\n/, `---\n${words}\n`),
  });
  const ofAnnual = (paths: readonly string[]) => paths.filter((path) => /112\//.test(path));
  await keep();
  expect(ofAnnual(await knownOf())).toContain(files.annualTable);
  expect((await knownOf()).some((path) => path.includes('113-food'))).toBe(false);
  const draft = {
    [files.annual]: (text: string) => text.replace(/^published:.*$/m, 'published: null'),
  };
  await keep(draft);
  expect(ofAnnual(await knownOf(draft))).toEqual([]);
  const retired = annualIs('retired:\n  retired_on: 2026-01-01\n  reason: 計畫已廢止');
  await keep(retired);
  expect(ofAnnual(await knownOf(retired))).toEqual([]);
});

test('a misspelt field in a table stops nothing: the file is read again', async () => {
  const misspelt = {
    [files.annualTable]: (text: string) => text.replace(/\btext: /, 'txet: '),
  };
  const folder = await keep(misspelt);
  expect(readOnce(folder.files.get(files.annualTable)!).read!.part).not.toBeNull();
  const known = await knownOf(misspelt);
  expect(known).toContain(files.annual);
  expect(known).not.toContain(files.annualTable);
  // Another process is told of this file as it is, and of the others what was read.
  const told = deserialize(serialize(withReadings(folder))) as FolderWithReadings;
  const again = folderOf(told);
  for (const path of [files.annual, files.annualTable]) {
    const { read, findings } = readOnce(again.files.get(path)!);
    expect(findings).toEqual(readOnce(folder.files.get(path)!).findings);
    expect(read?.value).toEqual(readOnce(folder.files.get(path)!).read?.value);
  }
});

test('words that are withheld from now on are gone with the next build', async () => {
  const folder = await keep();
  const word = '血壓';
  expect(new TextDecoder().decode(folder.files.get(files.annualTable)!.data!)).toContain(word);
  expect(await allKept()).toContain(word);
  await keep({
    [files.annual]: (text) =>
      text.replace(
        /^---\n/,
        '---\nwithheld:\n  - measure: demo-health-112-001\n    basis: x\n    reason: x\n    decided_on: 2026-01-01\n',
      ),
  });
  expect(await allKept()).not.toContain(word);
});

test('what other code has read, or what is damaged, is not believed', async () => {
  await keep();
  expect(await knownOf()).not.toEqual([]);
  await writeFile(join(root, 'src/content/reader.ts'), 'another reader');
  expect(await knownOf()).toEqual([]);
  await keep();
  for (const entry of await readdir(place(), { recursive: true, withFileTypes: true })) {
    if (!entry.isFile()) continue;
    const path = join(entry.parentPath, entry.name);
    const bytes = await readFile(path);
    bytes[bytes.length >> 1]! ^= 1;
    await writeFile(path, bytes);
  }
  expect(await knownOf()).toEqual([]);
});

test('what another build is writing stays, and what a killed one left an hour ago goes', async () => {
  await keep();
  const folder = join(place(), (await readdir(place()))[0]!);
  const [running, killed] = [join(folder, 'of-plans-a.1'), join(folder, 'of-plans-b.2')];
  await writeFile(running, 'x');
  await writeFile(killed, 'x');
  const longAgo = new Date(Date.now() - 2 * 60 * 60_000);
  await utimes(killed, longAgo, longAgo);
  await keep();
  expect(await readdir(folder)).toContain('of-plans-a.1');
  expect(await readdir(folder)).not.toContain('of-plans-b.2');
});

test('an institution that has no plans any more leaves nothing', async () => {
  await keep();
  const before = (await readdir(join(place(), (await readdir(place()))[0]!))).length;
  const folder = await unread();
  const others = [...folder.files].filter(([path]) => !path.startsWith('plans/'));
  await open().save({ ...folder, files: new Map(others) });
  expect(before).toBeGreaterThan(1);
  expect(await readdir(join(place(), (await readdir(place()))[0]!))).toEqual(['of-no-plan']);
});
