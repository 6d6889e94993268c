import type { ContentView, KnownRow } from '../../content/read/content-view.ts';
import type { Shelf } from '../../content/read/found.ts';
import type { ParsedPlanText, PlanFacts } from '../../content/read/parsed-content.ts';
import type { Finding, YamlPath } from '../../content/problems/problem.ts';
import { didYouMean, listSome } from '../../content/problems/suggest.ts';
import type { ResultRecord, ResultsFile } from '../../content/schemas/results.ts';
import type { Target } from '../../content/schemas/measures.ts';
import { declaredColumns } from '../../content/table/declared-columns.ts';
import { spreadCells } from '../../content/table/spread-cells.ts';
import type { TableVisit } from '../../content/table/walk-table.ts';
import { targetsOfRow } from '../../meaning/columns/targets-of-row.ts';
import { readTime } from '../assembly/read-declared.ts';
import type { Check } from './check.ts';
import { isAhead } from './past-dates.ts';
import { otherPlanOfRow } from './plan-of-row.ts';
import { holdsYear, isInOrder } from './plan-context.ts';

/**
 * Results are reported of measures that exist, for periods that lie within the plan's, once each;
 * a figure stands only where the measure has a quantified target to set it against. Nothing is
 * compared with any "today": what is late is what was reported late.
 */
export const checkResults: Check = {
  *results({ planId, resultsFile: file, results }, content) {
    const { planTexts } = content;
    const report = reporter(file, []);
    const plan = planTexts.find(planId);
    if (plan.is === 'absent') {
      yield {
        file,
        at: 'unavailable',
        severity: 'error',
        ruleId: 'results/no-plan',
        message: '這個資料夾沒有計畫，只有執行情形',
        fix: '請把 results.yaml 放在該計畫的 plan.md 旁邊',
      };
    }
    const metadata = plan.is === 'known' ? plan.value.metadata : null;
    // Of a plan's period that cannot be right that alone is said.
    const isRight = metadata !== null && isInOrder(metadata.period) && holdsYear(metadata);
    yield* wrongPeriods(results, isRight ? metadata.period : null, report);
    for (const [index, record] of results.results.entries()) {
      const ofRecord = reporter(file, ['results', index]);
      yield* wrongPeriod(record, results, ofRecord);
      yield* wrongDay(record, results, content.asOf, ofRecord);
    }
    yield* wrongTogether(results, report);
    if (plan.is === 'known') yield* olderThanResults(plan.value, results, content.asOf);
  },

  *result({ planId, file, path, record }, content) {
    const report = reporter(file, path);
    const row = content.rowsOf(planId).find(record.measure);
    yield* wrongMeasure(record, planId, content, report);
    const plan = content.planTexts.find(planId);
    if (plan.is !== 'known') return;
    if (plan.value.metadata.withheld.some(({ measure }) => measure === record.measure)) {
      yield* saidOfWithheld(record, report);
      return;
    }
    yield* withoutReason(record, report);
    if (row.is === 'known' && row.value !== 'retired') {
      yield* wrongValue(record, targetsOf(row.value), report);
    }
  },
};

/** The targets of a row, in the order in which results count them. */
function targetsOf({ id, table, measure, proposal }: TableVisit): readonly Target[] {
  return targetsOfRow({
    text: measure?.text ?? proposal?.name ?? '',
    written: (measure ?? proposal)?.targets ?? [],
    cells: spreadCells(table).ofRow.get(id) ?? [],
    columns: declaredColumns(table.table.columns),
  }).targets;
}

type Report = (
  path: YamlPath,
  problem: Pick<Finding, 'ruleId' | 'message' | 'fix'> & {
    severity?: Finding['severity'];
    /** Path of what stands before. */
    first?: YamlPath;
  },
) => Finding;

function reporter(file: string, place: YamlPath): Report {
  return (path, { severity = 'error', first, ...problem }) => ({
    file,
    at: { path: [...place, ...path] },
    severity,
    ...problem,
    ...(first && { first: { file, path: first } }),
  });
}

function* wrongPeriods(
  { periods }: ResultsFile,
  plan: { start: string; end: string } | null,
  report: Report,
): Generator<Finding> {
  for (const [index, { id, name, start, end }] of periods.entries()) {
    const before = periods.findIndex((other) => other.id === id);
    if (before < index) {
      yield report(['periods', index, 'id'], {
        ruleId: 'results/period-twice',
        message: `期別代號「${id}」前面已經用過`,
        first: ['periods', before, 'id'],
        fix: '每一期取不同的代號，例如 113-Q1、113-Q2',
      });
    }
    if (end < start) {
      yield report(['periods', index, 'end'], {
        ruleId: 'period/end-before-start',
        message: `${name}：迄日 ${end} 早於起日 ${start}`,
        fix: '請查對兩個日期，迄日不可早於起日',
      });
    } else if (plan !== null && (start < plan.start || end > plan.end)) {
      const key = start < plan.start ? 'start' : 'end';
      yield report(['periods', index, key], {
        ruleId: 'results/period-outside',
        message: `${name}（${start} 至 ${end}）不在計畫期間 ${plan.start} 至 ${plan.end} 之內`,
        fix: '請改這一期的日期；跨年的計畫請查對 plan.md 的 period',
      });
    }
    if (end < start) continue;
    const overlapping = periods
      .slice(0, index)
      .find((other) => isInOrder(other) && other.start <= end && start <= other.end);
    if (overlapping && overlapping.id !== id) {
      yield report(['periods', index, 'start'], {
        ruleId: 'results/periods-overlap',
        message: `${name}（${start} 至 ${end}）與${overlapping.name}（${overlapping.start} 至 ${overlapping.end}）重疊`,
        fix: '各期先後相接、不可重疊；請改其中一期的起迄日',
      });
    }
  }
}

