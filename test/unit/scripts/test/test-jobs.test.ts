import { describe, expect, test } from 'vitest';
import { TestJobs } from '../../../../scripts/test/test-jobs.ts';
import { TestSteps } from '../../../../scripts/test/test-steps.ts';
import type { TestProject } from '../../../../scripts/test/projects.ts';

const jobs = new TestJobs(new TestSteps({ write: () => undefined }), 1);

const forFiles = (...projects: TestProject[]) =>
  jobs.tests(new Map(projects.map((project) => [project, ['a.test.ts']])));

describe('what is run', () => {
  test.each([
    [['unit'] as const, ['unit']],
    [['content', 'house', 'unit'] as const, ['unit', 'house', 'content']],
    [['built-site'] as const, ['sites', 'built-site']],
    [['browser'] as const, ['sites', 'program', 'browser']],
    [['looks'] as const, ['sites', 'program', 'looks']],
  ])('for files of %j: sites and browser only where they are looked at', (projects, names) => {
    expect(forFiles(...projects).map(({ name }) => name)).toEqual(names);
  });

  test('for everything: tests but the long ones, types, rules and format', () => {
    expect(
      jobs
        .all()
        .map(({ name }) => name)
        .sort(),
    ).toEqual(
      [
        ...['browser', 'built-site', 'content', 'house', 'unit'],
        ...['components', 'components-format', 'format', 'lint', 'modules', 'program', 'sites'],
      ].sort(),
    );
  });
});

test('finished sites are looked at after they are built, and types after nothing writes them', () => {
  const after = new Map(jobs.all().map((job) => [job.name, job.after]));
  expect(after.get('browser')).toEqual(['sites', 'program']);
  expect(after.get('built-site')).toEqual(['sites']);
  expect(after.get('modules')).toEqual(['sites']);
  expect(after.get('components')).toEqual(['sites']);
  expect(after.get('unit')).toEqual([]);
});
