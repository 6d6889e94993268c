import { createHash } from 'node:crypto';
import { mkdir, mkdtemp, readdir, readFile, rename, rm, stat, writeFile } from 'node:fs/promises';
import type { BigIntStats } from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { KnownHashes } from '../../../../scripts/keeping/known-hashes.ts';
import { Pieces } from '../../../../scripts/keeping/pieces.ts';
import type { PartFile } from '../../../../src/publish/files/pieces.ts';

/** A site of two pieces, each a file of the site and a part. */
interface Made {
  name: string;
  part: PartFile;
}

let folder: string;
/** What a build notes of its parts, for the next. */
let notes: { entry: BigIntStats; sha256: string }[];
const former = () => join(folder, 'former');
const kept = () => join(folder, 'kept');

beforeEach(async () => {
  folder = await mkdtemp(join(tmpdir(), 'pieces-'));
  await mkdir(former());
  notes = [];
});
afterEach(() => rm(folder, { recursive: true }));

const sha256 = (text: string) => createHash('sha256').update(text).digest('hex');

async function write(path: string, text: string): Promise<void> {
  await mkdir(dirname(path), { recursive: true });
  await writeFile(path, text);
}

/**
 * A build: makes or takes the pieces, and its site takes the place of the former one.
 * @param keys of each piece by its name
 * @returns names of the pieces that were made
 */
async function build(keys: Readonly<Record<string, string>>): Promise<string[]> {
  const site = join(folder, 'site');
  const now = join(folder, 'now');
  const hashes = new Map<string, string>();
  const known = new KnownHashes();
  for (const file of await readdir(former())) {
    const path = join(former(), file);
    const sum = sha256(await readFile(path, 'utf8'));
    hashes.set(file, sum);
    known.set(await stat(path, { bigint: true }), sum);
  }
  for (const { entry, sha256: sum } of notes) known.set(entry, sum);
  const pieces = await Pieces.open({
    record: join(folder, 'record'),
    former: former(),
    hashes,
    known,
    parts: { kept: kept(), now },
    keyOf: (name) => keys[name] ?? null,
  });
  const made: string[] = [];
  for (const name of Object.keys(keys)) {
    await pieces.get<Made>(
      {
        name,
        async make() {
          made.push(name);
          await write(join(site, name), `file of ${name}, ${keys[name]}`);
          const part = `part of ${name}, ${keys[name]}`;
          await write(join(now, name), part);
          return { name, part: { name, sha256: sha256(part) } };
        },
        filesOf: () => [name],
        partsOf: ({ part }) => [part],
      },
      site,
    );
  }
  await rm(former(), { recursive: true });
  await mkdir(site, { recursive: true });
  await rename(site, former());
  notes = await pieces.save();
  return made;
}

const partsKept = async () => (await readdir(kept())).sort();

describe('pieces of a site', () => {
  it('are taken with their parts where nothing they are made from has changed', async () => {
    expect(await build({ one: 'a', two: 'a' })).toEqual(['one', 'two']);
    expect(await build({ one: 'a', two: 'b' })).toEqual(['two']);
    expect(await readFile(join(former(), 'one'), 'utf8')).toBe('file of one, a');
    expect(await readFile(join(kept(), 'one'), 'utf8')).toBe('part of one, a');
    expect(await readFile(join(kept(), 'two'), 'utf8')).toBe('part of two, b');
  });

  it('are made anew where a part is damaged, gone, or that of something else', async () => {
    for (const damage of [
      () => writeFile(join(kept(), 'one'), 'part of one, A'),
      () => rm(join(kept(), 'one')),
    ]) {
      await build({ one: 'a', two: 'a' });
      await damage();
      expect(await build({ one: 'a', two: 'a' })).toEqual(['one']);
    }
  });

  it('have parts of which a build notes which files they are', async () => {
    await build({ one: 'a', two: 'a' });
    await build({ one: 'a', two: 'b' });
    const place = async (name: string) => (await stat(join(kept(), name), { bigint: true })).ino;
    expect(notes.map(({ entry, sha256: sum }) => [entry.ino, sum])).toEqual([
      [await place('one'), sha256('part of one, a')],
      [await place('two'), sha256('part of two, b')],
    ]);
  });

  it('are kept by builds that end at the same time, those of the last one', async () => {
    for (let round = 0; round < 20; round += 1) {
      const builds = await Promise.all(
        ['first', 'second'].map(async (name) => {
          const now = join(folder, name);
          await write(join(now, 'one'), `part of one, ${name}`);
          const record = join(folder, 'record');
          const facts = { former: null, hashes: null, known: new KnownHashes(), record };
          const parts = { kept: kept(), now };
          const pieces = await Pieces.open({ ...facts, parts, keyOf: (piece) => piece });
          const part = { name: 'one', sha256: sha256(`part of one, ${name}`) };
          pieces.note({ name: 'one', made: null, files: [], parts: [part] });
          return pieces;
        }),
      );
      await Promise.all(builds.map((each) => each.save()));
      expect(await partsKept()).toEqual(['one']);
    }
  });

  it('leave no part behind when they are no more made', async () => {
    await build({ one: 'a', two: 'a' });
    expect(await partsKept()).toEqual(['one', 'two']);
    await build({ one: 'a' });
    expect(await partsKept()).toEqual(['one']);
  });
});
