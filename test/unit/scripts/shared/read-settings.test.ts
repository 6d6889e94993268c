import { availableParallelism } from 'node:os';
import { join, resolve } from 'node:path';
import { describe, expect, test } from 'vitest';
import { readSettings } from '../../../../scripts/shared/read-settings.ts';

const project = resolve('/project');

test('without any setting the site is built from content/ into dist/, for localhost', () => {
  expect(readSettings({}, project)).toEqual({
    contentDir: join(project, 'content'),
    outDir: join(project, 'dist'),
    siteUrl: 'http://localhost:4321',
    basePath: '/',
    asOf: null,
    previousBuild: null,
    cache: true,
    processes: availableParallelism(),
  });
});

test('an empty setting is none', () => {
  const empty = {
    CONTENT_DIR: '',
    OUT_DIR: '',
    SITE_URL: '',
    BASE_PATH: '',
    AS_OF: '',
    PREVIOUS_BUILD: '',
    CACHE: '',
    PROCESSES: '',
  };
  expect(readSettings(empty, project)).toEqual(readSettings({}, project));
});

test.each([
  ['/', '/'],
  ['plans', '/plans/'],
  ['/plans', '/plans/'],
  ['/open/plans/', '/open/plans/'],
])('BASE_PATH %s means %s', (written, expected) => {
  expect(readSettings({ BASE_PATH: written }, project).basePath).toBe(expected);
});

test('SITE_URL may end with a slash', () => {
  expect(readSettings({ SITE_URL: 'https://plans.example.org/' }, project).siteUrl).toBe(
    'https://plans.example.org',
  );
});

test.each(['http://127.0.0.1:8080', 'http://[::1]:8080', 'https://計畫.example.org'])(
  'SITE_URL may be %s',
  (written) => {
    expect(readSettings({ SITE_URL: written }, project).siteUrl).toBe(written);
  },
);

describe('settings that cannot be meant are refused by name', () => {
  test.each([
    ...['plans.example.org', 'ftp://example.org', 'https://example.org/plans', 'https://'],
    ...['https://plans,example.org', 'https://me@example.org', 'https://example.org?x'],
    ...['https://-example.org', 'https://example..org', 'https://example.org:port'],
  ])('SITE_URL=%s', (written) => {
    expect(() => readSettings({ SITE_URL: written }, project)).toThrow(`SITE_URL 為「`);
  });

  test.each(['../x', '/計畫/', 'a b', 'a//b', '/plans?x', 'https://example.org/plans'])(
    'BASE_PATH=%s',
    (written) => {
      expect(() => readSettings({ BASE_PATH: written }, project)).toThrow(`「${written}」`);
    },
  );

  test('BASE_PATH as Git Bash rewrites it, which is told how to avoid that', () => {
    expect(() => readSettings({ BASE_PATH: 'C:/Program Files/Git/plans/' }, project)).toThrow(
      'BASE_PATH=plans',
    );
  });

  test.each(['2026-02-30', '115-11-20', '2026/11/20', 'today'])('AS_OF=%s', (written) => {
    expect(() => readSettings({ AS_OF: written }, project)).toThrow(`「${written}」`);
  });
});

test('AS_OF is a day', () => {
  expect(readSettings({ AS_OF: '2024-02-29' }, project).asOf).toBe('2024-02-29');
});

test('CACHE=off uses and keeps nothing; any other word than on is refused', () => {
  expect(readSettings({ CACHE: 'off' }, project).cache).toBe(false);
  expect(readSettings({ CACHE: 'on' }, project).cache).toBe(true);
  expect(() => readSettings({ CACHE: 'no' }, project)).toThrow('CACHE 為「no」');
});

test.each(['0', '1.5', '-1', 'two'])('PROCESSES %s is refused', (written) => {
  expect(() => readSettings({ PROCESSES: written }, project)).toThrow(`PROCESSES 為「${written}」`);
});

test('PROCESSES says how many programs work at once', () => {
  expect(readSettings({ PROCESSES: '3' }, project).processes).toBe(3);
});
