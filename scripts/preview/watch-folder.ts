import { isPassedOver } from '../../src/content/read/file-names.ts';
import { watchTree } from './watch-tree.ts';

/** How long (milliseconds) a folder has to be quiet before it is read: editors write in several steps. */
const QUIET = 40;

/** A folder whose changes are told. */
export interface WatchedFolder {
  /** From now on calls `changed` some moments after anything has changed, at once where it has already; one call after the other. */
  follow(changed: () => Promise<void>): void;
  stop(): void;
}

/** Watches a content folder and all below it, from the moment that it is called. */
export function watchFolder(folder: string): WatchedFolder {
  let changed: (() => Promise<void>) | null = null;
  let timer: NodeJS.Timeout | null = null;
  let isAtWork = false;
  let again = false;
  const soon = () => {
    if (timer !== null) clearTimeout(timer);
    timer = setTimeout(() => void run(), QUIET);
  };
  // A repository, and what programs leave behind.
  const isNoContent = (name: string) => name.startsWith('.') || isPassedOver(name);
  const tree = watchTree(folder, isNoContent, soon);
  const run = async () => {
    timer = null;
    // Before it is read: what changes from now on is told.
    tree.follow();
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
  tree.follow();
  return {
    follow(whenChanged) {
      changed = whenChanged;
      goOn();
    },
    stop() {
      if (timer !== null) clearTimeout(timer);
      tree.stop();
    },
  };
}
