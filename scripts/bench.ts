import { execFile } from 'node:child_process';
import { createReadStream } from 'node:fs';
import { mkdtemp, readdir, rm, stat } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { createInterface } from 'node:readline';
import { fileURLToPath } from 'node:url';
import { parseArgs, promisify } from 'node:util';
import { readSettings } from './shared/read-settings.ts';
import type { BenchFigures } from './bench/bench-run.ts';
import { projectRoot, runCommand } from './shared/run-command.ts';
import { writeSynthetic } from './bench/write-synthetic.ts';

const USAGE = `用法：npm run bench [-- --plans 10,100 --seed 1 --exports]
    以合成的內容量測建置網站的時間、記憶體與大小。
    --plans    計畫份數，可列多個，以逗號分隔（預設 10,100）
    --seed     種子（預設 1）；同樣的種子，同樣的內容
    --exports  只檢查內容並產生資料檔，不製作網頁與搜尋索引`;

/** `npm run bench`: builds sites of synthetic content of several sizes and prints the figures. */
await runCommand(async () => {
  const { values } = parseArgs({
    options: {
      plans: { type: 'string', default: '10,100' },
      seed: { type: 'string', default: '1' },
      exports: { type: 'boolean', default: false },
    },
  });
  const sizes = values.plans.split(',');
  if (!sizes.every((size) => /^[1-9]\d*$/.test(size)) || !/^\d+$/.test(values.seed)) {
    throw new Error(USAGE);
  }
  for (const size of sizes) {
    const options = { plans: Number(size), seed: Number(values.seed) };
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
      [...process.execArgv, fileURLToPath(new URL('bench-run.ts', import.meta.url)), work],
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
