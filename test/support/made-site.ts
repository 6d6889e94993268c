import { mkdir, writeFile } from 'node:fs/promises';
import { dirname, join } from 'node:path';
import { writeMarker } from '../../scripts/building/build-marker.ts';

/** Writes files below a folder: path → text. */
export async function writeFiles(folder: string, files: Record<string, string>): Promise<void> {
  await mkdir(folder, { recursive: true });
  for (const [path, text] of Object.entries(files)) {
    await mkdir(dirname(join(folder, path)), { recursive: true });
    await writeFile(join(folder, path), text);
  }
}

/** A small site with its marker, as a build leaves it; its home page says `text`. */
export async function makeSite(folder: string, text: string): Promise<string> {
  await writeFiles(folder, {
    'index.html': text,
    'plans/index.html': `plans of ${text}`,
    'data/plans.json': '[]',
  });
  await writeMarker(folder);
  return folder;
}
