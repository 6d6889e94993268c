import { mkdir, mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { commands } from '../../../../scripts/shared/usage/commands.ts';
import { filesAboutFirstPlans } from '../../../../scripts/test/first-plans.ts';
import { forgetSiteSettings, otherContent } from '../../../../scripts/test/own-settings.ts';

let root: string;
const tests = {
  'test/unit/five.test.ts': "contentCorpus('five-plans')",
  'test/unit/example.test.ts': 'parse("ntl-101-001")',
  'test/content/searches.test.ts': "contentCorpus('five-plans')",
  'test/browser/search.test.ts': '/plans/ntl/101/#ntl-101-001',
  'test/browser/every.test.ts': 'testedSite',
  'test/built-site/pages.test.ts': 'mainSite',
  'test/built-site/weight.test.ts': 'siteWithPlans',
  'test/deep/office.test.ts': 'nstm-104',
};

beforeAll(async () => {
  root = await mkdtemp(join(tmpdir(), 'open-plans-'));
  const files = {
    ...tests,
    'content/plans/ntl/101/plan.md': '',
    'own/site.yaml': '',
    'some/plans/a/114/plan.md': '',
  };
  for (const [file, text] of Object.entries(files)) {
    await mkdir(dirname(join(root, file)), { recursive: true });
    await writeFile(join(root, file), text);
  }
});
afterAll(() => rm(root, { recursive: true }));

test('the settings of an agency’s site are left out of the tests, but for its content, and it is said', () => {
  const environment = { CONTENT_DIR: '../plans', AS_OF: '2026-01-01', BASE_PATH: '', PATH: '/bin' };
  expect(forgetSiteSettings(environment)).toContain('不用 AS_OF。');
  expect(environment).toEqual({ CONTENT_DIR: '../plans', BASE_PATH: '', PATH: '/bin' });
  expect(forgetSiteSettings(environment)).toBeNull();
});

test('every other setting that the build takes is among them', () => {
  const environment = Object.fromEntries(commands.start.environment.map((name) => [name, '1']));
  forgetSiteSettings(environment);
  expect(environment).toEqual({ CONTENT_DIR: '1' });
});

test('with the content that comes with the software nothing is left out', () => {
  expect(filesAboutFirstPlans(root, join(root, 'content'))).toEqual([]);
  expect(otherContent({}, root)).toBeNull();
});

test('with another content, tests of sites are left out that name one of the five plans', () => {
  expect(filesAboutFirstPlans(root, join(root, 'some'))).toEqual([
    'test/browser/search.test.ts',
    'test/built-site/pages.test.ts',
  ]);
  expect(otherContent({ CONTENT_DIR: 'own' }, root)).toContain('以「own」的內容測試');
});

test('with a content that has no plan yet, so are those that ask for one', () => {
  expect(filesAboutFirstPlans(root, join(root, 'own'))).toEqual([
    'test/browser/search.test.ts',
    'test/built-site/pages.test.ts',
    'test/built-site/weight.test.ts',
  ]);
});

test('where it was put in the place of content/, so are those that read the five plans there', async () => {
  await rm(join(root, 'content'), { recursive: true });
  expect(filesAboutFirstPlans(root, join(root, 'content'))).toEqual([
    'test/browser/search.test.ts',
    'test/built-site/pages.test.ts',
    'test/built-site/weight.test.ts',
    'test/content/searches.test.ts',
    'test/unit/five.test.ts',
  ]);
});
