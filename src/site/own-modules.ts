import type { Plugin } from 'vite';

/**
 * Vite plugin: the script of a page is one file.
 *
 * Where the scripts of two pages import the same module, the bundler cuts it out into a file of
 * its own, which a browser asks for only after it has read the script: a round trip more before
 * anything works. Marking whatever a script imports with the script's name gives each script a
 * copy of its own; no page has two of them.
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
      return { ...resolved, id: `${resolved.id}?script-of=${script}` };
    },
  };
}

const MARK = /\?script-of=([\w-]+)$/;

/** Name of the component whose script a module is or belongs to; null for modules of the build. */
function scriptOf(id: string): string | null {
  const marked = MARK.exec(id)?.[1];
  return marked ?? /\/([\w-]+)\.astro\?astro&type=script/.exec(id)?.[1] ?? null;
}
