import { createHash } from 'node:crypto';
import { join } from 'node:path';

/** Where commands keep what the next may use. */
export function keptPlace(root: string): string {
  return join(root, '.cache', 'kept');
}

/** Name of what is kept of a folder. @param folder absolute */
export function keptName(folder: string): string {
  return createHash('sha256').update(folder).digest('hex').slice(0, 16);
}
