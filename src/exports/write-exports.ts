import { createReadStream } from 'node:fs';
import { join, resolve } from 'node:path';
import type { Corpus, Plan } from '../corpus/corpus.ts';
import type { Dataset } from '../datasets/dataset.ts';
import { datasetFormats } from '../datasets/formats.ts';
import { datasets } from '../datasets/registry.ts';
import { validatedRows } from '../datasets/validated-rows.ts';
import type { Settings } from '../site/settings.ts';
import { createHashedFile, type FileFacts, type HashedFile } from './hashed-file.ts';
import type { ExportedFile, ExportManifest } from './manifest.ts';
import { planJson } from './plan-json.ts';
import { sourceFormat } from './source-formats.ts';

type ExportSettings = Pick<Settings, 'siteUrl' | 'basePath' | 'contentDir'>;

/**
 * Writes every data file below `directory`, laid out as on the site: each dataset in each format
 * (`data/measures.json`), each plan whole (`data/plans/<plan_id>.json`), and each plan's source,
 * bytes unchanged, at the address the corpus gives it. Rows stream: memory does not grow with them.
 *
 * @returns what was written, in stable order: datasets as registered, plans and sources as in the corpus
 * @throws {Error} when a row does not fit its dataset, or a source is not the file that was checked
 */
export async function writeExports(
  corpus: Corpus,
  settings: ExportSettings,
  directory: string,
): Promise<ExportManifest> {
  const files: ExportedFile[] = [];
  for (const dataset of datasets) {
    files.push(...(await writeDataset(dataset, corpus, settings, directory)));
  }
  for (const plan of corpus.plans) {
    files.push(await writePlan(plan, corpus, settings, directory));
  }
  for (const plan of corpus.plans) {
    if (plan.source !== null) files.push(await copySource(plan, plan.source, settings, directory));
  }
  return { files, byHref: new Map(files.map((file) => [file.href, file])) };
}

/** All formats of a dataset at once, so that its rows are made and checked only once. */
async function writeDataset(
  dataset: Dataset,
  corpus: Corpus,
  settings: ExportSettings,
  directory: string,
): Promise<ExportedFile[]> {
  const outputs = [];
  for (const format of datasetFormats) {
    const href = `/data/${dataset.name}.${format.name}`;
    const file = await createHashedFile(join(directory, href));
    outputs.push({ format, href, file, encoder: format.createEncoder(dataset) });
  }
  try {
    let rows = 0;
    for (const { file, encoder } of outputs) await file.write(encoder.start());
    for (const row of validatedRows(dataset, corpus, { settings })) {
      rows += 1;
      for (const { file, encoder } of outputs) await file.write(encoder.row(row));
    }
    for (const { file, encoder } of outputs) await file.write(encoder.end());
    const written: ExportedFile[] = [];
    for (const { format, href, file } of outputs) {
      const { bytes, sha256 } = await file.finish();
      written.push({
        href,
        format: format.name,
        mediaType: format.mediaType,
        bytes,
        rows,
        sha256,
        dataset: dataset.name,
        planId: null,
      });
    }
    return written;
  } finally {
    for (const { file } of outputs) await file.abandon();
  }
}

async function writePlan(
  plan: Plan,
  corpus: Corpus,
  settings: ExportSettings,
  directory: string,
): Promise<ExportedFile> {
  const href = `/data/plans/${plan.planId}.json`;
  const text = planJson(plan, corpus.site, { settings });
  const facts = await writeWhole(join(directory, href), (file) => file.write(text));
  return {
    href,
    format: 'json',
    mediaType: 'application/json',
    ...facts,
    rows: plan.rows.length,
    dataset: null,
    planId: plan.planId,
  };
}

async function copySource(
  plan: Plan,
  source: NonNullable<Plan['source']>,
  settings: ExportSettings,
  directory: string,
): Promise<ExportedFile> {
  const from = resolve(settings.contentDir, source.file);
  const facts = await writeWhole(join(directory, source.href), async (file) => {
    for await (const chunk of createReadStream(from)) await file.write(chunk as Uint8Array);
  });
  if (facts.sha256 !== source.sha256) {
    throw new Error(
      `${source.file}：來源檔在檢查之後被更動了（SHA-256 應為 ${source.sha256}，現為 ${facts.sha256}），請重新執行`,
    );
  }
  return {
    href: source.href,
    ...sourceFormat(source.file),
    ...facts,
    rows: null,
    dataset: null,
    planId: plan.planId,
  };
}

async function writeWhole(
  path: string,
  fill: (file: HashedFile) => Promise<void>,
): Promise<FileFacts> {
  const file = await createHashedFile(path);
  try {
    await fill(file);
    return await file.finish();
  } finally {
    await file.abandon();
  }
}
