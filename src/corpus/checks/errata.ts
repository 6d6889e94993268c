import type { ContentView } from '../../content/read/content-view.ts';
import type { ParsedPlanText } from '../../content/read/parsed-content.ts';
import { isRowField, planFieldTexts, rowFieldTexts } from '../assembly/field-texts.ts';
import type { Finding } from '../../content/problems/problem.ts';
import { didYouMean, listSome } from '../../content/problems/suggest.ts';
import {
  planErratumFields,
  rowErratumFields,
  type ErratumRecord,
} from '../../content/schemas/errata.ts';
import { visitRows } from '../../content/table/walk-table.ts';
import type { Check } from './check.ts';
import { isAhead } from './past-dates.ts';
import { otherPlanOfRow } from './plan-of-row.ts';

/**
 * A correction names a plan and row that exist and a day on which the plan stood here, and what it
 * says stands there now does stand there.
 */
export const checkErrata: Check = {
  *erratum({ file, path, record }, content) {
    const report: Report = (key, problem) => ({
      file,
      at: { path: [...path, key] },
      severity: 'error',
      ...problem,
    });
    yield* wrongWords(record, report);
    const plan = content.planTexts.find(record.plan);
    if (plan.is === 'absent') {
      const ids = content.planTexts.ids();
      yield report('plan', {
        ruleId: 'errata/plan',
        message: `沒有「${record.plan}」這個計畫`,
        fix: didYouMean(record.plan, ids, `可用的：${listSome(ids, 20)}`),
      });
    }
    if (plan.is !== 'known') return;
    const { metadata } = plan.value;
    // Its words are gone, and its corrections are not told any more.
    if (metadata.retired !== undefined) return;
    yield* wrongDay(record, metadata, content.asOf, report);
    if (
      metadata.withheld.some(({ measure }) => measure !== undefined && measure === record.measure)
    ) {
      yield report('measure', {
        ruleId: 'errata/withheld',
        message: `「${record.measure}」不予公開，更正紀錄卻寫了它的文字`,
        fix: '請刪除這一筆；Git 的歷史仍有原文，處理方法見 docs/withholding.zh-TW.md',
      });
      return;
    }
    if (
      record.field === 'section' &&
      metadata.withheld.some(({ section }) => section !== undefined)
    ) {
      yield {
        ...report('was', {
          ruleId: 'errata/withheld-section',
          message: '這份計畫有不予公開的章節，更正紀錄可能引用了它的文字',
          fix: '請確認 was 與 now 不含不予公開的文字；含有時請刪除這一筆',
        }),
        severity: 'warning',
      };
    }
    yield* record.measure === null
      ? wrongInPlan(record, plan.value, content, report)
      : wrongInRow(record, record.measure, content, report);
    yield* leftInFormer(record, content, report);
  },
};

type Report = (
  key: keyof ErratumRecord,
  problem: Pick<Finding, 'ruleId' | 'message' | 'fix'>,
) => Finding;

function* wrongWords(
  { was, now, field, measure }: ErratumRecord,
  report: Report,
): Generator<Finding> {
  if (was === now) {
    yield report('now', {
      ruleId: 'errata/no-change',
      message: 'was 與 now 相同，沒有更正什麼',
      fix: '請寫更正前後的文字；原來漏列的 was 寫 null，刪去的 now 寫 null',
    });
  }
  if (isRowField(field) && measure === null) {
    yield report('field', {
      ruleId: 'errata/field',
      message: `${field} 是一項作法的欄位，沒有寫 measure`,
      fix: `請加上 measure，或改為整份計畫的欄位：${listSome(planErratumFields, 20)}`,
    });
  }
  if (!isRowField(field) && measure !== null) {
    yield report('field', {
      ruleId: 'errata/field',
      message: `${field} 是整份計畫的欄位，卻寫了 measure`,
      fix: `請刪除 measure，或改為作法的欄位：${listSome(rowErratumFields, 20)}`,
    });
  }
}

