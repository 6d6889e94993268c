import { writeText, type ExportJob } from './export-job.ts';
import type { ExportedFile } from './manifest.ts';
import {
  commonFolder,
  DATA_FOLDER,
  filePath,
  isDataFile,
} from '../../corpus/addresses/file-paths.ts';

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

/**
 * Writes `SHA256SUMS` of each institution (every file below its folder, and those that hold it whole)
 * and `/data/SHA256SUMS` (every file below `/data/`), each naming files from where it stands.
 * @returns those of the institutions first
 */
export function writeChecksums(job: ExportJob, files: readonly ExportedFile[]): ExportedFile[] {
  const inData = files.filter(({ href }) => isDataFile(href));
  const write = (href: string, lines: string) =>
    writeText(
      job,
      {
        href,
        format: 'sha256',
        mediaType: 'text/plain; charset=utf-8',
        encoding: 'UTF-8',
        rows: null,
        modified: job.modified,
      },
      lines,
    );
  const byFolder = Map.groupBy(inData, ({ href }) => institutionFolder(href));
  const byHref = new Map(inData.map((file) => [file.href, file]));
  const ofInstitutions = job.corpus.institutions.map(({ institutionId }) => {
    const list = filePath('institutionChecksums', { institution_id: institutionId });
    const folder = list.slice(0, list.lastIndexOf('/') + 1);
    const whole = [
      filePath('institution', { institution_id: institutionId }),
      filePath('institutionWorkbook', { institution_id: institutionId }),
    ];
    const own = [
      ...(byFolder.get(folder) ?? []),
      ...whole.flatMap((href) => byHref.get(href) ?? []),
    ];
    const nameOf = ({ href }: ExportedFile) =>
      href.startsWith(folder)
        ? href.slice(folder.length)
        : `..${href.slice(href.lastIndexOf('/'))}`;
    return write(list, checksumLines(own, nameOf));
  });
  const lines = checksumLines([...inData, ...ofInstitutions], ({ href }) =>
    href.slice(DATA_FOLDER.length),
  );
  return [...ofInstitutions, write(filePath('checksums'), lines)];
}

/** The folder of the institution that a file stands below; null where it stands below none. */
function institutionFolder(href: string): string | null {
  const start = commonFolder('institutionChecksums');
  const end = href.startsWith(start) ? href.indexOf('/', start.length) : -1;
  return end === -1 ? null : href.slice(0, end + 1);
}
