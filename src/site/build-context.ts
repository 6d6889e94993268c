import type { Settings } from '../corpus/settings.ts';
import type { DescriptionContext } from '../publish/descriptions/described-dataset.ts';

/** What this build is: all that pages are made from. */
export interface BuildContext extends DescriptionContext {
  settings: Settings;
}

// Astro bundles the pages, so they get a copy of this module of their own; the process is shared.
const KEY = Symbol.for('open-plans.build-context');
const shared = globalThis as { [KEY]?: BuildContext };

/** Gives the process what pages are made from; whatever renders calls it before. */
export function setBuildContext(context: BuildContext): void {
  shared[KEY] = context;
}

/**
 * What pages are made from.
 * @throws {Error} (message in Chinese) where nothing has read content before
 */
export function getBuildContext(): BuildContext {
  const context = shared[KEY];
  if (context === undefined) {
    throw new Error('尚未讀取內容與資料檔；請以 npm run build 建置，不要直接執行 astro');
  }
  return context;
}
