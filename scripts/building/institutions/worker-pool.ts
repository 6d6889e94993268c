import { fork, type ChildProcess } from 'node:child_process';
import { once } from 'node:events';
import { fileURLToPath } from 'node:url';
import type { MadePiece } from '../../keeping/pieces.ts';
import type { Work, WorkPlace } from './work.ts';

/** What a worker is told: where it works, once; and then one work after the other. */
export type ToWorker = { is: 'place'; place: WorkPlace } | { is: 'work'; work: Work };

export type FromWorker =
  | { is: 'done'; pieces: MadePiece[] }
  | { is: 'failed'; error: Error | string };

const PROGRAM = fileURLToPath(new URL('worker-process.ts', import.meta.url));

/**
 * Does all works, in so many processes at once. Which of them does a work, and when it is done, changes
 * nothing of what comes back.
 * @returns for each work what was made, in the order of the works
 * @throws {Error} that of the first work that failed; no process is left then
 */
export async function doInProcesses(
  count: number,
  place: WorkPlace,
  works: readonly Work[],
): Promise<MadePiece[][]> {
  const made: MadePiece[][] = works.map(() => []);
  const processes = Array.from({ length: Math.min(count, works.length) }, startProcess);
  let next = 0;
  const serve = async (child: ChildProcess) => {
    tell(child, { is: 'place', place });
    while (next < works.length) {
      const index = next;
      next += 1;
      made[index] = await ask(child, works[index]!);
    }
  };
  try {
    await Promise.all(processes.map(serve));
  } finally {
    await Promise.all(processes.map(stop));
  }
  return made;
}

function startProcess(): ChildProcess {
  const child = fork(PROGRAM, { serialization: 'advanced' });
  // That it cannot be told anything any more shows by its end, which is waited for.
  child.on('error', () => {});
  return child;
}

function tell(child: ChildProcess, message: ToWorker): void {
  child.send(message, () => {});
}

function ask(child: ChildProcess, work: Work): Promise<MadePiece[]> {
  return new Promise((resolve, reject) => {
    const { exitCode, signalCode } = child;
    if (exitCode !== null || signalCode !== null) {
      reject(new Error(`${LOST}（${signalCode ?? String(exitCode)}）`));
      return;
    }
    const settle = () => {
      child.off('message', onMessage);
      child.off('exit', onExit);
    };
    const onMessage = (message: FromWorker) => {
      settle();
      if (message.is === 'done') resolve(message.pieces);
      else reject(message.error instanceof Error ? message.error : new Error(message.error));
    };
    const onExit = (code: number | null, signal: string | null) => {
      settle();
      reject(new Error(`${LOST}（${signal ?? String(code)}）`));
    };
    child.on('message', onMessage);
    child.on('exit', onExit);
    tell(child, { is: 'work', work });
  });
}

const LOST =
  '製作各機關網頁的一個程序意外停止，可能是記憶體不足；原有網站未更動。 A process of the build stopped';

async function stop(child: ChildProcess): Promise<void> {
  if (child.exitCode !== null || child.signalCode !== null) return;
  const gone = once(child, 'exit');
  child.kill('SIGKILL');
  await gone;
}
