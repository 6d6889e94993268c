import { pagePath } from '../../src/corpus/addresses/page-paths.ts';
import { splitLanguage } from '../../src/corpus/addresses/page-paths.ts';

/**
 * Whether a page shows what stands in a file of the content: a plan's pages what is in its folder,
 * an institution's its record, a page of prose its text. Every page shows what any other file says.
 * @param page path from the site's root, of either language, e.g. `/en/plans/ntl/101/`
 * @param file path inside the content folder
 */
export function concernsPage(file: string, page: string): boolean {
  const { path } = splitLanguage(page);
  const own = pageOf(file);
  return own === null || path.startsWith(own);
}

/** The page below which everything shows a file; null where every page of the site does. */
export function pageOf(file: string): string | null {
  const plan = /^plans\/([^/]+)\/([^/]+)\//.exec(file);
  if (plan) return pagePath('plan', { institution_id: plan[1]!, plan: plan[2]! });
  const institution = /^institutions\/([^/]+)\.ya?ml$/.exec(file);
  if (institution) return pagePath('institution', { institution_id: institution[1]! });
  const register = /^disclosures\/([^/]+?)(?:\.ya?ml$|\/)/.exec(file);
  if (register) return pagePath('register', { institution_id: register[1]! });
  const prose = /^pages\/([^/.]+)(?:\.en)?\.md$/.exec(file);
  if (prose) return pagePath('prose', { page: prose[1]! });
  if (/^errata\.ya?ml$/.test(file)) return pagePath('errata');
  return null;
}
