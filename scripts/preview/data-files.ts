import type { ChildProcess } from 'node:child_process';
import { once } from 'node:events';
import { mkdir, rm } from 'node:fs/promises';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { startChild } from '../shared/child-process.ts';

const PROGRAM = fileURLToPath(new URL('write-data-files.ts', import.meta.url));

/**
 * The data files of a preview, written by a process of their own when the first is asked for, and
 * again when the content has changed since. What could not be written (the content has errors) stays
 * as it was.
 */
export class DataFiles {
  readonly #work: string;
  readonly #environment: NodeJS.ProcessEnv;
  #folder: Promise<string> | null = null;
  #number = 0;
  /** Those that were written whole, the newest last, by their numbers. */
  readonly #made: { number: number; folder: string }[] = [];
  readonly #writing = new Set<ChildProcess>();
  #isStopped = false;

  /**
   * @param work folder of the preview alone
   * @param environment of the command, with its settings
   */
  constructor(work: string, environment: NodeJS.ProcessEnv) {
    this.#work = work;
    this.#environment = environment;
  }

  /** The content changed: what was written is of no more use. */
  forget(): void {
    this.#folder = null;
  }

  /** Folder laid out as the site. */
  folder(): Promise<string> {
    this.#folder ??= this.#write();
    return this.#folder;
  }

  /** Ends what is being written; nothing writes in the folder of the preview any more. */
  async stop(): Promise<void> {
    this.#isStopped = true;
    const ended = [...this.#writing].map((writer) => once(writer, 'close'));
    for (const writer of this.#writing) writer.kill('SIGKILL');
    await Promise.all(ended);
  }

  async #write(): Promise<string> {
    this.#number += 1;
    const number = this.#number;
    const folder = join(this.#work, `files-${number}`);
    await mkdir(folder);
    if (this.#isStopped) return folder;
    const writer = startChild(PROGRAM, [folder], {
      env: this.#environment,
      stdio: ['ignore', 'ignore', 'inherit', 'ipc'],
    });
    this.#writing.add(writer);
    const code = await new Promise<number | null>((resolve) => {
      writer.on('close', resolve);
    });
    this.#writing.delete(writer);
    if (code === 0) this.#made.push({ number, folder });
    // One that was begun earlier may end later.
    this.#made.sort((a, b) => a.number - b.number);
    const newest = this.#made.at(-1)?.folder ?? folder;
    // Somebody may still be reading the last one.
    for (const old of this.#made.splice(0, this.#made.length - 2)) {
      await rm(old.folder, { recursive: true, force: true });
    }
    return newest;
  }
}
