import { cp } from 'node:fs/promises';
import { join } from 'node:path';
import { writeSynthetic } from '../../scripts/bench/write-synthetic.ts';
import { HEALTH_BUREAU } from './content-folder.ts';

/**
 * Writes a content folder at `folder`, which is not there yet: the invented agency, which has every awkward thing, and
 * twenty plans of synthetic institutions, so that there is enough to be shared out to processes.
 * @param beside folder for what is made on the way
 */
export async function writeMixedContent(folder: string, beside: string): Promise<void> {
  await cp(HEALTH_BUREAU, folder, { recursive: true });
  const more = join(beside, 'more');
  await writeSynthetic(HEALTH_BUREAU, { plans: 20, seed: 7 }, more);
  for (const kind of ['institutions', 'plans']) {
    await cp(join(more, kind), join(folder, kind), { recursive: true });
  }
}
