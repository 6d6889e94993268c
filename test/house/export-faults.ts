import { posix } from 'node:path';
import { bindingsOf } from './source-file.ts';

/** Modules by path from the project's root. */
type Modules = ReadonlyMap<string, string>;

/** Names by which Astro asks a page or its configuration. */
const calledByAstro = [
  'getStaticPaths',
  'prerender',
  'partial',
  'GET',
  'collections',
  'onRequest',
  'default',
];

/**
 * Exports that nothing uses, a line each: neither another module nor their own. Where only tests use
 * one, it belongs into `test/`.
 */
export function exportFaults(modules: Modules): string[] {
  const bindings = [...modules].map(([path, text]) => ({ path, ...bindingsOf(path, text) }));
  const used = new Map<string, Set<string>>();
  for (const { path, imported } of bindings) {
    for (const { specifier, name } of imported) {
      if (!specifier.startsWith('.')) continue;
      const target = posix.join(posix.dirname(path), specifier);
      used.set(target, (used.get(target) ?? new Set()).add(name));
    }
  }
  return bindings.flatMap(({ path, exported }) =>
    exported
      .filter(({ name, isUsedInside }) => !isUsedInside && !isUsed(path, name))
      .map(
        ({ name, line }) =>
          `${path}:${line} exports ${name}, which nothing in src/ or scripts/ uses: ` +
          'delete it, or move it to test/support/ where only tests use it',
      ),
  );

  function isUsed(path: string, name: string): boolean {
    // Settings of programs use our modules, and are asked for theirs by name.
    if (!/^(?:src|scripts)\//.test(path)) return true;
    if (path.startsWith('src/site/') && calledByAstro.includes(name)) return true;
    const names = used.get(path);
    return names !== undefined && (names.has(name) || names.has('*'));
  }
}
