import type { Finding } from '../../content/problems/problem.ts';
import type { ParsedContent } from '../../content/read/parsed-content.ts';
import { commonFolder, filePatterns } from '../addresses/file-paths.ts';
import { pagePath, pagePatterns } from '../addresses/page-paths.ts';
import { calendarDays } from '../../meaning/deadlines/calendar-days.ts';
import { valuesIn } from '../addresses/pattern.ts';
import type { Corpus, Row } from '../model/corpus.ts';
import { linksBelow } from './links-below.ts';

/**
 * Links to deadlines of an institution that has none, or to a calendar without a day: there
 * are no such pages and files. It shows when the deadlines have been read.
 * @param content what the corpus was made of
 */
export function deadDeadlineLinks(content: ParsedContent, corpus: Corpus): Finding[] {
  const links = [
    ...linksBelow(content, pagePath('deadlines')),
    ...linksBelow(content, commonFolder('calendar')),
  ];
  return links
    .filter(({ path }) => !hasDeadlines(path, corpus))
    .map(({ file, at, path }) => ({
      file,
      at,
      severity: 'error',
      ruleId: 'link/absent',
      message: `連結指向的「${path}」沒有任何完成期限可列，不會發布`,
      fix: `請改連 ${pagePath('deadlines')} 或機關的網頁`,
    }));
}

function hasDeadlines(path: string, corpus: Corpus): boolean {
  const slashed = path.endsWith('/') ? path : `${path}/`;
  const institution = valuesIn(pagePatterns.institutionDeadlines, slashed);
  if (institution !== null) return rowsOf(institution, corpus).some(hasAny);
  const calendar = valuesIn(filePatterns.calendar, path);
  return calendar === null || rowsOf(calendar, corpus).some(hasDay);
}

function rowsOf({ institution_id: id }: Readonly<Record<string, string>>, corpus: Corpus): Row[] {
  return corpus.plans
    .filter(({ institution }) => institution.institutionId === id)
    .flatMap(({ rows }) => rows);
}

function hasAny({ typedDeadlines }: Row): boolean {
  return typedDeadlines.length > 0;
}

function hasDay({ typedDeadlines }: Row): boolean {
  return typedDeadlines.some((deadline) => calendarDays(deadline) !== null);
}
