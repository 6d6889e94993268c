import { expect, test } from 'vitest';
import { knownNames, rowOfId } from '../../../../src/search/query/known-names.ts';
import { table } from '../small-table.ts';

/** Whom words name, for certain or possibly, among institutions of these names. */
function whom(names: Readonly<Record<string, readonly string[]>>) {
  const { certain, possible } = knownNames({
    ...table,
    institutions: Object.entries(names).map(([id, [name = '', ...otherNames]]) => ({
      ...table.institutions[0]!,
      id,
      name,
      nameEn: null,
      otherNames,
    })),
  });
  return (word: string) => [
    certain.get(word)?.values.join() ?? null,
    possible.get(word)?.values.join() ?? null,
  ];
}

test('the end of a name is possibly its institution, where no other has that end', () => {
  const named = whom({
    aaa: ['國立甲圖書館', '國立中央圖書館乙分部'],
    bbb: ['丙縣立生活美學館'],
    ccc: ['丁市立生活美學館'],
  });
  expect(named('館乙分部')).toEqual([null, 'aaa']);
  expect(named('圖書館乙分部')).toEqual([null, 'aaa']);
  expect(named('乙分部')).toEqual([null, null]);
  expect(named('甲圖書館')).toEqual(['aaa', null]);
  // Both have it.
  expect(named('生活美學館')).toEqual([null, null]);
  expect(named('縣立生活美學館')).toEqual([null, 'bbb']);
});

test('the end of a name with Latin letters is none', () => {
  expect(whom({ aaa: ['ABC圖書館分館'] })('圖書館分館')).toEqual([null, null]);
});

test('a place, and a house of its kind in it, are possibly the institution there', () => {
  const { certain, possible } = knownNames({
    ...table,
    institutions: [{ ...table.institutions[0]!, name: '國立甲圖書館', city: '丙市' }],
  });
  for (const word of ['丙市', '丙', '丙圖書館', '丙的圖書館', '丙市圖書館']) {
    expect([certain.get(word), possible.get(word)?.values]).toEqual([undefined, ['aaa']]);
  }
});

test('a name in which things are listed is known without the signs between them', () => {
  const named = whom({ aaa: ['甲、乙圖書館', 'Library of A, B'] });
  for (const word of ['甲、乙圖書館', '甲乙圖書館', 'libraryofa,b', 'libraryofab']) {
    expect(named(word)[0]).toBe('aaa');
  }
});

test('a unit is called for short without what kind of unit it is, all that are called so', () => {
  const { certain, possible, short } = knownNames({
    ...table,
    units: [
      { key: 'aaa-a', institution: 0, name: '秘書室', isUnresolved: false },
      { key: 'bbb-a', institution: 1, name: '秘書', isUnresolved: false },
      { key: 'bbb-b', institution: 1, name: '各秘書組', isUnresolved: false, isCollective: true },
    ],
  });
  expect(short.get('秘書')?.values).toEqual(['aaa-a', 'bbb-a']);
  expect(possible.get('秘書')?.values).toEqual(['bbb-a']);
  expect([certain.get('秘書'), short.get('各秘書')]).toEqual([undefined, undefined]);
});

test.each([
  ['aaa-101-001', 'aaa-101-001'],
  ['aaa-101-1', 'aaa-101-001'],
  ['aaa101001', 'aaa-101-001'],
  ['aaa101-001', 'aaa-101-001'],
  ['aaa-101-009', null],
  ['aaa101', null],
  ['101001', null],
])('the row that %s names', (typed, id) => {
  expect(rowOfId(typed, table)).toBe(id);
});
