import { mkdir, writeFile } from 'node:fs/promises';
import { dirname, join } from 'node:path';
import { parseContent } from '../../src/content/read/parse-content.ts';
import { readContentFolder } from '../../src/content/read/read-content-folder.ts';
import { syntheticContent, type SyntheticOptions } from './synthetic-content.ts';

/**
 * Writes a synthetic content folder (see `synthetic-content.ts`).
 * @param model content folder that site, vocabularies, pages and the look of texts are taken from
 * @returns how many files
 */
export async function writeSynthetic(
  model: string,
  options: SyntheticOptions,
  directory: string,
): Promise<number> {
  const folder = await readContentFolder(model);
  let files = 0;
  for (const [path, content] of syntheticContent(folder, parseContent(folder, []), options)) {
    const place = join(directory, path);
    await mkdir(dirname(place), { recursive: true });
    // Never over a file that has come to stand there meanwhile.
    await writeFile(place, content, { flag: 'wx' });
    files += 1;
  }
  return files;
}
