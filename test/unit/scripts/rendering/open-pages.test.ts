import { execFileSync } from 'node:child_process';
import { resolve } from 'node:path';
import { pathToFileURL } from 'node:url';
import { expect, it } from 'vitest';

/** Imports a module in a process of its own. @returns addresses of all modules that come with it */
function modulesOf(path: string): string[] {
  const program = `
    import { registerHooks } from 'node:module';
    const loaded = [];
    registerHooks({ load: (url, context, next) => (loaded.push(url), next(url, context)) });
    await import(${JSON.stringify(pathToFileURL(resolve(path)).href)});
    process.stdout.write(JSON.stringify(loaded));
    process.exit();
  `;
  const arguments_ = ['--input-type=module', '--eval', program];
  return JSON.parse(execFileSync(process.execPath, arguments_, { encoding: 'utf8' })) as string[];
}

it('is not loaded with the compiler, which takes longer to load than all that render pages need', () => {
  const compiler = /\/node_modules\/(?:vite|rolldown)\//;
  const ofRenderer = modulesOf('scripts/rendering/open-pages.ts');
  expect(ofRenderer.length).toBeGreaterThan(5);
  expect(ofRenderer.filter((url) => compiler.test(url))).toEqual([]);
  const ofBuild = modulesOf('scripts/building/build-site.ts');
  expect(ofBuild.filter((url) => compiler.test(url))).toEqual([]);
  const ofCompiler = modulesOf('scripts/rendering/compile-pages.ts');
  expect(ofCompiler.filter((url) => compiler.test(url))).not.toEqual([]);
});
