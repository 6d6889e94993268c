import { spawn } from 'node:child_process';
import { readdirSync, readFileSync } from 'node:fs';

/** What a program took, with all processes that it started. */
export interface Cost {
  /** Seconds from its start to its end. */
  wall: number;
  /** Seconds of processor time, user and system, of all of them; null where the system does not tell (not Linux). */
  cpu: number | null;
  /** The most memory that one of them held, in megabytes (10⁶ bytes); null as above. */
  peak: number | null;
}

export interface MeasuredRun extends Cost {
  stdout: string;
}

/** Milliseconds between two looks at the memory of processes. */
const INTERVAL = 100;

/** `CLK_TCK` of Linux: in which parts of a second /proc counts processor time. */
const TICKS = 100;

/**
 * Runs a program to its end, alone: processor time is that of all processes that this one has waited for.
 * @throws {Error} with what it printed, when it fails
 */
export async function measuredRun(
  [program, ...programArguments]: readonly [string, ...string[]],
  options: { cwd: string; env?: NodeJS.ProcessEnv },
): Promise<MeasuredRun> {
  const cpuBefore = cpuOfChildren();
  const started = performance.now();
  const child = spawn(program, programArguments, {
    ...options,
    stdio: ['ignore', 'pipe', 'pipe'],
  });
  let stdout = '';
  let stderr = '';
  child.stdout.setEncoding('utf8').on('data', (text: string) => (stdout += text));
  child.stderr.setEncoding('utf8').on('data', (text: string) => (stderr += text));
  let peak = 0;
  const look = () => (peak = Math.max(peak, largestBelow(child.pid!)));
  const timer = setInterval(look, INTERVAL);
  const exitCode = await new Promise<number | null>((done, fail) => {
    child.on('error', fail);
    child.on('close', done);
  }).finally(() => clearInterval(timer));
  const wall = (performance.now() - started) / 1000;
  if (exitCode !== 0) throw new Error(`${program} failed:\n${stdout}\n${stderr}`);
  const cpuAfter = cpuOfChildren();
  return {
    stdout,
    wall,
    cpu: cpuBefore === null || cpuAfter === null ? null : cpuAfter - cpuBefore,
    peak: peak === 0 ? null : peak,
  };
}

/** Seconds of processor time of the processes that ended below this one (proc(5)). */
function cpuOfChildren(): number | null {
  const fields = statOf('self');
  return fields === null ? null : (Number(fields[13]) + Number(fields[14])) / TICKS;
}

/** Fields of /proc/PID/stat behind the name, which may hold spaces: the first is the state. */
function statOf(pid: string): string[] | null {
  const text = readText(`/proc/${pid}/stat`);
  return text === null ? null : text.slice(text.lastIndexOf(')') + 2).split(' ');
}

/** The most memory, in megabytes, that a process or one below it has held so far. */
function largestBelow(root: number): number {
  const parents = new Map<number, number>();
  for (const name of names('/proc')) {
    if (!/^\d+$/.test(name)) continue;
    const parent = statOf(name)?.[1];
    if (parent !== undefined) parents.set(Number(name), Number(parent));
  }
  const isBelow = (pid: number | undefined): boolean =>
    pid !== undefined && (pid === root || isBelow(parents.get(pid)));
  let largest = 0;
  for (const pid of parents.keys()) {
    if (!isBelow(pid)) continue;
    const [, kilobytes] = /^VmHWM:\s+(\d+) kB/m.exec(readText(`/proc/${pid}/status`) ?? '') ?? [];
    largest = Math.max(largest, (Number(kilobytes ?? 0) * 1024) / 1e6);
  }
  return largest;
}

function readText(path: string): string | null {
  try {
    return readFileSync(path, 'utf8');
  } catch {
    return null;
  }
}

function names(folder: string): string[] {
  try {
    return readdirSync(folder);
  } catch {
    return [];
  }
}
