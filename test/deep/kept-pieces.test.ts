import { cp, mkdtemp, readFile, readdir, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { readMarker } from '../../scripts/building/build-marker.ts';
import { files, HEALTH_BUREAU } from '../support/content-folder.ts';
import { runScript } from '../support/run-build.ts';
import { differing, sumsOf } from '../support/site-sums.ts';

/**
 * Builds that take over what did not change, one after the other into one folder, each beside a build
 * of the same content that keeps nothing.
 */

let folder: string;
let content: string;
const warm = () => join(folder, 'warm');

beforeAll(async () => {
  folder = await mkdtemp(join(tmpdir(), 'pieces-'));
  content = join(folder, 'content');
  await cp(HEALTH_BUREAU, content, { recursive: true });
  await build(warm());
}, 120_000);

afterAll(() => rm(folder, { recursive: true }));

async function build(outDir: string, environment: Record<string, string> = {}): Promise<string> {
  const settings = { CONTENT_DIR: content, OUT_DIR: outDir, SITE_URL: 'https://plans.example.org' };
  const { exitCode, output } = await runScript('build.ts', [], {
    environment: { ...settings, PREVIOUS_BUILD: '', AS_OF: '', BASE_PATH: '', ...environment },
  });
  if (exitCode !== 0) throw new Error(output);
  return output;
}

/** Paths whose bytes differ between the site as it is taken over, and one that is made anew. */
async function differences(environment: Record<string, string> = {}): Promise<string[]> {
  const clean = join(folder, 'clean');
  await build(warm(), environment);
  await build(clean, { ...environment, CACHE: 'off' });
  const found = differing(await sumsOf(warm()), await sumsOf(clean));
  await rm(clean, { recursive: true });
  return found;
}

async function edit(path: string, change: (text: string) => string): Promise<void> {
  const before = await readFile(join(content, path), 'utf8');
  const after = change(before);
  expect(after, `${path} is to change`).not.toBe(before);
  await writeFile(join(content, path), after);
}

const green = 'plans/demo-health/112-green';

describe('a site that takes over what did not change has the bytes of one that is made anew', () => {
  const edits: readonly (readonly [string, () => Promise<void>])[] = [
    ['after nothing', () => Promise.resolve()],
    [
      'after a word of a row',
      () => edit(files.annualTable, (text) => text.replace('。', '，並公告之。')),
    ],
    ['after a word of the narrative', () => edit(files.midterm, (text) => `${text}\n另補一段。\n`)],
    [
      'after a new title',
      () => edit(files.green, (text) => text.replaceAll('節約能源', '節約用電')),
    ],
    [
      'after a unit is renamed',
      () =>
        edit(files.bureau, (text) =>
          text.replace('name: 食品藥物科', 'name: 食品藥政科\n    aliases: [食品藥物科]'),
        ),
    ],
    [
      'after a word of a vocabulary changes',
      () => edit(files.dimensions, (text) => text.replace(/^( +name: )(.+)$/m, '$1$2乙')),
    ],
    [
      'after a setting of the site changes',
      () => edit(files.site, (text) => text.replace(/^as_of: .*$/m, "as_of: '2024-07-31'")),
    ],
    [
      'after an institution without plans is renamed',
      () => edit(files.clinic, (text) => text.replace(/^(name: .+)$/m, '$1分院')),
    ],
    [
      'after the institution that publishes the site has another English name',
      () => edit(files.bureau, (text) => text.replace(/^name_en: .*$/m, '$& (renamed)')),
    ],
    [
      'after an institution has another telephone number',
      () => edit(files.bureau, (text) => text.replace(/^phone: .*$/m, 'phone: 00-0000-0001')),
    ],
    [
      'after a plan is added',
      async () => {
        await cp(join(content, green), join(content, 'plans/demo-health/113-green'), {
          recursive: true,
        });
        const renamed = (text: string) =>
          text
            .replaceAll('112-green', '113-green')
            .replace('112年', '113年')
            .replace('roc_year: 112', 'roc_year: 113')
            .replaceAll(/'2023-/g, "'2024-");
        await edit('plans/demo-health/113-green/plan.md', renamed);
        await edit('plans/demo-health/113-green/measures.yaml', renamed);
      },
    ],
    [
      'after a row is withheld',
      async () => {
        await edit('plans/demo-health/113-green/measures.yaml', (text) =>
          text.replace(/\n +text: 午休時間關燈。/, ''),
        );
        await edit('plans/demo-health/113-green/plan.md', (text) =>
          text.replace(
            /^---\n/,
            () =>
              '---\nwithheld:\n  - measure: demo-health-113-green-001\n    grounds: [art18-1-4]\n' +
              "    reason: 將妨害稽查。\n    decided_by: 企劃科\n    decided_on: '2024-03-01'\n",
          ),
        );
      },
    ],
    [
      'after a plan is removed',
      () => rm(join(content, 'plans/demo-health/113-green'), { recursive: true }),
    ],
    [
      'after a correction is taken back',
      () => edit(files.errata, (text) => `${text.slice(0, text.lastIndexOf('\n  - '))}\n`),
    ],
  ];

  test.each(edits)('%s', async (_, change) => {
    await change();
    expect(await differences()).toEqual([]);
  });

  test('as of another day', async () => {
    expect(await differences({ AS_OF: '2025-12-31' })).toEqual([]);
  });

  test('on another day, of which what is withheld speaks', async () => {
    expect(await differences({ AS_OF: '2024-12-30' })).toEqual([]);
    expect(await differences({ AS_OF: '2024-12-31' })).toEqual([]);
  });

  test('at another address', async () => {
    expect(
      await differences({ BASE_PATH: '/plans/', SITE_URL: 'https://other.example.org' }),
    ).toEqual([]);
  });
});

describe('compared with the edition before', () => {
  test('the bytes are those of a site that is made anew, edition after edition', async () => {
    for (const word of ['並公告', '並公開']) {
      const former = join(folder, 'former');
      await cp(warm(), former, { recursive: true });
      await edit(files.annualTable, (text) => text.replace('。', `，${word}週知。`));
      expect(await differences({ PREVIOUS_BUILD: former })).toEqual([]);
      await rm(former, { recursive: true });
    }
  });

  test('what changed in one plan touches no other plan', async () => {
    const former = join(folder, 'former');
    await cp(warm(), former, { recursive: true });
    const before = await sumsOf(former);
    await edit(files.annualTable, (text) => text.replace('週知。', '使民眾週知。'));
    await build(warm(), { PREVIOUS_BUILD: former });
    const changed = differing(before, await sumsOf(warm()));
    expect(changed).toContain('data/changes.json');
    expect(changed.filter((path) => path.includes('112-midterm'))).toEqual([]);
    await rm(former, { recursive: true });
  });
});

test('what did not change keeps its time, and an edit of one plan touches no other plan', async () => {
  // A site that tells no history, so that it may be built over without the one before.
  await rm(warm(), { recursive: true });
  await build(warm());
  const before = await sumsOf(warm());
  await edit(files.annualTable, (text) => text.replace('並公告之', '並登報公告之'));
  await build(warm());
  const changed = differing(before, await sumsOf(warm()));
  expect(changed).toContain('plans/demo-health/112/index.html');
  for (const other of ['112-green', '112-midterm', '113-food']) {
    expect(changed.filter((path) => path.includes(other))).toEqual([]);
  }
});

test('a page of the published site that somebody edited is not taken over', async () => {
  const page = join(warm(), 'plans/demo-health/112/index.html');
  const whole = await readFile(page, 'utf8');
  await writeFile(page, whole.replace('</main>', 'edited</main>'));
  await expect(build(warm())).rejects.toThrow('index.html');
  await writeFile(page, whole);
  expect(await differences()).toEqual([]);
});

test('what was noted is thrown away where it is damaged', async () => {
  const kept = await readMarker(warm());
  expect(kept).not.toBeNull();
  const record = (name: string) => new URL(`../../.cache/kept/${name}/`, import.meta.url);
  for (const name of ['pieces', 'published', 'findings']) {
    for (const file of await readdir(record(name))) {
      const path = new URL(file, record(name));
      await writeFile(path, (await readFile(path, 'utf8')).replace(/[0-9a-f]{8}/, 'ffffffff'));
    }
  }
  expect(await differences()).toEqual([]);
});
