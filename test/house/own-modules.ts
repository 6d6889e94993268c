import { readdir, readFile } from 'node:fs/promises';
import { fileURLToPath } from 'node:url';

/** Folder of the project, with a slash at the end. */
export const root = fileURLToPath(new URL('../../', import.meta.url));

/** The modules below folders of the project (`.ts`, `.mjs`, `.astro`), by path from its root. */
export async function ownModules(...folders: string[]): Promise<Map<string, string>> {
  const paths = (
    await Promise.all(
      folders.map(async (folder) =>
        (await readdir(root + folder, { recursive: true })).map((path) =>
          `${folder}/${path}`.replaceAll('\\', '/'),
        ),
      ),
    )
  )
    .flat()
    .filter((path) => /\.(?:ts|mjs|astro)$/.test(path))
    .sort();
  return new Map(
    await Promise.all(
      paths.map(async (path) => [path, await readFile(root + path, 'utf8')] as const),
    ),
  );
}
