import { unitKey } from '../../../corpus/assembly/units-and-names.ts';
import type { Plan, Row } from '../../../corpus/model/corpus.ts';
import { standings } from '../../../corpus/model/standing.ts';
import { deadlineClass } from '../../../meaning/deadlines/deadline-class.ts';
import { amendmentWords } from '../../../words/interface/amendments.ts';
import { readingWords } from '../../../words/interface/reading.ts';
import { resultWords } from '../../../words/interface/results.ts';
import { groupDigits } from '../../../words/group-digits.ts';
import { WITHHELD_ANCHOR } from '../../../words/withheld-href.ts';
import type { SiteView } from '../site-view.ts';
import { amendedRows } from './amended-rows.ts';
import { deadlineSorts, isMonth, NO_DAY, NO_DEADLINE } from './deadline-sorts.ts';

/** As many units as are named at the head of a plan. */
const NAMED_UNITS = 4;

/** What matters of a plan, said at the head of its page. */
export interface PlanGlance {
  measures: string;
  units: {
    /** How many there are. */
    count: string;
    /** Those with most rows. */
    named: readonly { name: string; isChinese: boolean; count: string }[];
    further: string | null;
  } | null;
  deadlines: readonly string[];
  /** Totals of the latest period that was reported; null where results are not known. */
  results: { lead: string; figures: readonly string[] } | null;
  /** What must not be missed, with where it is told. */
  notices: readonly { text: string; href: string }[];
}

/** What of the site's view is asked here. */
type Asked = Pick<SiteView, 'corpus' | 'language'>;

/** What is said at the head of a plan: how many measures, by whom, due when, what was reported. */
export function planGlance(site: Asked, plan: Plan): PlanGlance {
  const say = readingWords(site.language).glance;
  const rows = plan.rows.filter(({ kind }) => kind !== 'heading');
  const proposals = rows.length - plan.measureCount;
  return {
    measures:
      say.count(groupDigits(plan.measureCount)) +
      (proposals === 0 ? '' : say.innovations(groupDigits(proposals))),
    units: glanceUnits(site, plan, rows),
    deadlines: glanceDeadlines(site, rows),
    results: glanceResults(site, plan),
    notices: notices(site, plan),
  };
}

function glanceUnits({ corpus, language }: Asked, plan: Plan, rows: readonly Row[]) {
  const say = readingWords(language).glance;
  const counts = new Map<string, number>();
  for (const row of rows) {
    const keys = new Set(row.assignments.map((each) => unitKey(plan.institution, each)));
    for (const key of keys) counts.set(key, (counts.get(key) ?? 0) + 1);
  }
  if (counts.size === 0) return null;
  const entries = corpus.unitsAndNames.get(plan.institution.institutionId) ?? [];
  const own = entries
    .flatMap((entry) => {
      const count = counts.get(entry.key);
      return count === undefined ? [] : [{ entry, count }];
    })
    .sort((one, other) => other.count - one.count);
  const named = own.slice(0, NAMED_UNITS).map(({ entry, count }) => ({
    name: (language === 'en' ? entry.unit?.name_en : undefined) ?? entry.name,
    isChinese: language !== 'en' || entry.unit?.name_en === undefined,
    count: say.unitOf(groupDigits(count)),
  }));
  const further = own.length - named.length;
  return {
    count: say.unitCount(groupDigits(own.length)),
    named,
    further: further === 0 ? null : say.furtherUnits(groupDigits(further)),
  };
}

function glanceDeadlines({ language }: Asked, rows: readonly Row[]): string[] {
  const say = readingWords(language).glance;
  const counts = { dated: 0, planEnd: 0, recurring: 0, noDay: 0, noDeadline: 0 };
  for (const row of rows) {
    // As in the picture of the year: just the end of the plan is no month that the plan names.
    if (row.withheld === null && deadlineClass(row.typedDeadlines) === 'plan-end') {
      counts.planEnd += 1;
      continue;
    }
    const kinds = new Set(
      deadlineSorts(row).map((sort) => {
        if (sort === NO_DEADLINE) return 'noDeadline';
        if (sort === NO_DAY) return 'noDay';
        return isMonth(sort) ? 'dated' : 'recurring';
      }),
    );
    for (const kind of kinds) counts[kind] += 1;
  }
  const figures = (['dated', 'planEnd', 'recurring', 'noDay', 'noDeadline'] as const).flatMap(
    (kind) => (counts[kind] === 0 ? [] : [say[kind](groupDigits(counts[kind]))]),
  );
  const sum = Object.values(counts).reduce((all, count) => all + count, 0);
  return sum > rows.length ? [...figures.slice(0, -1), figures.at(-1)! + say.mayOverlap] : figures;
}

function glanceResults({ language }: Asked, { results }: Plan): PlanGlance['results'] {
  const latest = results?.counts.at(-1);
  if (latest === undefined) return null;
  const { states } = resultWords(language);
  return {
    lead: readingWords(language).glance.resultsIn(latest.period.name),
    figures: standings.flatMap((standing) => {
      const count = latest.counts[standing];
      return count === 0 ? [] : [`${states[standing]} ${groupDigits(count)}`];
    }),
  };
}

function notices({ language }: Asked, plan: Plan): PlanGlance['notices'] {
  const say = readingWords(language).glance;
  const amended = [...amendedRows(plan).values()];
  const withheld = plan.withholdings.length;
  const version = plan.versions.find((each) => each.plan === plan);
  return [
    ...(withheld === 0
      ? []
      : [{ text: say.withheld(groupDigits(withheld)), href: `#${WITHHELD_ANCHOR}` }]),
    ...(plan.versions.length === 1 || version === undefined
      ? []
      : [
          {
            text: say.amended(
              amendmentWords[language].versions.name(String(version.number)),
              groupDigits(amended.length),
            ),
            href: '#plan_versions',
          },
        ]),
  ];
}
