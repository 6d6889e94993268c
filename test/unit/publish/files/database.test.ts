import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { DatabaseSync } from 'node:sqlite';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import type { Corpus } from '../../../../src/corpus/model/corpus.ts';
import { describeColumns } from '../../../../src/datasets/data-dictionary.ts';
import { columnNames } from '../../../../src/datasets/dataset.ts';
import { datasetByName, datasets } from '../../../../src/datasets/registry.ts';
import { validatedRows } from '../../../../src/datasets/validated-rows.ts';
import { conceptsOf } from '../../../../src/datasets/concepts.ts';
import { createDatabase } from '../../../../src/publish/files/database.ts';
import { contentCorpus } from '../../../support/content-corpus.ts';
import { datasetRows } from '../../../support/dataset-files.ts';
import { readSqliteRows } from '../../../support/read-formats.ts';
import { smallContext, smallCorpus, withRow } from '../../../support/small-corpus.ts';

let folder: string;
beforeAll(async () => {
  folder = await mkdtemp(join(tmpdir(), 'open-plans-sqlite-'));
});
afterAll(() => rm(folder, { recursive: true }));

const about = [{ key: 'title', label: { zh: '名稱', en: 'Title' }, value: '計畫公開' }];

async function write(name: string, corpus: Corpus) {
  const path = join(folder, name);
  const database = await createDatabase(path, conceptsOf(corpus));
  try {
    for (const dataset of datasets) {
      const insert = database.table(dataset);
      for (const row of validatedRows(dataset, corpus, smallContext)) insert(row);
    }
    return { path, ...database.finish(about) };
  } finally {
    database.abandon();
  }
}

function query(path: string, sql: string) {
  const database = new DatabaseSync(path, { readOnly: true });
  try {
    return database
      .prepare(sql)
      .all()
      .map((row) => ({ ...row }));
  } finally {
    database.close();
  }
}

