import { spawn } from 'node:child_process';
import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { cp, mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { afterAll, beforeAll, describe, expect, onTestFinished, test, vi } from 'vitest';
import { HEALTH_BUREAU } from '../../support/content-folder.ts';
import { hostileFiles } from './hostile/hostile-files.ts';

// No test fails for being slow here: a loaded machine takes many times as long.
vi.setConfig({ testTimeout: 600_000, hookTimeout: 60_000 });

/** Files made to exhaust their reader, imported with the command that a clerk runs. */

const root = fileURLToPath(new URL('../../..', import.meta.url));

/** What one command took. */
interface Taken {
  what: string;
  /** Of computing, all processes together. */
  seconds: number;
  /** The most of all processes together. */
  megabytes: number;
}

const taken: Taken[] = [];

let folder: string;
beforeAll(async () => {
  folder = await mkdtemp(join(tmpdir(), 'open-plans-hostile-'));
  await cp(HEALTH_BUREAU, join(folder, 'content'), { recursive: true });
});
afterAll(async () => {
  await rm(folder, { recursive: true, force: true });
  if (taken.length === 0) return;
  const most = (key: 'seconds' | 'megabytes') =>
    taken.toSorted((one, other) => other[key] - one[key])[0]!;
  const [slow, large] = [most('seconds'), most('megabytes')];
  process.stdout.write(
    `${taken.length} hostile files; slowest ${slow.seconds.toFixed(1)} s of computing (${slow.what}), ` +
      `largest ${large.megabytes.toFixed(0)} MB (${large.what})\n`,
  );
});

/** Memory that a process had at most, in MB, and the seconds that it computed; null when it has ended. */
function usageOf(pid: number): { megabytes: number; seconds: number } | null {
  try {
    const kilobytes = /VmHWM:\s+(\d+)/.exec(readFileSync(`/proc/${pid}/status`, 'utf8'))?.[1];
    const ticks = readFileSync(`/proc/${pid}/stat`, 'utf8').split(') ')[1]?.split(' ') ?? [];
    const seconds = (Number(ticks[11]) + Number(ticks[12])) / 100;
    return { megabytes: Number(kilobytes ?? 0) / 1024, seconds };
  } catch {
    return null;
  }
}

function childrenOf(pid: number): number[] {
  try {
    const list = readFileSync(`/proc/${pid}/task/${pid}/children`, 'utf8').trim();
    return list === '' ? [] : list.split(' ').map(Number);
  } catch {
    return [];
  }
}

/** Imports a file as the plan of a year. */
function importFile(file: string, year: number) {
  const command = spawn(
    process.execPath,
    ['scripts/import.ts', file, '--institution', 'demo-clinic', '--year', String(year)],
    { cwd: root, env: { ...process.env, CONTENT_DIR: join(folder, 'content') } },
  );
  let output = '';
  command.stdout.on('data', (data) => (output += String(data)));
  command.stderr.on('data', (data) => (output += String(data)));
  const usage = new Map<number, { megabytes: number; seconds: number }>();
  const watch = setInterval(() => {
    for (const pid of [command.pid!, ...childrenOf(command.pid!)]) {
      const now = usageOf(pid);
      // One that has ended tells its time, but no longer its memory.
      const before = usage.get(pid)?.megabytes ?? 0;
      if (now !== null) usage.set(pid, { ...now, megabytes: Math.max(before, now.megabytes) });
    }
  }, 20);
  return new Promise<{ exitCode: number | null; output: string; usage: Omit<Taken, 'what'> }>(
    (done) => {
      command.on('close', (exitCode) => {
        clearInterval(watch);
        const sum = (key: 'megabytes' | 'seconds') =>
          [...usage.values()].reduce((total, each) => total + each[key], 0);
        const all = { megabytes: sum('megabytes'), seconds: sum('seconds') };
        done({ exitCode, output, usage: all });
      });
    },
  );
}

describe.skipIf(!existsSync('/proc/self/status'))('a file with too much of something', () => {
  test.each(hostileFiles.map((file, index) => [file.name, file.what, file, 200 + index] as const))(
    '%s: %s',
    async (name, what, file, year) => {
      const place = join(folder, name);
      const plan = join(folder, 'content/plans/demo-clinic', String(year));
      // What one leaves behind, should it fail, is no weight to the next.
      onTestFinished(() => rm(plan, { recursive: true, force: true }));
      await writeFile(place, file.bytes());
      const { exitCode, output, usage } = await importFile(place, year);
      taken.push({ what: `${name}: ${what}`, ...usage });
      expect([0, 1], output.slice(0, 500)).toContain(exitCode);
      expect(output).toMatch(/\p{Script=Han}/u);
      expect(output).not.toMatch(/\n\s+at .*:\d+/);
      expect(usage.megabytes).toBeLessThan(1000);
      expect(existsSync(plan) ? readdirSync(plan).length : 0).toBe(exitCode === 0 ? 4 : 0);
      expect(readdirSync(join(folder, 'content')).filter((each) => each.startsWith('.'))).toEqual(
        [],
      );
    },
  );
});
