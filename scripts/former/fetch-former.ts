import { createHash } from 'node:crypto';
import { mkdir, readFile, rename, rm, stat, writeFile } from 'node:fs/promises';
import { basename, join, resolve } from 'node:path';
import { filePath } from '../../src/corpus/addresses/file-paths.ts';
import type { EditionEntry } from '../../src/publish/history/editions.ts';
import { unpack } from '../../src/publish/history/previous-build.ts';

/** Says that a folder was made here, and may be replaced. */
const OURS = '.open-plans-former';

/** What was fetched. */
export interface Former {
  /** Day of the edition; null where it does not say. */
  edition: string | null;
  /** How many older editions came with it. */
  older: number;
}

/**
 * Fetches the data of a published site, and the older editions that it keeps, into a folder that
 * `PREVIOUS_BUILD` can name. Every file is held to the checksum that the site gives. What was fetched
 * before stays until all is here.
 * @param root address of the home page, `/` at the end
 * @param out folder, which is made, or was made here before
 * @returns null where nothing has been published yet; then there is no folder
 * @throws {Error} (message in Chinese) when the site cannot be reached, a file is not what it should be, or the
 *   address is likely to be wrong: a build without the edition before would break off the site's history
 */
export async function fetchFormer(root: string, out: string): Promise<Former | null> {
  const folder = resolve(out);
  const before = (await exists(folder))
    ? await readFile(join(folder, OURS), 'utf8').catch(() => null)
    : '';
  if (before === null) {
    throw new Error(
      `「${out}」已經存在，而且不是這個指令做的；請另給一個 --out。 That folder is somebody else's.`,
    );
  }
  const archive = await get(root, filePath('archive'));
  if (archive === null) {
    await refuseWrongAddress(root, out, before.trim());
    return null;
  }
  const editions = await get(root, filePath('editions'));
  if (editions === null) {
    throw new Error(
      `「${root}」有 ${filePath('archive')} 卻沒有 ${filePath('editions')}，不是完整的網站。`,
    );
  }
  const listed = JSON.parse(editions.toString('utf8')) as EditionEntry[];
  const current = listed.find(({ is_current }) => is_current);
  hold(filePath('archive'), archive, current?.sha256 ?? null);

  const part = `${folder}.part-${process.pid}`;
  try {
    // As the archive has it: a folder of its own name, in which the data lie in `data/`.
    const name = basename(filePath('archive'));
    const data = join(part, basename(name, '.zip'), 'data');
    await mkdir(join(data, 'versions'), { recursive: true });
    await writeFile(join(data, name), archive);
    await unpack(join(data, name), part);
    await writeFile(join(data, basename(filePath('editions'))), editions);
    let older = 0;
    for (const { url, is_current, sha256 } of listed) {
      if (is_current || url === null) continue;
      const path = filePath('edition', { edition: basename(url, '.zip') });
      const bytes = await get(root, path);
      if (bytes === null)
        throw new Error(`「${root}」說有 ${path}，卻取不到。 An edition is missing.`);
      hold(path, bytes, sha256);
      await writeFile(join(data, 'versions', basename(path)), bytes);
      older += 1;
    }
    await writeFile(join(part, OURS), `${root}\n`);
    await takePlace(part, folder);
    return { edition: current?.edition ?? null, older };
  } finally {
    await rm(part, { recursive: true, force: true });
  }
}

/**
 * Refuses an address at which nothing is published though there is a sign that something is elsewhere.
 * @param before address of what was fetched before; empty where nothing was
 */
async function refuseWrongAddress(root: string, out: string, before: string): Promise<void> {
  if (before !== '') {
    throw new Error(
      `「${root}」沒有網站；「${out}」裡是先前由「${before}」取回的前一版，沒有更動。請查對網址，路徑也要寫；` +
        `確實要從頭開始的，先把「${out}」移走。 Nothing is published at that address, though something was fetched before.`,
    );
  }
  for (let above = new URL('..', root).href, here = root; above !== here;) {
    if (await listsEditions(above)) {
      throw new Error(
        `「${root}」沒有網站，「${above}」才有；請查對網址，路徑也要寫。` +
          '要在這個路徑另外發布一個新網站的，第一次建置之前不必執行這個指令。 A site is published above that address.',
      );
    }
    here = above;
    above = new URL('..', here).href;
  }
}

/** Whether a site of this software stands at an address. */
async function listsEditions(root: string): Promise<boolean> {
  const answer = await fetch(root + filePath('editions').slice(1)).catch(() => null);
  if (answer?.status !== 200) return false;
  // Some hosts answer everything with their home page.
  return Array.isArray(await answer.json().catch(() => null));
}

/** Puts a finished folder into its place; one that stands there goes afterwards. */
async function takePlace(made: string, folder: string): Promise<void> {
  const old = `${made}-before`;
  const stood = await exists(folder);
  if (stood) await rename(folder, old);
  try {
    await rename(made, folder);
  } catch (error) {
    if (stood) await rename(old, folder);
    throw error;
  }
  if (stood) await rm(old, { recursive: true });
}

/** A file of the site; null where it has none (404). */
async function get(root: string, path: string): Promise<Buffer | null> {
  const url = root + path.slice(1);
  const answer = await fetch(url).catch((error: unknown) => {
    throw new Error(`連不上「${url}」。請稍後再試，或確認網址。 The site cannot be reached.`, {
      cause: error,
    });
  });
  if (answer.status === 404) return null;
  if (answer.status !== 200) {
    throw new Error(`「${url}」的回應狀態是 ${answer.status}，取不到前一版。請稍後再試。`);
  }
  return Buffer.from(await answer.arrayBuffer());
}

function hold(path: string, bytes: Uint8Array, sha256: string | null): void {
  const found = createHash('sha256').update(bytes).digest('hex');
  if (sha256 === null || sha256 === found) return;
  throw new Error(
    `取回的 ${path} 與網站所列的檢核碼不同，可能正在更新或傳輸有誤。請稍後再試。 A checksum differs.`,
  );
}

function exists(path: string): Promise<boolean> {
  return stat(path).then(
    () => true,
    () => false,
  );
}
