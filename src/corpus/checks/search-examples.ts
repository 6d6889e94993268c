import { contentTypes } from '../../content/schemas/content-types.ts';
import { visitRows } from '../../content/table/walk-table.ts';
import { foldForSearch } from '../../meaning/text/fold.ts';
import type { Check } from './check.ts';

/** A word that the site tells visitors to try is found. */
export const checkSearchExamples: Check = {
  *site({ search: { examples } }, { tables }) {
    // Of a table that is not known it cannot be told which words it lacks.
    if (tables.all === null || tables.all.length === 0) return;
    const missing = new Map(examples.map((word, index) => [foldForSearch(word), index]));
    for (const { table } of tables.all) {
      for (const { measure, proposal } of visitRows(table)) {
        if (missing.size === 0) return;
        const text = foldForSearch(measure?.text ?? proposal?.name ?? '');
        for (const word of missing.keys()) if (text.includes(word)) missing.delete(word);
      }
    }
    for (const index of missing.values()) {
      yield {
        file: contentTypes.site.pattern,
        at: { path: ['search', 'examples', index] },
        severity: 'warning',
        ruleId: 'site/search-example',
        message: `建議訪客搜尋「${examples[index]!}」，但沒有任何計畫的推動作法寫到它`,
        fix: '請改寫為計畫裡有的詞，或刪除；examples 整個省略時，由軟體從計畫的標題選詞',
      };
    }
  },
};
