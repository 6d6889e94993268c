import { createHash } from 'node:crypto';
import {
  closeSync,
  createReadStream,
  createWriteStream,
  existsSync,
  openAsBlob,
  openSync,
  readdirSync,
  readFileSync,
  readSync,
} from 'node:fs';
import { mkdir, readdir, readFile, stat } from 'node:fs/promises';
import { basename, dirname, join, sep } from 'node:path';
import { Writable } from 'node:stream';
import { StringDecoder } from 'node:string_decoder';
import { BlobReader, ZipReader } from '@zip.js/zip.js';
import { logEntrySchema, type LogEntry } from '../../corpus/model/change-log.ts';
import { EDITIONS_FILE, type EditionEntry } from './editions.ts';
import type { LostEdition } from './lost-editions.ts';
import type {
  KnownEdition,
  PastEdition,
  WithdrawnEdition,
} from '../../corpus/model/site-history.ts';
import type { DataRow } from '../../datasets/dataset.ts';
import { filePath } from '../../corpus/addresses/file-paths.ts';

/** What is read of a plan's own file. */
export interface FormerPlan {
  sections: readonly { heading: string; text: string }[];
}

/** The data of the build before. */
export interface PreviousBuild {
  /** Day of that edition; null where the files do not say. */
  edition: string | null;
  /** Absolute address at which its site was published, `/` at the end; null where it does not say. */
  root: string | null;
  /** Rows of a dataset, each time from the start; null where that build had no such dataset. */
  rows(dataset: string): (() => Iterable<DataRow>) | null;
  /** The versions of a plan as it had them, each with its text; none where it had no such plan. */
  plan(planId: string): readonly FormerPlan[];
  /** What it told of changes, the newest first. */
  log: readonly LogEntry[];
  /** That edition as a file; null where its archive is not there. */
  archive: PastEdition | null;
  /** The older editions that it kept, newest first; those whose files are there, as published. */
  kept: readonly PastEdition[];
  /** The older editions that it knew, newest first, whose files are not there. */
  notKept: readonly KnownEdition[];
  /** Those among them that it offered itself; null where it does not say what it offered. */
  lost: readonly LostEdition[] | null;
  /** The older editions that it had withdrawn. */
  withdrawn: readonly WithdrawnEdition[];
}

/**
 * Opens the data of the build before. The folder of a site holds the files of older editions; its
 * archive holds its own edition and only the list of the older ones.
 * @param path a finished site, its folder `data`, or the file that holds all its data (`.zip`)
 * @param workDirectory where a zip file may be unpacked
 * @throws {Error} (message in Chinese) when no data are found there
 */
export async function openPreviousBuild(
  path: string,
  workDirectory: string,
): Promise<PreviousBuild> {
  const entry = await stat(path).catch(() => null);
  if (entry === null) {
    throw new Error(
      `PREVIOUS_BUILD 為「${path}」，找不到這個檔案或資料夾。網站從來沒有發布過的，不要給 PREVIOUS_BUILD；` +
        '發布過的，先執行 npm run former -- 網站的網址 --out ../former，再用 PREVIOUS_BUILD=../former。 There is no such file or folder.',
    );
  }
  const isArchive = entry.isFile();
  if (isArchive) await unpack(path, workDirectory);
  const directory = await findData(isArchive ? workDirectory : path);
  if (directory === null) {
    throw new Error(
      `PREVIOUS_BUILD 為「${path}」，其中沒有 measures.json。須為前一版的網站資料夾、其中的 data 資料夾，或全部資料的 .zip 檔。`,
    );
  }
  const listed = readListed(directory);
  const edition = listed[0]?.edition ?? (await readmeDay(directory));
  return {
    edition,
    root: rootOf(listed[0]),
    rows(dataset) {
      const file = join(directory, `${dataset}.json`);
      return existsSync(file) ? () => readRows(file) : null;
    },
    plan: (planId) => readPlans(directory, planId),
    log: readLog(directory),
    archive: await editionOf(
      isArchive ? path : join(directory, basename(filePath('archive'))),
      edition,
    ),
    ...(await olderEditions(directory, listed.slice(1))),
    ...(listed.length === 0 ? { lost: null } : {}),
    withdrawn: listed
      .filter(({ withdrawn }) => withdrawn !== null)
      .map(({ edition: day }) => ({ edition: day })),
  };
}

function readPlans(directory: string, planId: string): FormerPlan[] {
  const own = join(directory, 'plans', `${planId}.json`);
  const versions = join(directory, 'plans', planId, 'versions');
  const former = existsSync(versions)
    ? readdirSync(versions)
        .filter((name) => name.endsWith('.json'))
        .map((name) => join(versions, name))
    : [];
  return [own, ...former]
    .filter((file) => existsSync(file))
    .map((file) => JSON.parse(readFileSync(file, 'utf8')) as FormerPlan);
}

