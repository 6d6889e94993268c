import { readFile } from 'node:fs/promises';
import { isBuiltin } from 'node:module';
import { expect, test } from 'vitest';
import { ownModules, root } from './own-modules.ts';
import { importsOf } from './source-file.ts';

interface Packages {
  scripts: Record<string, string>;
  dependencies: Record<string, string>;
  devDependencies: Record<string, string>;
}

const settings = ['astro.config.mjs', 'vitest.config.ts', 'eslint.config.js'];

/** Packages that a program looks for by itself. */
const askedFor = ['@astrojs/check', 'oxlint-tsgolint'];

async function packages(): Promise<Packages> {
  return JSON.parse(await readFile(`${root}package.json`, 'utf8')) as Packages;
}

/** Packages of which files are read: character maps. */
const readFrom = ['pdfjs-dist'];

/** Names of the packages that modules import. */
async function imported(...folders: string[]): Promise<Set<string>> {
  const modules = await ownModules(...folders);
  for (const path of settings) modules.set(path, await readFile(root + path, 'utf8'));
  return new Set(
    [...modules].flatMap(([path, text]) =>
      importsOf(path, text).map(({ specifier }) => packageOf(specifier)),
    ),
  );
}

/** `@a/b/c.js` → `@a/b`, `a/b.js` → `a`. */
function packageOf(specifier: string): string {
  const parts = specifier.startsWith('@') ? 2 : 1;
  return specifier.split('/').slice(0, parts).join('/');
}

test('every dependency is imported by the software', async () => {
  const { dependencies } = await packages();
  const used = await imported('src', 'scripts');
  const isUsed = (name: string) => used.has(name) || readFrom.includes(name);
  expect(Object.keys(dependencies).filter((name) => !isUsed(name))).toEqual([]);
});

test('every development dependency is imported by tests or settings, run, or gives types', async () => {
  const { scripts, dependencies, devDependencies } = await packages();
  const used = await imported('src', 'scripts', 'test');
  const programs = [
    ...Object.values(scripts),
    await readFile(`${root}scripts/test/run-program.ts`, 'utf8'),
    await readFile(`${root}.prettierrc`, 'utf8'),
  ].join('\n');
  const isUsed = (name: string) =>
    used.has(name) ||
    new RegExp(`['"/]${name}['"/]`).test(programs) ||
    askedFor.includes(name) ||
    givesTypes(name);
  const givesTypes = (name: string) => {
    const [, typed] = /^@types\/(.*)$/.exec(name) ?? [];
    return (
      typed === 'node' || typed! in dependencies || typed! in devDependencies || used.has(typed!)
    );
  };
  expect(Object.keys(devDependencies).filter((name) => !isUsed(name))).toEqual([]);
});

test('every package that is imported stands in package.json', async () => {
  const { dependencies, devDependencies } = await packages();
  const isListed = (name: string) =>
    [name, `@types/${name}`].some((listed) => listed in dependencies || listed in devDependencies);
  const used = await imported('src', 'scripts', 'test');
  const foreign = [...used].filter(
    (name) => !/^(\.|\/|astro:|virtual:)/.test(name) && !isBuiltin(name),
  );
  expect(foreign.filter((name) => !isListed(name))).toEqual([]);
});
