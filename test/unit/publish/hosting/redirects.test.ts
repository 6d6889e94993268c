import { readFile } from 'node:fs/promises';
import { beforeAll, describe, expect, it } from 'vitest';
import { movedTo } from '../../../../src/corpus/addresses/moved-pages.ts';
import type { Corpus } from '../../../../src/corpus/model/corpus.ts';
import { redirects, renderRedirects } from '../../../../src/publish/hosting/redirects.ts';
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

  it.each(['docs/building.md', 'docs/building.zh-TW.md'])(
    'are told to web servers by the same rule, in %s',
    async (file) => {
      const text = await readFile(file, 'utf8');
      const rules = [
        ...text.matchAll(/^(?:rewrite|RedirectMatch 301) (\S+) (\S+?)(?: permanent;)?$/gm),
      ];
      expect(rules).toHaveLength(2);
      for (const [, expression, target] of rules) {
        const apply = (path: string) => path.replace(new RegExp(expression!), target!);
        const { length } = redirects(corpus);
        expect(redirects(corpus).filter(({ from, to }) => apply(from) === to)).toHaveLength(length);
        for (const path of [
          '/deadlines/',
          '/deadlines/ntl/',
          '/deadlines/ntl/2/',
          '/en/deadlines/ntl/12/',
        ]) {
          expect(apply(path)).toBe(path);
        }
      }
    },
  );
});
