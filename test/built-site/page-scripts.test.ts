import { readdirSync, readFileSync, statSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, test } from 'vitest';
import { mainSite, otherAgencySite } from '../support/built-sites.ts';

/** A file that a script asks for once it is there: a further round trip on a slow line. */
const IMPORT = /\bimport\s*(?:[\w$*{][^"';]*from\s*)?["']\.{0,2}\/([^"']*)/g;

describe.each([
  ['the site', mainSite],
  ['the other agency’s site', otherAgencySite],
])('scripts of %s', (_, { directory }) => {
  const folder = join(directory, '_astro');
  const scripts = readdirSync(folder).filter((name) => name.endsWith('.js'));

  test.each(scripts)('%s asks for at most one further file, and a small one', (name) => {
    const code = readFileSync(join(folder, name), 'utf8');
    const asked = [...code.matchAll(IMPORT)].map(([, path]) => path!);
    expect(asked.length).toBeLessThanOrEqual(1);
    for (const path of asked) expect(statSync(join(folder, path)).size).toBeLessThan(2048);
  });

  test.each(scripts)('%s does without the bundler’s own loader', (name) => {
    const code = readFileSync(join(folder, name), 'utf8');
    expect(code.includes('modulepreload')).toBe(false);
  });

  test('there are some', () => {
    expect(scripts.length).toBeGreaterThan(0);
  });
});
