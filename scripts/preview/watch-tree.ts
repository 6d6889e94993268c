import { readdirSync, statSync, watch, type FSWatcher } from 'node:fs';
import { join, sep } from 'node:path';

/** How often (milliseconds) a folder is looked at that the system cannot watch, or that is not there. */
const POLL = 2000;

/** The folders below a folder, as they are watched. */
export interface WatchedTree {
  /** Watches what is there now, each folder once. To be called after every change. */
  follow(): void;
  stop(): void;
}

/**
 * Calls `changed` when anything below a folder changes. Folders are watched, not files: a file in whose
 * place an editor puts another one, and a folder in whose place another one is moved, are followed. (What
 * Node.js calls recursive watching holds on Linux to the file that was there first, and so do libraries
 * made on it to the folder.) On other systems the system itself watches all below.
 * @param isPassedOver files and folders of which nothing is told, by their name
 */
export function watchTree(
  root: string,
  isPassedOver: (name: string) => boolean,
  changed: () => void,
): WatchedTree {
  const isWhole = process.platform !== 'linux';
  /** By path: who watches it, and which folder stands there. */
  const watchers = new Map<string, { watcher: FSWatcher; identity: string }>();
  let poll: NodeJS.Timeout | null = null;
  const lookNowAndThen = () => {
    poll ??= setInterval(changed, POLL);
  };
  const unwatch = (path: string) => {
    watchers.get(path)?.watcher.close();
    watchers.delete(path);
  };
  const watchFolder = (path: string, identity: string) => {
    if (watchers.get(path)?.identity === identity) return;
    unwatch(path);
    const watcher = watch(path, { recursive: isWhole }, (_, name) => {
      if (name === null || !name.split(sep).some(isPassedOver)) changed();
    });
    watcher.on('error', () => {
      unwatch(path);
      lookNowAndThen();
    });
    watchers.set(path, { watcher, identity });
  };
  return {
    follow() {
      const found = foldersBelow(root, isWhole ? () => true : isPassedOver);
      if (poll !== null && found.has(root)) {
        clearInterval(poll);
        poll = null;
      }
      try {
        for (const [path, identity] of found) watchFolder(path, identity);
      } catch {
        lookNowAndThen();
      }
      for (const path of watchers.keys()) if (!found.has(path)) unwatch(path);
      if (!found.has(root)) lookNowAndThen();
    },
    stop() {
      for (const path of [...watchers.keys()]) unwatch(path);
      if (poll !== null) clearInterval(poll);
    },
  };
}

/** The folder and all below it: path → which folder it is. Links are not followed; one that is the folder itself is. */
function foldersBelow(root: string, isPassedOver: (name: string) => boolean): Map<string, string> {
  const found = new Map<string, string>();
  const waiting = [root];
  for (let path = waiting.pop(); path !== undefined; path = waiting.pop()) {
    try {
      const { dev, ino } = statSync(path);
      for (const entry of readdirSync(path, { withFileTypes: true })) {
        if (entry.isDirectory() && !isPassedOver(entry.name)) waiting.push(join(path, entry.name));
      }
      found.set(path, `${dev} ${ino}`);
    } catch {
      // It went meanwhile.
    }
  }
  return found;
}
