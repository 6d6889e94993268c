import { statSync } from 'node:fs';
import { dirname, join } from 'node:path';
import type { Problem } from '../../src/content/problems/problem.ts';
import type { Settings } from '../../src/corpus/settings.ts';
import type { Pieces } from '../keeping/pieces.ts';
import {
  flushFiles,
  sumsOfFiles,
  knownHashes,
  writeMarker,
  type MadeFiles,
} from './build-marker.ts';
import { keepMarkerTime, keepUnchanged } from './keep-unchanged.ts';
import { hashesOf, notedFile } from './kept-of-site.ts';
import { refuseHistoryLoss } from './refuse-history-loss.ts';
import { refuseIf } from './refuse-if.ts';
import { refuseTarget, type Surroundings } from './refuse-target.ts';
import { holdReplacedEdition } from './replaced-edition.ts';
import { switchSite } from './switch-site.ts';

/** Where a finished site is to stand, and what is told of it. */
export interface Publication {
  root: string;
  settings: Settings;
  around: Surroundings;
  /** Of the build. */
  id: string;
  /** Something of the content is withheld, or was taken off the site. */
  hidesWords: boolean;
  /** Make `settings.outDir` a link. */
  asLink: boolean;
  /** What is kept of the site for the next build; null where nothing is. */
  pieces: Pieces | null;
  /** Told of folders beside the target that the build works in. */
  onYard: (yard: string) => void;
}

/**
 * Puts a finished site in the place of the former one, whole, and notes what the next build may use of it.
 * @returns files that no build made and that came in its way, kept; and the warning about the former edition, if one is due
 * @throws {Error} (message in Chinese) where what stands there meanwhile must not be replaced
 */
export async function publishSite(
  site: string,
  { root, settings, around, id, hidesWords, asLink, pieces, onYard }: Publication,
): Promise<{ kept: string[]; replaced: Problem | null }> {
  const { outDir } = settings;
  const files = await markSite(site, outDir);
  // Hours may have passed: what somebody put there meanwhile is theirs as well.
  refuseIf(await refuseTarget(outDir, around));
  refuseIf(await refuseHistoryLoss(settings));
  const replaced = await holdReplacedEdition(site, settings, {
    folder: join(root, '.cache', 'replaced'),
    mayHold: !hidesWords,
  });
  const { publicDir } = around;
  const isMoved = isOnDiskOf(site, dirname(outDir));
  // Before anybody else can put another site there.
  const known = isMoved ? hashesOf(site, files) : null;
  const kept = await switchSite(site, outDir, { id, asLink, publicDir, onYard });
  // Pieces first: a build that is killed in between leaves none whose files are known and not its own.
  const parts = (await pieces?.save()) ?? [];
  if (settings.cache) {
    const hashes = known ?? hashesOf(outDir, files);
    for (const { entry, sha256 } of parts) hashes.set(entry, sha256);
    await hashes.save(notedFile(root, outDir));
  }
  return { kept, replaced };
}

/** Puts the marker into a finished site; files that did not change keep their time. */
async function markSite(site: string, former: string): Promise<MadeFiles> {
  const files = await sumsOfFiles(site, { flush: false });
  const linked = await keepUnchanged(site, former, files, knownHashes);
  await flushFiles(
    site,
    [...files.keys()].filter((path) => !linked.has(path) && !isLink(join(site, path))),
  );
  await writeMarker(site, files);
  await keepMarkerTime(site, former);
  return files;
}

/** Whether a file is that of a former site under another name, which is on the disk already. */
function isLink(path: string): boolean {
  return statSync(path).nlink > 1;
}

/** Whether a folder can be moved below another; where it is copied instead, its files are others. */
function isOnDiskOf(folder: string, place: string): boolean {
  return statSync(folder).dev === statSync(place, { throwIfNoEntry: false })?.dev;
}
