import { readFile } from 'node:fs/promises';
import { dirname, join } from 'node:path';
import { createRequire } from 'node:module';

/**
 * A predefined character map, as PDF.js brings it along; null where there is none of that name.
 * @param name e.g. `ETen-B5-H`
 */
export async function characterMap(name: string): Promise<Uint8Array | null> {
  if (!/^[A-Za-z0-9-]+$/u.test(name)) return null;
  const library = dirname(createRequire(import.meta.url).resolve('pdfjs-dist/package.json'));
  try {
    return new Uint8Array(await readFile(join(library, 'cmaps', `${name}.bcmap`)));
  } catch {
    return null;
  }
}
