import type { ContentView } from '../../content/read/content-view.ts';
import { visitRows } from '../../content/table/walk-table.ts';
import type { Check } from './check.ts';
import { isAhead } from './past-dates.ts';
import type { Finding, YamlPath } from '../../content/problems/problem.ts';
import { yearsNamed } from '../../meaning/columns/head-facts.ts';
import { toGregorianYear, toRocYear } from '../../meaning/numbers/roc-year.ts';
import { holdsYear, isInOrder, isPublishedLate } from './plan-context.ts';

/** A year of a title that is further from the plan's is no slip. */
const NEAR_YEARS = 10;

/** Periods begin before they end, and the plan's year lies within its period. */
export const checkPeriods: Check = {
  *planFacts({ planFile, planId, version, folder, facts }, content) {
    const { period, roc_year, published, modified } = facts;
    const resting = version === null ? restingRows(planId, content) : '';
    for (const finding of inOrder(
      planFile,
      ['period', 'end'],
      period.start,
      period.end,
      '計畫期間',
    )) {
      yield { ...finding, message: finding.message + resting };
    }
    // That a day of what has happened lies ahead is told of that day, here and below.
    if (!isAhead(published, content.asOf)) {
      yield* inOrder(
        planFile,
        ['modified'],
        published,
        modified,
        '本站登載與更新日期',
        PUBLICATION,
      );
    }
    const year = String(toGregorianYear(roc_year));
    // Of a reversed period, and of a year that is not that of the folder, that alone is said.
    const isOfFolder = Number(/^\d{1,3}(?!\d)/.exec(folder)?.[0] ?? roc_year) === roc_year;
    if (isInOrder(period) && isOfFolder && !holdsYear(facts)) {
      yield {
        file: planFile,
        at: { path: ['roc_year'] },
        severity: 'error',
        ruleId: 'period/year',
        message: `民國 ${roc_year} 年是西元 ${year} 年，不在計畫期間 ${period.start} 至 ${period.end} 之內${resting}`,
        fix: '請改 roc_year 或 period；民國年 ＋ 1911 ＝ 西元年',
      };
    }
  },

  *planText({ planFile, metadata: { title, roc_year: rocYear, period, review } }) {
    if (!isInOrder(period)) return;
    const first = toRocYear(Number(period.start.slice(0, 4)));
    const last = toRocYear(Number(period.end.slice(0, 4)));
    const isOfPlan = (year: number) => year === rocYear || (year >= first && year <= last);
    // A Western year, or one far away, is a goal or history.
    const named = yearsNamed(title.replaceAll(/\d{4,}/g, '')).filter(
      (year) => Math.abs(year - rocYear) <= NEAR_YEARS,
    );
    if (named.length === 0 || named.some(isOfPlan)) return;
    // `npm run new -- next` marks it.
    const isMarked = review.some((mark) =>
      (typeof mark === 'string' ? mark : mark.reason).includes(title),
    );
    if (isMarked) return;
    yield {
      file: planFile,
      at: { path: ['title'] },
      severity: 'warning',
      ruleId: 'period/title-year',
      message: `計畫名稱說的是 ${named.join('、')} 年，roc_year 卻是 ${rocYear}`,
      fix: '請照封面查對名稱、roc_year 與 period；由別的年度複製來的，名稱要一起改；名稱確實如此時，可以附理由保留',
    };
  },

  *retired({ planId, measuresFile, facts, path, record }, { asOf, hasDay }) {
    if (facts === null || !hasDay(planId)) return;
    // A day of publication that is wrong by itself is told once, in `plan.md`.
    if (isPublishedLate(facts) || isAhead(facts.published, asOf)) return;
    const place = [...path, 'retired_on'];
    yield* inOrder(
      measuresFile,
      place,
      facts.published,
      record.retired_on,
      '登載日與移除日',
      REMOVAL,
    );
  },

  *institution({ file, record }, { asOf }) {
    for (const [index, unit] of record.units.entries()) {
      if (unit.valid_from === null || unit.valid_to === null) continue;
      yield* inOrder(
        file,
        ['units', index, 'valid_to'],
        unit.valid_from,
        unit.valid_to,
        `單位「${unit.name}」的存續期間`,
      );
    }
    const formers = [
      { key: 'former_names', list: record.former_names, what: '舊名', period: '使用期間' },
      { key: 'former_parents', list: record.former_parents, what: '舊主管機關', period: '期間' },
    ];
    for (const { key, list, what, period } of formers) {
      for (const [index, { name, from, until }] of list.entries()) {
        if (from === null || until === null || isAhead(from, asOf)) continue;
        yield* inOrder(file, [key, index, 'until'], from, until, `${what}「${name}」的${period}`);
      }
    }
  },
};

/** What the two days are called of which the second is no earlier than the first. */
interface DayNames {
  start: string;
  end: string;
  /** What to look at. */
  which: string;
}

const PERIOD: DayNames = { start: '起日', end: '迄日', which: '兩個日期' };
const PUBLICATION: DayNames = { start: '登載日', end: '更新日', which: ' published 與 modified' };
const REMOVAL: DayNames = {
  start: '登載日',
  end: '移除日',
  which: '這一日與 plan.md 的 published',
};

/** How many rows have a deadline that cannot be judged by a period that is wrong; empty where none has. */
function restingRows(planId: string, { tables }: ContentView): string {
  const table = tables.find(planId);
  if (table.is !== 'known') return '';
  const count = [...visitRows(table.value.table)].filter(({ measure, proposal, cell }) => {
    const own = (measure ?? proposal)?.deadlines ?? cell?.deadlines;
    return (own ?? []).length > 0;
  }).length;
  return count === 0 ? '' : `；附表 ${count} 列的期限因此無從核對`;
}

function* inOrder(
  file: string,
  path: YamlPath,
  start: string,
  end: string,
  what: string,
  names: DayNames = PERIOD,
): Generator<Finding> {
  // Dates of different precision (1914, 1914-05) are compared as far as both go.
  const length = Math.min(start.length, end.length);
  if (start.slice(0, length) <= end.slice(0, length)) return;
  yield {
    file,
    at: { path },
    severity: 'error',
    ruleId: 'period/end-before-start',
    message: `${what}：${names.end} ${end} 早於${names.start} ${start}`,
    fix: `請查對${names.which}，${names.end}不可早於${names.start}`,
  };
}
