import { fileURLToPath } from 'node:url';
import { expect, test } from 'vitest';
import { readContentFolder } from '../../../../src/content/read/read-content-folder.ts';
import { loadCorpus } from '../../../../src/corpus/assembly/load-corpus.ts';
import { dayOfPage, isDayOfAll } from '../../../../src/site/views/day-of-page.ts';
import { listPagePath } from '../../../../src/corpus/addresses/page-paths.ts';
import { deadlineLists, deadlinePages } from '../../../../src/site/views/deadline-lists.ts';
import { dimensionPages } from '../../../../src/site/views/dimension-pages.ts';
import { contentFile, textOf } from '../../../support/content-folder.ts';

const CONTENT = fileURLToPath(new URL('../../../../content', import.meta.url));

/** The five plans, of which one was changed in the end. */
async function withNewDay(path: string, day: string) {
  const read = await readContentFolder(CONTENT);
  const file = contentFile(
    path,
    textOf(read, path).replace(/^modified: .*$/m, `modified: '${day}'`),
  );
  const folder = { ...read, files: new Map([...read.files, [path, file]]) };
  return loadCorpus(folder, { asOf: '2027-12-31' }).corpus!;
}

test('a page that shows some plans has the newest of their days, and not that of a plan that it does not show', async () => {
  const day = '2027-01-31';
  const corpus = await withNewDay('plans/ttcsec/97/plan.md', day);
  const dayAt = (path: string) => dayOfPage(corpus, path);
  expect(dayAt('/plans/ttcsec/97/')).toBe(day);
  expect(dayAt('/deadlines/ttcsec/')).toBe(day);
  expect(dayAt('/en/deadlines/ttcsec/2/')).toBe(day);
  // 2008 is the year of that plan, 2012 that of two others.
  expect(dayAt('/deadlines/2008-06/')).toBe(day);
  expect(dayAt('/en/deadlines/2008-06/')).toBe(day);
  expect(dayAt('/compare/ttcsec-97/')).toBe(day);
  for (const other of ['/deadlines/ntl/', '/deadlines/2012-06/', '/en/deadlines/2012-06/']) {
    expect(dayAt(other) < day, other).toBe(true);
  }
});

test('a page that counts all plans has the day of the newest', async () => {
  const corpus = await withNewDay('plans/ttcsec/97/plan.md', '2027-01-31');
  for (const path of ['/', '/deadlines/', '/en/compare/', '/plans/', '/deadlines/1999-01/']) {
    expect(dayOfPage(corpus, path), path).toBe('2027-01-31');
  }
});

test('a list of what is like a plan has the day of that plan, and is not said to have no newer words', async () => {
  const day = '2027-01-31';
  const corpus = await withNewDay('plans/ttcsec/97/plan.md', day);
  const withDay = corpus.plans.filter(
    ({ planId }) => dayOfPage(corpus, `/compare/${planId}/`) === day,
  );
  expect(withDay.map(({ planId }) => planId)).toEqual(['ttcsec-97']);
  expect(isDayOfAll('/en/compare/ntl-101/')).toBe(false);
  for (const path of ['/compare/', '/en/compare/2/', '/plans/ntl/101/', '/deadlines/2012-06/']) {
    expect(isDayOfAll(path), path).toBe(true);
  }
});

test('a page of a list that goes on has the day of the newest plan that stands on it', async () => {
  const day = '2027-01-31';
  const corpus = await withNewDay('plans/ttcsec/97/plan.md', day);
  for (const dimension of corpus.dimensions) {
    for (const [index, groups] of dimensionPages(dimension).pages.entries()) {
      const path = listPagePath(dimension.href, index + 1);
      const isShown = groups.some(({ heading }) => heading.planId === 'ttcsec-97');
      expect(dayOfPage(corpus, `/en${path}`) === day, path).toBe(isShown);
    }
  }
  const { pages } = deadlinePages(deadlineLists(corpus).all);
  expect(pages.length).toBeGreaterThan(1);
  for (const [index, groups] of pages.entries()) {
    if (index === 0) continue;
    const plans = groups.flatMap(({ items }) => items.map(({ row }) => row.plan.planId));
    const path = `/deadlines/${index + 1}/`;
    expect(dayOfPage(corpus, path) === day, path).toBe(plans.includes('ttcsec-97'));
  }
});
