import { spawn } from 'node:child_process';
import { fileURLToPath } from 'node:url';

const root = fileURLToPath(new URL('../../', import.meta.url));

export interface RunResult {
  exitCode: number | null;
  /** E.g. `SIGKILL`; null where the program came to its end. */
  signal: NodeJS.Signals | null;
  output: string;
}

export interface RunOptions {
  environment: Record<string, string>;
  /** Arguments of Node.js, before the program. */
  nodeArguments?: readonly string[];
  /** Program and arguments that Node.js is started by, e.g. `unshare --pid --fork`. */
  by?: readonly string[];
  /** Told of all that the program prints, with the means to kill it. */
  onOutput?: (output: string, kill: () => void) => void;
}

/** Runs a command of the project, e.g. `build.ts`, to its end or its death. */
export function runScript(
  script: string,
  scriptArguments: readonly string[],
  { environment, nodeArguments = [], by = [], onOutput }: RunOptions,
): Promise<RunResult> {
  return new Promise((done, fail) => {
    const [program = '', ...given] = [
      ...by,
      process.execPath,
      ...nodeArguments,
      `scripts/${script}`,
      ...scriptArguments,
    ];
    const child = spawn(program, given, {
      cwd: root,
      // vitest sets it to `test`, which Astro and its pages would see.
      env: { ...process.env, NODE_ENV: 'production', ...environment },
      stdio: ['ignore', 'pipe', 'pipe'],
    });
    let output = '';
    for (const stream of [child.stdout, child.stderr]) {
      stream.setEncoding('utf8').on('data', (text: string) => {
        output += text;
        onOutput?.(output, () => child.kill('SIGKILL'));
      });
    }
    child.on('error', fail);
    child.on('exit', (exitCode, signal) => done({ exitCode, signal, output }));
  });
}
