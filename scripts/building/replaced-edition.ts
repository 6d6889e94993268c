import { copyFile, mkdir, readdir, rm, stat } from 'node:fs/promises';
import { join } from 'node:path';
import { z } from 'zod';
import type { Problem } from '../../src/content/problems/problem.ts';
import type { Settings } from '../../src/corpus/settings.ts';
import { filePath } from '../../src/corpus/addresses/file-paths.ts';
import { sumOfFile } from './build-marker.ts';
import { listIn } from './lists-of-site.ts';
import { isOfThisMachine } from './site-url-warning.ts';
import { written } from './written-folder.ts';

/** What the list of editions of a site says of each, as far as it is needed. */
const editions = z.array(
  z
    .object({
      edition: z.string().regex(/^[\w.-]+$/),
      is_current: z.boolean(),
      url: z.string(),
      sha256: z.string().regex(/^[0-9a-f]{64}$/),
    })
    .catch({ edition: '', is_current: false, url: '', sha256: '' }),
);
type CurrentEdition = z.output<typeof editions>[number];

/** Editions that are held at most: who builds again and again has not published each. */
const HELD = 3;

/** Where replaced editions are held, and whether they may be: not while anything is withheld or taken off the site. */
export interface HeldEditions {
  folder: string;
  mayHold: boolean;
}

/**
 * To be called before a site takes the place of the one at the target. Where that one has other data, and
 * the build was not told of it as the one before, its data are held, to be given as the build before; else
 * they would be gone where the target is what is published.
 * @param site folder of the finished site that is to stand at the target
 * @returns a warning that says so; null where nothing goes that somebody may have seen: the build knows the
 * one before, no site of this address stands there, its data are the same, or the address is this machine's
 */
export async function holdReplacedEdition(
  site: string,
  settings: Pick<Settings, 'outDir' | 'previousBuild' | 'siteUrl' | 'basePath'>,
  { folder, mayHold }: HeldEditions,
): Promise<Problem | null> {
  if (!mayHold) await rm(folder, { recursive: true, force: true });
  const { outDir, previousBuild, siteUrl, basePath } = settings;
  if (previousBuild !== null || isOfThisMachine(siteUrl)) return null;
  const [former, now] = await Promise.all([currentIn(outDir), currentIn(site)]);
  if (former === null || former.url !== now?.url || former.sha256 === now.sha256) return null;
  const held = mayHold ? await hold(outDir, former, folder) : null;
  return {
    file: `OUT_DIR=${written(outDir)}`,
    place: 'unavailable',
    severity: 'warning',
    ruleId: 'history/edition-replaced',
    message:
      `這裡原來的網站（${former.edition} 版）與新網站的資料不同，而這次沒有給 PREVIOUS_BUILD：` +
      '新網站沒有那一版的舊版資料，也不說明有何異動',
    fix:
      (held === null
        ? `那一版已經發布過的，先執行 npm run former -- ${siteUrl}${basePath} --out ../former，再以 PREVIOUS_BUILD=../former 建置一次；`
        : `那一版的資料已留在 ${held}；已經發布過的，請以 PREVIOUS_BUILD=${held} 再建置一次；`) +
      '還沒有發布過的，不必處理',
  };
}

/** Copies the data of the site at the target. @returns where they are, as one writes it; null where they are not there whole */
async function hold(
  outDir: string,
  { edition, sha256 }: CurrentEdition,
  folder: string,
): Promise<string | null> {
  const archive = join(outDir, filePath('archive'));
  try {
    if ((await sumOfFile(archive, { flush: false })) !== sha256) return null;
    await mkdir(folder, { recursive: true });
    const path = join(folder, `${edition}-${sha256.slice(0, 8)}.zip`);
    await copyFile(archive, path);
    const times = await Promise.all(
      (await readdir(folder)).map(async (name) => {
        const each = join(folder, name);
        return { each, time: (await stat(each)).mtimeMs };
      }),
    );
    const old = times.sort((a, b) => b.time - a.time).slice(HELD);
    await Promise.all(old.map(({ each }) => rm(each, { force: true })));
    return written(path);
  } catch {
    return null;
  }
}

async function currentIn(site: string): Promise<CurrentEdition | null> {
  const listed = await listIn(site, 'editions');
  const current = editions.safeParse(listed).data?.find(({ is_current }) => is_current);
  return current ?? null;
}
