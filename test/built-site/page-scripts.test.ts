import { readdirSync, readFileSync, statSync } from 'node:fs';
import { join } from 'node:path';
import { gzipSync } from 'node:zlib';
import { describe, expect, test } from 'vitest';
import { testedSite, otherAgencySite } from '../support/built-sites.ts';

/** A file that a script asks for once it is there: a further round trip on a slow line. */
const IMPORT = /\bimport\s*(?:[\w$*{][^"';]*from\s*)?["']\.{0,2}\/([^"']*)/g;

/** A file that a script asks for when it needs it: then the script itself is there. */
const LATER = /\bimport\(\s*["'`]\.\/([^"'`]*)/g;

describe.each([
  ['the site', testedSite],
  ['the other agency’s site', otherAgencySite],
])('scripts of %s', (_, { directory }) => {
  const folder = join(directory, '_astro');
  const scripts = readdirSync(folder).filter((name) => name.endsWith('.js'));

  const codeOf = (name: string) => readFileSync(join(folder, name), 'utf8');
  /** Whether one asks for the other later, and so is there before it. */
  const bringsLater = (name: string, other: string) =>
    [...codeOf(name).matchAll(LATER)].some(([, path]) => path === other);

  test.each(scripts)('%s asks for at most one further file, and a small one', (name) => {
    const asked = [...codeOf(name).matchAll(IMPORT)]
      .map(([, path]) => path!)
      .filter((path) => !bringsLater(path, name));
    expect(asked.length).toBeLessThanOrEqual(1);
    for (const path of asked) expect(statSync(join(folder, path)).size).toBeLessThan(2048);
  });

  test.each(scripts)('%s does without the bundler’s own loader', (name) => {
    const code = readFileSync(join(folder, name), 'utf8');
    expect(code.includes('modulepreload')).toBe(false);
  });

  // `dataPageWords(…).explore.bytes` says so to visitors.
  test('the program that asks the rows of a dataset has about 30 KB', () => {
    const [explorer] = scripts.filter((name) => name.startsWith('explorer.'));
    const { length } = gzipSync(readFileSync(join(folder, explorer!)));
    expect(length).toBeGreaterThan(25 * 1024);
    expect(length).toBeLessThan(32 * 1024);
  });

  test('there are some', () => {
    expect(scripts.length).toBeGreaterThan(0);
  });
});
