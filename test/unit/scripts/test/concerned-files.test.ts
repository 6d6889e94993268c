import { describe, expect, test } from 'vitest';
import { quickPlan } from '../../../../scripts/test/concerned-files.ts';

const all = () => true;
const testsFor = (...changed: string[]) => quickPlan(changed, all).tests;

describe('unit tests of a quick run', () => {
  test('are those that import what changed', () => {
    expect(testsFor('src/words/excerpt.ts', 'test/unit/words/excerpt.test.ts')).toBe('importing');
    expect(testsFor('scripts/test/projects.ts')).toBe('importing');
  });

  test.each([
    'content/site.yaml',
    'test/fixtures/health-bureau/site.yaml',
    'package-lock.json',
    'vitest.config.ts',
    'scripts/build.ts',
    'README.md',
  ])('are all of them where %s changed, which is read or started, not imported', (file) => {
    expect(testsFor('src/words/excerpt.ts', file)).toBe('all');
  });

  test('are all of them where a module is gone, for nothing imports it any more', () => {
    expect(quickPlan(['src/words/gone.ts'], () => false).tests).toBe('all');
  });

  test('are none where only pages, styles and tests of finished sites changed', () => {
    expect(testsFor('src/site/pages/index.astro', 'test/browser/search.test.ts')).toBe('none');
    expect(testsFor()).toBe('none');
  });

  test('are all of them where it cannot be told what changed', () => {
    expect(quickPlan(null, all)).toEqual({
      types: 'with-pages',
      lint: ['.'],
      format: ['.'],
      tests: 'all',
    });
  });
});

test('types are checked in pages as well, unless only tests and commands changed', () => {
  const typesFor = (...changed: string[]) => quickPlan(changed, all).types;
  expect(typesFor('test/unit/a.test.ts', 'scripts/build.ts')).toBe('modules');
  expect(typesFor('test/unit/a.test.ts', 'src/words/excerpt.ts')).toBe('with-pages');
  expect(typesFor('src/site/pages/index.astro')).toBe('with-pages');
  expect(typesFor('tsconfig.json')).toBe('with-pages');
});

test('rules and format of a quick run are judged in the changed files that are still there', () => {
  const changed = ['README.md', 'src/a.ts', 'src/gone.ts', 'src/site/b.astro', 'content/c.yaml'];
  expect(quickPlan(changed, (file) => file !== 'src/gone.ts')).toMatchObject({
    lint: ['src/a.ts', 'src/site/b.astro'],
    format: ['README.md', 'src/a.ts', 'src/site/b.astro', 'content/c.yaml'],
  });
});
