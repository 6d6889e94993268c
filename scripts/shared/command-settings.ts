import { relative } from 'node:path';
import type { Settings } from '../../src/corpus/settings.ts';
import { mendSite } from '../building/switch-site.ts';
import { readSettings } from './read-settings.ts';

/**
 * Settings of a command, from the environment. Where a build was killed in the moment between the
 * former site and the new one, a whole site stands at `outDir` again when this returns.
 * @throws {Error} (message in Chinese) see `readSettings`
 */
export async function commandSettings(): Promise<Settings> {
  const settings = readSettings(process.env, process.cwd());
  const mended = await mendSite(settings.outDir);
  if (mended !== null) {
    const place = relative(process.cwd(), settings.outDir);
    // Stdout belongs to the command.
    process.stderr.write(
      mended === 'former'
        ? `前次建置在換上新網站時中斷，已將原有網站放回「${place}」。 A killed build: the former site is back.\n`
        : `前次建置在換上新網站時中斷，已將完成的新網站放到「${place}」。 A killed build: its finished site is in place.\n`,
    );
  }
  return settings;
}
