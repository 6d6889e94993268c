import type { Problem } from '../../src/content/problems/problem.ts';
import type { Settings } from '../../src/corpus/settings.ts';
import { listIn } from './lists-of-site.ts';
import { isOfThisMachine } from './site-url-warning.ts';
import { written } from './written-folder.ts';

/** What the list of editions of a site says of its own data, as far as it is needed. */
interface CurrentEdition {
  edition: unknown;
  url: unknown;
  sha256: unknown;
}

/**
 * Warning that the site at the target has other data than the one that is to replace it, and that the
 * build was not told of it as the one before: what it had is neither kept as an older edition nor
 * compared. Null where nothing goes that somebody may have seen: the build knows the one before, no site
 * of this address stands there, its data are the same, or the address is this machine's.
 * @param site folder of the finished site that is to stand at the target
 */
export async function replacedEditionWarning(
  site: string,
  settings: Pick<Settings, 'outDir' | 'previousBuild' | 'siteUrl' | 'basePath'>,
): Promise<Problem | null> {
  const { outDir, previousBuild, siteUrl, basePath } = settings;
  if (previousBuild !== null || isOfThisMachine(siteUrl)) return null;
  const [former, now] = await Promise.all([currentIn(outDir), currentIn(site)]);
  if (former === null || former.url !== now?.url || former.sha256 === now?.sha256) return null;
  return {
    file: `OUT_DIR=${written(outDir)}`,
    place: 'unavailable',
    severity: 'warning',
    ruleId: 'history/edition-replaced',
    message:
      `這裡原來的網站（${String(former.edition)} 版）與新網站的資料不同，而這次沒有給 PREVIOUS_BUILD：` +
      '新網站沒有那一版的舊版資料，也不說明有何異動',
    fix:
      `那一版已經發布過的，先執行 npm run former -- ${siteUrl}${basePath} --out ../former，再以 PREVIOUS_BUILD=../former 建置一次；` +
      '還沒有發布過的，不必處理',
  };
}

async function currentIn(site: string): Promise<CurrentEdition | null> {
  const listed = await listIn(site, 'editions');
  const current = listed?.find(
    (entry) => (entry as { is_current?: unknown } | null)?.is_current === true,
  );
  return (current as CurrentEdition | undefined) ?? null;
}
