import { relative, sep } from 'node:path';

/** A folder as whoever typed the command sees it: from the working directory, with `/`; `.` for that one itself. */
export function fromHere(folder: string): string {
  return relative(process.cwd(), folder).split(sep).join('/') || '.';
}
