import { statSync } from 'node:fs';
import { realpath } from 'node:fs/promises';
import { join } from 'node:path';
import type { Corpus } from '../../src/corpus/model/corpus.ts';
import type { Settings } from '../../src/corpus/settings.ts';
import type { ExportedFile } from '../../src/publish/files/manifest.ts';
import { keptName, keptPlace } from '../keeping/kept-place.ts';
import { SitePagesOnDisk } from '../keeping/kept-site-pages.ts';
import { KnownHashes } from '../keeping/known-hashes.ts';
import { Pieces } from '../keeping/pieces.ts';
import { codeKey } from '../rendering/compiled-pages.ts';
import { knownHashes, readMarker, type MadeFiles } from './build-marker.ts';
import type { ContentFiles } from './content-of-build.ts';
import { pieceKeys } from './piece-keys.ts';

/** A project and the site that it is built into. */
interface Place {
  /** Folder of the project. */
  root: string;
  settings: Settings;
}

/** The pieces of the site that stands at the target, for what is made from the same things again. */
export async function openPieces(
  { root, settings }: Place,
  corpus: Corpus,
  { keys, neededBy }: ContentFiles,
  parts: string,
): Promise<Pieces> {
  const former = await realpath(settings.outDir).catch(() => null);
  const code = codeKey(root, settings);
  return Pieces.open({
    record: join(keptPlace(root), 'pieces', keptName(settings.outDir)),
    former,
    hashes: former === null ? null : await readMarker(former),
    parts: { kept: join(keptPlace(root), 'parts', keptName(settings.outDir)), now: parts },
    known: knownHashes,
    keyOf: pieceKeys({ corpus, contentKeys: keys(), neededBy: neededBy(), code }),
  });
}

/** What builds before have read of the pages of the site that stands at the target. */
export function openSitePages({ root, settings }: Place): Promise<SitePagesOnDisk> {
  const code = codeKey(root, settings);
  return SitePagesOnDisk.open({ root, target: settings.outDir, code, known: knownHashes });
}

/** Notes of files what was learnt when they were written, so that they are not read for it again. */
export function noteSums(directory: string, files: readonly ExportedFile[]): void {
  for (const { href, sha256 } of files) {
    knownHashes.set(statSync(join(directory, href), { bigint: true }), sha256);
  }
}

/** What is known of a site's files, as the disk knows them. To be noted where the site is one build's alone. */
export function hashesOf(site: string, files: MadeFiles): KnownHashes {
  const hashes = new KnownHashes();
  for (const [path, sha256] of files) {
    const entry = statSync(join(site, path), { bigint: true, throwIfNoEntry: false });
    if (entry !== undefined) hashes.set(entry, sha256);
  }
  return hashes;
}

/** Where a build notes the files of the site that stands at a place. */
export function notedFile(root: string, target: string): string {
  return join(keptPlace(root), 'published', keptName(target));
}
