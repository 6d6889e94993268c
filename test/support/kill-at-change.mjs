import fs from 'node:fs/promises';
import atOnce, { appendFileSync } from 'node:fs';
import { syncBuiltinESMExports } from 'node:module';

/**
 * Loaded before a program (`node --import …`): kills it, as the system would, right before its n-th
 * change of the disk at or beside a place. KILL_PLACE is how such paths begin, KILL_AT is n (0 = let
 * it run), KILL_LOG a file that gets a line a change.
 */

const { KILL_PLACE = '', KILL_AT = '0', KILL_LOG = '' } = process.env;
let count = 0;

/** Ways to change the disk, by the module that has them: files are deleted without waiting. */
const changes = [
  ...['copyFile', 'mkdir', 'rename', 'rmdir', 'symlink', 'unlink', 'writeFile'].map((name) => [
    fs,
    name,
  ]),
  [atOnce, 'rmdirSync'],
  [atOnce, 'unlinkSync'],
];

for (const [module, name] of changes) {
  const work = module[name];
  module[name] = (...given) => {
    const isThere = given.some((path) => typeof path === 'string' && path.startsWith(KILL_PLACE));
    if (isThere) {
      count += 1;
      if (count === Number(KILL_AT)) process.kill(process.pid, 'SIGKILL');
      if (KILL_LOG !== '') appendFileSync(KILL_LOG, `${name}\n`);
    }
    return work(...given);
  };
}
syncBuiltinESMExports();
