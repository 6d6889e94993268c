import { watch, type FSWatcher } from 'node:fs';

/** How long (milliseconds) a folder has to be quiet before it is read: editors write in several steps. */
const QUIET = 40;

/** How often (milliseconds) a folder is looked at that the system cannot watch. */
const POLL = 2000;

/**
 * Calls `changed` some moments after anything below a folder has changed, one call after the other.
 * @returns how to stop
 */
export function watchFolder(folder: string, changed: () => Promise<void>): () => void {
  let timer: NodeJS.Timeout | null = null;
  let isAtWork = false;
  let again = false;
  const soon = () => {
    if (timer !== null) clearTimeout(timer);
    timer = setTimeout(() => void run(), QUIET);
  };
  const run = async () => {
    timer = null;
    if (isAtWork) {
      again = true;
      return;
    }
    isAtWork = true;
    await changed();
    isAtWork = false;
    if (again) {
      again = false;
      soon();
    }
  };
  let watcher: FSWatcher | null = null;
  let poll: NodeJS.Timeout | null = null;
  const fallBack = () => {
    watcher?.close();
    watcher = null;
    poll ??= setInterval(soon, POLL);
  };
  try {
    watcher = watch(folder, { recursive: true }, soon);
    watcher.on('error', fallBack);
  } catch {
    fallBack();
  }
  return () => {
    if (timer !== null) clearTimeout(timer);
    if (poll !== null) clearInterval(poll);
    watcher?.close();
  };
}
