import type { ContentView, KnownRow } from '../../content/read/content-view.ts';
import type { Found } from '../../content/read/found.ts';
import type { ParsedTable, PlanFolder } from '../../content/read/parsed-content.ts';
import type { Finding, YamlPath } from '../../content/problems/problem.ts';
import { didYouMean, listSome } from '../../content/problems/suggest.ts';
import { asReviewMark, type ReviewMarkRecord } from '../../content/schemas/review.ts';
import { findColumn, rowColumns, type RowColumn } from '../../content/table/row-columns.ts';
import { visitRows } from '../../content/table/walk-table.ts';
import { recordInWords } from '../assembly/review-words.ts';
import type { Check } from './check.ts';
import { isAhead } from './past-dates.ts';
import { otherPlanOfRow } from './plan-of-row.ts';
import type { MarkSubject } from './subjects.ts';

/** Review marks, open and decided, name rows and columns that there are; a mark is decided once. */
export const checkReviewMarks: Check = {
  *mark(mark, content) {
    yield* wrongPlace(mark, content);
    if (isOfWithheld(mark, content)) yield withheld(mark);
    else if (mark.decided === null) yield open(mark, content);
  },

  *planText({ planId, planFile, metadata }, { reviews }) {
    const review = reviews.find(planId);
    if (review.is !== 'known') return;
    const decided = new Set(review.value.decided.map(keyOf));
    for (const [index, entry] of metadata.review.entries()) {
      if (!decided.has(keyOf(asReviewMark(entry)))) continue;
      yield complaint(planFile, ['review', index], {
        ruleId: 'review/open-and-decided',
        message: '這一項已列在 review.yaml 的 decided，這裡卻還是待核對',
        fix: '已經核對的，請從 plan.md 的 review 刪除；要重新核對的，請從 review.yaml 刪除',
      });
    }
  },

  *review({ planId, reviewFile, decided }, { planTexts, asOf }) {
    const keys = decided.map(keyOf);
    for (const [index, key] of keys.entries()) {
      const first = keys.indexOf(key);
      if (first < index) {
        yield complaint(reviewFile, ['decided', index], {
          ruleId: 'review/twice',
          message: '同一列、同一欄、同一疑義前面已經列過',
          first: { file: reviewFile, path: ['decided', first] },
          fix: '請合併為一項；後來改變決定的，只留最後的決定，日期寫最後一次',
        });
      }
    }
    const plan = planTexts.find(planId);
    if (plan.is === 'absent') {
      yield {
        file: reviewFile,
        at: 'unavailable',
        severity: 'error',
        ruleId: 'review/no-plan',
        message: '這個資料夾沒有計畫，只有核對紀錄',
        fix: '請把 review.yaml 放在該計畫的 plan.md 旁邊',
      };
    }
    if (plan.is !== 'known') return;
    const { modified } = plan.value.metadata;
    const latest = decided.reduce(
      (day, each) => (each.decided_on > day ? each.decided_on : day),
      '',
    );
    // That a decision lies ahead is told of the decision.
    if (latest <= modified || isAhead(latest, asOf)) return;
    yield complaint(plan.value.planFile, ['modified'], {
      ruleId: 'review/modified',
      message: `modified 是 ${modified}，review.yaml 卻有 ${latest} 的核對`,
      fix: `核對改變了網頁所示，請把 modified 改為不早於 ${latest} 的日期`,
    });
  },
};

/** The same of former versions, whose marks are no work to be done any more. */
export const checkFormerReviewMarks: Check = { mark: wrongPlace };

type Complaint = Pick<Finding, 'ruleId' | 'message' | 'fix' | 'first'> & {
  severity?: Finding['severity'];
};

function complaint(file: string, path: YamlPath, problem: Complaint): Finding {
  return { file, at: { path }, severity: 'error', ...problem };
}

/** What makes two marks the same one. */
function keyOf({ measure, column, reason }: ReviewMarkRecord): string {
  return JSON.stringify([measure ?? null, column ?? null, reason]);
}

