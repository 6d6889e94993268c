import { describe, expect, test } from 'vitest';
import {
  readPagefindVersion,
  refusePagefind,
} from '../../../../scripts/building/pagefind-version.ts';

describe('Pagefind is refused', () => {
  test.each(['1.5.1', '1.4.0', '0.12.0', 'unknown'])('when it is as old as %s', (version) => {
    expect(refusePagefind(version)).toContain('太舊');
    expect(refusePagefind(version)).toContain('PAGEFIND_EXTENDED_BINARY_PATH');
  });

  test('when it does not run on this machine', () => {
    expect(refusePagefind(null)).toContain('沒有可執行的 Pagefind');
  });
});

test.each(['1.5.2', '1.6.0', '1.10.0', '2.0.0'])('Pagefind %s is used', (version) => {
  expect(refusePagefind(version)).toBeNull();
});

test('the version of the installed program can be read', async () => {
  expect(await readPagefindVersion()).toMatch(/^\d+\.\d+\.\d+/);
});
