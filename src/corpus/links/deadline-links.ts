import type { Finding } from '../../content/problems/problem.ts';
import type { ParsedContent } from '../../content/read/parsed-content.ts';
import { commonFolder, filePatterns } from '../addresses/file-paths.ts';
import { pagePath, pagePatterns } from '../addresses/page-paths.ts';
import { valuesIn } from '../addresses/pattern.ts';
import { haveCalendar } from '../figures/calendar-rows.ts';
import { dueMonths } from '../figures/plan-month.ts';
import type { Corpus, Row } from '../model/corpus.ts';
import type { PageLink } from '../model/page-link.ts';
import { linksBelow } from './links-below.ts';

/**
 * Links to deadlines of an institution that has none, to a month in which nothing is to be done, to a
 * calendar without a day, or to the page or files of a name that stands in no plan: there are no such
 * pages and files. It shows when the deadlines and units have been read.
 * @param content what the corpus was made of
 */
export function deadDeadlineLinks(content: ParsedContent, corpus: Corpus): Finding[] {
  const links = [
    ...linksBelow(content, pagePath('deadlines')),
    ...linksBelow(content, commonFolder('calendar')),
  ];
  const toUnits = [
    ...linksBelow(content, pagePath('institutions')),
    ...linksBelow(content, commonFolder('unit')),
  ].filter(({ path }) => {
    const values = unitIn(path);
    return values !== null && unitOf(values, corpus) === undefined;
  });
  return [
    ...links.filter(({ path }) => !hasDeadlines(path, corpus)).map(withoutDeadline),
    ...toUnits.map(withoutUnit),
  ];
}

function withoutDeadline({ file, at, path }: PageLink): Finding {
  return {
    file,
    at,
    severity: 'error',
    ruleId: 'link/absent',
    message: `連結指向的「${path}」沒有任何完成期限可列，不會發布`,
    fix: `請改連 ${pagePath('deadlines')} 或機關的網頁`,
  };
}

function withoutUnit({ file, at, path }: PageLink): Finding {
  return {
    file,
    at,
    severity: 'error',
    ruleId: 'link/absent',
    message: `連結指向的「${path}」是沒有任何計畫寫過的單位名稱，不會發布`,
    fix: '請改連該單位或機關的網頁',
  };
}

/** Patterns of the page of a unit and of its files; of its calendar more is asked. */
const OF_UNITS: readonly string[] = [pagePatterns.unit, filePatterns.unit];

type UnitValues = Readonly<Record<string, string>>;

function unitIn(path: string): UnitValues | null {
  const paths = [path, path.endsWith('/') ? path : `${path}/`];
  for (const pattern of OF_UNITS) {
    for (const each of paths) {
      const values = valuesIn(pattern, each);
      if (values !== null) return values;
    }
  }
  return null;
}

function unitOf({ institution_id: id, unit_id: place }: UnitValues, corpus: Corpus) {
  return corpus.unitsAndNames.get(id!)?.find((each) => each.place === place);
}

function hasDeadlines(path: string, corpus: Corpus): boolean {
  const slashed = path.endsWith('/') ? path : `${path}/`;
  const month = valuesIn(pagePatterns.deadlineMonth, slashed);
  if (month !== null) return dueMonths(corpus).has(month['month']!);
  const institution = valuesIn(pagePatterns.institutionDeadlines, slashed);
  if (institution !== null) return rowsOf(institution, corpus).some(hasAny);
  const ofUnit = valuesIn(filePatterns.unitCalendar, path);
  if (ofUnit !== null) {
    return haveCalendar(corpus.rowsByUnit.get(unitOf(ofUnit, corpus)?.key ?? '') ?? []);
  }
  const calendar = valuesIn(filePatterns.calendar, path);
  return calendar === null || haveCalendar(rowsOf(calendar, corpus));
}

function rowsOf({ institution_id: id }: Readonly<Record<string, string>>, corpus: Corpus): Row[] {
  return corpus.plans
    .filter(({ institution }) => institution.institutionId === id)
    .flatMap(({ rows }) => rows);
}

function hasAny({ typedDeadlines }: Row): boolean {
  return typedDeadlines.length > 0;
}
