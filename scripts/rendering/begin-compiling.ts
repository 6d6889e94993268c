import type { Settings } from '../../src/corpus/settings.ts';
import { keepInUse } from '../keeping/kept-folder.ts';
import { compiledPages } from './compiled-pages.ts';

/** Pages that are being compiled, for whoever goes on meanwhile. */
export interface Compiling {
  /** Folder of the compiled pages, when they are. */
  folder: Promise<string>;
  /** Ends the compiler, if it is at work; the folder is of no more use. */
  stop: () => void;
}

/**
 * Begins to compile the pages, or takes those that are kept.
 * @param work folder of the command, for what is not to be kept; nothing of it is used where they are kept
 */
export function beginCompiling(root: string, settings: Settings, work: string): Compiling {
  const ending = new AbortController();
  const { signal } = ending;
  const folder = compiledPages({ root, settings, work, signal }).then((compiled) => {
    const stopUsing = keepInUse(compiled);
    if (signal.aborted) stopUsing();
    else signal.addEventListener('abort', stopUsing);
    return compiled;
  });
  // Whoever waits for it is told; content that has errors is told of first.
  folder.catch(() => {});
  return { folder, stop: () => ending.abort() };
}
