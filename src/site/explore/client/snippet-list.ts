import { copyingWords } from '../../../words/interface/copying.ts';
import { copyButton } from '../../copying/client/copy-buttons.ts';
import { element } from '../../search/element.ts';
import { snippets } from '../snippets/snippets.ts';
import type { View } from '../view.ts';
import type { ExplorerContext } from './context.ts';

/** Lines for other programs that give what a view shows. */
export function snippetList(
  context: ExplorerContext,
  view: View,
  status: HTMLElement,
): HTMLElement[] {
  const { words } = context;
  const copying = copyingWords(document.documentElement.lang.startsWith('en') ? 'en' : 'zh');
  const lines = snippets({
    view,
    columns: context.columns,
    distinct: context.distinct,
    dataset: context.dataset,
    parquet: context.address,
    loading: {
      python: loadingLines('python'),
      r: loadingLines('r'),
      excel: loadingLines('excel'),
    },
  });
  return lines.map(({ tool, text }) => {
    const name = words.linesFor(words.tools[tool]);
    const block = element(
      'pre',
      {
        class: 'copyable copyable-code',
        'data-name': name,
        tabindex: '0',
        role: 'group',
        'aria-label': name,
      },
      text,
    );
    return element(
      'div',
      {},
      element('h3', {}, words.tools[tool]),
      element('div', { class: 'copy-block' }, block, copyButton(block, copying, status)),
    );
  });
}

/** The lines of this page that load the whole dataset. */
function loadingLines(tool: string): string {
  return document.querySelector(`[data-load="${tool}"] .copyable`)?.textContent ?? '';
}
