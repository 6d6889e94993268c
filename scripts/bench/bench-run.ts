import { mkdir } from 'node:fs/promises';
import { readContentFolder } from '../../src/content/read/read-content-folder.ts';
import { loadCorpus } from '../../src/corpus/assembly/load-corpus.ts';
import { ContentError } from '../../src/content/problems/content-error.ts';
import type { Corpus } from '../../src/corpus/model/corpus.ts';
import { writeExports } from '../../src/publish/files/write-exports.ts';
import type { Settings } from '../../src/corpus/settings.ts';
import { readSettings } from '../shared/read-settings.ts';
import { buildSite } from '../building/build-site.ts';
import { projectRoot, runCommand } from '../shared/run-command.ts';
import type { RunStep } from '../shared/steps.ts';

/** What one measured run reports: seconds by step, as they pass on the clock. */
export interface BenchPhases {
  phases: Record<string, number>;
}

/**
 * `bench-run.ts build|exports`: does the work once and writes `BenchPhases` as JSON to stdout. Started by
 * `bench.ts` with CONTENT_DIR and OUT_DIR, which measures the process.
 */
await runCommand(async () => {
  const settings = readSettings(process.env, process.cwd());
  const phases: Record<string, number> = {};
  const runStep: RunStep = async (title, work) => {
    const started = performance.now();
    const result = await work();
    // The folder of a run says nothing.
    phases[title.replace(/(?<=Replacing) .*/, '')] = (performance.now() - started) / 1000;
    return result;
  };
  if (process.argv[2] === 'exports') await exportOnly(settings, runStep);
  else await buildSite({ root: projectRoot, settings, allowUnreviewed: true, runStep });
  process.stdout.write(JSON.stringify({ phases } satisfies BenchPhases));
});

async function exportOnly(settings: Settings, runStep: RunStep): Promise<void> {
  const corpus = await runStep('檢查內容 Checking content', () => load(settings));
  await runStep('產生資料檔 Writing datasets', async () => {
    await mkdir(settings.outDir, { recursive: true });
    await writeExports(corpus, settings, settings.outDir);
  });
}

async function load({ contentDir, asOf }: Settings): Promise<Corpus> {
  const { corpus, problems } = loadCorpus(await readContentFolder(contentDir), { asOf });
  if (corpus === null) throw new ContentError(problems);
  return corpus;
}
