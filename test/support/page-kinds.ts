import { pageKindOf } from '../../src/corpus/addresses/page-kinds.ts';
import { splitLanguage } from '../../src/corpus/addresses/page-paths.ts';
import type { BuiltSite } from './built-sites.ts';
import { readPages } from './read-html.ts';

/** What kind of page an address is of, in any language; what has no kind (404.html) is one of its own. */
export function kindOf(address: string): string {
  return pageKindOf(address) ?? address;
}

/** One page of each kind and language, the longest of its kind, for that is the hardest. */
export async function onePageOfEachKind(site: BuiltSite): Promise<string[]> {
  const longest = new Map<string, { address: string; length: number }>();
  for (const { address, html } of await readPages(site.directory)) {
    const kind = `${splitLanguage(address).language} ${kindOf(address)}`;
    const length = longest.get(kind)?.length ?? 0;
    if (html.length > length) longest.set(kind, { address, length: html.length });
  }
  return [...longest.values()].map(({ address }) => address).sort();
}
