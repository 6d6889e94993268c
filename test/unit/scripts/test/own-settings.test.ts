import { tmpdir } from 'node:os';
import { expect, test } from 'vitest';
import { commands } from '../../../../scripts/shared/usage/commands.ts';
import { assertOwnContent, forgetSiteSettings } from '../../../../scripts/test/own-settings.ts';

test('the settings of an agency’s site are left out of the tests, and it is said', () => {
  const environment = { CONTENT_DIR: '../plans', AS_OF: '2026-01-01', BASE_PATH: '', PATH: '/bin' };
  expect(forgetSiteSettings(environment)).toContain('不用 CONTENT_DIR、AS_OF；');
  expect(environment).toEqual({ BASE_PATH: '', PATH: '/bin' });
  expect(forgetSiteSettings(environment)).toBeNull();
});

test('where the content that the tests are about was replaced, they say what to do', () => {
  expect(() => assertOwnContent(tmpdir())).toThrow('git checkout -- content');
  expect(() => assertOwnContent()).not.toThrow();
});

test('every setting that the build takes is among them', () => {
  const environment = Object.fromEntries(commands.start.environment.map((name) => [name, '1']));
  forgetSiteSettings(environment);
  expect(environment).toEqual({});
});
