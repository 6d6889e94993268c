import { beforeAll, describe, expect, test } from 'vitest';
import type { Corpus } from '../../src/corpus/model/corpus.ts';
import { institutionFile } from '../../src/publish/files/institution-json.ts';
import { searchDocuments } from '../../src/search/build-table.ts';
import { allRows, emptySelection, narrow } from '../../src/search/facets.ts';
import { unitChart } from '../../src/site/charts/unit-chart.ts';
import { deadlineLists } from '../../src/site/views/deadline-lists.ts';
import { unitsWithRows } from '../../src/site/views/institution-units.ts';
import type { SiteView } from '../../src/site/views/site-view.ts';
import { t } from '../../src/words/interface/index.ts';
import { contentCorpus } from '../support/content-corpus.ts';

const sum = (numbers: readonly number[]) => numbers.reduce((all, each) => all + each, 0);

let corpus: Corpus;
/** Pairs of a row and who is in charge of it. */
let assignments: number;
beforeAll(async () => {
  corpus = await contentCorpus('five-plans');
  assignments = sum([...corpus.rowById.values()].map((row) => row.assignments.length));
});

describe('nothing that a plan assigns is lost, though it cannot always be told to whom', () => {
  test('there are names that cannot be told, and units', () => {
    const all = [...corpus.rowById.values()].flatMap((row) => row.assignments);
    expect(all.filter(({ unitId }) => unitId === null)).toHaveLength(70);
    expect(all).toHaveLength(616);
  });

  test('on the pages of institutions the units and names add up to all assignments', () => {
    const counts = corpus.institutions.flatMap((institution) =>
      unitsWithRows(institution, corpus).map(({ count }) => count),
    );
    expect(sum(counts)).toBe(assignments);
  });

  test.each(['ntl', 'ncl', 'nlpi', 'ttcsec', 'nstm'])('so do those of %s alone', (id) => {
    const institution = corpus.institutionById.get(id)!;
    const own = institution.plans.flatMap(({ rows }) => rows.flatMap((row) => row.assignments));
    expect(sum(unitsWithRows(institution, corpus).map(({ count }) => count))).toBe(own.length);
  });

  test('the filter by unit of the search counts them all', () => {
    const { table } = searchDocuments(corpus);
    const whole = { ...table, textFiles: [], gramShards: [], synonymFile: '', variantFile: '' };
    const { counts } = narrow(whole, allRows(whole), emptySelection);
    expect(sum([...counts.unit.values()])).toBe(assignments);
    expect(table.units.filter(({ isUnresolved }) => isUnresolved).map(({ name }) => name)).toEqual(
      expect.arrayContaining(['行政室', '推廣輔導組']),
    );
  });

  test('the charts of the institutions draw them all', () => {
    const site = {
      corpus,
      language: 'zh',
      words: t('zh'),
      chinese: undefined,
      page: (path: string) => path,
    } as SiteView;
    const rows = corpus.institutions.flatMap(
      (institution) => unitChart(site, institution)?.table.rows ?? [],
    );
    expect(sum(rows.map((row) => Number(row.at(-1)!.text)))).toBe(assignments);
    expect(rows.map(([name]) => [name!.text, name!.href])).toContainEqual([
      '行政室（無法確認）',
      '/institutions/ttcsec/units/name_884c-653f-5ba4/',
    ]);
  });

  test('the lists of deadlines by unit hold every assigned row that has a deadline', () => {
    const dated = [...corpus.rowById.values()].filter((row) => row.typedDeadlines.length > 0);
    const { units } = deadlineLists(corpus);
    const listed = [...units.values()].flat().map(({ count }) => count);
    expect(sum(listed)).toBe(sum(dated.map((row) => row.assignments.length)));
  });

  test('the files of the institutions name them with their rows', () => {
    const settings = { siteUrl: 'https://plans.example.org', basePath: '/' };
    const names = corpus.institutions.flatMap(
      (institution) => institutionFile(institution, corpus, { settings }).unresolved_units,
    );
    expect(sum(names.map(({ row_count: rows }) => rows))).toBe(70);
    expect(names.find(({ written }) => written === '行政室')).toMatchObject({
      row_count: 35,
      url: 'https://plans.example.org/institutions/ttcsec/units/name_884c-653f-5ba4/',
    });
  });
});
