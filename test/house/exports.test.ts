import { readFile } from 'node:fs/promises';
import { expect, test } from 'vitest';
import { exportFaults } from './export-faults.ts';
import { ownModules, root } from './own-modules.ts';

/** Settings of programs, which are modules that use ours. */
const settings = ['astro.config.mjs', 'vitest.config.ts', 'eslint.config.js'];

function faultsOf(modules: Record<string, string>): string[] {
  return exportFaults(new Map(Object.entries(modules)));
}

test('what src/ and scripts/ export is used by them, and not by tests alone', async () => {
  const modules = await ownModules('src', 'scripts');
  for (const path of settings) modules.set(path, await readFile(root + path, 'utf8'));
  expect(exportFaults(modules)).toEqual([]);
});

test('an export that nothing uses is told, with file and line', () => {
  const faults = faultsOf({
    'src/meaning/a.ts':
      'export function used() {}\n\nexport const unused = 1;\nexport interface Unused { unused: 1 }',
    'scripts/b.ts': "import { used as a } from '../src/meaning/a.ts';\na();",
  });
  const advice =
    'which nothing in src/ or scripts/ uses: ' +
    'delete it, or move it to test/support/ where only tests use it';
  expect(faults).toEqual([
    `src/meaning/a.ts:3 exports unused, ${advice}`,
    `src/meaning/a.ts:4 exports Unused, ${advice}`,
  ]);
});

test('what its own module uses may be exported for a test, but not what only calls itself', () => {
  const faults = faultsOf({
    'src/meaning/a.ts':
      'export const inner = () => 1;\nexport const again = (): number => again();\ninner();',
  });
  expect(faults).toHaveLength(1);
  expect(faults[0]).toContain('src/meaning/a.ts:2 exports again');
});

test.each([
  ['a component', 'src/site/B.astro', "---\nimport { a } from '../a.ts';\n---\n\n<p>{a}</p>"],
  ['a re-export', 'src/site/b.ts', "export { a as b } from '../a.ts';\nb;"],
  ['a whole module', 'src/site/b.ts', "import * as all from '../a.ts';\nall;"],
  ['import(…)', 'src/site/b.ts', "const { a } = await import('../a.ts');"],
  ['a type of a module', 'src/site/b.ts', "let b: import('../a.ts').a;"],
])('%s uses what it imports', (_, path, text) => {
  const faults = faultsOf({ 'src/a.ts': 'export const a = 1;', [path]: text });
  expect(faults.filter((fault) => fault.startsWith('src/a.ts'))).toEqual([]);
});

test('what Astro asks a page for is used', () => {
  const page = '---\nexport function getStaticPaths() {}\nexport const other = 1;\n---\n';
  expect(faultsOf({ 'src/site/pages/a.astro': page })).toHaveLength(1);
});
