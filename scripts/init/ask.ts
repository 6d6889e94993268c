import { createInterface } from 'node:readline/promises';
import { commands } from '../shared/usage/commands.ts';
import type { Values } from '../shared/usage/read-arguments.ts';

type Given = Values<typeof commands.init.options>;

/** True where a person can be asked: neither input nor output is a pipe or a file. */
export function isAtTerminal(): boolean {
  return process.stdin.isTTY && process.stdout.isTTY;
}

/**
 * Asks for each option that is not given; an empty answer leaves it open.
 * @throws {Error} in the words of a clerk where the answers end early (Ctrl+C, Ctrl+D)
 */
export async function ask(given: Given): Promise<Given> {
  const terminal = createInterface({ input: process.stdin, output: process.stdout });
  const end = new AbortController();
  terminal.on('close', () => end.abort());
  const question = (text: string) => terminal.question(text, { signal: end.signal });
  const answers = { ...given };
  try {
    for (const name of ['content', 'id', 'name', 'site-name', 'email', 'site-url'] as const) {
      if (answers[name] !== undefined) continue;
      const { zh, en, value } = commands.init.options[name];
      const answer = await question(`${value}（${zh}） ${en}: `);
      if (answer.trim() !== '') answers[name] = answer.trim();
    }
    if (!answers.official) {
      const { zh, en } = commands.init.options.official;
      answers.official = /^(?:y|yes|是)$/i.test((await question(`${zh}？ ${en}? (y/N) `)).trim());
    }
  } catch (error) {
    if (!end.signal.aborted) throw error;
    throw new Error('\n已停止詢問，沒有寫入任何檔案。 Stopped; nothing was written.', {
      cause: error,
    });
  } finally {
    terminal.close();
  }
  return answers;
}