/** The edition that a file holds; null where the file is not there. */
async function editionOf(file: string, edition: string | null): Promise<PastEdition | null> {
  if (!existsSync(file)) return null;
  const hash = createHash('sha256');
  let bytes = 0;
  for await (const chunk of createReadStream(file)) {
    hash.update(chunk as Uint8Array);
    bytes += (chunk as Uint8Array).length;
  }
  const sha256 = hash.digest('hex');
  return { edition, href: addressOf({ edition, sha256 }), bytes, sha256, file };
}

/** Where an edition is kept; two of one day differ in their checksum. */
function addressOf({ edition, sha256 }: Pick<KnownEdition, 'edition' | 'sha256'>): string {
  return filePath('edition', { edition: `${edition ?? 'undated'}-${sha256.slice(0, 8)}` });
}

/** The older editions that the former build listed, parted by whether their files are there. */
async function olderEditions(
  directory: string,
  listed: readonly EditionEntry[],
): Promise<{ kept: PastEdition[]; notKept: KnownEdition[]; lost: LostEdition[] }> {
  const kept: PastEdition[] = [];
  const notKept: KnownEdition[] = [];
  const lost: LostEdition[] = [];
  for (const { edition, url, bytes, sha256, withdrawn } of listed) {
    if (withdrawn !== null || sha256 === null || bytes === null) continue;
    const known = { edition, href: addressOf({ edition, sha256 }), bytes, sha256 };
    const found = await editionOf(join(directory, 'versions', basename(known.href)), edition);
    if (found !== null && found.sha256 === sha256) {
      kept.push(found);
      continue;
    }
    notKept.push(known);
    if (url !== null) lost.push({ ...known, isAltered: found !== null });
  }
  return { kept, notKept, lost };
}

/**
 * Unpacks what is read of an archive of all data: the JSON files and the README.
 * @throws {Error} (message in Chinese) when it is no readable archive
 */
export async function unpack(path: string, directory: string): Promise<void> {
  try {
    const zip = new ZipReader(new BlobReader(await openAsBlob(path)), { useWebWorkers: false });
    for (const entry of await zip.getEntries()) {
      if (entry.directory || !/(?:\.json|README\.md)$/.test(entry.filename)) continue;
      const file = join(directory, entry.filename);
      if (!file.startsWith(join(directory, sep))) continue;
      await mkdir(dirname(file), { recursive: true });
      await entry.getData(Writable.toWeb(createWriteStream(file)) as WritableStream<Uint8Array>, {
        checkSignature: true,
      });
    }
  } catch (error) {
    throw new Error(`PREVIOUS_BUILD 為「${path}」，不是可讀的 .zip 檔。`, { cause: error });
  }
}

/** The folder that holds `measures.json`: this one, `data` in it, or the only folder in it. */
async function findData(directory: string): Promise<string | null> {
  for (const candidate of [directory, join(directory, 'data')]) {
    if (existsSync(join(candidate, 'measures.json'))) return candidate;
  }
  const entries = await readdir(directory, { withFileTypes: true }).catch(() => []);
  const [only, ...others] = entries.filter((entry) => entry.isDirectory());
  return only !== undefined && others.length === 0 ? findData(join(directory, only.name)) : null;
}

function readListed(directory: string): EditionEntry[] {
  return readList(directory, EDITIONS_FILE) as EditionEntry[];
}

function readLog(directory: string): LogEntry[] {
  return readList(directory, filePath('changeLog')).flatMap((entry) => {
    const { success, data } = logEntrySchema.safeParse(entry);
    // Written by another version of this program.
    return success ? data : [];
  });
}

/** A list that stands in one JSON file; empty where that is not there. */
function readList(directory: string, path: string): unknown[] {
  const file = join(directory, basename(path));
  return existsSync(file) ? (JSON.parse(readFileSync(file, 'utf8')) as unknown[]) : [];
}

/** The root of the site, by the address of its archive. */
function rootOf(current: EditionEntry | undefined): string | null {
  return current?.url?.endsWith(filePath('archive'))
    ? current.url.slice(0, 1 - filePath('archive').length)
    : null;
}

/** The day that the archive's README names, where the folder comes from an archive. */
async function readmeDay(directory: string): Promise<string | null> {
  const readme = await readFile(join(directory, '..', 'README.md'), 'utf8').catch(() => '');
  return /Modified：(\d{4}-\d{2}-\d{2})$/m.exec(readme)?.[1] ?? null;
}

/** Rows of a JSON file as this site writes it: a row a line. Memory does not grow with the file. */
function* readRows(file: string): Generator<DataRow> {
  for (const line of readLines(file)) {
    if (line.startsWith('{')) yield JSON.parse(line.replace(/,$/, '')) as DataRow;
  }
}

function* readLines(file: string): Generator<string> {
  const handle = openSync(file, 'r');
  try {
    const block = Buffer.alloc(256 * 1024);
    const decoder = new StringDecoder('utf8');
    let rest = '';
    for (let bytes = readSync(handle, block); bytes > 0; bytes = readSync(handle, block)) {
      const lines = (rest + decoder.write(block.subarray(0, bytes))).split('\n');
      rest = lines.pop()!;
      yield* lines;
    }
    if (rest !== '') yield rest;
  } finally {
    closeSync(handle);
  }
}
