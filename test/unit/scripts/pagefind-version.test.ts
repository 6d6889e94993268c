import { mkdir, mkdtemp, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { describe, expect, test } from 'vitest';
import {
  indexedLanguages,
  readPagefindVersion,
  refusePagefind,
} from '../../../scripts/pagefind-version.ts';

describe('Pagefind is refused', () => {
  test.each(['1.5.1', '1.4.0', '0.12.0', 'unknown'])('when it is as old as %s', (version) => {
    expect(refusePagefind(version)).toContain('太舊');
    expect(refusePagefind(version)).toContain('PAGEFIND_EXTENDED_BINARY_PATH');
  });

  test('when it does not run on this machine', () => {
    expect(refusePagefind(null)).toContain('沒有可執行的 Pagefind');
  });

  test('when 1.5 would have to cut Chinese into words', () => {
    expect(refusePagefind('1.5.2', ['xx', 'zh-hant-tw'])).toContain('zh-hant-tw');
  });
});

describe('Pagefind is used', () => {
  test('from 1.6 on, whatever it indexes', () => {
    expect(refusePagefind('1.6.0', ['zh-tw', 'en'])).toBeNull();
    expect(refusePagefind('2.0.0')).toBeNull();
    expect(refusePagefind('1.10.0', ['zh'])).toBeNull();
  });

  test('in 1.5.2 too, as long as the index holds tokens only', () => {
    expect(refusePagefind('1.5.2')).toBeNull();
    expect(refusePagefind('1.5.2', ['xx'])).toBeNull();
  });
});

test('the version of the installed program can be read', async () => {
  expect(await readPagefindVersion()).toMatch(/^\d+\.\d+\.\d+/);
});

test('the languages of an index stand in its entry file', async () => {
  const site = await mkdtemp(join(tmpdir(), 'open-plans-'));
  expect(await indexedLanguages(site)).toEqual([]);
  await mkdir(join(site, 'pagefind'));
  await writeFile(
    join(site, 'pagefind', 'pagefind-entry.json'),
    '{"version":"1.6.0","languages":{"xx":{},"en":{}}}',
  );
  expect(await indexedLanguages(site)).toEqual(['xx', 'en']);
});