function* wrongMeasure(
  { measure }: ResultRecord,
  planId: string,
  content: ContentView,
  report: Report,
): Generator<Finding> {
  const { rowsOf, planTexts } = content;
  const rows = rowsOf(planId);
  const plan = planTexts.find(planId);
  const isHeading = (found: KnownRow) =>
    found !== 'retired' && plan.is === 'known' && headsOthers(found, plan.value.metadata);
  const row = rows.find(measure);
  if (row.is === 'absent') {
    const other = otherPlanOfRow(measure, planId, content);
    yield report(['measure'], {
      ruleId: 'results/measure',
      message:
        other === null
          ? `這份計畫沒有「${measure}」這一項作法`
          : `「${measure}」是計畫 ${other} 的作法，不是 ${planId} 的`,
      fix:
        other === null
          ? didYouMean(
              measure,
              reportable(rows, isHeading),
              '請改為同資料夾 measures.yaml 裡的識別碼',
            )
          : '請移到該計畫的 results.yaml，或改為這份計畫的識別碼',
    });
  } else if (row.is === 'known' && row.value === 'retired') {
    yield report(['measure'], {
      ruleId: 'results/measure-retired',
      message: `「${measure}」已自計畫移除，不能再有執行情形`,
      fix: '請刪除這一筆；併入別項者，改寫在那一項',
    });
  } else if (row.is === 'known' && isHeading(row.value)) {
    yield report(['measure'], {
      ruleId: 'results/heading',
      message: `「${measure}」是標題，不是要執行的作法`,
      fix: '請改寫在它下面各項作法的識別碼',
    });
  }
}

/** Whether nothing is to be done in a row but in those below it; a cell of a column of days counts like a deadline. */
function headsOthers(
  { id, kind, table }: TableVisit,
  { roc_year: rocYear, period }: Pick<PlanFacts, 'roc_year' | 'period'>,
): boolean {
  if (kind !== 'heading') return false;
  const cells = spreadCells(table).ofRow.get(id) ?? [];
  const columns = declaredColumns(table.table.columns);
  return readTime(cells, columns, { rocYear, period }) === null;
}

/** Ids of the rows of which something can be reported. */
function reportable(rows: Shelf<KnownRow>, isHeading: (row: KnownRow) => boolean): string[] {
  return [...rows.ids()].filter((id) => {
    const row = rows.find(id);
    return row.is === 'known' && row.value !== 'retired' && !isHeading(row.value);
  });
}

function* wrongPeriod(
  { period }: ResultRecord,
  { periods }: ResultsFile,
  report: Report,
): Generator<Finding> {
  const ids = periods.map(({ id }) => id);
  if (ids.includes(period)) return;
  yield report(['period'], {
    ruleId: 'results/period',
    message: `periods 沒有「${period}」這一期`,
    fix: didYouMean(period, ids, `可用的：${listSome(ids, 20)}；或先在 periods 加上這一期`),
  });
}

function* wrongValue(
  { value, target: number }: ResultRecord,
  targets: readonly Target[],
  report: Report,
): Generator<Finding> {
  if (value === undefined) {
    if (number === undefined) return;
    yield report(['target'], {
      ruleId: 'results/target-without-value',
      message: '有 target，卻沒有 value',
      fix: '請加上 value（達到的數值），或刪除 target',
    });
    return;
  }
  if (targets.length === 0) {
    yield report(['value'], {
      ruleId: 'results/value-without-target',
      message: `這一項作法沒有量化目標，數值 ${value} 沒有可以對照的`,
      fix: '請刪除 value，把數字寫在 sentence；作法原文確有數字承諾的，先在 measures.yaml 加上 targets',
    });
    return;
  }
  const listed = targets.map(({ quote }, index) => `${index + 1}「${quote}」`).join('、');
  const target = targets[(number ?? 1) - 1];
  if (number === undefined && targets.length > 1) {
    yield report(['value'], {
      ruleId: 'results/which-target',
      message: `這一項作法有 ${targets.length} 個量化目標，沒有寫 value 屬於哪一個`,
      fix: `請加上 target：${listed}`,
    });
  } else if (target === undefined) {
    yield report(['target'], {
      ruleId: 'results/target',
      message: `這一項作法沒有第 ${number} 個量化目標`,
      fix: `可用的：${listed}`,
    });
  } else if (isShare(target) && (value > 100 || value < 0)) {
    yield report(['value'], {
      severity: 'warning',
      ruleId: 'results/percentage',
      message: `「${target.quote}」的結果是 ${value}%，不在 0 到 100 之間`,
      fix: '請查對數值；要寫人數、場次時，改寫在 sentence',
    });
  }
}

