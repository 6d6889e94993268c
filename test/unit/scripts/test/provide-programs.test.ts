import { expect, test } from 'vitest';
import {
  adviceOnMissing,
  lookFor,
  officePrograms,
} from '../../../../scripts/test/provide-programs.ts';
import { debianInstallation, type Machine } from '../../../../scripts/test/find-browser.ts';

const debian: Machine = {
  platform: 'linux',
  environment: {},
  isRoot: true,
  distributions: ['debian'],
  canRun: () => false,
};

test('of several commands for a program, the first that ends well is taken', () => {
  const { found, missing } = lookFor(officePrograms, ([program]) => program === '/usr/bin/python3');
  expect(Array.from(found, ([{ name }, path]) => [name, path])).toEqual([
    ['pandas (Python)', '/usr/bin/python3'],
  ]);
  expect(missing.map(({ name }) => name)).toEqual(['LibreOffice Calc', 'R']);
});

test('what is missing is named, with the command that installs it on Debian', () => {
  const advice = adviceOnMissing(officePrograms, debian);
  for (const { name, debianPackage } of officePrograms) {
    expect(advice).toContain(name);
    expect(advice).toContain(debianPackage);
  }
  expect(adviceOnMissing(officePrograms, { ...debian, distributions: [] })).not.toContain('apt');
});

test('packages are installed by root on Debian itself only', () => {
  expect(debianInstallation(debian, ['r-base-core'])?.at(-1)).toContain('r-base-core');
  expect(debianInstallation({ ...debian, isRoot: false }, ['r-base-core'])).toBeNull();
  expect(debianInstallation({ ...debian, distributions: ['ubuntu', 'debian'] }, ['x'])).toBeNull();
});