function* wrongPlace(mark: MarkSubject, content: ContentView): Generator<Finding> {
  const { planId, file, path, record, decided } = mark;
  const { measure, column } = record;
  if (measure === undefined) {
    if (column === undefined) return;
    yield complaint(file, [...path, 'column'], {
      ruleId: 'review/column-without-row',
      message: `寫了 column「${column}」，沒有寫是哪一列`,
      fix: '請加上 measure（識別碼）；指整份計畫時，刪除 column，寫在 reason',
    });
    return;
  }
  const rows = rowsOf(mark, content);
  const row = rows.find(measure);
  if (row.is === 'absent') {
    const other = otherPlanOfRow(measure, planId, content);
    yield complaint(file, [...path, 'measure'], {
      ruleId: 'review/measure',
      message:
        other === null
          ? `這份計畫沒有「${measure}」這一列`
          : `「${measure}」是計畫 ${other} 的列，不是 ${planId} 的`,
      fix:
        other === null
          ? didYouMean(
              measure,
              rows.ids,
              '請改為 measures.yaml 裡的識別碼；指整份計畫時，刪除 measure',
            )
          : `請移到計畫 ${other} 的${decided === null ? ' review' : ' review.yaml'}，或改為這份計畫的識別碼；指整份計畫時，刪除 measure`,
    });
  }
  if (row.is !== 'known') return;
  if (row.value === 'retired') {
    // What was decided of a row before it was removed stays decided.
    if (decided !== null) return;
    yield complaint(file, [...path, 'measure'], {
      ruleId: 'review/measure-retired',
      message: `「${measure}」已自計畫移除，沒有可核對的`,
      fix: '請刪除這一項；已有決定的，移到 review.yaml',
    });
    return;
  }
  if (column === undefined) return;
  const columns = columnsOf(mark, content);
  if (columns === null || findColumn(columns, column) !== null) return;
  const names = columns.flatMap(({ key, head }) => (key === head ? [key] : [key, head]));
  yield complaint(file, [...path, 'column'], {
    ruleId: 'review/column',
    message: `「${measure}」的表沒有「${column}」這一欄`,
    fix: didYouMean(
      column,
      names,
      `可用的：${listSome(
        columns.map(({ key, head }) => (key === head ? key : `${key}（${head}）`)),
        20,
      )}`,
    ),
  });
}

function open(mark: MarkSubject, content: ContentView): Finding {
  const { file, path, record } = mark;
  const columns = record.column === undefined ? null : columnsOf(mark, content);
  const found = findColumn(columns ?? [], record.column ?? '');
  return complaint(file, path, {
    severity: 'warning',
    ruleId: 'review/open',
    message: `尚待核對：${recordInWords(record, found?.head)}`,
    fix: '核對後刪去這一項；值得留下紀錄的，移到旁邊的 review.yaml，寫明結果；已發布的計畫，在此之前網頁上會註明',
  });
}

/** A mark of a row that is withheld; its words are not repeated here. */
function withheld({ file, path, record }: MarkSubject): Finding {
  return complaint(file, path, {
    ruleId: 'review/withheld',
    message: `「${record.measure}」不予公開，這一項的文字可能透露它的內容`,
    fix: '請刪除這一項；已提交到版本庫的，見 docs/withholding.zh-TW.md',
  });
}

function isOfWithheld({ planId, record }: MarkSubject, { planTexts }: ContentView): boolean {
  const plan = planTexts.find(planId);
  return (
    record.measure !== undefined &&
    plan.is === 'known' &&
    plan.value.metadata.withheld.some(({ measure }) => measure === record.measure)
  );
}

/** The rows among which a mark names one: those of its own version. */
interface RowsOfVersion {
  find: (id: string) => Found<KnownRow>;
  ids: Iterable<string>;
}

function rowsOf({ planId, version }: PlanFolder, content: ContentView): RowsOfVersion {
  if (version === null) {
    const rows = content.rowsOf(planId);
    return { find: (id) => rows.find(id), ids: rows.ids() };
  }
  const table = tableOf({ planId, version }, content);
  if (table === null) return { find: () => ({ is: 'unknown', why: 'broken' }), ids: [] };
  const rows = new Map<string, KnownRow>(
    Array.from(visitRows(table.table), (row) => [row.id, row]),
  );
  for (const { id } of table.table.retired ?? []) rows.set(id, 'retired');
  return {
    find: (id) => {
      const value = rows.get(id);
      return value === undefined ? { is: 'absent' } : { is: 'known', value };
    },
    ids: rows.keys(),
  };
}

/** The table of a version; null where it is not known. */
function tableOf(
  { planId, version }: Pick<PlanFolder, 'planId' | 'version'>,
  { tables, formerTables }: ContentView,
): ParsedTable | null {
  if (version !== null) {
    return [...formerTables(planId).seen].find((table) => table.version === version) ?? null;
  }
  const table = tables.find(planId);
  return table.is === 'known' ? table.value : null;
}

/** The columns of the row that a mark names; null where they are not known. */
function columnsOf(mark: MarkSubject, content: ContentView): RowColumn[] | null {
  const row =
    mark.record.measure === undefined ? null : rowsOf(mark, content).find(mark.record.measure);
  if (row?.is !== 'known' || row.value === 'retired') return null;
  const { columns, innovations } = row.value.table.table;
  return rowColumns(
    { columns, criteria: innovations?.criteria ?? [] },
    row.value.kind === 'innovation',
  );
}
