import type { Settings } from '../../src/corpus/settings.ts';
import { beginCompiling, type Compiling } from '../rendering/begin-compiling.ts';
import { WholeApart } from './whole-site/whole-apart.ts';

/** What goes on beside a build from its first moment. */
export interface Begun {
  /** The pages that are being compiled; null where they have to be compiled in the folder of the build. */
  compiling: Compiling | null;
  /** The process that makes what is of the whole content; null where the build itself does. */
  whole: WholeApart | null;
}

/**
 * Begins what a build need not wait for: before its own modules are loaded, which takes most of a second. Whoever builds with
 * it (`buildSite`) ends it (`endBegun`).
 * @param root folder of the project
 */
export function beginBuild(root: string, settings: Settings): Begun {
  return {
    compiling: settings.cache ? beginCompiling(root, settings, '') : null,
    whole: WholeApart.begin(settings),
  };
}

/** Ends what was begun. */
export async function endBegun({ compiling, whole }: Begun): Promise<void> {
  compiling?.stop();
  await whole?.stop();
}
