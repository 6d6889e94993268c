import { cp, mkdir, readdir, rm, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { pathToFileURL } from 'node:url';
import { build, type AstroIntegration } from 'astro';
import { ENTRY, STYLES, type PageStyles } from './program-files.ts';

/**
 * Compiles the pages: Astro's components become a program that renders any page of any content
 * (open-pages.ts), and their styles, scripts and the files of `public/` become files of the site.
 * No page is rendered, for that is done with the content at hand, page by page.
 *
 * Below `into`: `program/` (`ENTRY` renders), `assets/` (files of the site) and `STYLES`.
 * @param options `root`: folder of the project, which must be the working directory; `site` and
 * `base` of Astro's settings are read by `astro.config.mjs`, from the environment
 */
export async function compilePages(options: { root: string; into: string }): Promise<void> {
  const { root, into } = options;
  const assets = join(into, 'assets');
  await mkdir(into, { recursive: true });
  await build({
    root,
    outDir: assets,
    cacheDir: join(into, 'astro'),
    logLevel: 'warn',
    vite: { cacheDir: join(into, 'vite') },
    integrations: [keepProgram(into)],
  });
  for (const folder of ['astro', 'vite', join('assets', '.prerender')]) {
    await rm(join(into, folder), { recursive: true, force: true });
  }
}

/** What of the state of Astro's build a page asks for while it is rendered. */
interface BuildState {
  pagesByKeys: Map<string, { styles: PageStyles['styles'] }>;
}

/**
 * Astro deletes the program when it has rendered the pages; there are none to render here, and a
 * copy is kept. The state that Astro hands to the program is in the memory of the build alone:
 * what pages ask of it is written beside.
 */
function keepProgram(into: string): AstroIntegration {
  return {
    name: 'open-plans:keep-program',
    hooks: {
      'astro:build:start': ({ setPrerenderer }) => {
        setPrerenderer((original) => ({
          name: 'open-plans:keep-program',
          async setup() {
            const made = join(into, 'assets', '.prerender');
            const entry = (await readdir(made)).find((name) => ENTRY.test(name))!;
            // The same module that Astro is about to import.
            const { app } = (await import(pathToFileURL(join(made, entry)).href)) as {
              app: { setInternals: (state: BuildState) => void };
            };
            let state: BuildState | null = null;
            const given = app.setInternals.bind(app);
            app.setInternals = (each) => {
              state = each;
              given(each);
            };
            await original.setup?.();
            if (state === null) throw new Error('Astro gave its program no state');
            await cp(made, join(into, 'program'), { recursive: true });
            const { pagesByKeys } = state as BuildState;
            const styles = [...pagesByKeys].map(([key, page]) => ({ key, styles: page.styles }));
            await writeFile(join(into, STYLES), JSON.stringify(styles));
          },
          getStaticPaths: () => Promise.resolve([]),
          render: () => Promise.reject(new Error('no page is rendered while pages are compiled')),
        }));
      },
    },
  };
}
