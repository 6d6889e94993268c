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
const retired = (text: string) =>
  text.replace(
    /^modified: .*$/m,
    (line) => `${line}\nretired:\n  retired_on: '2024-06-29'\n  reason: 撤回`,
  );

async function filesThatHold(changes: Changes): Promise<string[]> {
  const { corpus } = await loadHealthBureau(changes);
  const directory = await mkdtemp(join(tmpdir(), 'open-plans-retired-'));
  const settings = { contentDir: HEALTH_BUREAU, siteUrl: 'http://localhost:4321', basePath: '/' };
  try {
    await writeExports(corpus!, settings, directory);
    return (await filesWith(directory, [RARE])).get(RARE)!;
  } finally {
    await rm(directory, { recursive: true });
  }
}

it('a plan that was taken off the site leaves no word of its table and text in any file, former versions included', async () => {
  const plant = (text: string) =>
    text.replace(/^( *(?:- )?text: [^'"|\n]+)$/gm, `$1${RARE}${RARE}`);
  const planted: Changes = {
    [files.food]: (text) => `${text}\n## 玖、附記\n\n文字${RARE}${RARE}\n`,
    [files.foodTable]: plant,
    [files.formerFood]: (text) => `${text}\n## 玖、附記\n\n文字${RARE}${RARE}\n`,
    [files.formerFoodTable]: plant,
  };
  expect((await filesThatHold(planted)).length).toBeGreaterThan(10);
  const off = all(planted[files.food] as (text: string) => string, retired);
  expect(await filesThatHold({ ...planted, [files.food]: off })).toEqual([]);
});
