import type { DatasetContext } from '../../datasets/column.ts';
import type { CellValue, Dataset, DataRow } from '../../datasets/dataset.ts';
import type { Corpus } from '../../corpus/model/corpus.ts';
import { csvFormat } from '../../datasets/formats/csv.ts';
import { datasetFormats } from '../../datasets/formats/formats.ts';
import { jsonFormat } from '../../datasets/formats/json.ts';
import type { ExportedFile, ExportManifest } from '../../publish/files/manifest.ts';
import type { Words } from '../../words/interface/index.ts';
import { filePath } from '../../corpus/addresses/file-paths.ts';
import { pagePath } from '../../corpus/addresses/page-paths.ts';

/** Path of a dataset's landing page. */
export function datasetPath(dataset: Pick<Dataset, 'name'>): string {
  return pagePath('dataset', { dataset: dataset.name });
}

/** The files of a dataset, in the order in which formats are offered. */
export function datasetFiles(
  dataset: Pick<Dataset, 'name'>,
  manifest: ExportManifest,
): ExportedFile[] {
  return datasetFormats.flatMap(
    (format) =>
      manifest.byHref.get(filePath('dataset', { dataset: dataset.name, format: format.name })) ??
      [],
  );
}

/** A form of a whole dataset, as pages name it. */
export interface DatasetForm {
  href: string;
  mediaType: string;
  dataset: string;
}

/** The JSON and CSV files of the datasets that a page is made of, for `rel="alternate"`: every dataset has both, however long. */
export function formsOfDatasets(...names: readonly string[]): DatasetForm[] {
  return names.flatMap((dataset) =>
    [jsonFormat, csvFormat].map(({ name: format, mediaType }) => ({
      href: filePath('dataset', { dataset, format }),
      mediaType,
      dataset,
    })),
  );
}

/** The first rows of a dataset, at most `limit`; later ones are not made. */
export function firstRows(
  dataset: Dataset,
  corpus: Corpus,
  context: DatasetContext,
  limit: number,
): DataRow[] {
  const rows: DataRow[] = [];
  if (limit === 0) return rows;
  for (const row of dataset.rows(corpus, context)) {
    rows.push(row as DataRow);
    if (rows.length === limit) break;
  }
  return rows;
}

/** True for a text with Chinese characters in it. */
export function isChinese(text: string): boolean {
  return /\p{Script=Han}/u.test(text);
}

/** A value as a table cell shows it; null where there is none. */
export function cellText(value: CellValue, words: Words): string | null {
  if (value === null) return null;
  if (typeof value === 'boolean') return String(value);
  if (typeof value === 'number') return String(value);
  if (typeof value === 'string') return value;
  return value.length === 0 ? null : value.join(words.data.listJoin);
}
