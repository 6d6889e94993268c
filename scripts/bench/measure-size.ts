import { execFileSync } from 'node:child_process';
import { existsSync, mkdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { filesBelow } from '../keeping/hash-files.ts';
import { keptPlace } from '../keeping/kept-place.ts';
import type { BenchPhases } from './bench-run.ts';
import { measuredRun, type Cost } from './measured-run.ts';
import { ELEVENTY, writeEleventySite } from './peers/eleventy.ts';
import { writeHugoSite } from './peers/hugo.ts';
import { sizeByKind, type Size } from './size-by-kind.ts';
import { writeSynthetic } from './write-synthetic.ts';

/** What is measured of one number of plans. */
export interface SizeFigures {
  plans: number;
  rows: number;
  isRich: boolean;
  /** By what was done: a build from nothing, after one edit, and after one more with the former site as the edition before. */
  builds: readonly (Cost & { name: BuildName; phases: Readonly<Record<string, number>> })[];
  /** Of the site that is made from nothing. */
  sizes: ReadonlyMap<string, Size>;
  /** Pages alone, in one language: programs that are at hand. */
  peers: readonly (Cost & { name: string })[];
}

export const buildNames = ['clean', 'edit', 'edition'] as const;
export type BuildName = (typeof buildNames)[number];

export interface MeasureOptions {
  plans: number;
  seed: number;
  rich: boolean;
  /** Whether others are measured beside it. */
  peers: boolean;
  /** Content folder whose texts the plans are made of. */
  model: string;
  /** Folder of the project. */
  root: string;
  /** Folder for what is made; empty. */
  folder: string;
}

/** Measures one number of plans, everything one after the other, nothing beside it. All that is made is left in its folder. */
export async function measureSize(options: MeasureOptions): Promise<SizeFigures> {
  const { plans, seed, rich, model, root, folder } = options;
  const [content, site] = [join(folder, 'content'), join(folder, 'site')];
  await writeSynthetic(model, { plans, seed, rich }, content);
  const build = async (name: BuildName, environment: Record<string, string> = {}) => {
    const { stdout, ...cost } = await measuredRun([process.execPath, RUN, 'build'], {
      cwd: root,
      env: {
        ...process.env,
        CONTENT_DIR: content,
        OUT_DIR: site,
        PREVIOUS_BUILD: '',
        AS_OF: TODAY,
        ...environment,
      },
    });
    return { name, ...cost, ...(JSON.parse(stdout) as BenchPhases) };
  };
  // Pages are compiled once for a version of the code; whoever builds for the first time waits for it too.
  rmSync(join(keptPlace(root), 'pages'), { recursive: true, force: true });
  const clean = await build('clean');
  const sizes = sizeByKind(site);
  const rows = countLines(readFileSync(join(site, 'data', 'measures.ndjson')));
  editOneMeasure(content, 1);
  const edit = await build('edit');
  editOneMeasure(content, 2);
  const edition = await build('edition', { PREVIOUS_BUILD: site });
  return {
    plans,
    rows,
    isRich: rich,
    builds: [clean, edit, edition],
    sizes,
    peers: options.peers ? await measurePeers(content, folder, root) : [],
  };
}

const RUN = fileURLToPath(new URL('bench-run.ts', import.meta.url));
const BARE_LOOP = fileURLToPath(new URL('peers/bare-loop.ts', import.meta.url));

/** Later than all that is written; a day of change may not lie ahead of it. */
const TODAY = '2099-12-31';

/**
 * Changes a word of one measure of one plan, and its day, as the manual asks for it.
 * @param number of the edit, from 1: each has a day of its own
 */
export function editOneMeasure(content: string, number: number): void {
  const plans = join(content, 'plans');
  const [path] = filesBelow(plans).filter((each) => each.endsWith('measures.yaml'));
  const table = join(plans, path!);
  change(table, /^( +text: )(?=[^'"|>\s])/m, `$1第${number}次修改。`);
  const day = `2099-01-${String(number).padStart(2, '0')}`;
  change(join(dirname(table), 'plan.md'), /^modified: .*$/m, `modified: '${day}'`);
}

function change(file: string, what: RegExp, by: string): void {
  const text = readFileSync(file, 'utf8');
  if (!what.test(text)) throw new Error(`${file} has no ${String(what)}`);
  writeFileSync(file, text.replace(what, by));
}

async function measurePeers(content: string, folder: string, root: string) {
  const peers: (Cost & { name: string })[] = [];
  const run = async (name: string, command: readonly [string, ...string[]], cwd: string) => {
    const { wall, cpu, peak } = await measuredRun(command, { cwd });
    peers.push({ name, wall, cpu, peak });
  };
  const hugo = versionOf('hugo', 'version');
  if (hugo !== null) {
    const place = join(folder, 'hugo');
    writeHugoSite(content, place);
    await run(`Hugo ${/v([\d.]+)/.exec(hugo)![1]!}`, ['hugo', '--quiet'], place);
  }
  const eleventy = installedEleventy(root);
  if (eleventy !== null) {
    const place = join(folder, 'eleventy');
    writeEleventySite(content, place);
    await run(
      ELEVENTY.replace(
        /^.*\/(.)(.*)@/,
        (_, first: string, rest: string) => `${first.toUpperCase()}${rest} `,
      ),
      [process.execPath, eleventy, '--quiet'],
      place,
    );
  }
  await run('迴圈 bare loop', [process.execPath, BARE_LOOP, content, join(folder, 'loop')], folder);
  return peers;
}

/** What a program says of its version; null where it is not there. */
function versionOf(program: string, ...programArguments: string[]): string | null {
  try {
    return execFileSync(program, programArguments, { encoding: 'utf8' });
  } catch {
    return null;
  }
}

/** Program of Eleventy, which is installed where it is missing, apart from the project's packages; null where it cannot be. */
function installedEleventy(root: string): string | null {
  const place = join(root, '.cache', 'bench', 'eleventy');
  const program = join(place, 'node_modules', '@11ty', 'eleventy', 'cmd.cjs');
  if (!existsSync(program)) {
    mkdirSync(place, { recursive: true });
    const given = ['install', '--prefix', place, '--no-audit', '--no-fund', ELEVENTY];
    if (versionOf('npm', ...given) === null) return null;
  }
  return existsSync(program) ? program : null;
}

function countLines(bytes: Uint8Array): number {
  let lines = 0;
  for (const byte of bytes) if (byte === 0x0a) lines += 1;
  return lines;
}
