import { existsSync, statSync } from 'node:fs';
import { stat, statfs } from 'node:fs/promises';
import { dirname, extname, join } from 'node:path';
import { filesBelow } from '../keeping/hash-files.ts';

/** What a site takes on the disk. */
export interface Size {
  files: number;
  bytes: number;
}

/** Room on a disk; null where the system does not say. */
export interface Room {
  files: number | null;
  bytes: number | null;
}

/**
 * A text of the content comes out in pages, datasets of many formats and a search index, in two
 * languages: the plans of five institutions make 50 bytes of site from one of content, synthetic
 * plans by the thousand 80. Any other file is copied, and stands in the archive once more.
 */
const TEXT_GROWS = 40;
const FILE_GROWS = 2;

/** While it is made, a site takes more than in the end. */
const WORK_GROWS = 1.2;

/**
 * What the new site will take, as far as it can be told before: as much as the former one; without
 * one, an estimate from the content.
 */
export function estimateSite(formerSite: string, contentDir: string): Size {
  const former = measure(formerSite, () => 1);
  if (former.files > 0) return former;
  const isText = (name: string) => /^\.(?:ya?ml|md)$/i.test(extname(name));
  return measure(contentDir, (name) => (isText(name) ? TEXT_GROWS : FILE_GROWS));
}

/**
 * Why a site of that size does not fit on the disks, or null when it does or cannot be told.
 * @param workDir where the site is made; need not be there yet
 * @param target where it is moved; need not be there yet
 */
export async function refuseFullDisk(
  size: Size,
  workDir: string,
  target: string,
  roomAt: (folder: string) => Promise<Room> = roomOf,
): Promise<string | null> {
  const places = new Map<number, { folder: string; needed: Size }>();
  for (const [path, factor] of [
    [workDir, WORK_GROWS],
    [dirname(target), 1],
  ] as const) {
    const folder = await nearestPresent(path);
    const { dev } = await stat(folder);
    // On one disk the finished site is only renamed.
    if (places.has(dev)) continue;
    const needed = { files: size.files, bytes: Math.ceil(size.bytes * factor) };
    places.set(dev, { folder, needed });
  }
  for (const { folder, needed } of places.values()) {
    const room = await roomAt(folder);
    if (room.bytes !== null && room.bytes < needed.bytes) {
      return (
        `「${folder}」所在的磁碟剩 ${megabytes(room.bytes)}，建置約需 ${megabytes(needed.bytes)}，因此沒有開始。` +
        '請先騰出空間。 The disk has too little room for the site.'
      );
    }
    if (room.files !== null && room.files < needed.files) {
      return (
        `「${folder}」所在的磁碟只能再放 ${room.files} 個檔案，建置約需 ${needed.files} 個，因此沒有開始。` +
        '請先刪除不用的檔案。 The disk has too few inodes for the site.'
      );
    }
  }
  return null;
}

async function roomOf(folder: string): Promise<Room> {
  const disk = await statfs(folder).catch(() => null);
  if (disk === null) return { files: null, bytes: null };
  // Some file systems count neither blocks nor files, and say zero.
  return {
    files: disk.files > 0 ? disk.ffree : null,
    bytes: disk.blocks > 0 ? disk.bavail * disk.bsize : null,
  };
}

function measure(folder: string, growth: (name: string) => number): Size {
  const paths = existsSync(folder) ? filesBelow(folder) : [];
  let bytes = 0;
  for (const path of paths) {
    const entry = statSync(join(folder, path), { throwIfNoEntry: false });
    bytes += (entry?.size ?? 0) * growth(path);
  }
  return { files: paths.length, bytes };
}

async function nearestPresent(path: string): Promise<string> {
  for (let folder = path; ; folder = dirname(folder)) {
    if ((await stat(folder).catch(() => null)) !== null || dirname(folder) === folder)
      return folder;
  }
}

function megabytes(bytes: number): string {
  return `${(bytes / 1e6).toFixed(bytes < 10e6 ? 1 : 0)} MB`;
}