describe('the SQLite file', () => {
  it.each(['small', 'five-plans'] as const)(
    'of corpus %s gives back the rows of every dataset, in the same order',
    async (name) => {
      const corpus = name === 'small' ? smallCorpus() : await contentCorpus(name);
      const { path } = await write(`${name}.sqlite`, corpus);
      for (const dataset of datasets) {
        expect(readSqliteRows(dataset, path), dataset.name).toEqual(
          datasetRows(dataset.name, corpus),
        );
      }
    },
  );

  it('has types, keys and no fault', async () => {
    const { path } = await write('types.sqlite', smallCorpus());
    expect(query(path, 'PRAGMA integrity_check')).toEqual([{ integrity_check: 'ok' }]);
    expect(query(path, 'PRAGMA foreign_key_check')).toEqual([]);
    expect(
      query(path, 'SELECT name, type, "notnull", pk FROM pragma_table_info(\'targets\')').slice(
        0,
        6,
      ),
    ).toEqual([
      { name: 'measure_id', type: 'TEXT', notnull: 1, pk: 1 },
      { name: 'position', type: 'INTEGER', notnull: 1, pk: 2 },
      { name: 'quote', type: 'TEXT', notnull: 1, pk: 0 },
      { name: 'indicator', type: 'TEXT', notnull: 1, pk: 0 },
      { name: 'comparator', type: 'TEXT', notnull: 1, pk: 0 },
      { name: 'value', type: 'REAL', notnull: 1, pk: 0 },
    ]);
    expect(
      query(path, 'SELECT "table", "from", "to" FROM pragma_foreign_key_list(\'assignments\')'),
    ).toContainEqual({ table: 'measures', from: 'measure_id', to: 'measure_id' });
  });

  it('says the words of a measure once, though the rows of its deadlines and units show them', async () => {
    const { path } = await write('once.sqlite', smallCorpus());
    const columnsOf = (name: string) =>
      query(path, `SELECT name FROM pragma_table_info('${name}')`).map((row) => row['name']);
    const typeOf = (name: string) =>
      query(path, `SELECT type FROM sqlite_schema WHERE name = '${name}'`)[0]?.['type'];
    expect([typeOf('due'), typeOf('due_rows')]).toEqual(['view', 'table']);
    expect(columnsOf('due')).toEqual(columnNames(datasetByName.get('due')!));
    const twice = ['text', 'notes', 'institution_name', 'url'];
    expect(columnsOf('due_rows').filter((name) => twice.includes(String(name)))).toEqual([]);
    expect(columnsOf('due_rows').slice(0, 2)).toEqual(['measure_id', 'position']);
    expect(
      query(path, "SELECT text, unit FROM due WHERE measure_id = 'aaa-101-003' LIMIT 1"),
    ).toEqual(
      query(
        path,
        "SELECT text, unit FROM measures JOIN assignments USING (measure_id) WHERE measure_id = 'aaa-101-003' LIMIT 1",
      ),
    );
  });

  it('joins measures to institutions', async () => {
    const { path } = await write('join.sqlite', smallCorpus());
    expect(
      query(
        path,
        'SELECT institutions.name, count(*) AS n FROM measures JOIN institutions USING (institution_id) GROUP BY 1 ORDER BY 1',
      ),
    ).toEqual([
      { name: '=乙局', n: 2 },
      { name: '甲館', n: 5 },
    ]);
  });

  it('gives the values of a list row by row', async () => {
    const { path } = await write('lists.sqlite', smallCorpus());
    expect(query(path, 'SELECT * FROM measures_units')).toEqual([
      { measure_id: 'aaa-101-001', item: 1, value: '資迅組' },
      { measure_id: 'aaa-101-001', item: 2, value: '閱覽室' },
      { measure_id: 'aaa-101-003', item: 1, value: '各組室' },
    ]);
  });

  it('explains its columns and says where it comes from', async () => {
    const { path } = await write('about.sqlite', smallCorpus());
    for (const dataset of datasets) {
      expect(
        query(
          path,
          `SELECT column AS name, title FROM data_dictionary WHERE dataset = '${dataset.name}'`,
        ),
      ).toEqual(describeColumns(dataset).map(({ name, title }) => ({ name, title: title.zh })));
    }
    // `due` is a view: whoever looks at the tables themselves finds each column explained.
    const tables = query(path, "SELECT name FROM sqlite_schema WHERE type = 'table'")
      .map(({ name }) => String(name))
      .filter((name) => !['data_dictionary', 'about'].includes(name));
    expect(tables).toContain('due_rows');
    for (const table of tables) {
      expect(
        query(path, `SELECT column AS name FROM data_dictionary WHERE dataset = '${table}'`),
        table,
      ).toEqual(query(path, `SELECT name FROM pragma_table_info('${table}')`));
    }
    expect(query(path, 'SELECT * FROM about')).toEqual([
      { key: 'title', label: '名稱', value: '計畫公開' },
    ]);
  });

  it('of the same rows is the same, byte for byte', async () => {
    const first = await write('a.sqlite', smallCorpus());
    const second = await write('b.sqlite', smallCorpus());
    expect(second.sha256).toBe(first.sha256);
    expect(second.bytes).toBe(first.bytes);
  });

  it('of which the former one gave a stretch of rows is the same, byte for byte', async () => {
    const corpus = await contentCorpus('five-plans');
    const whole = await write('whole.sqlite', corpus);
    const path = join(folder, 'joined.sqlite');
    const database = await createDatabase(path, conceptsOf(corpus), { former: whole.path });
    for (const dataset of datasets) {
      const insert = database.table(dataset);
      const rows = [...validatedRows(dataset, corpus, smallContext)];
      expect(database.formerCount(dataset), dataset.name).toBe(rows.length);
      const [from, to] = [Math.floor(rows.length / 4), Math.floor(rows.length / 2)];
      for (const row of rows.slice(0, from)) insert(row);
      database.takeFormer(dataset, { from, count: to - from });
      for (const row of rows.slice(to)) insert(row);
    }
    expect(database.finish(about)).toEqual({ bytes: whole.bytes, sha256: whole.sha256 });
  });

  it('is refused when a key leads nowhere', async () => {
    const corpus = withRow(smallCorpus(), 'aaa-101-001', { dimensionId: 'unknown' });
    await expect(write('broken.sqlite', corpus)).rejects.toThrow(
      /Table measures, row 1: a key is not in dimensions/,
    );
  });
});
