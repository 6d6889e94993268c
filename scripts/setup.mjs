import { spawn, spawnSync } from 'child_process';
import fs from 'fs';
import module from 'module';
import path from 'path';
import { fileURLToPath, pathToFileURL } from 'url';
import { adviceOnNode, canInstall, chooseNode, packagedNodeName } from './setup/choose-node.mjs';
import { followNpm } from './setup/follow-npm.mjs';
import {
  damagedPackage,
  isInstalled,
  lockedFolders,
  packageOf,
  renderStampFile,
  stampedFiles,
  stampOf,
} from './setup/installation.mjs';

/**
 * `node scripts/setup.mjs PROGRAM [arguments]`: installs what is missing, then runs PROGRAM (a path
 * from the project's root) on a Node.js that is new enough. Signals and the exit code pass through,
 * and PROGRAM is told to end when npm has.
 *
 * Every npm script starts here, on a machine where nothing is installed and Node.js may be old:
 * no dependency, no recent syntax. Where a package is gone that was there, or a part of it (somebody
 * deleted or pruned it, a disk was full), all are installed again, once. Progress goes to stderr, for stdout belongs to PROGRAM.
 */

const root = path.resolve(path.dirname(fileURLToPath(import.meta.url)), '..');
const modules = path.join(root, 'node_modules');
const stampFile = path.join(modules, '.open-plans-setup');
/** What Node.js keeps of modules, beside them: it goes with them, and when others are installed. */
const compiled = path.join(modules, '.cache', 'open-plans');
/** Set for a program that is run again after packages were installed again. */
const REPAIRED = 'OPEN_PLANS_REPAIRED';
const packagedNode = packagedNodeName(process.platform, process.arch);

main(process.argv[2], process.argv.slice(3));

function main(program, programArguments) {
  if (!program) fail('用法：node scripts/setup.mjs 程式 [參數…]');
  followNpm(process.env, function () {
    // Not by `kill` alone, which on Windows ends a process without asking it.
    if (!process.emit('SIGTERM', 'SIGTERM')) process.kill(process.pid, 'SIGTERM');
  });
  ensureInstalled();
  const node = chooseNode(findPackagedNode(), { path: process.execPath, version: process.version });
  if (node === null) fail(adviceOnNode(process.version, process.platform, false));
  run(node, program, programArguments);
}

/** Brings node_modules up to package-lock.json; a few milliseconds when it is so already. */
function ensureInstalled() {
  const lockText = readLock();
  const stamp = stampOf(lockText, process.platform, process.arch);
  const files = stampedFiles(read(stampFile), stamp);
  if (files !== null) {
    const damaged = files.filter((file) => sizeOf(file.path) !== file.size);
    if (damaged.length === 0) return;
    sayDamaged(unique(damaged.map((file) => packageOf(file.path))));
    install();
  } else {
    const installed = read(path.join(modules, '.package-lock.json'));
    const isWhole = lockedFolders(lockText).every((each) => each.optional || isPresent(each.path));
    if (!isWhole || !isInstalled(lockText, installed, packagedNode)) install();
  }
  finishInstallation(lockText);
}

function finishInstallation(lockText) {
  removeUnusableLink();
  fs.rmSync(compiled, { recursive: true, force: true });
  const stamp = stampOf(lockText, process.platform, process.arch);
  const files = [];
  for (const each of lockedFolders(lockText).filter((one) => isPresent(one.path))) {
    const paths = each.isOfMachine ? filesBelow(each.path) : [each.path + '/package.json'];
    for (const path of paths) files.push({ path, size: sizeOf(path) });
  }
  fs.writeFileSync(stampFile, renderStampFile(stamp, files));
}

function readLock() {
  const lockText = read(path.join(root, 'package-lock.json'));
  if (lockText === null) fail('找不到 package-lock.json，請確認專案的檔案完整。');
  return lockText;
}

/** @param {string} folder e.g. `node_modules/astro` */
function isPresent(folder) {
  const text = read(path.join(root, folder, 'package.json'));
  if (text === null) return false;
  try {
    return JSON.parse(text) !== null;
  } catch (error) {
    return false;
  }
}

/** @returns {number | null} null where there is no such file */
function sizeOf(file) {
  try {
    const entry = fs.statSync(path.join(root, file));
    return entry.isFile() ? entry.size : null;
  } catch (error) {
    return null;
  }
}

/** Files of a package, without those of packages within it. */
function filesBelow(folder) {
  const paths = [];
  for (const entry of fs.readdirSync(path.join(root, folder), { withFileTypes: true })) {
    const inner = folder + '/' + entry.name;
    if (entry.isFile()) paths.push(inner);
    else if (entry.isDirectory() && entry.name !== 'node_modules') paths.push(...filesBelow(inner));
  }
  return paths;
}

function unique(names) {
  return Array.from(new Set(names));
}

/** @param {string[]} names of packages */
function sayDamaged(names) {
  const some = names.slice(0, 3).join('、') + (names.length > 3 ? '…' : '');
  say(
    '套件不完整：缺少或損壞 ' +
      some +
      '（共 ' +
      names.length +
      ' 個），將重新安裝。' +
      ' Packages are missing or damaged: installing again.',
  );
}

/**
 * Installs again and runs the program anew, where it failed for want of a package: a part of one was
 * deleted, or it went while the program ran. Once: a second failure is the program's own.
 */
function repair(name, program, programArguments) {
  sayDamaged([name]);
  install();
  finishInstallation(readLock());
  const environment = Object.assign({}, process.env);
  environment[REPAIRED] = '1';
  start(process.execPath, program, programArguments, environment);
}

function isLocked(name) {
  return lockedFolders(readLock()).some((each) => each.path.endsWith('node_modules/' + name));
}

