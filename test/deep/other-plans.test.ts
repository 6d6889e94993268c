import { cp, mkdtemp, readdir, readFile, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join, relative } from 'node:path';
import { describe, expect, test } from 'vitest';
import { writeSynthetic } from '../../scripts/bench/write-synthetic.ts';
import { buildSites } from '../support/build-sites.ts';
import { mainSite } from '../support/built-sites.ts';
import { HEALTH_BUREAU } from '../support/content-folder.ts';

/** Path of every file → its bytes. */
async function filesOf(directory: string): Promise<Map<string, Buffer>> {
  const entries = await readdir(directory, { recursive: true, withFileTypes: true });
  const files = entries.filter((entry) => entry.isFile());
  return new Map(
    await Promise.all(
      files.map(async (entry) => {
        const path = join(entry.parentPath, entry.name);
        return [relative(directory, path), await readFile(path)] as const;
      }),
    ),
  );
}

/** The site of some content, and of the same with a plan of one more institution. */
async function withoutAndWith(contentDir: string) {
  const folder = await mkdtemp(join(tmpdir(), 'open-plans-'));
  const [one, other] = ['without', 'with'].map((name) => join(folder, name));
  await cp(contentDir, join(folder, 'content'), { recursive: true });
  await writeSynthetic(contentDir, { plans: 1, seed: 7 }, join(folder, 'synthetic'));
  for (const kind of ['institutions', 'plans']) {
    await cp(join(folder, 'synthetic', kind), join(folder, 'content', kind), { recursive: true });
  }
  await buildSites(
    [
      { ...mainSite, contentDir, directory: one! },
      { ...mainSite, contentDir: join(folder, 'content'), directory: other! },
    ],
    1,
  );
  const [before, after] = [await filesOf(one!), await filesOf(other!)];
  await rm(folder, { recursive: true });
  return { before, after };
}

/** Files of one plan or one institution, below addresses that have its name; not the lists of them. */
const ofOne =
  /^(?:en\/)?(?:plans\/.+\/.+|institutions\/.+\/.+|disclosure\/.+\/.+|data\/(?:plans|institutions)\/(?!index\.html).+|calendar\/.+)$/;

/** The catalogue of the institution before it, which leads a harvester on to it, and what lists that file. */
const leadsOn =
  /^(?:en\/)?data\/institutions\/(?:ntl|demo-health)\/(?:catalog\.(?:jsonld|ttl)|SHA256SUMS|index\.html)$/;

describe.each([
  ['the five plans', mainSite.contentDir],
  ['the invented agency', HEALTH_BUREAU],
])('a plan of another institution beside %s', async (_, contentDir) => {
  const { before, after } = await withoutAndWith(contentDir);
  const changed = [...before.keys()].filter(
    (path) => after.get(path)?.equals(before.get(path)!) !== true,
  );

  test('changes no byte of what belongs to one plan or institution', () => {
    expect([...before.keys()].filter((path) => ofOne.test(path)).length).toBeGreaterThan(50);
    expect(changed.filter((path) => ofOne.test(path) && !leadsOn.test(path))).toEqual([]);
  });

  test('changes nothing named after a plan but the list of what reads alike', () => {
    const plans = JSON.parse(String(before.get('data/plans.json'))) as { plan_id: string }[];
    const named = changed.filter((path) =>
      plans.some(({ plan_id }) => path.split(/[/.]/).includes(plan_id)),
    );
    expect(named.filter((path) => !/^(?:en\/)?compare\/[^/]+\/index\.html$/.test(path))).toEqual(
      [],
    );
  });

  test('is seen, for the site is another', () => {
    expect(changed).toContain('plans/index.html');
    expect(changed).toContain('data/measures.csv');
  });
});
