/** A piece of work that takes some of the machine's cores. */
export interface Job {
  name: string;
  /** How many cores it keeps busy; more than there are count as all. */
  cores: number;
  /** Jobs that must have ended before, by name; those that are not in the list count as ended. */
  after?: readonly string[];
  work(): Promise<void>;
}

/**
 * Does every job, as many at a time as there are cores for. Of those that may begin, the first in
 * the list does; one that has to wait for cores holds up none that needs fewer.
 * @throws {Error} where jobs wait for each other
 */
export async function runJobs(jobs: readonly Job[], cores: number): Promise<void> {
  const waiting = [...jobs];
  const unfinished = new Set(jobs.map(({ name }) => name));
  const running = new Set<Promise<void>>();
  let free = cores;
  const needed = (job: Job) => Math.min(job.cores, cores);
  const mayBegin = (job: Job) =>
    needed(job) <= free && !(job.after ?? []).some((name) => unfinished.has(name));

  while (waiting.length > 0 || running.size > 0) {
    const position = waiting.findIndex(mayBegin);
    if (position >= 0) {
      const [job] = waiting.splice(position, 1) as [Job];
      free -= needed(job);
      const done: Promise<void> = job.work().finally(() => {
        free += needed(job);
        unfinished.delete(job.name);
        running.delete(done);
      });
      running.add(done);
    } else if (running.size > 0) {
      await Promise.race(running);
    } else {
      throw new Error(`Jobs wait for each other: ${waiting.map(({ name }) => name).join(', ')}`);
    }
  }
}
