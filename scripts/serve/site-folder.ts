import { readFile, realpath, stat } from 'node:fs/promises';
import { join, sep } from 'node:path';
import { setTimeout as pause } from 'node:timers/promises';

/** What stands at an address of a site. `file` is free of links. */
export type Found = { kind: 'file'; file: string } | { kind: 'folder' } | { kind: 'nothing' };

/** How often, and how many milliseconds apart, a site is looked for that a build is replacing. */
const ATTEMPTS = 25;
const INTERVAL = 40;

/** The only folder with a dot before its name that a site publishes (RFC 8615). */
const WELL_KNOWN = '.well-known';

/**
 * The decoded path from the site's root, or null where the address is not below the base path,
 * is not valid, would leave the folder, or names something hidden.
 * @param address path as it was asked for, without query
 * @param basePath begins and ends with a slash
 */
export function sitePathOf(address: string, basePath: string): string | null {
  if (!address.startsWith(basePath)) return null;
  let path: string;
  try {
    path = `/${decodeURIComponent(address.slice(basePath.length))}`;
  } catch {
    return null;
  }
  if (path.includes('\0') || path.includes('\\')) return null;
  const parts = path.split('/').slice(1);
  // An empty part in the middle (`//`) would let two addresses mean one file.
  const badPart = (part: string, index: number) =>
    part === '' ? index < parts.length - 1 : isHidden(part, index);
  return parts.some(badPart) ? null : path;
}

/** Dot files, and the steps `.` and `..`. */
function isHidden(part: string, index: number): boolean {
  return part.startsWith('.') && !(index === 0 && part === WELL_KNOWN);
}

/**
 * The file for an address: `index.html` where it ends with a slash, `folder` where it lacks one.
 * Links are followed within the site's folder, never out of it; that folder may itself be a link,
 * and may be replaced at any moment.
 * @param directory the site's folder
 * @param path as `sitePathOf` gives it
 */
export async function findInSite(directory: string, path: string): Promise<Found> {
  for (let attempt = 1; ; attempt += 1) {
    const root = await whereIs(directory);
    const found: Found = root === null ? { kind: 'nothing' } : await findBelow(root.path, path);
    if (found.kind !== 'nothing' || attempt === ATTEMPTS) return found;
    const later = await whereIs(directory);
    if (root !== null && root.path === later?.path && root.id === later.id) return found;
    if (later === null) await pause(INTERVAL);
  }
}

/** The text of the nearest `404.html` at or above an address; null when the site has none. */
export async function findErrorPage(directory: string, path: string): Promise<Buffer | null> {
  let nearest: string | null = null;
  let folder = '/';
  // From the top, for below the first folder that is not there is nothing, however long the address.
  for (const name of path.split('/').slice(1)) {
    const page = await findInSite(directory, `${folder}404.html`);
    if (page.kind === 'file') nearest = page.file;
    folder += `${name}/`;
    if (!(await isFolder(directory, folder))) break;
  }
  return nearest === null ? null : readFile(nearest).catch(() => null);
}

async function isFolder(directory: string, path: string): Promise<boolean> {
  const root = await whereIs(directory);
  return root !== null && (await kindOf(root.path, join(root.path, path))).kind === 'folder';
}

/** Where a folder really is, and which one it is; null while there is none. */
async function whereIs(directory: string): Promise<{ path: string; id: number } | null> {
  try {
    const path = await realpath(directory);
    return { path, id: (await stat(path)).ino };
  } catch {
    return null;
  }
}

async function findBelow(root: string, path: string): Promise<Found> {
  const place = await kindOf(root, join(root, path));
  if (place.kind === 'folder') {
    return path.endsWith('/') ? asFile(await kindOf(root, join(root, path, 'index.html'))) : place;
  }
  // An address that ends with a slash is a folder; `page.html/` is nothing.
  return path.endsWith('/') ? { kind: 'nothing' } : place;
}

async function kindOf(root: string, path: string): Promise<Found> {
  try {
    const real = await realpath(path);
    if (real !== root && !real.startsWith(root.endsWith(sep) ? root : root + sep)) {
      return { kind: 'nothing' };
    }
    const entry = await stat(real);
    if (entry.isDirectory()) return { kind: 'folder' };
    return entry.isFile() ? { kind: 'file', file: real } : { kind: 'nothing' };
  } catch {
    return { kind: 'nothing' };
  }
}

function asFile(found: Found): Found {
  return found.kind === 'file' ? found : { kind: 'nothing' };
}
