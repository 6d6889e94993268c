import { visitRows } from '../../content/table/walk-table.ts';
import { headingStyles } from '../../meaning/numbers/label-styles.ts';
import { parseLabel } from '../../meaning/numbers/parse-label.ts';
import { dropSpace, foldWidth } from '../../meaning/text/fold.ts';
import type { Check } from './check.ts';
import { goesOn } from './misplaced-headings.ts';

/** The number of a row stands in its `label` alone: its text does not say it again, or instead. */
export const checkLabelsInTexts: Check = {
  *table({ measuresFile: file, table }) {
    let before: string | undefined;
    for (const { path, measure } of visitRows(table)) {
      if (measure?.text === undefined) continue;
      const { label, text } = measure;
      const at = { path: [...path, 'text'] };
      const own = parseLabel(text.split('\n', 1)[0]!, { styles: headingStyles });
      if (label !== undefined && own !== null && plain(own.label) === plain(label)) {
        yield {
          file,
          at,
          severity: 'warning',
          ruleId: 'label/in-text',
          message: `編號「${label}」已寫在 label，text 又寫了一次，網頁上會出現兩次`,
          fix: '請從 text 刪去編號；原文確實印了兩次的，可以附理由保留',
        };
      } else if (label === undefined && before !== undefined && own !== null) {
        const last = parseLabel(before, { styles: headingStyles });
        if (last !== null && goesOn(last, own)) {
          yield {
            file,
            at,
            severity: 'warning',
            ruleId: 'label/in-text',
            message: `「${own.label}」接在上一列的編號「${before}」之後，卻寫在 text 裡`,
            fix: `請寫成 label: '${own.label.trim().replaceAll("'", "''")}'，並從 text 刪去；不是編號的，可以附理由保留`,
          };
        }
      }
      before = label ?? before;
    }
  },
};

function plain(label: string): string {
  return foldWidth(dropSpace(label)).replace(/[.、]$/, '');
}
