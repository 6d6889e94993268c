import { mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, expect, it } from 'vitest';
import type { DataRow, Dataset } from '../../../../src/datasets/dataset.ts';
import { jsonFormat } from '../../../../src/datasets/formats/json.ts';
import { datasetByName } from '../../../../src/datasets/registry.ts';
import { fillTable } from '../../../../src/publish/files/fill-table.ts';

const dataset: Dataset = datasetByName.get('crosswalk')!;

let folder: string;
beforeAll(async () => {
  folder = await mkdtemp(join(tmpdir(), 'open-plans-table-'));
});
afterAll(() => rm(folder, { recursive: true }));

/** Names of the rows that an institution has; each name is the whole row. */
type Rows = Readonly<Record<string, readonly string[]>>;

/** What is done to a table whose institutions had some rows before, and have others now. */
async function filled(before: Rows, now: Rows, { isLost = false } = {}): Promise<string[]> {
  const formerFile = (href: string) => join(folder, `${href.slice(1)}.json`);
  for (const [id, names] of Object.entries(before)) {
    const encoder = jsonFormat.createEncoder(dataset, null!, null!);
    const rows = names.map((name) => encoder.row({ name }) as string);
    await writeFile(formerFile(`/${id}`), [encoder.start(), ...rows, encoder.end()].join(''));
  }
  const table = Object.values(before).flat();
  const done: string[] = [];
  fillTable(
    {
      formerCount: () => table.length,
      takeFormer: (_, { from, count }) =>
        void done.push(`copied ${table.slice(from, from + count).join(' ')}`),
    },
    dataset,
    {
      cuts: Object.entries(now).map(([id, names]) => ({
        href: `/${id}`,
        sha256: names.join(),
        rows: names.length,
      })),
      former: {
        sum: (href) => before[href.slice(1)]?.join() ?? null,
        find: (href) => (isLost ? null : { path: formerFile(href) }),
        made: () => null,
      },
      insert: ({ name }) => void done.push(`put in ${String(name)}`),
      read: (href) => now[href.slice(1)]!.map((name): DataRow => ({ name })),
    },
  );
  return done;
}

const before: Rows = { aaa: ['a1', 'a2'], bbb: ['b1'], ccc: ['c1'], ddd: [] };

it('copies the rows of institutions that did not change, and puts in those of one that did', async () => {
  expect(await filled(before, { ...before, bbb: ['b2', 'b3'] })).toEqual([
    'copied a1 a2',
    'put in b2',
    'put in b3',
    'copied c1',
  ]);
});

it('copies all at once where nothing changed', async () => {
  expect(await filled(before, before)).toEqual(['copied a1 a2 b1 c1']);
});

it('puts in the rows of an institution that is new, in its place', async () => {
  const now = { aaa: before['aaa']!, abc: ['n1'], bbb: ['b1'], ccc: ['c1'], ddd: [] };
  expect(await filled(before, now)).toEqual(['copied a1 a2', 'put in n1', 'copied b1 c1']);
});

it('puts in every row where an institution is gone, whose rows stand between the others', async () => {
  expect(await filled(before, { aaa: before['aaa']!, ccc: ['c1'], ddd: [] })).toEqual([
    'put in a1',
    'put in a2',
    'put in c1',
  ]);
});

it('puts in every row where a file of the edition before is not what was written then', async () => {
  expect(await filled(before, { ...before, bbb: ['b2'] }, { isLost: true })).toEqual([
    'put in a1',
    'put in a2',
    'put in b2',
    'put in c1',
  ]);
});
