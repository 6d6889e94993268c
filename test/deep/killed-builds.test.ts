import { appendFile, mkdtemp, readFile, readdir } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { setTimeout as pause } from 'node:timers/promises';
import { expect, test } from 'vitest';
import { isWholeSite } from '../../scripts/building/whose-files.ts';
import { HEALTH_BUREAU } from '../support/content-folder.ts';
import { runScript, type RunResult } from '../support/run-build.ts';

/** Steps of a build as it prints them, in the middle of which it is killed. */
const STEPS = [
  'Checking content',
  'Writing datasets',
  'Rendering pages',
  'Indexing the pages for search',
];

/** Moments in each of the steps, and in the switch to the new site, for each kind of target. */
const MOMENTS_IN_STEP = 8;
const MOMENTS_IN_SWITCH = 18;

interface Tally {
  moments: number;
  /** Builds that came to their end before the moment to kill them; they count for nothing. */
  late: number;
  lost: string[];
  /** Times that a running site was looked at, and found missing. */
  looks: number;
  missing: number;
}

/** A build's address tells its edition: each kill is of a build that would publish another one. */
class Target {
  readonly tally: Tally = { moments: 0, late: 0, lost: [], looks: 0, missing: 0 };
  readonly folder: string;
  readonly isLink: boolean;
  readonly dist: string;
  #edition = 0;

  constructor(folder: string, isLink: boolean) {
    this.folder = folder;
    this.isLink = isLink;
    this.dist = join(folder, 'dist');
  }

  environment(): Record<string, string> {
    this.#edition += 1;
    return {
      CONTENT_DIR: HEALTH_BUREAU,
      OUT_DIR: this.dist,
      SITE_URL: `https://edition-${this.#edition}.example.org`,
    };
  }

  build(more: Partial<Parameters<typeof runScript>[2]> = {}, place: Record<string, string> = {}) {
    return runScript('build.ts', this.isLink ? ['--link'] : [], {
      ...more,
      environment: { ...this.environment(), ...place },
    });
  }

  /** After a build was killed: is a whole site there, for a link at once, else after a command? */
  async judge(moment: string, { signal }: RunResult): Promise<void> {
    const verdict = signal === 'SIGKILL' ? await this.#verdict() : 'came to its end before';
    // For whoever waits, or looks into a failure.
    await appendFile(join(this.folder, 'moments.log'), `${moment}: ${verdict}\n`);
    if (signal !== 'SIGKILL') this.tally.late += 1;
    else this.tally.moments += 1;
    if (verdict.startsWith('lost')) this.tally.lost.push(`${moment}: ${verdict}`);
  }

  async #verdict(): Promise<string> {
    const isWholeAtOnce = await isWholeSite(this.dist);
    const next = await runScript('check.ts', [], { environment: this.environment() });
    expect(next.exitCode, next.output).toBe(0);
    if (!(await isWholeSite(this.dist))) return 'lost';
    if (isWholeAtOnce) return 'whole at once';
    return this.isLink ? 'lost until the next command' : 'whole after the next command';
  }

  /** Looks at the home page again and again until it is told to stop. */
  async watch(until: Promise<unknown>): Promise<void> {
    let isOver = false;
    void until.finally(() => (isOver = true));
    while (!isOver) {
      this.tally.looks += 1;
      await readFile(join(this.dist, 'index.html')).catch(() => (this.tally.missing += 1));
      await pause(2);
    }
  }
}

/** Kills builds in the middle of their steps: when a step has begun, after a part of its time. */
async function killInSteps(target: Target): Promise<void> {
  const times = await timeSteps(target);
  for (let moment = 0; moment < MOMENTS_IN_STEP; moment += 1) {
    for (const [index, step] of STEPS.entries()) {
      const part = ((moment + 0.5) / MOMENTS_IN_STEP) * times[index]!;
      let isSet = false;
      const result = await target.build({
        onOutput: (output, kill) => {
          if (isSet || !output.includes(step)) return;
          isSet = true;
          setTimeout(kill, part);
        },
      });
      await target.judge(`${step} + ${part.toFixed(0)} ms`, result);
    }
  }
}

/** Builds once, and tells how long each step took, in milliseconds. */
async function timeSteps(target: Target): Promise<number[]> {
  const begun = new Map<number, number>();
  const result = await target.build({
    onOutput: (output) => {
      for (const [index, step] of [...STEPS, 'Replacing'].entries()) {
        if (!begun.has(index) && output.includes(step)) begun.set(index, performance.now());
      }
    },
  });
  expect(result.exitCode, result.output).toBe(0);
  return STEPS.map((_, index) => begun.get(index + 1)! - begun.get(index)!);
}

/** Kills builds right before single changes of the disk at the target: all of the first, some of the rest. */
async function killInSwitch(target: Target): Promise<void> {
  const kill = new URL('../support/kill-at-change.mjs', import.meta.url).href;
  const nodeArguments = [`--import=${kill}`];
  const log = join(target.folder, 'changes.log');
  const place = { KILL_PLACE: target.dist };
  const whole = await target.build({ nodeArguments }, { ...place, KILL_LOG: log });
  expect(whole.exitCode, whole.output).toBe(0);
  const changes = (await readFile(log, 'utf8')).trim().split('\n');
  expect(changes.filter((name) => name === 'rename').length).toBeGreaterThan(1);

  const early = Math.ceil(MOMENTS_IN_SWITCH / 2);
  for (let moment = 1; moment <= MOMENTS_IN_SWITCH; moment += 1) {
    const part = (moment - early) / (MOMENTS_IN_SWITCH - early);
    const at = moment <= early ? moment : Math.round(early + part * (changes.length - early));
    const result = await target.build({ nodeArguments }, { ...place, KILL_AT: String(at) });
    await target.judge(`change ${at} of ${changes.length} (${changes[at - 1]})`, result);
  }
}

test(
  'of builds killed at a hundred moments, none loses a site',
  { timeout: 3 * 3_600_000 },
  async () => {
    const work = async (isLink: boolean) => {
      const folder = await mkdtemp(join(tmpdir(), 'open-plans-killed-'));
      const target = new Target(folder, isLink);
      const first = await target.build();
      expect(first.exitCode, first.output).toBe(0);
      const killing = killInSteps(target).then(() => killInSwitch(target));
      await Promise.all([killing, target.watch(killing)]);

      // The last build leaves nothing of the killed ones.
      const last = await target.build();
      expect(last.exitCode, last.output).toBe(0);
      expect(await isWholeSite(target.dist)).toBe(true);
      const beside = (await readdir(folder)).filter((name) => name.startsWith('dist.'));
      const holding = await Promise.all(
        beside.map(async (name) => (await readdir(join(folder, name))).length > 0),
      );
      // Builds that were killed before they could say whose their folders are leave them empty, for
      // an hour; a link leads into the one that holds its site.
      expect(holding.filter(Boolean)).toHaveLength(isLink ? 1 : 0);
      return target.tally;
    };
    const [folder, link] = await Promise.all([work(false), work(true)]);
    process.stdout.write(`folder: ${JSON.stringify(folder)}\nlink: ${JSON.stringify(link)}\n`);
    expect([...folder.lost, ...link.lost]).toEqual([]);
    expect(link.missing).toBe(0);
    expect(folder.moments + link.moments + folder.late + link.late).toBe(100);
    expect(folder.late + link.late).toBeLessThan(10);
  },
);
