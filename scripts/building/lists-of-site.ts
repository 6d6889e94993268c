import { join } from 'node:path';
import { filePath } from '../../src/corpus/addresses/file-paths.ts';
import { readPlainFile } from './read-plain-file.ts';

/** A list that stands in one JSON file of a finished site; null where there is none that can be read. */
export async function listIn(
  site: string,
  file: 'changeLog' | 'editions',
): Promise<unknown[] | null> {
  const text = await readPlainFile(join(site, filePath(file)));
  try {
    const list: unknown = JSON.parse(text ?? '');
    return Array.isArray(list) ? list : null;
  } catch {
    return null;
  }
}
