import { pathToFileURL } from 'node:url';

let runs = 0;

/**
 * Runs a program of the project, which does its work when it is imported, in this process: with
 * these words behind its name, these additions to the environment, and what it prints caught.
 * @param path of the program, absolute
 * @returns its exit code, and what it printed to both outputs, in order
 */
export async function runInProcess(
  path: string,
  words: readonly string[],
  environment: Readonly<Record<string, string>> = {},
): Promise<{ exitCode: number; output: string }> {
  const { argv, env, exitCode } = process;
  const outputs = [process.stdout, process.stderr];
  const writes = outputs.map((stream) => stream.write.bind(stream));
  let output = '';
  process.argv = [argv[0]!, path, ...words];
  process.env = { ...env, ...environment };
  process.exitCode = undefined;
  for (const stream of outputs) {
    stream.write = (text: string | Uint8Array) => {
      output += typeof text === 'string' ? text : new TextDecoder().decode(text);
      return true;
    };
  }
  try {
    // A module is run once; under another address it is another one.
    runs += 1;
    await import(/* @vite-ignore */ `${pathToFileURL(path).href}?run=${runs}`);
    return { exitCode: Number(process.exitCode ?? 0), output };
  } finally {
    for (const [index, stream] of outputs.entries()) stream.write = writes[index]!;
    process.argv = argv;
    process.env = env;
    process.exitCode = exitCode;
  }
}
