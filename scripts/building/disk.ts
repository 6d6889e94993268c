import { unlinkSync } from 'node:fs';
import * as fs from 'node:fs/promises';

/**
 * What the switch from one site to the next does to the disk. Given as a value, so that tests can
 * stop it before and after each step.
 */
export type Disk = Pick<
  typeof fs,
  'copyFile' | 'mkdir' | 'rename' | 'rmdir' | 'symlink' | 'unlink' | 'writeFile'
>;

/** Deletes files without waiting: a site has thousands of them, and waiting for each costs ten times what the disk does. */
export const realDisk: Disk = {
  ...fs,
  unlink: (path) => Promise.try(() => unlinkSync(path)),
};
