import { execFile } from 'node:child_process';
import { mkdir, mkdtemp, readFile, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { pathToFileURL } from 'node:url';
import { promisify } from 'node:util';

/** Formats that LibreOffice writes, and how it is asked for each. */
export const officeFormats = {
  docx: 'docx:MS Word 2007 XML',
  odt: 'odt:writer8',
  pdf: 'pdf:writer_pdf_Export',
} as const;

export type OfficeFormat = keyof typeof officeFormats;

/** Pages that LibreOffice turns into documents, in a folder of its own. */
export class Office {
  readonly #folder: string;

  private constructor(folder: string) {
    this.#folder = folder;
  }

  static async open(): Promise<Office> {
    return new Office(await mkdtemp(join(tmpdir(), 'import-bench-')));
  }

  async close(): Promise<void> {
    await rm(this.#folder, { recursive: true, force: true });
  }

  /**
   * Documents made of HTML pages, all in one run of the program, which takes longer to begin than to write.
   * @throws {Error} when LibreOffice is not installed or does not write one
   */
  async write(
    pages: ReadonlyMap<string, string>,
    format: OfficeFormat,
  ): Promise<Map<string, Uint8Array>> {
    const folder = join(this.#folder, format);
    await mkdir(folder, { recursive: true });
    const files: string[] = [];
    for (const [name, html] of pages) {
      const file = join(folder, `${name}.html`);
      await writeFile(file, html);
      files.push(file);
    }
    const profile = `-env:UserInstallation=${pathToFileURL(join(this.#folder, 'profile')).href}`;
    await promisify(execFile)(
      'soffice',
      [
        profile,
        '--headless',
        '--infilter=HTML (StarWriter)',
        '--convert-to',
        officeFormats[format],
        '--outdir',
        folder,
        ...files,
      ],
      { timeout: 300_000 },
    );
    const written = new Map<string, Uint8Array>();
    for (const name of pages.keys())
      written.set(name, new Uint8Array(await readFile(join(folder, `${name}.${format}`))));
    return written;
  }
}
