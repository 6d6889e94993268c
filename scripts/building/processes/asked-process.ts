import type { ChildProcess } from 'node:child_process';
import { once } from 'node:events';
import { startChild } from '../../shared/child-process.ts';

/** What a process answers to each question, in their order (`answerQuestions`). */
export type FromProcess = { is: 'done'; answer: unknown } | { is: 'failed'; error: Error | string };

interface Waiting {
  resolve: (answer: unknown) => void;
  reject: (error: Error) => void;
}

/**
 * A process of a build that answers questions, one after the other, while the build goes on. When the build ends, however
 * that comes, so does the process.
 */
export class AskedProcess<Question, Answer> {
  readonly #child: ChildProcess;
  readonly #waiting: Waiting[] = [];
  /** Why it could not be started; then nothing else tells of its end. */
  #failure: Error | null = null;

  /** @param program path of a module that calls `answerQuestions` */
  constructor(program: string) {
    this.#child = startChild(program, [], { serialization: 'advanced' });
    this.#child.on('message', (message: FromProcess) => {
      const asked = this.#waiting.shift();
      if (message.is === 'done') asked?.resolve(message.answer);
      else asked?.reject(asError(message.error));
    });
    this.#child.on('error', (error) => {
      // That one which runs cannot be told anything any more shows by its end.
      if (this.#child.pid !== undefined) return;
      this.#failure = new Error(`${LOST}（${error.message}）`, { cause: error });
      for (const { reject } of this.#waiting.splice(0)) reject(this.#failure);
    });
    this.#child.on('exit', (code, signal) => {
      for (const { reject } of this.#waiting.splice(0)) reject(lost(code, signal));
    });
  }

  /**
   * @returns the answer
   * @throws {Error} what went wrong there, or that the process is gone
   */
  ask(question: Question): Promise<Answer> {
    return new Promise((resolve, reject) => {
      const { exitCode, signalCode } = this.#child;
      if (this.#failure !== null) {
        reject(this.#failure);
        return;
      }
      if (this.#child.pid !== undefined && (exitCode !== null || signalCode !== null)) {
        reject(lost(exitCode, signalCode));
        return;
      }
      this.#waiting.push({ resolve: (answer) => resolve(answer as Answer), reject });
      this.#child.send(question as object, () => {});
    });
  }

  /**
   * As `ask`, without its answer: waits only until the process has the question, for what is on its way stands still while
   * this process does other things. What goes wrong there has to show in the answer to another question.
   */
  tell(question: Question): Promise<void> {
    this.#waiting.push({ resolve: () => {}, reject: () => {} });
    return new Promise((resolve) => this.#child.send(question as object, () => resolve()));
  }

  /** Ends the process; no question is answered any more. */
  async stop(): Promise<void> {
    const { pid, exitCode, signalCode } = this.#child;
    if (pid === undefined || exitCode !== null || signalCode !== null) return;
    const gone = once(this.#child, 'exit');
    this.#child.kill('SIGKILL');
    await gone;
  }
}

function lost(code: number | null, signal: string | null): Error {
  return new Error(`${LOST}（${signal ?? String(code)}）`);
}

const LOST =
  '建置用的一個程序意外停止，可能是記憶體不足；原有網站未更動。 A process of the build stopped';

function asError(error: Error | string): Error {
  return error instanceof Error ? error : new Error(error);
}
