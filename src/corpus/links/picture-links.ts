import type { Finding } from '../../content/problems/problem.ts';
import type { ParsedContent } from '../../content/read/parsed-content.ts';
import { commonFolder, filePatterns } from '../addresses/file-paths.ts';
import { valuesIn } from '../addresses/pattern.ts';
import { hasYearPicture } from '../figures/plan-year.ts';
import type { Corpus } from '../model/corpus.ts';
import { linksBelow } from './links-below.ts';

/**
 * Links to the picture of a plan that has none. It shows when its table has been read.
 * @param content what the corpus was made of
 */
export function deadPictureLinks(content: ParsedContent, corpus: Corpus): Finding[] {
  return linksBelow(content, commonFolder('planYear')).flatMap(({ file, at, path }) => {
    const planId = valuesIn(filePatterns.planYear, path)?.['plan_id'];
    const plan = corpus.planById.get(planId ?? '');
    if (plan === undefined || hasYearPicture(plan)) return [];
    return {
      file,
      at,
      severity: 'error',
      ruleId: 'link/absent',
      message: `連結指向的「${path}」不會發布：這份計畫沒有項目，或期間超過三年，不畫成圖`,
      fix: `請改連計畫的網頁 ${plan.href}`,
    };
  });
}
