import type { Finding } from '../../content/problems/problem.ts';
import type { ParsedContent } from '../../content/read/parsed-content.ts';
import { commonFolder, filePatterns } from '../addresses/file-paths.ts';
import { valuesIn } from '../addresses/pattern.ts';
import { hasYearsPicture } from '../figures/institution-years.ts';
import { hasYearPicture } from '../figures/plan-year.ts';
import type { Corpus } from '../model/corpus.ts';
import { linksBelow } from './links-below.ts';

/**
 * Links to the picture of a plan or an institution that has none. It shows when the tables have been read.
 * @param content what the corpus was made of
 */
export function deadPictureLinks(content: ParsedContent, corpus: Corpus): Finding[] {
  return [
    ...deadLinks(content, 'planYear', corpus),
    ...deadLinks(content, 'institutionYears', corpus),
  ];
}

function deadLinks(
  content: ParsedContent,
  kind: 'planYear' | 'institutionYears',
  corpus: Corpus,
): Finding[] {
  return linksBelow(content, commonFolder(kind)).flatMap(({ file, at, path }) => {
    const values = valuesIn(filePatterns[kind], path);
    const plan = corpus.planById.get(values?.['plan_id'] ?? '');
    const institution = corpus.institutionById.get(values?.['institution_id'] ?? '');
    const why =
      plan !== undefined && !hasYearPicture(plan)
        ? '這份計畫沒有項目，或期間超過三年，不畫成圖'
        : institution !== undefined && !hasYearsPicture(institution)
          ? '這個機關只有一份計畫，也沒有執行結果，不畫成圖'
          : null;
    const page = plan ?? institution;
    if (why === null || page === undefined) return [];
    return {
      file,
      at,
      severity: 'error',
      ruleId: 'link/absent',
      message: `連結指向的「${path}」不會發布：${why}`,
      fix: `請改連網頁 ${page.href}`,
    };
  });
}
