import { readdir, stat } from 'node:fs/promises';
import { join } from 'node:path';
import { commonFolder } from '../../src/corpus/addresses/file-paths.ts';
import type { KnownEdition } from '../../src/corpus/model/site-history.ts';
import type { Settings } from '../../src/corpus/settings.ts';
import { sumOfFile } from './build-marker.ts';
import { listIn } from './lists-of-site.ts';
import { written } from './written-folder.ts';

/** Editions that a refusal names. */
const NAMED = 3;

/**
 * Why the site at the target must not be replaced by one that knows nothing of it: with it would go its
 * older editions and its log of changes, which stand nowhere else. Null where it has neither, where no
 * site stands there, or where the build is told which one was before.
 */
export async function refuseHistoryLoss({
  outDir,
  previousBuild,
}: Pick<Settings, 'outDir' | 'previousBuild'>): Promise<string | null> {
  if (previousBuild !== null) return null;
  const older = await olderEditionsIn(outDir);
  const told = (await listIn(outDir, 'changeLog'))?.length ?? 0;
  if (older === 0 && told === 0) return null;
  const place = written(outDir);
  return (
    `OUT_DIR 為「${place}」，其中已有網站${older === 0 ? '' : `（另有 ${older} 個舊版）`}；這次沒有給 PREVIOUS_BUILD，` +
    '舊版與變更紀錄會全部消失，因此沒有更動任何檔案。' +
    `請加上 PREVIOUS_BUILD=${place}，再執行一次；只是試做的，用別的 OUT_DIR；確實要重新開始的，先把「${place}」移走。` +
    ` The site in OUT_DIR has a history that would be lost. Give PREVIOUS_BUILD=${place}, another OUT_DIR, or move that site away.`
  );
}

/**
 * Why the site at the target must not be replaced though the build before is known: it alone holds files
 * of older editions that the build before lists and does not hold. Null where there are none.
 * @param notKept what is listed without its file
 */
export async function refuseEditionsLoss(
  notKept: readonly KnownEdition[],
  outDir: string,
): Promise<string | null> {
  const only: string[] = [];
  for (const { href, sha256 } of notKept) {
    const file = join(outDir, href);
    const entry = await stat(file).catch(() => null);
    if (entry?.isFile() && (await sumOfFile(file, { flush: false })) === sha256) only.push(href);
  }
  if (only.length === 0) return null;
  const named =
    only
      .slice(0, NAMED)
      .map((href) => `「${href}」`)
      .join('、') + (only.length > NAMED ? `等 ${only.length} 個` : '');
  const place = written(outDir);
  return (
    `舊版資料${named}只在 OUT_DIR「${place}」裡，PREVIOUS_BUILD 沒有它們的檔案，建置之後就沒有了，因此沒有更動任何檔案。` +
    `請以 PREVIOUS_BUILD=${place} 建置；前一版確實是別的一份時，給那一份的整個資料夾，並先把這些檔案放進它的 data/versions/。` +
    ` OUT_DIR alone holds files of older editions. Give PREVIOUS_BUILD=${place}.`
  );
}

/** How many older editions a site lists; where its list cannot be read, how many it holds. */
async function olderEditionsIn(site: string): Promise<number> {
  const listed = await listIn(site, 'editions');
  if (listed !== null) {
    return listed.filter((entry) => (entry as { is_current?: unknown } | null)?.is_current !== true)
      .length;
  }
  const held = await readdir(join(site, commonFolder('edition'))).catch(() => []);
  return held.filter((name) => name.endsWith('.zip')).length;
}
