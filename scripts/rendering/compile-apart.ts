import { fileURLToPath } from 'node:url';
import { startChild } from '../shared/child-process.ts';
import type { compilePages } from './compile-pages.ts';

/** How it went. Codes of errors are lost on the way between processes. */
export type FromCompiler = { is: 'done' } | { is: 'failed'; error: Error; code: string | null };

const PROGRAM = fileURLToPath(new URL('compile-process.ts', import.meta.url));

/**
 * Compiles the pages as `compilePages` does, in a process of its own: meanwhile the content can be
 * read, and what the compiler takes of memory is free again when it has done.
 * @param signal ends it before
 * @throws {Error} that of the compiler
 */
export function compilePagesApart(
  { root, into }: Parameters<typeof compilePages>[0],
  signal?: AbortSignal,
): Promise<void> {
  return new Promise((resolve, reject) => {
    const child = startChild(PROGRAM, [root, into], {
      serialization: 'advanced',
      ...(signal === undefined ? {} : { signal }),
    });
    let answer: FromCompiler | null = null;
    child.on('message', (message: FromCompiler) => (answer = message));
    child.on('error', reject);
    child.on('exit', (code, killedBy) => {
      if (answer?.is === 'done') return resolve();
      if (answer?.is === 'failed') {
        return reject(
          Object.assign(answer.error, answer.code === null ? {} : { code: answer.code }),
        );
      }
      return reject(new Error(`the compiler of the pages stopped (${killedBy ?? String(code)})`));
    });
  });
}