/** Of a measure that is withheld a report may say the state, and nothing that tells what it is. */
function* saidOfWithheld(record: ResultRecord, report: Report): Generator<Finding> {
  for (const key of ['value', 'sentence', 'evidence'] as const) {
    if (record[key] === undefined) continue;
    yield report([key], {
      ruleId: 'results/withheld',
      message: `「${record.measure}」不予公開，執行情形卻寫了 ${key}`,
      fix: `請刪除 ${key}；不予公開的作法只能寫 state 與 reported_on`,
    });
  }
}

/** A part of a whole, which cannot be more than all of it. */
function isShare({ unit, comparator, value }: Target): boolean {
  return (
    /^[%％]$/.test(unit) &&
    comparator !== 'increase-by' &&
    comparator !== 'decrease-by' &&
    value <= 100
  );
}

function* wrongDay(
  { period: periodId, reported_on: day }: ResultRecord,
  { periods }: ResultsFile,
  asOf: string | null,
  report: Report,
): Generator<Finding> {
  const period = periods.find(({ id }) => id === periodId);
  // That a period with reports lies ahead is told of the period.
  if (period && isAhead(period.start, asOf)) return;
  if (day !== undefined && period && isInOrder(period) && day < period.start) {
    yield report(['reported_on'], {
      ruleId: 'results/reported-early',
      message: `回報日 ${day} 在${period.name}開始（${period.start}）之前`,
      fix: '請查對回報日與期別',
    });
  }
}

/** What is late or given up is worth a word. */
function* withoutReason({ state, sentence }: ResultRecord, report: Report): Generator<Finding> {
  if ((state === 'late' || state === 'cancelled') && sentence === undefined) {
    yield report(['state'], {
      severity: 'warning',
      ruleId: 'results/no-reason',
      message: `state 是 ${state}，沒有寫原因`,
      fix: '請加上 sentence，用一兩句話說明',
    });
  }
}

/** A report is a change of what the plan's page shows. */
function* olderThanResults(
  { planFile, metadata: { modified } }: ParsedPlanText,
  { results }: ResultsFile,
  asOf: string | null,
): Generator<Finding> {
  const latest = results.reduce((day, each) => {
    const own = each.reported_on ?? '';
    return own > day ? own : day;
  }, '');
  // That a report lies ahead is told of the report.
  if (latest <= modified || isAhead(latest, asOf)) return;
  yield {
    file: planFile,
    at: { path: ['modified'] },
    severity: 'error',
    ruleId: 'results/modified',
    message: `modified 是 ${modified}，results.yaml 卻有 ${latest} 的回報`,
    fix: `新增執行情形後，請把 modified 改為登載的日期，不早於 ${latest}`,
  };
}

/** What only shows where the reports of one measure stand beside each other. */
function* wrongTogether({ periods, results }: ResultsFile, report: Report): Generator<Finding> {
  const startOf = new Map(periods.map(({ id, start }) => [id, start]));
  const entries = results.map((record, index) => ({ record, index }));
  for (const [measure, own] of Map.groupBy(entries, ({ record }) => record.measure)) {
    const firsts = new Map<string, { state: ResultRecord['state']; index: number }>();
    const targets = new Map<string, number>();
    for (const { record, index } of own) {
      const { period, target, state } = record;
      const key = `${period} ${target ?? ''}`;
      const before = firsts.get(period);
      const same = targets.get(key) ?? (target === undefined ? before?.index : undefined);
      if (same !== undefined) {
        yield report(['results', index, 'measure'], {
          ruleId: 'results/twice',
          message: `「${measure}」在「${period}」前面已經寫過一筆`,
          first: ['results', same, 'measure'],
          fix: '同一項、同一期只寫一筆；有數個量化目標時，每個目標一筆，並各寫 target',
        });
      } else if (before !== undefined && before.state !== state) {
        yield report(['results', index, 'state'], {
          ruleId: 'results/states-differ',
          message: `「${measure}」在「${period}」前面寫 ${before.state}，這裡寫 ${state}`,
          first: ['results', before.index, 'state'],
          fix: '同一項、同一期的 state 須相同，說的是整項作法；各目標的差別寫在 value 與 sentence',
        });
      }
      targets.set(key, same ?? index);
      firsts.set(period, before ?? { state, index });
    }
    const inTime = own
      .filter(({ record }) => startOf.has(record.period))
      .sort((a, b) => (startOf.get(a.record.period)! < startOf.get(b.record.period)! ? -1 : 1));
    for (const [position, { record, index }] of inTime.entries()) {
      const before = inTime[position - 1]?.record;
      if (record.state !== 'not-started' || before?.state !== 'done') continue;
      if (before.period === record.period) continue;
      yield report(['results', index, 'state'], {
        severity: 'warning',
        ruleId: 'results/undone',
        message: `「${measure}」在「${before.period}」已完成，「${record.period}」卻是未開始`,
        fix: '請查對兩期的 state',
      });
    }
  }
}
