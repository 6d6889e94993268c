import { describe, expect, it } from 'vitest';
import { findTarget } from '../../../../src/corpus/links/site-targets.ts';
import { files, replacing, type Changes } from '../../../support/content-folder.ts';
import { amendedTwice, secondFood, viewOf } from '../../../support/health-bureau-view.ts';

/** What stands at each of these paths, or why it cannot be told. */
async function standingAt(
  paths: readonly string[],
  changes: Changes = {},
): Promise<Record<string, string>> {
  const view = await viewOf(changes);
  return Object.fromEntries(
    paths.map((path) => {
      const target = findTarget(path, view);
      return [path, target.is === 'unknown' ? target.why : target.is];
    }),
  );
}

/** Asks for all at once: what is expected, by path. */
async function expectAt(expected: Record<string, string>, changes: Changes = {}): Promise<void> {
  expect(await standingAt(Object.keys(expected), changes)).toEqual(expected);
}

const FOOD = '/plans/demo-health/113-food/';
const ANNUAL = '/plans/demo-health/112/';
const GREEN = '/plans/demo-health/112-green/';

describe('pages', () => {
  it('of an institution are there for each, and for no other', () =>
    expectAt({
      '/institutions/demo-health/': 'page',
      '/institutions/nobody/': 'absent',
      '/data/institutions/demo-health/': 'page',
      '/data/institutions/nobody/': 'absent',
      '/deadlines/demo-health/': 'page',
      '/deadlines/nobody/': 'absent',
      '/deadlines/demo-health/nobody/': 'absent',
      '/disclosure/demo-health/': 'page',
      '/disclosure/nobody/': 'absent',
    }));

  it('of an institution with faults cannot be told', () =>
    expectAt(
      {
        '/institutions/demo-health/': 'broken',
        '/deadlines/demo-health/': 'broken',
        '/calendar/demo-health.ics': 'broken',
      },
      { [files.bureau]: () => 'nam: 甲\n' },
    ));

  it('of dimensions, plans, datasets and texts are there for each, and for no other', () =>
    expectAt({
      [ANNUAL]: 'page',
      '/plans/demo-health/111/': 'absent',
      '/compare/demo-health-112/': 'page',
      '/compare/demo-health-111/': 'absent',
      '/dimensions/nothing/': 'absent',
      '/data/measures/': 'page',
      '/data/nothing/': 'absent',
      '/nothing/': 'absent',
    }));

  it('that every site has are there without a text', () =>
    expectAt(
      { '/privacy/': 'page', '/about/': 'page' },
      { 'pages/privacy.md': null, 'pages/privacy.en.md': null },
    ));
});

describe('the source of a plan on a page', () => {
  const source = `${ANNUAL}source/`;
  const named = (file: string) => replacing('  file: source.txt', `  file: ${file}`);

  it('is there where it is a text that is published', async () => {
    await expectAt({ [source]: 'page', [`${FOOD}source/`]: 'page', [`${GREEN}source/`]: 'absent' });
    await expectAt({ [source]: 'absent' }, { [files.annual]: named('source.pdf') });
    await expectAt({ [source]: 'page' }, { [files.annual]: named('source.html') });
  });

  it('is not there where it is withheld', () =>
    expectAt(
      { [`${FOOD}source/`]: 'absent', [`${FOOD}source-redacted.txt`]: 'absent' },
      { [files.food]: replacing('- file: source.txt', '- file: source-redacted.txt') },
    ));

  it('is not there where it is longer than 512 KiB', async () => {
    const ofSize = (bytes: number) => ({ [files.annualSource]: 'a'.repeat(bytes) });
    await expectAt({ [source]: 'page' }, ofSize(512 * 1024));
    await expectAt({ [source]: 'absent' }, ofSize(512 * 1024 + 1));
  });
});

