import { mkdir } from 'node:fs/promises';
import { readContentFolder } from '../../src/content/read/read-content-folder.ts';
import { ContentError } from '../../src/content/problems/content-error.ts';
import { loadCorpus } from '../../src/corpus/assembly/load-corpus.ts';
import type { Corpus } from '../../src/corpus/model/corpus.ts';
import type { Settings } from '../../src/corpus/settings.ts';
import { writeExports } from '../../src/publish/files/write-exports.ts';
import type { RunStep } from '../shared/steps.ts';

/** Reads content and writes its data files, and nothing else. */
export async function exportOnly(settings: Settings, runStep: RunStep): Promise<void> {
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
