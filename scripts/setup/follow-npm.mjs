import fs from 'fs';

/**
 * Noticing that npm is gone. npm passes SIGINT and SIGTERM to the shell that it started, and that
 * one does not pass them on; SIGHUP and SIGKILL it passes to nobody. So what it runs must look.
 *
 * This file runs on any Node.js that can read modules, before anything is installed:
 * no dependency, no recent syntax.
 */

/** Milliseconds between two looks. */
const INTERVAL = 500;

/**
 * Calls `whenGone` once when the npm that runs this process has ended. Does nothing where no npm
 * does: a program that was started by hand may outlive its shell.
 * @param {Record<string, string | undefined>} environment e.g. `process.env`
 * @param {() => void} whenGone
 */
export function followNpm(environment, whenGone) {
  if (!environment.npm_lifecycle_event) return;
  const parent = process.ppid;
  const grandparent = isShellOfNpm(parent, environment) ? parentOf(parent) : null;
  const timer = setInterval(function () {
    const isThere =
      process.ppid === parent &&
      isRunning(parent) &&
      (grandparent === null || parentOf(parent) === grandparent);
    if (isThere) return;
    clearInterval(timer);
    whenGone();
  }, INTERVAL);
  timer.unref();
}

/**
 * Whether a process is the `sh -c` between npm and its script; where the shell gave its place to the
 * script, or the system does not tell, there is none.
 */
function isShellOfNpm(pid, environment) {
  const words = (read('/proc/' + pid + '/cmdline') || '').split('\0');
  const script = environment.npm_lifecycle_script;
  return words.includes('-c') && Boolean(script) && words.some((word) => word.includes(script));
}

/** @returns {number | null} null where the system does not tell */
function parentOf(pid) {
  // The second field is a name in parentheses, which may hold anything.
  const status = read('/proc/' + pid + '/stat');
  return status === null ? null : Number(status.slice(status.lastIndexOf(')') + 2).split(' ')[1]);
}

/** Windows gives an orphan no other parent. */
function isRunning(pid) {
  try {
    process.kill(pid, 0);
    return true;
  } catch (error) {
    return error.code === 'EPERM';
  }
}

function read(file) {
  try {
    return fs.readFileSync(file, 'utf8');
  } catch (error) {
    return null;
  }
}
