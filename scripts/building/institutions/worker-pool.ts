import { fileURLToPath } from 'node:url';
import type { MadePiece } from '../../keeping/pieces.ts';
import { AskedProcess } from '../processes/asked-process.ts';
import type { Work, WorkPlace } from './work.ts';

/** What a worker is told: where it works, once; and then one work after the other. */
export type ToWorker = { is: 'place'; place: WorkPlace } | { is: 'work'; work: Work };

/** What it answers: to a work the pieces that it has made. */
export type FromWorker = MadePiece[] | null;

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
  const processes = Array.from(
    { length: Math.min(count, works.length) },
    () => new AskedProcess<ToWorker, FromWorker>(PROGRAM),
  );
  let next = 0;
  const serve = async (process: AskedProcess<ToWorker, FromWorker>) => {
    const placed = process.ask({ is: 'place', place });
    // Waited for with the first work: both are told at once.
    placed.catch(() => {});
    while (next < works.length) {
      const index = next;
      next += 1;
      made[index] = (await process.ask({ is: 'work', work: works[index]! }))!;
    }
    await placed;
  };
  try {
    await Promise.all(processes.map(serve));
  } finally {
    await Promise.all(processes.map((process) => process.stop()));
  }
  return made;
}
