import { existsSync } from 'node:fs';
import { expect, test } from 'vitest';
import ts from 'typescript';
import { posix } from 'node:path';
import { houseFaults, mayHaveEffects } from './house-faults.ts';
import { ownModules, root } from './own-modules.ts';
import { effects } from './rooms.ts';
import { importsOf } from './source-file.ts';

/** What is wrong with a house of these modules. */
function faultsOf(modules: Record<string, string>): string[] {
  return houseFaults(new Map(Object.entries(modules)));
}

test('each room imports rooms below it only, without a circle, with effects where they belong', async () => {
  const modules = await ownModules('src');
  expect(modules.size).toBeGreaterThan(500);
  expect(houseFaults(modules)).toEqual([]);
});

test('every place where effects belong is there', () => {
  expect(effects.filter((path) => !existsSync(root + path))).toEqual([]);
});

test('an arrow up is told with file, line, and the room in which the thing belongs', () => {
  const faults = faultsOf({
    'src/corpus/a.ts': "import { z } from 'zod';\nimport type { B } from '../words/b.ts';",
    'src/words/b.ts': 'export interface B { zh: string }',
  });
  expect(faults).toEqual([
    'src/corpus/a.ts:2 imports src/words/b.ts: src/corpus does not know src/words; ' +
      'what it takes from there belongs into src/corpus or below',
  ]);
});

test('what rooms of several floors need belongs into the lowest of them', () => {
  const faults = faultsOf({
    'src/corpus/a.ts': "import { b } from '../site/b.ts';",
    'src/content/c.ts': "export { b } from '../site/b.ts';",
    'src/site/b.ts': '',
  });
  expect(faults).toHaveLength(2);
  for (const fault of faults) expect(fault).toContain('belongs into src/content or below');
});

test('rooms beside each other do not know each other', () => {
  const [fault] = faultsOf({
    'src/drafting/a.ts': "const b = await import('../datasets/b.ts');",
    'src/datasets/b.ts': '',
  });
  expect(fault).toContain('src/drafting/a.ts:1 imports src/datasets/b.ts');
});

test('components are read as well, their front matter and their scripts', () => {
  const faults = faultsOf({
    'src/site/A.astro':
      "---\nimport { x } from '../../scripts/x.ts';\n---\n\n<p>import nothing from 'here'</p>\n" +
      "<script>\n  import { y } from '../../test/y.ts';\n</script>\n",
  });
  expect(faults).toEqual([
    'src/site/A.astro:2 imports scripts/x.ts: src/ knows nothing of what lies outside',
    'src/site/A.astro:7 imports test/y.ts: src/ knows nothing of what lies outside',
  ]);
});

test('a circle is told once, with its shortest way round, types included', () => {
  const faults = faultsOf({
    'src/meaning/a.ts': "import { b } from './b.ts';",
    'src/meaning/b.ts': "import type { C } from './c.ts';",
    'src/meaning/c.ts': "import { a } from './a.ts';\nimport { b } from './b.ts';",
  });
  expect(faults).toEqual([
    'src/meaning/a.ts → src/meaning/b.ts → src/meaning/c.ts → src/meaning/a.ts: ' +
      'a circle; take out what both ends need',
  ]);
});

test('modules and globals of Node.js stay where effects belong', () => {
  const faults = faultsOf({
    'src/meaning/a.ts':
      "import { join } from 'node:path';\nconst day = process.env['DAY'] ?? row.process;",
    'src/publish/b.ts': "import { readFile } from 'node:fs/promises';\nBuffer.from('b');",
  });
  expect(faults).toEqual([
    'src/meaning/a.ts:1 imports node:path: effects belong where test/house/rooms.ts lists them',
    'src/meaning/a.ts:2 uses process of Node.js: effects belong where test/house/rooms.ts lists them',
  ]);
});

test('Astro is known in src/site alone', () => {
  expect(faultsOf({ 'src/words/a.ts': "import { z } from 'astro/zod';" })).toEqual([
    'src/words/a.ts:1 imports astro/zod: Astro belongs into src/site',
  ]);
});

test('a module beside the rooms is told', () => {
  expect(faultsOf({ 'src/helpers/a.ts': '' })).toEqual([
    'src/helpers/a.ts lies in no room; the rooms are ' +
      'content, meaning, corpus, search, words, datasets, drafting, publish, site',
  ]);
});

/** Every module and package that a module needs when it runs, itself included; types are not there then. */
function neededBy(path: string, modules: ReadonlyMap<string, string>, found = new Set<string>()) {
  if (found.has(path)) return found;
  found.add(path);
  const text = modules.get(path);
  if (text === undefined) return found;
  const { outputText } = ts.transpileModule(text, {
    compilerOptions: { verbatimModuleSyntax: true, target: ts.ScriptTarget.Latest },
  });
  for (const { specifier } of importsOf(path, outputText)) {
    const isOwn = specifier.startsWith('.');
    neededBy(isOwn ? posix.join(posix.dirname(path), specifier) : specifier, modules, found);
  }
  return found;
}

test('the table of a plan is made without disk, Node.js and Astro, so that a browser can make it', async () => {
  const needed = [...neededBy('src/site/html/plan-table.ts', await ownModules('src'))];
  expect(needed).toContain('src/site/html/plan-row.ts');
  expect(needed.filter((path) => mayHaveEffects(path) || /^(?:node|astro)\b/.test(path))).toEqual(
    [],
  );
});
