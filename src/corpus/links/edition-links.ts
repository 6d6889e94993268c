import { visit } from 'unist-util-visit';
import { treeOf, type MarkdownBody } from '../../content/markdown/body-tree.ts';
import type { Finding } from '../../content/problems/problem.ts';
import { listSome } from '../../content/problems/suggest.ts';
import type { ParsedContent } from '../../content/read/parsed-content.ts';
import { commonFolder, filePath } from '../addresses/file-paths.ts';
import { pagePath } from '../addresses/page-paths.ts';
import type { EditionLink } from '../model/edition-link.ts';
import { readAddress } from './read-address.ts';

const FOLDER = commonFolder('edition');

/** Links in the texts of plans and pages that lead to archives of former editions. */
export function editionLinks({ planTexts, former, pages }: ParsedContent): EditionLink[] {
  const ofPlans = [...planTexts, ...former.planTexts].flatMap((plan) => {
    const place = { institution_id: plan.institutionId, plan: plan.folder };
    const page =
      plan.version === null
        ? pagePath('plan', place)
        : pagePath('planVersion', { ...place, version: plan.version });
    return linksIn(plan.planFile, plan.body, page);
  });
  const ofPages = pages.flatMap(({ file, body, name }) =>
    linksIn(file, body, pagePath('prose', { page: name })),
  );
  return [...ofPlans, ...ofPages];
}

/**
 * Links to editions that are not kept: only a build knows which are.
 * @param kept addresses of those that are, from the site's root
 */
export function lostEditionLinks(
  links: readonly EditionLink[],
  kept: readonly string[],
): Finding[] {
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

function linksIn(file: string, body: MarkdownBody, page: string): EditionLink[] {
  if (!body.markdown.includes('.zip')) return [];
  const found: EditionLink[] = [];
  visit(treeOf(body), (node) => {
    if (node.type !== 'link' && node.type !== 'definition') return;
    const read = readAddress(node.url, page);
    if (read.is !== 'here' || !read.path.startsWith(FOLDER)) return;
    const { line, column } = node.position?.start ?? { line: 1, column: 1 };
    found.push({ file, at: { line: body.firstLine + line - 1, column }, path: read.path });
  });
  return found;
}
