import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { expect, test } from 'vitest';

/** Says much, and at the end whether it came there. */
const program = `
  const { runCommand } = await import(${JSON.stringify(new URL('../../../../scripts/shared/run-command.ts', import.meta.url).href)});
  await runCommand(async () => {
    for (let at = 0; at < 200; at += 1) {
      process.stdout.write('一行\\n'.repeat(1000));
      await new Promise((resolve) => setImmediate(resolve));
    }
    process.stderr.write('done');
  });
`;

test('a command goes on to its end when nobody listens any more', async () => {
  const child = spawn(process.execPath, ['--input-type=module', '--eval', program], {
    stdio: ['ignore', 'pipe', 'pipe'],
  });
  let said = '';
  child.stderr.on('data', (chunk: Buffer) => (said += chunk.toString()));
  await once(child.stdout, 'data');
  child.stdout.destroy();
  const [code] = (await once(child, 'close')) as [number];
  expect([code, said]).toEqual([0, 'done']);
});
