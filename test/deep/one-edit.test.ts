import { cp, mkdtemp, readdir, readFile, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join, relative } from 'node:path';
import { beforeAll, describe, expect, test } from 'vitest';
import { buildSites } from '../support/build-sites.ts';
import { mainSite } from '../support/built-sites.ts';

/** Path of every file → its bytes. */
type Files = ReadonlyMap<string, Buffer>;

async function filesOf(directory: string): Promise<Files> {
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

function isSame(one: Buffer | undefined, other: Buffer | undefined): boolean {
  return one !== undefined && other !== undefined && one.equals(other);
}

async function edit(path: string, change: (text: string) => string): Promise<void> {
  const before = await readFile(path, 'utf8');
  const after = change(before);
  expect(after, `${path} is to change`).not.toBe(before);
  await writeFile(path, after);
}

/** Files of one institution and its plans, by their addresses. */
const ofOne =
  /^(?:en\/)?(?:plans|institutions|disclosure|data\/institutions|data\/plans|calendar)\/(?!index\.)([a-z]+)[/.-]/;

/**
 * Files that a change of any measure may change: what is of the whole site. Besides these only those of
 * the plan and its institution (docs/building.md).
 */
const ofAll: readonly RegExp[] = [
  // The rows of all plans, with what describes and sums them up.
  /^data\/[a-z_]+\.(?:csv|csv\.txt|json|ndjson|ods|parquet)$/,
  /^data\/[a-z_]+\.csv-metadata\.json$/,
  /^data\/open-plans\.(?:zip|sqlite)$/,
  /^data\/(?:SHA256SUMS|versions\.json|changes\.(?:json|xml)|datapackage\.json)$/,
  /^data\/catalog\.(?:jsonld|ttl)$/,
  /^(?:404\.html|api\/openapi\.json|data\.json|feed\.xml|amendments\.xml|sitemap[^/]*\.xml|\.well-known\/security\.txt)$/,
  // Pages of all, and of what reads alike.
  /^(?:en\/)?(?:[a-z]+\/)?(?:\d+\/)?index\.html$/,
  /^(?:en\/)?(?:(?:deadlines|dimensions|compare)\/.+|data\/[a-z]+\/index\.html)$/,
  // The search.
  /^(?:search-index|pagefind)\//,
  // What the build says of the site.
  /^\.open-plans-build$/,
];

describe('an edited measure of a plan that bears a newer day', () => {
  let before: Files;
  let after: Files;
  let changed: string[];

  beforeAll(async () => {
    const folder = await mkdtemp(join(tmpdir(), 'open-plans-'));
    const contents = ['content', 'edited'].map((name) => join(folder, name));
    for (const content of contents) {
      await cp(mainSite.contentDir, content, { recursive: true });
      await edit(join(content, 'site.yaml'), (text) =>
        text.replace(/^as_of: .*$/m, "as_of: '2026-12-31'"),
      );
    }
    const plan = join(contents[1]!, 'plans/ntl/101');
    await edit(join(plan, 'plan.md'), (text) =>
      text.replace(/^modified: .*$/m, "modified: '2026-12-01'"),
    );
    await edit(join(plan, 'measures.yaml'), (text) => text.replace('館際合作、', ''));
    const directories = ['before', 'after'].map((name) => join(folder, name));
    await buildSites(
      contents.map((contentDir, index) => ({
        ...mainSite,
        contentDir,
        directory: directories[index]!,
      })),
      1,
    );
    [before, after] = [await filesOf(directories[0]!), await filesOf(directories[1]!)];
    await rm(folder, { recursive: true });
    const paths = [...new Set([...before.keys(), ...after.keys()])];
    changed = paths.filter((path) => !isSame(before.get(path), after.get(path))).sort();
  }, 300_000);

  const ownerOf = (path: string) => ofOne.exec(path)?.[1] ?? null;

  test('changes no byte of another institution', () => {
    const others = changed.filter((path) => !['ntl', null].includes(ownerOf(path)));
    expect(others).toEqual([]);
    // The files are there that might have changed.
    expect([...before.keys()].filter((path) => ownerOf(path) === 'ncl').length).toBeGreaterThan(50);
    expect(changed.filter((path) => ownerOf(path) === 'ntl').length).toBeGreaterThan(10);
  });

  test('changes nothing else but what is known to be of the whole site', () => {
    const others = changed.filter((path) => ownerOf(path) === null);
    expect(others.filter((path) => !ofAll.some((pattern) => pattern.test(path)))).toEqual([]);
  });

  test('leaves datasets alone that have nothing of it', () => {
    for (const name of ['units', 'disclosures', 'dimensions', 'innovations', 'errata']) {
      for (const format of ['csv', 'json', 'ndjson']) {
        expect(changed, name).not.toContain(`data/${name}.${format}`);
      }
    }
    expect(changed).not.toContain('data/dimensions.ods');
    expect(changed).not.toContain('data/dimensions.parquet');
  });
});
