import { execFile } from 'node:child_process';
import { createReadStream } from 'node:fs';
import { mkdtemp, readdir, rm, stat } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { createInterface } from 'node:readline';
import { fileURLToPath } from 'node:url';
import { promisify } from 'node:util';
import { readSettings } from './shared/read-settings.ts';
import type { BenchFigures } from './bench/bench-run.ts';
import { projectRoot, runWithArguments } from './shared/run-command.ts';
import { wholeNumber } from './shared/usage/whole-number.ts';
import { commands } from './shared/usage/commands.ts';
import { writeSynthetic } from './bench/write-synthetic.ts';

/** `npm run bench`: builds sites of synthetic content of several sizes and prints the figures. */
await runWithArguments(commands.bench, async ({ values }) => {
  const sizes = values.plans.split(',').map((size) => wholeNumber('plans', size, { least: 1 }));
  const seedNumber = wholeNumber('seed', values.seed, { least: 0 });
  for (const plans of sizes) {
    const options = { plans, seed: seedNumber };
    for (const line of await measure(options, values.exports ? 'exports' : 'build')) {
      process.stdout.write(`${line}\n`);
    }
  }
});

async function measure(
  options: { plans: number; seed: number },
  work: 'build' | 'exports',
): Promise<string[]> {
  const folder = await mkdtemp(join(tmpdir(), 'open-plans-bench-'));
  try {
    const [content, site] = [join(folder, 'content'), join(folder, 'site')];
    const { contentDir } = readSettings(process.env, process.cwd());
    await writeSynthetic(contentDir, options, content);
    const { stdout } = await promisify(execFile)(
      process.execPath,
      [...process.execArgv, fileURLToPath(new URL('bench/bench-run.ts', import.meta.url)), work],
      {
        cwd: projectRoot,
        env: { ...process.env, CONTENT_DIR: content, OUT_DIR: site, PREVIOUS_BUILD: '' },
      },
    );
    const { seconds, peakMemory } = JSON.parse(stdout) as BenchFigures;
    const total = Object.values(seconds).reduce((sum, each) => sum + each, 0);
    const { files, bytes } = await sizeOf(site);
    const rows = await countLines(join(site, 'data', 'measures.ndjson'));
    return [
      `${options.plans} plans, ${rows} rows, seed ${options.seed}`,
      ...Object.entries({ ...seconds, '合計 Total': total }).map(
        ([step, time]) => `  ${time.toFixed(1).padStart(8)} s   ${step}`,
      ),
      `  ${peakMemory.toFixed(0).padStart(8)} MB  記憶體最多 Peak memory`,
      `  ${(bytes / 1e6).toFixed(0).padStart(8)} MB  ${files} files`,
    ];
  } finally {
    await rm(folder, { recursive: true, force: true });
  }
}

async function sizeOf(directory: string): Promise<{ files: number; bytes: number }> {
  let files = 0;
  let bytes = 0;
  for (const entry of await readdir(directory, { recursive: true, withFileTypes: true })) {
    if (!entry.isFile()) continue;
    files += 1;
    bytes += (await stat(join(entry.parentPath, entry.name))).size;
  }
  return { files, bytes };
}

async function countLines(path: string): Promise<number> {
  let count = 0;
  for await (const _ of createInterface({ input: createReadStream(path) })) count += 1;
  return count;
}
