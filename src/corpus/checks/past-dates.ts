import type { Finding, YamlPath } from '../../content/problems/problem.ts';
import { contentTypes } from '../../content/schemas/content-types.ts';
import type { Check } from './check.ts';
import { issuanceDay } from './issuance-day.ts';
import type { TextsSubject } from './subjects.ts';

/** Dates of what has happened, by the kind of file; a plan's period, a next review and the like may lie ahead. */
const pastDates: Readonly<Record<TextsSubject['type'], Readonly<Record<string, string>>>> = {
  institutions: {
    modified: '更新日',
    name_since: '現名啟用日',
    from: '起日',
    until: '迄日',
  },
  plans: {
    published: '登載日',
    modified: '更新日',
    dated: '版次的日期',
    decided_on: '不予公開的決定日',
    issued_on: '發布日',
    approved_on: '核定日',
  },
  measures: { retired_on: '移除日' },
  results: { reported_on: '回報日' },
  reviews: { decided_on: '核對日' },
  disclosures: {
    approved_on: '核定日',
    published_on: '公開日',
    last_checked: '上次檢視日',
    modified: '更新日',
  },
  errata: { date: '更正日' },
};

/**
 * What is said to have happened did not happen after the day on which the content says that it stands
 * (`as_of`). A day that a file repeats is told once.
 */
export const checkPastDates: Check = {
  *texts({ type, file, planId, value, pathInFile }, { asOf, hasDay }) {
    if (asOf === null) return;
    const { published: _, ...withoutDay } = pastDates[type];
    const names = planId === null || hasDay(planId) ? pastDates[type] : withoutDay;
    const dates = datesIn(type === 'measures' ? retiredOf(value) : value, names);
    const ahead = [...dates].filter(({ day }) => isAhead(day, asOf));
    for (const [day, [first, ...others]] of Map.groupBy(ahead, (each) => each.day)) {
      if (first === undefined) continue;
      const elsewhere = others.length === 0 ? '' : `；同一日期在這個檔案另有 ${others.length} 處`;
      const what = `${first.name}是 ${day}`;
      yield problem(file, pathInFile(first.path), { what, elsewhere, asOf });
    }
  },

  *planText({ planFile, metadata: { issuance, issued_on: issued } }, { asOf }) {
    const day = issuanceDay(issuance);
    // One day that is written twice is told of `issued_on`.
    if (day === null || day === issued || !isAhead(day, asOf)) return;
    yield problem(planFile, ['issuance'], { what: `發布日是 ${day}`, asOf });
  },

  *results({ resultsFile, results: { periods, results } }, { asOf }) {
    for (const [index, { id, name, start }] of periods.entries()) {
      if (!isAhead(start, asOf) || !results.some(({ period }) => period === id)) continue;
      const path = ['periods', index, 'start'];
      yield problem(resultsFile, path, { what: `${name}已有執行情形，卻自 ${start} 起`, asOf });
    }
  },

  *page({ file, metadata: { modified } }, { asOf }) {
    if (!isAhead(modified, asOf)) return;
    yield problem(file, ['modified'], { what: `更新日是 ${modified}`, asOf });
  },

  *site({ modified }, { asOf }) {
    if (!isAhead(modified, asOf)) return;
    const { pattern } = contentTypes.site;
    yield problem(pattern, ['modified'], { what: `更新日是 ${modified}`, asOf });
  },
};

/** True of a day, month or year that begins after the day as of which the content stands. */
export function isAhead(day: string, asOf: string | null): boolean {
  return asOf !== null && day > asOf.slice(0, day.length);
}

function problem(
  file: string,
  path: YamlPath,
  { what, elsewhere = '', asOf }: { what: string; elsewhere?: string; asOf: string | null },
): Finding {
  return {
    file,
    at: { path },
    severity: 'error',
    ruleId: 'date/after-as-of',
    message: `${what}，在 as_of（${asOf}）之後${elsewhere}`,
    fix: `還沒有發生的事不能寫成已發生：請查對日期；確已發生的，請把 ${contentTypes.site.pattern} 的 as_of（執行時另給 AS_OF 的，改 AS_OF）改為當日或以後`,
  };
}

interface DateFound {
  path: YamlPath;
  /** What the date is, in Chinese. */
  name: string;
  day: string;
}

/** Of a table only rows that were removed have a date. */
function retiredOf(value: unknown): unknown {
  const { retired } = value as { retired?: unknown };
  return { retired };
}

function* datesIn(
  value: unknown,
  names: Readonly<Record<string, string>>,
  path: YamlPath = [],
): Generator<DateFound> {
  if (typeof value !== 'object' || value === null) return;
  for (const [key, inner] of Object.entries(value)) {
    const here = [...path, Array.isArray(value) ? Number(key) : key];
    const name = names[key];
    if (typeof inner === 'string') {
      if (name !== undefined) yield { path: here, name, day: inner };
    } else yield* datesIn(inner, names, here);
  }
}
