import type { Problem } from '../../content/problems/problem.ts';
import type { KnownEdition } from '../../corpus/model/site-history.ts';

/** An older edition that the former build offered, and that this one cannot offer. */
export interface LostEdition extends KnownEdition {
  /** True where a file is there, but not the one that was published. */
  isAltered: boolean;
}

/**
 * Warnings about older editions whose addresses answer no more, one each.
 * @param previousBuild what was given as the build before
 */
export function lostEditionWarnings(
  previousBuild: string,
  lost: readonly LostEdition[],
): Problem[] {
  return lost.map(({ href, sha256, isAltered }) => ({
    ...about(previousBuild),
    ruleId: 'history/edition-not-kept',
    message: isAltered
      ? `舊版資料「${href}」的檔案已不是當時發布的那一個，新網站只列出紀錄，這個網址將找不到檔案`
      : `舊版資料「${href}」的檔案不在其中，新網站只列出紀錄，這個網址將找不到檔案`,
    fix: isAltered
      ? `放回 SHA-256 為 ${sha256} 的檔案，再建置一次`
      : `PREVIOUS_BUILD 請給前一版網站的整個資料夾（舊版資料在其中的 data/versions/），再建置一次`,
  }));
}

/** Warning that the former build cannot be kept as an edition, for its archive is not there. */
export function noArchiveWarning(previousBuild: string): Problem {
  return {
    ...about(previousBuild),
    ruleId: 'history/no-archive',
    message: '其中沒有 open-plans.zip，前一版的資料不會成為新網站的舊版資料',
    fix: 'PREVIOUS_BUILD 請給前一版網站的整個資料夾，再建置一次',
  };
}

/** Warning that nobody can tell which older editions the former build offered. */
export function unknownEditionsWarning(previousBuild: string): Problem {
  return {
    ...about(previousBuild),
    ruleId: 'history/editions-unknown',
    message:
      '其中沒有 versions.json，無法得知前一版還提供哪些舊版資料；若有，它們的網址將找不到檔案',
    fix: 'PREVIOUS_BUILD 請給前一版網站的整個資料夾，再建置一次',
  };
}

function about(previousBuild: string) {
  return {
    file: `PREVIOUS_BUILD=${previousBuild}`,
    place: 'unavailable',
    severity: 'warning',
  } as const;
}
