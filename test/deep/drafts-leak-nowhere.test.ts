import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { expect, it } from 'vitest';
import { writeExports } from '../../src/publish/files/write-exports.ts';
import {
  HEALTH_BUREAU,
  all,
  files,
  loadHealthBureau,
  type Changes,
} from '../support/content-folder.ts';
import { filesWith } from '../support/find-words.ts';

const RARE = '𪚥';

/** A character planted twice behind every name and text of a plan. */
const planted: Changes = {
  [files.green]: all(
    (text) => text.replace(/^(title: .*)$/m, `$1${RARE}${RARE}`),
    (text) => `${text}\n## 章節${RARE}${RARE}\n\n文字${RARE}${RARE}\n`,
  ),
  [files.greenTable]: (text) =>
    text.replace(/^( *(?:- )?(?:text|heading): [^'"\n]+)$/gm, `$1${RARE}${RARE}`),
};
const noDay = (text: string) => text.replace(/^published: .*$/m, 'published: null');

async function filesThatHold(changes: Changes): Promise<string[]> {
  const { corpus } = await loadHealthBureau(changes);
  const directory = await mkdtemp(join(tmpdir(), 'open-plans-drafts-'));
  const settings = {
    contentDir: HEALTH_BUREAU,
    outDir: directory,
    siteUrl: 'http://localhost:4321',
    basePath: '/',
    asOf: null,
    previousBuild: null,
    cache: true,
    processes: 1,
  };
  try {
    await writeExports(corpus!, settings, directory);
    return (await filesWith(directory, [RARE])).get(RARE)!;
  } finally {
    await rm(directory, { recursive: true });
  }
}

it('no file of data holds a word of a draft', async () => {
  expect((await filesThatHold(planted)).length).toBeGreaterThan(20);
  const draft = all(planted[files.green] as (text: string) => string, noDay);
  expect(await filesThatHold({ ...planted, [files.green]: draft })).toEqual([]);
});
