import { defaultTreeAdapter, parse, type DefaultTreeAdapterMap, type TreeAdapter } from 'parse5';
import type { Budget } from '../../limits/budget.ts';
import type { Node } from './elements.ts';

/** The nodes of a page, counted while the parser makes them: some pages have it make ever more. */
export function treeOf(html: string, budget: Budget): readonly Node[] {
  refuseAttributes(html, budget);
  let open = 0;
  const treeAdapter: TreeAdapter<DefaultTreeAdapterMap> = {
    ...defaultTreeAdapter,
    createElement: (...given) => {
      budget.spend('htmlElements');
      return defaultTreeAdapter.createElement(...given);
    },
    onItemPush: () => budget.allow('nesting', (open += 1)),
    onItemPop: () => (open -= 1),
  };
  return parse(html, { treeAdapter, sourceCodeLocationInfo: true, scriptingEnabled: false })
    .childNodes;
}

/** The parser compares each attribute of a tag with all before it, so they are counted before. */
function refuseAttributes(html: string, budget: Budget): void {
  for (let at = html.indexOf('<'); at !== -1; at = html.indexOf('<', at)) {
    at += 1;
    if (!/[a-z/]/i.test(html.charAt(at))) continue;
    let attributes = 0;
    for (; at < html.length && html[at] !== '>'; at += 1) {
      const sign = html.charAt(at);
      if (/[\s/]/.test(sign)) {
        if (/[^\s/>]/.test(html.charAt(at + 1))) budget.allow('attributes', (attributes += 1));
      } else if (sign === '=' && /["']/.test(html.charAt(at + 1))) {
        const end = html.indexOf(html.charAt(at + 1), at + 2);
        at = end === -1 ? html.length : end;
      }
    }
  }
}