function install() {
  if (!canInstall(npmNodeVersion())) {
    fail(adviceOnNode(npmNodeVersion(), process.platform, true));
  }
  if (process.platform === 'win32' && process.execPath.startsWith(modules)) {
    // Windows does not let npm delete the program that is running this.
    fail('套件清單已變更。請先執行 npm ci，再執行一次同一個指令。 Run npm ci, then this again.');
  }
  say('安裝套件，首次約需一分鐘… Installing packages (npm ci) …');
  const started = Date.now();
  const npm = npmCommand();
  const result = spawnSync(
    npm.program,
    npm.leading.concat(['ci', '--include=dev', '--include=optional', '--loglevel=error']),
    { cwd: root, stdio: ['ignore', 'ignore', 'inherit'], shell: npm.shell },
  );
  if (result.error || result.status !== 0) {
    fail(
      '套件安裝失敗（原因如上）。請確認可連上 npm 套件庫後再執行一次。 npm ci failed' +
        (result.error ? ': ' + result.error.message : '.'),
    );
  }
  say('套件安裝完成 Packages installed  ' + ((Date.now() - started) / 1000).toFixed(1) + ' s');
}

/** The npm that started this, run by the Node.js it runs on itself, for node_modules is replaced. */
function npmCommand() {
  const npmProgram = process.env.npm_execpath || '';
  if (path.basename(npmProgram) === 'npm-cli.js') {
    return { program: npmNode(), leading: [npmProgram], shell: false };
  }
  return { program: 'npm', leading: [], shell: process.platform === 'win32' };
}

function npmNode() {
  return process.env.npm_node_execpath || process.execPath;
}

function npmNodeVersion() {
  if (npmNode() === process.execPath) return process.version;
  const result = spawnSync(npmNode(), ['--version'], { encoding: 'utf8' });
  return result.status === 0 ? result.stdout.trim() : process.version;
}

/** The Node.js inside its npm package (never its .cmd shim, which spawn cannot run on Windows). */
function findPackagedNode() {
  const description = read(path.join(modules, packagedNode, 'package.json'));
  if (description === null) return null;
  const program = path.join(modules, packagedNode, JSON.parse(description).bin.node);
  if (!fs.existsSync(program)) return null;
  const isRunning = fs.realpathSync(program) === fs.realpathSync(process.execPath);
  return { path: program, runs: isRunning || runs(program) };
}

/** By what it says, for a system may run an empty file as a script that does nothing. */
function runs(program) {
  const result = spawnSync(program, ['--version'], { encoding: 'utf8' });
  return result.status === 0 && /^v\d/.test(result.stdout);
}

/**
 * Where the packaged Node.js does not run (a Linux without glibc), its link in node_modules/.bin
 * would stand before the usable one on npm's PATH and break every later command.
 */
function removeUnusableLink() {
  const found = findPackagedNode();
  if (found === null || found.runs) return;
  for (const name of ['node', 'node.cmd', 'node.ps1']) {
    fs.rmSync(path.join(modules, '.bin', name), { force: true });
  }
}

function run(node, program, programArguments) {
  if (fs.realpathSync(node) === fs.realpathSync(process.execPath)) {
    process.argv = [process.execPath, path.join(root, program)].concat(programArguments);
    keepCompiled();
    import(pathToFileURL(path.join(root, program)).href).catch(function (error) {
      const missing = process.env[REPAIRED] === '1' ? null : damagedPackage(error);
      if (missing !== null && isLocked(missing)) {
        repair(missing, program, programArguments);
        return;
      }
      console.error(error);
      // Where code cannot be read at all, the system does not tell in which file.
      if (error instanceof SyntaxError && /compileSourceTextModule|wrapSafe/.test(error.stack)) {
        say(
          '有程式檔不完整。若您沒有改過程式，請刪除 node_modules 資料夾，再執行一次同一個指令。' +
            ' A program file is not whole: delete node_modules and run the command again.',
        );
      }
      process.exitCode = 1;
    });
    return;
  }
  const pathName = Object.keys(process.env).find((name) => name.toUpperCase() === 'PATH') || 'PATH';
  const environment = Object.assign({}, process.env);
  environment[pathName] =
    path.join(modules, '.bin') + path.delimiter + (process.env[pathName] || '');
  start(node, program, programArguments, environment);
}

/**
 * Lets Node.js keep what it made of the modules, here and in every process that is started from here:
 * to read them anew takes half a second. It checks what it kept against the modules, and does without where it cannot write.
 */
function keepCompiled() {
  if (!module.enableCompileCache || process.env.NODE_COMPILE_CACHE) return;
  if (module.enableCompileCache(compiled).directory) process.env.NODE_COMPILE_CACHE = compiled;
}

/** Runs the program from here, on another Node.js or anew. */
function start(node, program, programArguments, environment) {
  const child = spawn(node, [fileURLToPath(import.meta.url), program].concat(programArguments), {
    stdio: 'inherit',
    env: environment,
  });
  const signals = ['SIGINT', 'SIGTERM', 'SIGHUP'];
  for (const signal of signals) process.on(signal, () => child.kill(signal));
  child.on('error', (error) => fail(node + ': ' + error.message));
  child.on('exit', function (code, signal) {
    if (signal === null) process.exit(code === null ? 1 : code);
    for (const name of signals) process.removeAllListeners(name);
    process.kill(process.pid, signal);
  });
}

/** @returns {string | null} null when there is no such file */
function read(file) {
  try {
    return fs.readFileSync(file, 'utf8');
  } catch (error) {
    return null;
  }
}

function say(message) {
  process.stderr.write(message + '\n');
}

function fail(message) {
  say(message);
  process.exit(1);
}
