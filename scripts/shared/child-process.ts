import { fork, type ChildProcess, type ForkOptions } from 'node:child_process';
import { Worker } from 'node:worker_threads';

/** Names the process that started this one to it. */
const PARENT = 'OPEN_PLANS_PARENT';

/**
 * Starts a program of the project as a process that ends with this one, if it calls `endWithParent`.
 * @param program path of its module
 */
export function startChild(
  program: string,
  programArguments: readonly string[],
  options: ForkOptions,
): ChildProcess {
  const env = { ...(options.env ?? process.env), [PARENT]: String(process.pid) };
  return fork(program, programArguments, { ...options, env });
}

/** Ends the process, busy as it may be, once nobody waits for it. */
const watch = `
  const { workerData } = require('node:worker_threads');
  setInterval(() => {
    if (process.ppid !== workerData.parent) process.kill(process.pid, 'SIGKILL');
  }, 100);
`;

/**
 * Has this process end when the one that started it (`startChild`) is gone, however that came: nothing of
 * its work is published, and whoever clears its folder away must not meet it there. What an event would
 * tell waits until the process has nothing else to do, so a thread looks; where a system goes on naming
 * a parent that is gone (Windows), the event has to do.
 */
export function endWithParent(): void {
  const parent = Number(process.env[PARENT]);
  // Of what this process starts itself it is the parent.
  delete process.env[PARENT];
  new Worker(watch, { eval: true, workerData: { parent } }).unref();
  process.on('disconnect', () => process.exit());
}