describe('former versions of a plan', () => {
  it('are those that have a folder, with their files', () =>
    expectAt({
      [`${FOOD}versions/1/`]: 'page',
      [`${FOOD}versions/2/`]: 'absent',
      '/data/plans/demo-health-113-food/versions/1.json': 'file',
      '/data/plans/demo-health-113-food/versions/2.json': 'absent',
      [`${ANNUAL}versions/1/`]: 'absent',
      [`${ANNUAL}versions/1/changes/`]: 'absent',
    }));

  it('each have files of their own', async () =>
    expectAt(
      {
        [`${FOOD}versions/2/map.png`]: 'file',
        [`${FOOD}versions/2/other.png`]: 'absent',
        [`${FOOD}versions/1/map.png`]: 'absent',
        [`${FOOD}versions/3/map.png`]: 'absent',
      },
      await amendedTwice(),
    ));

  it('are told of with what changed from the second on, the current one too', async () => {
    const changes = (number: number) => `${FOOD}versions/${number}/changes/`;
    await expectAt({ [changes(1)]: 'absent', [changes(2)]: 'page', [changes(3)]: 'absent' });
    await expectAt(
      {
        [changes(1)]: 'absent',
        [changes(2)]: 'page',
        [changes(3)]: 'page',
        [changes(4)]: 'absent',
      },
      await amendedTwice(),
    );
  });

  it('count as numbers, so that the tenth follows the second', async () => {
    const twice = await amendedTwice();
    const tenth = secondFood.replace('/2/', '/10/');
    const changes = (number: number) => `${FOOD}versions/${number}/changes/`;
    await expectAt(
      {
        [changes(2)]: 'absent',
        [changes(3)]: 'absent',
        [changes(10)]: 'page',
        [changes(11)]: 'page',
      },
      {
        [files.formerFood]: null,
        [files.formerFoodTable]: null,
        [secondFood]: twice[secondFood]!,
        [tenth]: String(twice[secondFood]).replace('number: 2', 'number: 10'),
      },
    );
  });

  it('that cannot be read cannot be told, nor whether there are others', () =>
    expectAt(
      {
        [`${FOOD}versions/1/`]: 'broken',
        [`${FOOD}versions/7/`]: 'broken',
        [`${FOOD}versions/1/map.png`]: 'broken',
        [`${ANNUAL}versions/1/`]: 'absent',
      },
      { [files.formerFood]: () => '---\ntitel: 甲\n---\n' },
    ));

  it('of a plan that cannot be read cannot be told', () =>
    expectAt(
      { [`${FOOD}versions/1/`]: 'broken', [`${FOOD}versions/7/`]: 'broken' },
      { [files.food]: replacing('title:', 'titel:') },
    ));
});

describe('files', () => {
  it('beside the pages of plans and institutions are there where the pages are', () =>
    expectAt({
      [`${ANNUAL}index.json`]: 'absent',
      [`${ANNUAL}measures.csv`]: 'absent',
      '/plans/demo-health/111/index.json': 'absent',
      '/plans/demo-health/111/measures.csv': 'absent',
      '/institutions/demo-health/index.json': 'absent',
      '/institutions/demo-health/measures.csv': 'absent',
      '/institutions/nobody/index.json': 'absent',
      '/institutions/nobody/measures.csv': 'absent',
      '/calendar/nobody.ics': 'absent',
    }));

  it('of data are there in the formats that their kind has', () =>
    expectAt({
      '/data/plans/demo-health-112.ods': 'file',
      '/data/plans/demo-health-112.parquet': 'absent',
      '/data/plans/demo-health-111.json': 'absent',
      '/data/institutions/nobody.json': 'absent',
      '/data/institutions/demo-health/measures.parquet': 'absent',
      '/data/institutions/demo-health/catalog.ttl': 'file',
      '/data/institutions/demo-health/catalog.rdf': 'absent',
      '/data/vocabularies/dimensions.ttl': 'file',
      '/data/vocabularies/dimensions.rdf': 'absent',
      '/data/schema/v1/institution.csvw.json': 'absent',
    }));

  it('that describe a CSV are there where it is, except beside a register', () =>
    expectAt({
      '/data/plans/demo-health-112.csv-metadata.json': 'file',
      '/data/plans/demo-health-111.csv-metadata.json': 'absent',
      '/nothing.csv-metadata.json': 'absent',
      '/disclosure/demo-health/statistics-112.csv-metadata.json': 'absent',
    }));

  it('of a plan are those that it names and does not withhold', () =>
    expectAt({
      [`${ANNUAL}annex-1.csv`]: 'file',
      [`${ANNUAL}annex-2.csv`]: 'absent',
      [`${FOOD}source-redacted.txt`]: 'file',
      [`${FOOD}source.txt`]: 'absent',
    }));

  it('of a register with faults cannot be told', () =>
    expectAt(
      { '/disclosure/demo-health/statistics-112.csv': 'broken' },
      { [files.register]: () => 'a: 1\n' },
    ));

  it('of whom to tell about security are there where there is an address', async () => {
    const path = '/.well-known/security.txt';
    await expectAt({ [path]: 'file' });
    await expectAt(
      { [path]: 'absent' },
      { [files.site]: (text) => text.replace(/^( {2}email: ).*$/m, '$1null') },
    );
    await expectAt({ [path]: 'broken' }, { [files.site]: () => 'a: 1\n' });
  });

  it('of the site’s own scripts are none to link to', () =>
    expectAt({
      '/sitemap.xml': 'file',
      '/sitemap-1.xml': 'absent',
      '/search-index/table.json': 'absent',
      '/pagefind/pagefind.js': 'absent',
    }));
});
