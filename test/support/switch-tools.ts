import { readdir, readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { realDisk, type Disk } from '../../scripts/building/disk.ts';
import { switchSite, type SwitchOptions } from '../../scripts/building/switch-site.ts';
import { makeSite } from './made-site.ts';

export const id = 'a1b2c3d4e5f6';
export const otherId = '0123456789ab';

/** The home page of a site. */
export const pageOf = (path: string) => readFile(join(path, 'index.html'), 'utf8');

/** The real disk, with other ways to do some things. */
export const diskWith = (changes: Partial<Disk>): Disk => ({ ...realDisk, ...changes });

/** What the system says when it does not do something. */
export const refusing = (code: string) => Object.assign(new Error(code), { code });

/** What tests of the switch to a new site do in their folder, where `dist` is the site. */
export function switchTools(folder: () => string) {
  const options = (more: Partial<SwitchOptions> = {}): SwitchOptions => ({
    id,
    asLink: false,
    publicDir: join(folder(), 'none'),
    grace: 0,
    ...more,
  });
  const made = (text = 'new') => makeSite(join(folder(), 'work', text), text);
  return {
    options,
    made,
    besides: async () => (await readdir(folder())).filter((name) => name !== 'work'),
    /** A link as an earlier build made it. */
    linkedSite: async (text: string) => {
      const earlier = options({ id: otherId, asLink: true });
      await switchSite(await made(text), join(folder(), 'dist'), earlier);
    },
  };
}
