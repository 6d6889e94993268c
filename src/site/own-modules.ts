import type { Plugin } from 'vite';

/**
 * Vite plugin: the script of a page is one file.
 *
 * Where the scripts of two pages import the same module, the bundler cuts it out into a file of
 * its own, which a browser asks for only after it has read the script: a round trip more before
 * anything works. Marking whatever a script imports with the script's name gives each script a
 * copy of its own; no page has two of them. What a script fetches only when it is wanted
 * (`import()`) is one file as well, by its own name.
 */
export function ownModules(): Plugin {
  return {
    name: 'open-plans:own-modules',
    enforce: 'pre',
    async resolveId(source, importer, options) {
      const script = importer === undefined ? null : scriptOf(importer);
      if (importer === undefined || script === null || !source.startsWith('.')) return null;
      const resolved = await this.resolve(source, importer.replace(MARK, ''), {
        ...options,
        skipSelf: true,
      });
      if (resolved === null || resolved.external || !resolved.id.endsWith('.ts')) return resolved;
      const owner = options.kind === 'dynamic-import' ? fileName(resolved.id) : script;
      return { ...resolved, id: `${resolved.id}?script-of=${owner}` };
    },
    // Vite wraps each `import()` in a function of a kilobyte that fetches style sheets and scripts
    // for it beforehand. It has none: its style sheet is the page's, and it is one file.
    load: {
      filter: { id: /^\0vite\/preload-helper\.js$/ },
      handler: () => 'export const __vitePreload = (load) => load();',
    },
  };
}

const MARK = /\?script-of=([\w-]+)$/;

/** Name of the component whose script a module is or belongs to; null for modules of the build. */
function scriptOf(id: string): string | null {
  const marked = MARK.exec(id)?.[1];
  return marked ?? /\/([\w-]+)\.astro\?astro&type=script/.exec(id)?.[1] ?? null;
}

/** Name of a module's file without its ending. */
function fileName(id: string): string {
  return /([\w-]+)\.ts$/.exec(id)![1]!;
}
