import { beforeAll, describe, expect, it } from 'vitest';
import { movedFile, movedFiles } from '../../../../src/corpus/addresses/moved-files.ts';
import { movedTo } from '../../../../src/corpus/addresses/moved-pages.ts';
import type { Corpus } from '../../../../src/corpus/model/corpus.ts';
import { redirects, renderRedirects } from '../../../../src/publish/hosting/redirects.ts';
import { rewrites } from '../../../../src/publish/hosting/rewrites.ts';
import { contentCorpus } from '../../../support/content-corpus.ts';

let corpus: Corpus;
beforeAll(async () => {
  corpus = await contentCorpus('health-bureau');
});

describe('addresses that pages once had', () => {
  it('are those of the lists of deadlines by unit, with every further page', () => {
    const now = '/institutions/ntl/units/ntl-reference/';
    expect(movedTo('/deadlines/ntl/ntl-reference/')).toBe(now);
    expect(movedTo('/deadlines/ntl/ntl-reference/2/')).toBe(now);
    expect(movedTo('/deadlines/ntl/name_884c-653f-5ba4/')).toBe(
      '/institutions/ntl/units/name_884c-653f-5ba4/',
    );
  });

  it.each([
    '/deadlines/',
    '/deadlines/ntl/',
    '/deadlines/ntl/2/',
    '/deadlines/ntl/a/b/',
    '/plans/',
  ])('are not those that are still there, or never were: %s', (path) => {
    expect(movedTo(path)).toBeNull();
  });

  it('are listed one by one, in both languages, below the base path', () => {
    const lines = renderRedirects(corpus, '/open/').split('\n');
    expect(lines).toContain(
      '/open/deadlines/demo-health/demo-health-care/ /open/institutions/demo-health/units/demo-health-care/ 301',
    );
    expect(lines).toContain(
      '/open/en/deadlines/demo-health/demo-health-care/ /open/en/institutions/demo-health/units/demo-health-care/ 301',
    );
    expect(lines.at(-1)).toBe('');
  });

  it('are those of every unit and name that has a deadline, and lead to its page', () => {
    const listed = new Map(redirects(corpus).map(({ from, to }) => [from, to]));
    const due = [...corpus.unitOrNameByKey.values()].filter(({ key }) =>
      (corpus.rowsByUnit.get(key) ?? []).some((row) => row.typedDeadlines.length > 0),
    );
    expect(listed.size).toBe(2 * due.length);
    for (const { place, href } of due) {
      expect(listed.get(`/deadlines/demo-health/${place}/`)).toBe(href);
    }
  });

  it('have a line for each page that a long list had', () => {
    const [row] = corpus.rowsByUnit
      .get('demo-health-care')!
      .filter(({ typedDeadlines }) => typedDeadlines.length > 0);
    const rowsByUnit = new Map([['demo-health-care', Array.from({ length: 401 }, () => row!)]]);
    expect(redirects({ ...corpus, rowsByUnit }).map(({ from }) => from)).toEqual([
      '/deadlines/demo-health/demo-health-care/',
      '/en/deadlines/demo-health/demo-health-care/',
      '/deadlines/demo-health/demo-health-care/2/',
      '/en/deadlines/demo-health/demo-health-care/2/',
    ]);
  });

  it('of data files lead by patterns to what is there now, or go on serving it', () => {
    const lines = renderRedirects(corpus, '/open/').split('\n');
    expect(lines).toContain(
      '/open/plans/:institution_id/:plan/index.json /open/data/plans/:institution_id-:plan.json 301',
    );
    expect(lines).toContain(
      '/open/data/institutions/:institution_id/units.ods /open/data/institutions/:institution_id.ods 200',
    );
    const ofFiles = lines.filter((line) => line.includes(':institution_id'));
    expect(ofFiles).toHaveLength(movedFiles.length);
    // Cloudflare Pages takes a hundred lines with placeholders.
    expect(ofFiles.length).toBeLessThan(100);
  });

  it.each([
    ['/plans/ntl/101/index.json', '/data/plans/ntl-101.json', false],
    ['/plans/ntl/101-green/measures.csv', '/data/plans/ntl-101-green.csv', false],
    ['/plans/ntl/101/measures.csv-metadata.json', '/data/plans/ntl-101.csv-metadata.json', false],
    ['/plans/ntl/101/versions/2/index.json', '/data/plans/ntl-101/versions/2.json', false],
    ['/institutions/ntl/index.json', '/data/institutions/ntl.json', false],
    ['/institutions/ntl/measures.csv', '/data/institutions/ntl/measures.csv', false],
    [
      '/institutions/ntl/measures.csv-metadata.json',
      '/data/institutions/ntl/measures.csv-metadata.json',
      false,
    ],
    ['/data/institutions/ntl/measures.ods', '/data/institutions/ntl.ods', true],
    ['/data/institutions/ntl/changes.ods', '/data/institutions/ntl.ods', true],
  ])('of the file %s: it is %s now', (path, now, isServed) => {
    expect(movedFile(path)).toEqual({ path: now, isServed });
  });

  it.each([
    '/plans/ntl/101/source.csv',
    '/data/institutions/ntl/measures.csv',
    '/data/institutions/ntl/dimensions.ods',
    '/data/measures.ods',
    '/plans/ntl/101/',
  ])('of files are not those that are still there, or never were: %s', (path) => {
    expect(movedFile(path)).toBeNull();
  });
});

describe('the same addresses as servers are told of them', () => {
  const apply = (path: string) => {
    const rule = rewrites().find(({ from }) => new RegExp(from).test(path));
    return rule === undefined
      ? null
      : { to: path.replace(new RegExp(rule.from), rule.to), status: rule.status };
  };

  it.each(['', '/open/plans'])('lead to the same places, below «%s»', (base) => {
    for (const { from, to } of redirects(corpus)) {
      expect(apply(base + from)).toEqual({ to: base + to, status: 301 });
    }
    const filled = (pattern: string) =>
      base +
      pattern
        .replace(':institution_id', 'ntl')
        .replace(':plan', '101-green')
        .replace(':version', '2');
    for (const { from, to, isServed } of movedFiles) {
      expect(apply(filled(from))).toEqual({ to: filled(to), status: isServed ? 200 : 301 });
    }
  });

  it.each([
    '/deadlines/',
    '/deadlines/ntl/',
    '/deadlines/ntl/2/',
    '/en/deadlines/ntl/12/',
    '/data/institutions/ntl/units/ntl-all.ods',
    '/data/institutions/ntl.ods',
    '/plans/ntl/101/',
  ])('are not those that are still there: %s', (path) => {
    expect(apply(path)).toBeNull();
  });
});
