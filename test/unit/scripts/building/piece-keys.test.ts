import { fileURLToPath } from 'node:url';
import { describe, expect, test } from 'vitest';
import type { Change } from '../../../../src/corpus/model/change.ts';
import { pieceKeys } from '../../../../scripts/building/piece-keys.ts';
import { loadCorpus, type Loaded } from '../../../../src/corpus/assembly/load-corpus.ts';
import { similarRows } from '../../../../src/corpus/figures/similar-rows.ts';
import { readContentFolder } from '../../../../src/content/read/read-content-folder.ts';
import {
  contentFile,
  files,
  loadHealthBureau,
  replacing,
  textOf,
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

function keyOfLoaded({ corpus, keys, neededBy }: Loaded, changes: readonly Change[] = []) {
  return pieceKeys({
    corpus: { ...corpus!, history: { ...corpus!.history, changes } },
    contentKeys: keys(),
    neededBy: neededBy(),
    code: 'code',
  });
}

async function keysOf(changes: Changes = {}, { asOf = null as string | null } = {}) {
  const keyOf = keyOfLoaded(await loadHealthBureau(changes, { asOf }));
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

test('a plan whose type another of its year has now makes lists anew that call that one by its type', async () => {
  const type = (text: string) => text.replace(/^plan_type: .*$/m, 'plan_type: energy-saving');
  const changes = { [files.annual]: type };
  expect(await anew(changes)).toContain('similar demo-health-112-green');
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

describe('of five institutions', () => {
  const CONTENT = fileURLToPath(new URL('../../../../content', import.meta.url));
  const PLANS = ['ntl-101', 'ncl-101', 'nlpi-106', 'ttcsec-97', 'nstm-104'];
  const of = (planId: string) => {
    const [institution] = planId.split('-');
    const pieces = [`plan ${planId} pages`, `plan ${planId} files`, `similar ${planId}`];
    return [...pieces, `institution ${institution} pages`, `deadlines ${institution}`];
  };

  async function five(path: string, change: (text: string) => string): Promise<Loaded> {
    const read = await readContentFolder(CONTENT);
    const file = contentFile(path, change(textOf(read, path)));
    const files = new Map([...read.files, [path, file]]);
    return loadCorpus({ ...read, files }, { asOf: '2027-12-31' });
  }

  async function anewOfFive(path: string, change: (text: string) => string) {
    const [before, after] = [await five(path, (text) => text), await five(path, change)];
    const [keyBefore, keyAfter] = [keyOfLoaded(before), keyOfLoaded(after)];
    const all = PLANS.flatMap(of);
    return { before, anew: all.filter((name) => keyBefore(name) !== keyAfter(name)) };
  }

  test('a plan that has a new day or title makes anew what is of its institution, and with a title lists of what is like it', async () => {
    const changes: readonly (readonly [boolean, (text: string) => string])[] = [
      [false, (text) => text.replace(/^modified: .*$/m, "modified: '2027-01-31'")],
      [true, (text) => text.replace(/^title: .*$/m, '$&（修正）')],
    ];
    for (const [isNamed, change] of changes) {
      const { before, anew } = await anewOfFive('plans/ttcsec/97/plan.md', change);
      const similar = similarRows(before.corpus!);
      const naming = before.corpus!.plans.filter(({ planId, rows }) =>
        rows.some(({ measureId }) =>
          similar
            .get(measureId)
            ?.some(({ row }) => row.plan.planId === 'ttcsec-97' && planId !== 'ttcsec-97'),
        ),
      );
      expect(naming.length).toBeGreaterThan(0);
      const lists = naming.map(({ planId }) => `similar ${planId}`);
      const expected = [...of('ttcsec-97'), ...(isNamed ? lists : [])];
      expect(anew.sort()).toEqual(expected.sort());
    }
  });

  test('a plan to which another links makes that one anew where its headings change, and not for its words', async () => {
    const linking = 'plans/nlpi/106/plan.md';
    const link = (text: string) => `${text}\n另見[該計畫](/plans/ttcsec/97/)。\n`;
    const withLink = async (more: string) => {
      const read = await readContentFolder(CONTENT);
      const changed = [
        contentFile(linking, link(textOf(read, linking))),
        contentFile('plans/ttcsec/97/plan.md', textOf(read, 'plans/ttcsec/97/plan.md') + more),
      ].map((file) => [file.path, file] as const);
      const files = new Map([...read.files, ...changed]);
      return keyOfLoaded(loadCorpus({ ...read, files }, { asOf: null }));
    };
    const [before, words, heading] = [
      await withLink(''),
      await withLink('\n再說一句。\n'),
      await withLink('\n## 附註\n\n再說一句。\n'),
    ];
    expect(words('plan nlpi-106 pages')).toBe(before('plan nlpi-106 pages'));
    expect(heading('plan nlpi-106 pages')).not.toBe(before('plan nlpi-106 pages'));
    expect(heading('plan ncl-101 pages')).toBe(before('plan ncl-101 pages'));
  });
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
  const keyOf = keyOfLoaded(await loadHealthBureau({}, { asOf: null }));
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
  ['a heading of a page of prose', files.about],
  ['the site', files.site],
  ['a vocabulary', files.dimensions],
  ['the list of corrections', files.errata],
])('%s makes everything anew', async (_, file) => {
  expect(await anew({ [file]: (text) => `${text}\n# 註解\n` })).toEqual(names);
});

test.each([
  ['its record', files.bureau],
  ['its register', files.register],
])(
  'of an institution %s makes anew what is of it and its plans, and nothing of another',
  async (_, file) => {
    const changed = await anew({ [file]: (text) => `${text}\n# 註解\n` });
    expect(changed).toEqual(names.filter((name) => name !== 'institution demo-clinic pages'));
  },
);

test('the record of an institution without plans makes anew its own pages and those of the site', async () => {
  const changed = await anew({ [files.clinic]: (text) => `${text}\n# 註解\n` });
  expect(changed).toEqual(['institution demo-clinic pages', 'site pages']);
});

test('a name of an institution makes everything anew: the foot of every page may give it', async () => {
  const english = replacing('name_en: Demonstration County', 'name_en: Renamed County');
  expect(await anew({ [files.bureau]: english })).toEqual(names);
  const clinic = replacing('name: 示範鎮衛生所', 'name: 示範鎮衛生所分院');
  expect(await anew({ [files.clinic]: clinic })).toEqual(names);
});

test('the words of a page of prose, and its day, make anew the pages of the site', async () => {
  const changed = await anew({
    [files.about]: (text) =>
      `${text}\n特此說明。\n`.replace(/^modified: .*$/m, "modified: '2024-06-29'"),
  });
  expect(changed).toEqual(['site pages']);
});

const noPlans: Changes = Object.fromEntries(
  Object.values(files)
    .filter((path) => path.startsWith('plans/'))
    .map((path) => [path, null]),
);

test('content without any plan follows its files too', async () => {
  const without = { ...noPlans, [files.errata]: null, [files.register]: null };
  const site = async (changes: Changes) =>
    (await loadHealthBureau({ ...without, ...changes })).keys().ofNoPlan;
  expect(await site({ [files.about]: replacing('。', '！') })).not.toBe(await site({}));
});

test('another day makes pages anew, and no file of a plan that it does not concern', async () => {
  const changed = await anew({}, { asOf: '2024-07-01' });
  expect(changed).toContain('plan demo-health-112 pages');
  expect(changed).not.toContain('plan demo-health-112 files');
});

test('another day makes anew the files of a plan that withholds something: they say so as of that day', async () => {
  const [before, after] = [
    keyOfLoaded(await loadHealthBureau()),
    keyOfLoaded(await loadHealthBureau({}, { asOf: '2024-07-01' })),
  ];
  const isAnew = (name: string) => before(name) !== after(name);
  expect(isAnew('plan demo-health-113-food files')).toBe(true);
  expect(isAnew('plan demo-health-112-green files')).toBe(false);
});

test('what changed since the edition before concerns its institution and the site, and no plan', async () => {
  const loaded = await loadHealthBureau();
  const keysWith = (changes: readonly Change[]) => {
    const keyOf = keyOfLoaded(loaded, changes);
    return names.map((name) => [name, keyOf(name)] as const);
  };
  const change = { institutionId: 'demo-health', planId: 'demo-health-112' } as Change;
  const before = new Map(keysWith([]));
  const anew = keysWith([change]).filter(([name, key]) => before.get(name) !== key);
  expect(anew.map(([name]) => name)).toEqual(['institution demo-health pages', 'site pages']);
});