function* wrongDay(
  { date }: ErratumRecord,
  { published, modified }: { published: string; modified: string },
  asOf: string | null,
  report: Report,
): Generator<Finding> {
  // That one of the two days lies ahead is told of that day.
  if (isAhead(date, asOf) || isAhead(published, asOf)) return;
  // That one of the plan's own two days is wrong is told in `plan.md`.
  if (date < published && published <= modified) {
    yield report('date', {
      ruleId: 'errata/before-publication',
      message: `更正日 ${date} 早於該計畫在本站登載的日期 ${published}`,
      fix: '請查對更正日；登載之前的修改不必列為更正',
    });
  } else if (date > modified) {
    yield report('date', {
      ruleId: 'errata/modified',
      message: `更正日 ${date} 晚於該計畫 plan.md 的 modified（${modified}）`,
      fix: `請把該計畫 plan.md 的 modified 改為 ${date}，或查對更正日`,
    });
  }
}

function* wrongInPlan(
  record: ErratumRecord,
  plan: ParsedPlanText,
  { tables }: ContentView,
  report: Report,
): Generator<Finding> {
  const { field } = record;
  const table = tables.find(plan.planId);
  if (isRowField(field) || table.is !== 'known') return;
  const texts = planFieldTexts(field, { ...plan, table: table.value.table });
  yield* notThere(record, texts, report);
}

function* wrongInRow(
  record: ErratumRecord,
  measure: string,
  content: ContentView,
  report: Report,
): Generator<Finding> {
  const { plan: planId, field } = record;
  const rows = content.rowsOf(planId);
  const row = rows.find(measure);
  if (row.is === 'absent') {
    const other = otherPlanOfRow(measure, planId, content);
    yield report('measure', {
      ruleId: 'errata/measure',
      message:
        other === null
          ? `計畫 ${planId} 沒有「${measure}」這一項`
          : `「${measure}」是計畫 ${other} 的，不是 ${planId} 的`,
      fix:
        other === null
          ? didYouMean(measure, rows.ids(), '請改為該計畫 measures.yaml 裡的識別碼')
          : `plan 請寫 ${other}，或把 measure 改為 ${planId} 的識別碼`,
    });
  } else if (row.is === 'known' && row.value !== 'retired' && isRowField(field)) {
    const { measure: own, proposal } = row.value;
    // That a row has no text is told elsewhere.
    if (field === 'text' && own?.text === undefined && proposal?.name === undefined) return;
    yield* notThere(record, rowFieldTexts(field, row.value), report);
  }
}

/**
 * What is corrected in the current version alone is shown as if the institution had amended it, where
 * a former one has the words that were wrong.
 */
function* leftInFormer(
  { plan, measure, field, was }: ErratumRecord,
  { formerTables }: ContentView,
  report: Report,
): Generator<Finding> {
  if (was === null || measure === null || !isRowField(field)) return;
  for (const { measuresFile, table } of formerTables(plan).seen) {
    for (const visit of visitRows(table)) {
      if (visit.id !== measure || !rowFieldTexts(field, visit).includes(was)) continue;
      yield {
        ...report('was', {
          ruleId: 'errata/former-version',
          message: `舊版 ${measuresFile} 的「${measure}」仍寫著「${was}」，網頁會把這項更正說成機關的修正`,
          fix: '舊版的原件若也是更正後的文字，請一併改正；舊版的原件本來就這樣寫的，接受這個提醒',
        }),
        severity: 'warning',
      };
    }
  }
}

function* notThere(
  { field, was, now }: Pick<ErratumRecord, 'field' | 'was' | 'now'>,
  texts: readonly string[],
  report: Report,
): Generator<Finding> {
  // That nothing was corrected is told.
  if (now === null || now === was || texts.some((text) => text.includes(now))) return;
  yield report('now', {
    ruleId: 'errata/not-there',
    message: `內容的 ${field} 裡沒有「${now}」`,
    fix: '請先更正內容，now 再照更正後的文字寫；之後又改過的，請改寫這一筆的 now，或另加一筆',
  });
}
