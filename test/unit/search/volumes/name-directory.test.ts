import { describe, expect, test } from 'vitest';
import { buildDirectory, entriesOfNames } from '../../../../src/search/volumes/build-directory.ts';
import {
  nameDirectory,
  type DirectoryShard,
} from '../../../../src/search/volumes/name-directory.ts';
import { emptyTable } from '../../../../src/search/search-table.ts';
import { table } from '../small-table.ts';

const open = (volumes: Parameters<typeof entriesOfNames>[0][]) => {
  const shards = buildDirectory(volumes.map(entriesOfNames));
  return nameDirectory(shards.length, volumes.length, (shard) =>
    Promise.resolve(JSON.parse(shards[shard]!) as DirectoryShard),
  );
};
const directory = open([
  { table: emptyTable, names: ['電子書借閱', 'e-Book 下載'] },
  { table, names: ['電子報發行', 'Facebook 粉絲專頁'] },
  { table: emptyTable, names: ['借閱證辦理'] },
]);
const withNeedle = async (needle: string) => [...(await directory.volumesWith(needle))];
const naming = async (...asked: Parameters<typeof directory.volumesNaming>) => [
  ...(await directory.volumesNaming(...asked)),
];

describe('the directory of names', () => {
  test('tells the volumes that have every gram of a needle in a name', async () => {
    expect(await withNeedle('電子')).toEqual([0, 1]);
    expect(await withNeedle('電子書')).toEqual([0]);
    expect(await withNeedle('借閱')).toEqual([0, 2]);
    expect(await withNeedle('書')).toEqual([0]);
    expect(await withNeedle('哺乳')).toEqual([]);
  });

  test('a Latin word counts where it begins: Facebook holds no book', async () => {
    expect(await withNeedle('facebook')).toEqual([1]);
    expect(await withNeedle('e-book')).toEqual([0]);
    expect(await withNeedle('ook')).toEqual([]);
  });

  test('what is in every volume takes no numbers', async () => {
    const everywhere = ['書', '圖書', '看書'].map((name) => ({ table: emptyTable, names: [name] }));
    const [shard] = buildDirectory(everywhere.map(entriesOfNames));
    expect((JSON.parse(shard!) as DirectoryShard)['書']).toEqual([]);
    expect([...(await open(everywhere).volumesWith('書'))]).toEqual([0, 1, 2]);
  });

  test('has a needle where one name has all its pairs, not several names some of them', async () => {
    const numbered = open(
      ['機關 0102', '機關 0201'].map((name) => ({
        table: emptyTable,
        names: [name, '機關', '01', '02'],
      })),
    );
    expect([...(await numbered.volumesWith('機關0201'))]).toEqual([1]);
  });

  test('counts the rows of a name that several volumes know, each once', async () => {
    expect(await directory.rowsNamed('閱覽組')).toBeNull();
    const twice = open([table, table].map((each) => ({ table: each, names: [] })));
    expect(await twice.rowsNamed('閱覽組')).toBe(4);
    expect(await twice.rowsNamed('甲圖書館')).toBe(4);
    expect(await twice.rowsNamed('志工隊')).toBeNull();
  });

  test('knows whole names by their kind, and of any', async () => {
    expect(await naming('institution', '甲圖書館')).toEqual([1]);
    expect(await naming('unit', '閱覽組')).toEqual([1]);
    expect(await naming('unit', '甲圖書館')).toEqual([]);
    expect(await naming('institution', '圖書')).toEqual([]);
    expect(await naming(null, '閱覽組')).toEqual([1]);
  });
});
