import { describe, expect, test } from 'vitest';
import {
  distributionsIn,
  findBrowser,
  type Machine,
} from '../../../../scripts/test/find-browser.ts';

const debian: Machine = {
  platform: 'linux',
  environment: {},
  isRoot: true,
  distributions: ['debian'],
  canRun: () => false,
};
const withPrograms = (machine: Machine, ...paths: string[]): Machine => ({
  ...machine,
  canRun: (path) => paths.includes(path),
});

describe('a browser is found', () => {
  test.each([
    [debian, '/usr/bin/chromium-headless-shell'],
    [debian, '/usr/bin/chromium'],
    [debian, '/usr/bin/google-chrome'],
    [
      { ...debian, platform: 'darwin' as const },
      '/Applications/Google Chrome.app/Contents/MacOS/Google Chrome',
    ],
    [
      {
        ...debian,
        platform: 'win32' as const,
        environment: { ProgramFiles: 'C:\\Program Files' },
      },
      'C:\\Program Files\\Google\\Chrome\\Application\\chrome.exe',
    ],
  ])('in its usual place (%#)', (machine, path) => {
    expect(findBrowser(withPrograms(machine, path))).toEqual({ kind: 'found', path });
  });

  test('where CHROME_PATH says, before any other', () => {
    const machine = { ...debian, environment: { CHROME_PATH: '/opt/chrome' } };
    expect(findBrowser(withPrograms(machine, '/opt/chrome', '/usr/bin/chromium'))).toEqual({
      kind: 'found',
      path: '/opt/chrome',
    });
  });
});

test('a wrong CHROME_PATH is said to be wrong, even where another browser stands ready', () => {
  const machine = { ...debian, environment: { CHROME_PATH: '/opt/chrome' } };
  const found = findBrowser(withPrograms(machine, '/usr/bin/chromium'));
  expect(found).toMatchObject({ kind: 'missing' });
  expect(JSON.stringify(found)).toContain('/opt/chrome');
});

describe('without a browser', () => {
  const elsewhere = { ...debian, isRoot: false, distributions: [] };

  test('root on Debian gets Chromium and a Chinese font installed', () => {
    const source = findBrowser(debian);
    expect(source.kind).toBe('installable');
    expect(JSON.stringify(source)).toMatch(/apt-get.*update.*install.*chromium.*fonts-noto-cjk/);
  });

  test.each([
    ['another user of Debian', { ...debian, isRoot: false }, 'sudo apt-get update && sudo apt-get'],
    ['Ubuntu', { ...debian, distributions: ['ubuntu', 'debian'] }, 'sudo snap install chromium'],
    ['Fedora', { ...debian, distributions: ['fedora'] }, 'sudo dnf install'],
    ['a Mac', { ...elsewhere, platform: 'darwin' as const }, 'brew install --cask google-chrome'],
    ['Windows', { ...elsewhere, platform: 'win32' as const }, 'winget install Google.Chrome'],
  ])('%s is told the command', (_, machine, command) => {
    const source = findBrowser(machine);
    expect(source).toMatchObject({ kind: 'missing' });
    expect(JSON.stringify(source)).toContain(command);
  });
});

test('the distribution comes first, then those it is like', () => {
  expect(distributionsIn('NAME="Ubuntu"\nID=ubuntu\nID_LIKE="debian other"\n')).toEqual([
    'ubuntu',
    'debian',
    'other',
  ]);
  expect(distributionsIn('VERSION_ID="13"\nID=debian\n')).toEqual(['debian']);
});
