import { inEachLanguage } from '../../content/bilingual.ts';
import { createHash } from 'node:crypto';
import { describeOrigin } from '../../datasets/file-origin.ts';
import type { Packed } from '../../datasets/formats/packed.ts';
import { zipInPieces, type ZipEntry } from './zip-in-pieces.ts';
import { jsonText } from '../descriptions/description-file.ts';
import { EDITIONS_FILE, editionEntries } from '../history/editions.ts';
import { absoluteUrl } from '../../corpus/addresses/site-address.ts';
import { checksumLines } from './checksums.ts';
import { readArchived, type ArchivedFile } from './former-archive.ts';
import type { FormerFiles } from './pieces.ts';
import { exportedFile, originOf, pathOf, writeWhole, type ExportJob } from './export-job.ts';
import type { ExportedFile } from './manifest.ts';
import { filePath, isDataFile } from '../../corpus/addresses/file-paths.ts';
import { pagePath } from '../../corpus/addresses/page-paths.ts';

/** Folder that everything in the archive stands in. */
const FOLDER = 'open-plans';

/**
 * Of several forms of the same rows or the same plan those that are taken along: JSON, which a former
 * build is read from, the CSV of the datasets, and the plain CSV, of which the data package is.
 */
const forms: ReadonlySet<string> = new Set(['json', 'csv', 'csv.txt']);

/** Formats that are compressed already. */
const compressed: ReadonlySet<string> = new Set([
  'ods',
  'parquet',
  'zip',
  'odt',
  'docx',
  'xlsx',
  'pdf',
]);

export interface ArchiveOptions {
  former?: FormerFiles | null;
  /** Null for a file that is still to be compressed. */
  packedOf?: (file: ExportedFile) => (() => Packed) | null;
}

/**
 * Writes `/data/open-plans.zip`: everything, laid out as on the site (`data/measures.csv`,
 * `plans/ntl/101/source.txt`), with a `README.md`, `SHA256SUMS` and the list of editions, which says
 * nothing of the archive's own checksum. Left out is what holds nothing else: the cuts by
 * institution and unit, the other forms of the datasets and plans, and pictures of plans; and
 * the archives of older editions.
 *
 * Files are read one after the other, so memory does not grow with them. Same files, same bytes:
 * the entries have the days of their content and no owner.
 * @param options `former`: whose archive files are taken of that did not change; `packedOf`: gives a file that is compressed already
 */
export async function writeArchive(
  job: ExportJob,
  files: readonly ExportedFile[],
  { former = null, packedOf = () => null }: ArchiveOptions = {},
): Promise<ExportedFile> {
  const entries = files.filter(isTaken);
  const text = (name: string, content: string): ZipEntry => ({
    name: `${FOLDER}/${name}`,
    content: new TextEncoder().encode(content),
    day: job.modified,
  });
  const editions = editionsKnown(job);
  const sums = [...entries, { href: EDITIONS_FILE, sha256: sha256Of(editions) }];
  const archived = await archivedBefore(former);
  const parts = [
    text('README.md', readme(job)),
    text(
      'SHA256SUMS',
      checksumLines(sums, ({ href }) => href.slice(1)),
    ),
    text(EDITIONS_FILE.slice(1), editions),
    ...entries.map((file) => ({
      name: FOLDER + file.href,
      content: pathOf(job, file.href),
      day: file.modified,
      isStored: compressed.has(file.format),
      archived: archived(file),
      packed: packedOf(file),
    })),
  ];
  const facts = await writeWhole(pathOf(job, filePath('archive')), (file) =>
    zipInPieces(parts, (piece) => file.write(piece)),
  );
  return exportedFile(
    {
      href: filePath('archive'),
      format: 'zip',
      mediaType: 'application/zip',
      encoding: null,
      rows: null,
      modified: job.modified,
    },
    facts,
  );
}

/** What gives of each file how the archive of the edition before has it; nothing of one that changed since. */
async function archivedBefore(
  former: FormerFiles | null,
): Promise<(file: ExportedFile) => ArchivedFile | undefined> {
  const archive = former?.find(filePath('archive')) ?? null;
  if (former === null || archive === null) return () => undefined;
  const files = await readArchived(archive.path);
  return ({ href, sha256 }) => (former.sum(href) === sha256 ? files.get(FOLDER + href) : undefined);
}

function isTaken({ href, format, dataset, planId, institutionId, unit }: ExportedFile): boolean {
  if (!isDataFile(href) || format === 'description') return true;
  if (unit !== null || !forms.has(format)) return false;
  return dataset === null || (planId === null && institutionId === null);
}

/** The list of editions as it can be told from inside the archive. */
function editionsKnown({ corpus, settings, modified }: ExportJob): string {
  const own = { href: filePath('archive'), modified, bytes: null, sha256: null };
  return jsonText(editionEntries(corpus.history, own, (path) => absoluteUrl(settings, path)));
}

function sha256Of(text: string): string {
  return createHash('sha256').update(text).digest('hex');
}

function readme(job: ExportJob): string {
  const { name, description } = job.corpus.site;
  const facts = describeOrigin({ title: name, description, path: pagePath('data') }, originOf(job));
  return [
    `# ${inEachLanguage(name).join(' ')}`,
    '',
    ...facts.map(({ label, value }) => `- ${label.zh} ${label.en}：${value}`),
    '',
    '各檔的 SHA-256 見 SHA256SUMS，可在本資料夾執行 `sha256sum -c SHA256SUMS` 核對。',
    'Checksums stand in SHA256SUMS; check them with `sha256sum -c SHA256SUMS` in this folder.',
    '',
    '欄位說明見 data/datapackage.json 與 data/schema/。資料集為 CSV 與 JSON，計畫為 JSON；其他格式（ODS、Parquet、SQLite 等）見網站。',
    'What the columns mean: data/datapackage.json and data/schema/. Datasets are CSV and JSON, plans JSON; other formats (ODS, Parquet, SQLite …) are on the site.',
    '',
  ].join('\n');
}
