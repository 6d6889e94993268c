import type { BuiltSite } from './built-sites.ts';
import { readPages } from './read-html.ts';

/** Kind of a page: its address with every name of content left out. */
function kindOf(address: string): string {
  return address
    .replace(/^\/(en\/)?plans\/[^/]+\/[^/]+\/source\/$/, '/$1plans/*/*/source/')
    .replace(
      /^\/(en\/)?plans\/[^/]+\/[^/]+\/versions\/\d+\/(changes\/)?$/,
      '/$1plans/*/*/versions/*/$2',
    )
    .replace(
      /^\/(en\/)?(plans|disclosure|institutions|dimensions|data|deadlines)\/[^/]+\/[^/]+\/$/,
      '/$1$2/*/*/',
    )
    .replace(
      /^\/(en\/)?(disclosure|institutions|dimensions|data|compare|deadlines)\/[^/*]+\/$/,
      '/$1$2/*/',
    )
    .replace(/\/\d+\/$/, '/*/');
}

/** One page of each kind, the longest of its kind, for that is the hardest. */
export async function onePageOfEachKind(site: BuiltSite): Promise<string[]> {
  const longest = new Map<string, { address: string; length: number }>();
  for (const { address, html } of await readPages(site.directory)) {
    const kind = kindOf(address);
    const length = longest.get(kind)?.length ?? 0;
    if (html.length > length) longest.set(kind, { address, length: html.length });
  }
  return [...longest.values()].map(({ address }) => address).sort();
}
