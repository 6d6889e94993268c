import { relative } from 'node:path';
import { contains } from './refuse-target.ts';

/** A folder as one writes it in a setting: from the working directory where it lies below it. */
export function written(folder: string): string {
  const here = process.cwd();
  return contains(here, folder) ? relative(here, folder) : folder;
}
