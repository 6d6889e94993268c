import { expect, test } from 'vitest';
import type { Change } from '../../../../src/corpus/model/change.ts';
import { pieceKeys } from '../../../../scripts/building/piece-keys.ts';
import {
  files,
  loadHealthBureau,
  replacing,
  type Changes,
} from '../../../support/content-folder.ts';

const names = [
  'plan demo-health-112 pages',
  'plan demo-health-112 files',
  'plan demo-health-112-green pages',
  'institution demo-health pages',
  'institution demo-clinic pages',
  'similar demo-health-112',
  'similar demo-health-112-green',
  'month 2023-06',
  'month 2024-01',
  'deadlines demo-health',
  'rest deadlines 2',
  'dimension care 1',
  'dimension administration 1',
  'site pages',
];

async function keysOf(changes: Changes = {}, { asOf = null as string | null } = {}) {
  const { corpus, keys } = await loadHealthBureau(changes, { asOf });
  const keyOf = pieceKeys({ corpus: corpus!, contentKeys: keys(), code: 'code' });
  return new Map(names.map((name) => [name, keyOf(name)]));
}

/** Names of the pieces that are made anew after a change. */
async function anew(changes: Changes, options: { asOf?: string } = {}): Promise<string[]> {
  const [before, after] = [await keysOf(), await keysOf(changes, options)];
  for (const key of [...before.values(), ...after.values()]) expect(key).not.toBeNull();
  return names.filter((name) => before.get(name) !== after.get(name));
}

test('where nothing changed nothing is made anew', async () => {
  expect(await anew({})).toEqual([]);
});

test('a word of a plan makes its own pages and files, those of its institution, and those of the site', async () => {
  const word = (text: string) => text.replace('。', '，並公告之。');
  expect(await anew({ [files.annualTable]: word })).toEqual([
    'plan demo-health-112 pages',
    'plan demo-health-112 files',
    'institution demo-health pages',
    'similar demo-health-112',
    'deadlines demo-health',
    'dimension care 1',
    'site pages',
  ]);
});

test('a word of a plan makes of the months those anew in which something of the plan is to be done', async () => {
  const word = (text: string) => text.replace('。', '，並公告之。');
  const changed = await anew({ 'plans/demo-health/113-food/measures.yaml': word });
  expect(changed).toContain('month 2024-01');
  expect(changed).not.toContain('month 2023-06');
});

test('a word of a plan makes of the lists those pages anew on which its rows stand', async () => {
  const word = (text: string) => text.replace('。', '，並公告之。');
  const changed = await anew({ 'plans/demo-health/112-midterm/measures.yaml': word });
  expect(changed).toContain('rest deadlines 2');
});

test('a row that reads like another makes the list of those anew', async () => {
  const { corpus } = await loadHealthBureau({}, { asOf: null });
  const like = corpus!.planById
    .get('demo-health-112')!
    .rows.find(({ kind }) => kind === 'measure')!;
  const changed = await anew({
    'plans/demo-health/112-green/measures.yaml': (text) =>
      text.replace(/text: .*/, `text: ${like.text}`),
  });
  expect(changed).toContain('similar demo-health-112');
});

test('of what there is nothing there is no key', async () => {
  const { corpus, keys } = await loadHealthBureau({}, { asOf: null });
  const keyOf = pieceKeys({ corpus: corpus!, contentKeys: keys(), code: 'code' });
  for (const name of [
    'month 1999-01',
    'similar none-112',
    'deadlines none',
    'dimension none',
    'dimension care 99',
    'rest deadlines 1',
    'rest deadlines 99',
    'other',
  ]) {
    expect(keyOf(name), name).toBeNull();
  }
});

test.each([
  ['the record of an institution without plans', files.clinic],
  ['the record of an institution with plans', files.bureau],
  ['a register', files.register],
  ['a page of prose', files.about],
  ['the site', files.site],
  ['a vocabulary', files.dimensions],
])('%s makes everything anew', async (_, file) => {
  expect(await anew({ [file]: (text) => `${text}\n# 註解\n` })).toEqual(names);
});

const noPlans: Changes = Object.fromEntries(
  Object.values(files)
    .filter((path) => path.startsWith('plans/'))
    .map((path) => [path, null]),
);

test('content without any plan follows its files too', async () => {
  const without = { ...noPlans, [files.errata]: null, [files.register]: null };
  const site = async (changes: Changes) =>
    (await loadHealthBureau({ ...without, ...changes })).keys().surroundings;
  expect(await site({ [files.about]: replacing('。', '！') })).not.toBe(await site({}));
});

test('another day makes pages anew, and no file of a plan that it does not concern', async () => {
  const changed = await anew({}, { asOf: '2024-07-01' });
  expect(changed).toContain('plan demo-health-112 pages');
  expect(changed).not.toContain('plan demo-health-112 files');
});

test('what changed since the edition before concerns its institution and the site, and no plan', async () => {
  const { corpus, keys } = await loadHealthBureau();
  const keysWith = (changes: readonly Change[]) => {
    const history = { ...corpus!.history, changes };
    const keyOf = pieceKeys({
      corpus: { ...corpus!, history },
      contentKeys: keys(),
      code: 'code',
    });
    return names.map((name) => [name, keyOf(name)] as const);
  };
  const change = { institutionId: 'demo-health', planId: 'demo-health-112' } as Change;
  const before = new Map(keysWith([]));
  const anew = keysWith([change]).filter(([name, key]) => before.get(name) !== key);
  expect(anew.map(([name]) => name)).toEqual(['institution demo-health pages', 'site pages']);
});
