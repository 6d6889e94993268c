import { relative, sep } from 'node:path';
import { watch } from 'chokidar';
import { isPassedOver } from '../../src/content/read/file-names.ts';

/** How long (milliseconds) a folder has to be quiet before it is read: editors write in several steps. */
const QUIET = 40;

/** How often (milliseconds) a folder is looked at that the system cannot watch. */
const POLL = 2000;

/** A folder whose changes are told. */
export interface WatchedFolder {
  /** From now on calls `changed` some moments after anything has changed, at once where it has already; one call after the other. */
  follow(changed: () => Promise<void>): void;
  stop(): void;
}

/**
 * Watches a folder and all below it, from the moment that it is called. A file in whose place an editor
 * puts another one is watched on, which Node.js by itself does not do on Linux.
 */
export function watchFolder(folder: string): WatchedFolder {
  let changed: (() => Promise<void>) | null = null;
  let timer: NodeJS.Timeout | null = null;
  let isAtWork = false;
  let again = false;
  const soon = () => {
    if (timer !== null) clearTimeout(timer);
    timer = setTimeout(() => void run(), QUIET);
  };
  const run = async () => {
    timer = null;
    if (isAtWork || changed === null) {
      again = true;
      return;
    }
    isAtWork = true;
    await changed();
    isAtWork = false;
    goOn();
  };
  const goOn = () => {
    if (!again) return;
    again = false;
    soon();
  };
  let poll: NodeJS.Timeout | null = null;
  const watcher = watch(folder, {
    ignoreInitial: true,
    ignored: (path) => path !== folder && isNoContent(relative(folder, path)),
  });
  watcher.on('all', soon).on('error', () => {
    poll ??= setInterval(soon, POLL);
  });
  return {
    follow(whenChanged) {
      changed = whenChanged;
      goOn();
    },
    stop() {
      if (timer !== null) clearTimeout(timer);
      if (poll !== null) clearInterval(poll);
      void watcher.close();
    },
  };
}

/** What the reading passes over: hidden files and folders (a repository's), and what programs leave behind. */
function isNoContent(path: string): boolean {
  const parts = path.split(sep);
  return parts.some((name) => name.startsWith('.')) || isPassedOver(parts.join('/'));
}
