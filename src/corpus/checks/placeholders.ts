import { hasPlaceholder } from '../../content/placeholder.ts';
import type { Check } from './check.ts';
import type { TextsSubject } from './subjects.ts';
import { textsIn } from './texts-in.ts';

/** Files whose placeholders are looked for. */
const FILES: readonly TextsSubject['type'][] = ['institutions', 'plans', 'disclosures'];

/** What `npm run new` left for a person to write holds back publishing as an open review mark does. */
export const checkPlaceholders = (allowUnreviewed: boolean): Check => ({
  *texts({ type, file, value, pathInFile }) {
    if (!FILES.includes(type)) return;
    for (const { path, text } of textsIn(value)) {
      // What the marks say is said by the marks.
      if (!hasPlaceholder(text) || (type === 'plans' && path[0] === 'review')) continue;
      yield {
        file,
        at: { path: pathInFile(path) },
        severity: allowUnreviewed ? 'warning' : 'error',
        ruleId: 'review/placeholder',
        message: `「${text}」還沒有填寫`,
        fix: '請換成實際的內容',
      };
    }
  },
});
