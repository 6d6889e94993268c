import { spawn } from 'node:child_process';
import { fileURLToPath } from 'node:url';

const root = fileURLToPath(new URL('../..', import.meta.url));

/**
 * The lines of shell that a document tells its reader to type, as written.
 * @param heading of the part that is meant, as written behind its `#`; left out = the whole document
 */
export function shellIn(document: string, heading?: string): string[] {
  const part = heading === undefined ? document : partOf(document, heading);
  return [...part.matchAll(/^( *)```sh\n([^]*?)^ *```$/gm)].map(([, indent = '', lines = '']) =>
    lines.replaceAll(new RegExp(`^${indent}`, 'gm'), ''),
  );
}

/** From a heading to the next of its level. */
function partOf(document: string, heading: string): string {
  const start = document.split('\n').findIndex((line) => line.replace(/^#+ /, '') === heading);
  if (start < 0) throw new Error(`no heading «${heading}»`);
  const lines = document.split('\n').slice(start);
  const level = /^#+/.exec(lines[0]!)![0].length;
  const end = lines.findIndex(
    (line, index) => index > 0 && /^(#+) /.exec(line)?.[1]?.length === level,
  );
  return lines.slice(0, end < 0 ? undefined : end).join('\n');
}

/**
 * Runs lines of shell as a reader would, in the folder of the project, and stops at the first that fails.
 * @param replace what stands in the document → what is meant here, e.g. a folder of this test
 */
export function runShell(
  lines: readonly string[],
  replace: Readonly<Record<string, string>>,
  environment: Readonly<Record<string, string>> = {},
): Promise<{ exitCode: number | null; output: string }> {
  let script = lines.join('\n');
  for (const [written, meant] of Object.entries(replace)) {
    if (!script.includes(written)) throw new Error(`no «${written}» in ${script}`);
    script = script.replaceAll(written, meant);
  }
  return new Promise((done, fail) => {
    const child = spawn('bash', ['-e', '-u', '-o', 'pipefail', '-c', script], {
      cwd: root,
      env: { ...process.env, NODE_ENV: 'production', ...environment },
      stdio: ['ignore', 'pipe', 'pipe'],
    });
    let output = '';
    for (const stream of [child.stdout, child.stderr]) {
      stream.setEncoding('utf8').on('data', (text: string) => (output += text));
    }
    child.on('error', fail);
    child.on('exit', (exitCode) => done({ exitCode, output }));
  });
}
