import { expect, test } from 'vitest';
import { filesBelowTest, filesByProject, projectOf } from '../../../../scripts/test/projects.ts';
import { projectRoot } from '../../../../scripts/shared/run-command.ts';

const files = [
  'test/browser/search.test.ts',
  'test/built-site/deadline-pages.test.ts',
  'test/deep/office/libreoffice.test.ts',
  'test/support/search.ts',
  'test/unit/meaning/deadlines/duration.test.ts',
  'test/unit/search/query.test.ts',
];

test('a word chooses the test files whose path holds it, in every project', () => {
  expect(filesByProject(files, ['deadline'])).toEqual(
    new Map([
      ['built-site', ['test/built-site/deadline-pages.test.ts']],
      ['unit', ['test/unit/meaning/deadlines/duration.test.ts']],
    ]),
  );
});

test('upper and lower case are alike, and one of several words is enough', () => {
  const found = filesByProject(files, ['SEARCH', 'office']);
  expect([...found.keys()].sort()).toEqual(['browser', 'deep', 'unit']);
});

test('the word “test” does not choose everything by the folder’s name', () => {
  expect(filesByProject(['test/unit/a/b.test.ts'], ['test/'])).toEqual(new Map());
});

test('every test file of the checkout belongs to a project', () => {
  const tests = filesBelowTest(projectRoot).filter((file) => file.endsWith('.test.ts'));
  expect(tests.length).toBeGreaterThan(200);
  expect(tests.filter((file) => projectOf(file) === null)).toEqual([]);
});
