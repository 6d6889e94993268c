import { writeText, type ExportJob } from './export-job.ts';
import type { ExportedFile } from './manifest.ts';
import { DATA_FOLDER, filePath, isDataFile } from '../../corpus/addresses/file-paths.ts';

/**
 * Checksums as `sha256sum -c` reads them, a file a line, sorted by name.
 * @param nameOf name of a file as seen from the folder that the list stands in
 */
export function checksumLines<File extends Pick<ExportedFile, 'sha256'>>(
  files: readonly File[],
  nameOf: (file: File) => string,
): string {
  return files
    .map((file) => ({ name: nameOf(file), sha256: file.sha256 }))
    .sort((a, b) => (a.name < b.name ? -1 : 1))
    .map(({ name, sha256 }) => `${sha256}  ${name}\n`)
    .join('');
}

/** Writes `/data/SHA256SUMS`: every file below `/data/`, named from there. */
export function writeChecksums(job: ExportJob, files: readonly ExportedFile[]): ExportedFile {
  const inData = files.filter(({ href }) => isDataFile(href));
  return writeText(
    job,
    {
      href: filePath('checksums'),
      format: 'sha256',
      mediaType: 'text/plain; charset=utf-8',
      encoding: 'UTF-8',
      rows: null,
      modified: job.modified,
    },
    checksumLines(inData, ({ href }) => href.slice(DATA_FOLDER.length)),
  );
}
