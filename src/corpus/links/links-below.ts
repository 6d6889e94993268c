import { visit } from 'unist-util-visit';
import { treeOf, type MarkdownBody } from '../../content/markdown/body-tree.ts';
import type { ParsedContent } from '../../content/read/parsed-content.ts';
import { pagePath, splitLanguage } from '../addresses/page-paths.ts';
import type { PageLink } from '../model/page-link.ts';
import { readAddress } from './read-address.ts';

/** Links in the texts of plans and pages that lead to addresses of this beginning, language aside. */
export function linksBelow(
  { planTexts, former, pages }: Pick<ParsedContent, 'planTexts' | 'former' | 'pages'>,
  beginning: string,
): PageLink[] {
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
  return [...ofPlans, ...ofPages].filter(({ path }) => path.startsWith(beginning));
}

function linksIn(file: string, body: MarkdownBody, page: string): PageLink[] {
  if (!body.markdown.includes('](') && !body.markdown.includes(']:')) return [];
  const found: PageLink[] = [];
  visit(treeOf(body), (node) => {
    if (node.type !== 'link' && node.type !== 'definition') return;
    const read = readAddress(node.url, page);
    if (read.is !== 'here') return;
    const { line, column } = node.position?.start ?? { line: 1, column: 1 };
    const at = { line: body.firstLine + line - 1, column };
    found.push({ file, at, path: splitLanguage(read.path).path });
  });
  return found;
}
