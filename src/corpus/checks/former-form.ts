import { contentTypes } from '../../content/schemas/content-types.ts';
import { SCHEMA_VERSION } from '../../content/schemas/site.ts';
import type { Check } from './check.ts';

const FIX = '請執行 npm run check -- --fix，由程式改寫；檔案的其他內容不動';

/** What is written in a former form of the content’s format, and can be brought into the present one by program. */
export const checkFormerForm: Check = {
  *planText({ planFile, metadata }) {
    const count = metadata.review.filter((entry) => typeof entry === 'string').length;
    if (count === 0) return;
    yield {
      file: planFile,
      at: { path: ['review'], onKey: true },
      severity: 'warning',
      ruleId: 'format/review-text',
      message: `review 有 ${count} 項是舊寫法，只有文字，沒有寫在 reason`,
      fix: FIX,
    };
  },

  *site({ schema_version: version }) {
    if (version === SCHEMA_VERSION) return;
    yield {
      file: contentTypes.site.pattern,
      at: { path: ['schema_version'] },
      severity: 'warning',
      ruleId: 'format/version',
      message: `內容宣告的格式版本是 ${version}，現在是 ${SCHEMA_VERSION}；在改寫以前，有待核對事項的計畫都是草稿`,
      fix: `${FIX}；改寫之後，有 published 日期的計畫就會發布，還不發布的請先寫 published: null`,
    };
  },
};
