import type { Finding } from '../../content/problems/problem.ts';
import { listSome } from '../../content/problems/suggest.ts';
import type { ParsedContent } from '../../content/read/parsed-content.ts';
import { commonFolder, filePath } from '../addresses/file-paths.ts';
import type { PageLink } from '../model/page-link.ts';
import { linksBelow } from './links-below.ts';

/** Links in the texts of plans and pages that lead to archives of former editions. */
export function editionLinks(content: ParsedContent): PageLink[] {
  return linksBelow(content, commonFolder('edition'));
}

/**
 * Links to editions that are not kept: only a build knows which are.
 * @param kept addresses of those that are, from the site's root
 */
export function lostEditionLinks(links: readonly PageLink[], kept: readonly string[]): Finding[] {
  return links
    .filter(({ path }) => !kept.includes(path))
    .map(({ file, at, path }) => ({
      file,
      at,
      severity: 'error',
      ruleId: 'link/edition',
      message: `連結指向的舊版資料「${path}」本站沒有保存`,
      fix:
        kept.length > 0
          ? `現有的舊版：${listSome(kept)}；也可改連 ${filePath('editions')}`
          : `請改連 ${filePath('editions')}；建置時要以 PREVIOUS_BUILD 指出前一版網站，才會保存舊版`,
    }));
}
