import { createHash } from 'node:crypto';
import { cp, mkdir, mkdtemp, readdir, readFile, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { dirname, join, relative } from 'node:path';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { datasets } from '../../src/datasets/registry.ts';
import { mainSite } from '../support/built-sites.ts';
import { runScript } from '../support/run-build.ts';

interface ToldChange {
  dataset: string;
  key: string;
  change: 'added' | 'removed' | 'changed';
  institution_id: string | null;
  plan_id: string | null;
}

type Row = Record<string, unknown>;

/** A copy of what is below `/data/`, kept by one who asks for nothing but what the lists name. */
class Mirror {
  readonly folder: string;
  /** Files that were fetched for the latest edition, by their addresses below `/data/`. */
  fetched: string[] = [];
  /** What the latest edition says that changed. */
  changes: ToldChange[] = [];

  constructor(folder: string) {
    this.folder = folder;
  }

  async follow(site: string): Promise<void> {
    const data = join(site, 'data');
    const sums = await readFile(join(data, 'SHA256SUMS'), 'utf8');
    const wanted = new Map(
      sums
        .trimEnd()
        .split('\n')
        .map((line) => [line.slice(66), line.slice(0, 64)] as const),
    );
    this.fetched = [];
    for (const path of await filesBelow(this.folder)) {
      if (!wanted.has(path) && path !== 'SHA256SUMS') await rm(join(this.folder, path));
    }
    for (const [path, checksum] of wanted) {
      const own = join(this.folder, path);
      const has = await readFile(own).catch(() => null);
      if (has !== null && sha256(has) === checksum) continue;
      const bytes = await readFile(join(data, path));
      expect(sha256(bytes), path).toBe(checksum);
      await mkdir(dirname(own), { recursive: true });
      await writeFile(own, bytes);
      this.fetched.push(path);
    }
    await writeFile(join(this.folder, 'SHA256SUMS'), sums);
    this.changes = JSON.parse(
      await readFile(join(this.folder, 'changes.json'), 'utf8'),
    ) as ToldChange[];
  }
}

const sha256 = (bytes: Buffer) => createHash('sha256').update(bytes).digest('hex');

async function filesBelow(folder: string): Promise<string[]> {
  const entries = await readdir(folder, { recursive: true, withFileTypes: true });
  return entries
    .filter((entry) => entry.isFile())
    .map((entry) => relative(folder, join(entry.parentPath, entry.name)))
    .sort();
}

async function edit(path: string, change: (text: string) => string): Promise<void> {
  const before = await readFile(path, 'utf8');
  const after = change(before);
  expect(after, `${path} is to change`).not.toBe(before);
  await writeFile(path, after);
}

const newer = (day: string) => (text: string) =>
  text.replace(/^modified: .*$/m, `modified: '${day}'`);

/** What of a content folder is of one institution. */
const ofInstitution = (id: string) => [
  `plans/${id}`,
  `institutions/${id}.yaml`,
  `disclosures/${id}.yaml`,
];

/** Institution whose file it is; null where it is of none, or of all. */
const ownerOf = (path: string) =>
  /^(?:institutions|plans|versions|twgov)\/([a-z]+)[/.-]/.exec(path)?.[1] ?? null;

describe('a mirror that follows three editions', () => {
  let folder: string;
  let sites: string[];
  let mirror: Mirror;
  /** After the second and the third. */
  const followed: { fetched: string[]; changes: ToldChange[]; files: string[] }[] = [];

  beforeAll(async () => {
    folder = await mkdtemp(join(tmpdir(), 'open-plans-mirror-'));
    const content = join(folder, 'content');
    await cp(mainSite.contentDir, content, { recursive: true });
    await edit(join(content, 'site.yaml'), (text) =>
      text.replace(/^as_of: .*$/m, "as_of: '2026-12-31'"),
    );
    const putAway = async (id: string) => {
      for (const path of ofInstitution(id)) await rm(join(content, path), { recursive: true });
    };
    const bringBack = async (id: string) => {
      for (const path of ofInstitution(id)) {
        await cp(join(mainSite.contentDir, path), join(content, path), { recursive: true });
      }
    };
    const steps = [
      () => putAway('nstm'),
      async () => {
        await bringBack('nstm');
        await edit(join(content, 'plans/nstm/104/plan.md'), newer('2026-12-01'));
        await edit(join(content, 'plans/ntl/101/plan.md'), newer('2026-12-01'));
        await edit(join(content, 'plans/ntl/101/measures.yaml'), (text) =>
          text.replace('館際合作、', ''),
        );
      },
      async () => {
        await putAway('ttcsec');
        await edit(join(content, 'plans/nlpi/106/plan.md'), newer('2026-12-02'));
        await edit(join(content, 'plans/nlpi/106/measures.yaml'), (text) =>
          text.replace('數位', '數位化'),
        );
      },
    ];
    sites = [];
    mirror = new Mirror(join(folder, 'mirror'));
    await mkdir(mirror.folder);
    for (const [index, step] of steps.entries()) {
      await step();
      const site = join(folder, `site-${index + 1}`);
      const { exitCode, output } = await runScript('build.ts', [], {
        environment: {
          CONTENT_DIR: content,
          OUT_DIR: site,
          SITE_URL: mainSite.siteUrl,
          BASE_PATH: mainSite.basePath,
          ...(index === 0 ? {} : { PREVIOUS_BUILD: sites[index - 1]! }),
        },
      });
      expect(exitCode, output).toBe(0);
      sites.push(site);
      await mirror.follow(site);
      if (index > 0) {
        const { fetched, changes } = mirror;
        followed.push({ fetched, changes, files: await filesBelow(mirror.folder) });
      }
    }
  }, 300_000);

  afterAll(() => rm(folder, { recursive: true }));

  test('ends with the same files, byte by byte', async () => {
    const data = join(sites[2]!, 'data');
    const isData = (path: string) => !path.endsWith('.html');
    const published = (await filesBelow(data)).filter(isData);
    expect(await filesBelow(mirror.folder)).toEqual(published);
    for (const path of published) {
      const [own, theirs] = await Promise.all([
        readFile(join(mirror.folder, path)),
        readFile(join(data, path)),
      ]);
      expect(own.equals(theirs), path).toBe(true);
    }
  });

  test('fetches of institutions only what is told to have changed of them', () => {
    for (const [edition, told] of [
      ['nstm', 'ntl'],
      ['nlpi', 'ttcsec'],
    ].entries()) {
      const { fetched, changes } = followed[edition]!;
      const institutions = changes.flatMap(({ institution_id: id }) => id ?? []);
      expect([...new Set(institutions)].sort()).toEqual(told);
      const others = fetched.filter((path) => !told.includes(ownerOf(path) ?? told[0]!));
      // The catalogue of one leads harvesters on to the next; what an edition told of one, the next does
      // not tell again. Either is in its list.
      const known =
        edition === 0
          ? /\/(?:catalog\.\w+|SHA256SUMS)$/
          : /^institutions\/(?:\w+\/(?:catalog\.\w+|SHA256SUMS)|(?:nstm|ntl)(?:\.ods|\/changes\..+))$/;
      expect(others.filter((path) => !known.test(path))).toEqual([]);
      expect(fetched.map(ownerOf)).toContain(edition === 0 ? 'ntl' : 'nlpi');
    }
    expect(followed[1]!.files.filter((path) => ownerOf(path) === 'ttcsec')).toEqual([]);
    for (const { fetched, files } of followed) {
      expect(fetched.length).toBeLessThan(files.length * 0.7);
    }
  });

  test('finds every row that came or went named among the changes', async () => {
    const read = async (site: string, name: string) =>
      JSON.parse(await readFile(join(site, `data/${name}.json`), 'utf8')) as Row[];
    for (const [index, { changes }] of followed.entries()) {
      const told = changes.map(({ plan_id: plan, change }) => `${change} ${plan ?? ''}`);
      expect(told).toContain(index === 0 ? 'added nstm-104' : 'removed ttcsec-97');
      expect(told).toContain(index === 0 ? 'changed ntl-101' : 'changed nlpi-106');
      for (const { name, primaryKey, derivedFrom } of datasets) {
        if (derivedFrom !== undefined || name === 'changes') continue;
        const keyOf = (row: Row) => primaryKey.map((column) => String(row[column])).join('/');
        const keys = new Set((await read(sites[index]!, name)).map(keyOf));
        for (const { dataset, key, change } of changes) {
          if (dataset !== name) continue;
          if (change === 'added') keys.add(key);
          if (change === 'removed') keys.delete(key);
        }
        const after = (await read(sites[index + 1]!, name)).map(keyOf);
        expect([...keys].sort(), name).toEqual(after.toSorted());
      }
    }
  });
});
