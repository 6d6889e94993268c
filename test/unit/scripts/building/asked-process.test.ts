import { mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { pathToFileURL } from 'node:url';
import { afterEach, beforeEach, expect, test } from 'vitest';
import { AskedProcess } from '../../../../scripts/building/processes/asked-process.ts';

const answering = pathToFileURL(
  join(import.meta.dirname, '../../../../scripts/building/processes/answer-questions.ts'),
).href;

let folder: string;
let process: AskedProcess<{ word: string; after?: number }, string>;

beforeEach(async () => {
  folder = await mkdtemp(join(tmpdir(), 'open-plans-asked-'));
  const program = join(folder, 'program.mjs');
  await writeFile(
    program,
    `import { answerQuestions } from ${JSON.stringify(answering)};
     answerQuestions(async ({ word, after = 0 }) => {
       if (word === 'end') process.exit(7);
       await new Promise((resolve) => setTimeout(resolve, after));
       if (word === 'wrong') throw new Error('這個字不對');
       return word + '!';
     });`,
  );
  process = new AskedProcess(program);
});
afterEach(async () => {
  await process.stop();
  await rm(folder, { recursive: true });
});

test('what is asked first is answered first, however long it takes', async () => {
  const answered: string[] = [];
  const ask = async (word: string, after: number) => {
    answered.push(await process.ask({ word, after }));
  };
  await Promise.all([ask('甲', 60), ask('乙', 0)]);
  expect(answered).toEqual(['甲!', '乙!']);
});

test('what goes wrong with one question is told to whoever asked it, and the next is answered', async () => {
  const wrong = process.ask({ word: 'wrong' });
  const right = process.ask({ word: '丙' });
  await expect(wrong).rejects.toThrow('這個字不對');
  expect(await right).toBe('丙!');
});

test('of a process that is gone every question is told, those before and those after', async () => {
  const last = process.ask({ word: 'end' });
  await expect(last).rejects.toThrow('意外停止');
  await expect(process.ask({ word: '丁' })).rejects.toThrow(/意外停止.*（7）/);
});

test('where no process can be started, whoever asks is told', async () => {
  const node = globalThis.process.execPath;
  globalThis.process.execPath = join(folder, 'no-node');
  try {
    const none = new AskedProcess<object, string>(join(folder, 'program.mjs'));
    const asked = none.ask({});
    await none.tell({});
    await expect(asked).rejects.toThrow(/意外停止.*ENOENT/);
    await expect(none.ask({})).rejects.toThrow('意外停止');
    await none.stop();
  } finally {
    globalThis.process.execPath = node;
  }
});
