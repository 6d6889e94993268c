import type { Settings } from '../../src/corpus/settings.ts';
import { compiledPages } from './compiled-pages.ts';

/** Pages that are being compiled, for a build that goes on meanwhile. */
export interface Compiling {
  /** Folder of the compiled pages, when they are. */
  folder: Promise<string>;
  /** Ends the compiler, if it is at work. */
  stop: () => void;
}

/**
 * Begins to compile the pages, or takes those that are kept.
 * @param work folder of the build, for what is not to be kept; nothing of it is used where they are kept
 */
export function beginCompiling(root: string, settings: Settings, work: string): Compiling {
  const ending = new AbortController();
  const folder = compiledPages({ root, settings, work, signal: ending.signal });
  // Whoever waits for it is told; content that has errors is told of first.
  folder.catch(() => {});
  return { folder, stop: () => ending.abort() };
}
