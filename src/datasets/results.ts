import { z } from 'zod';
import { isoDate } from '../content/schemas/scalars.ts';
import type { ResultState } from '../content/schemas/results.ts';
import { asUri } from '../meaning/text/uri.ts';
import type { Bilingual } from '../content/bilingual.ts';
import { childDatasetOf, keyColumns, rowUrlColumn } from './child-dataset.ts';
import {
  column,
  textColumn,
  optionalTextColumn,
  textListColumn,
  codeColumn,
  optionalCodeColumn,
} from './column.ts';
import { comparatorMeanings } from './common-columns.ts';

/** What was reported of the measures, period by period. */
export const results = childDatasetOf((row) => row.results)({
  name: 'results',
  madeFrom: 'reports',
  title: { zh: '執行情形', en: 'Results' },
  description: {
    zh: '機關就推動作法逐期回報的執行情形：期別、狀態、達到的數值、說明與佐證。一項作法一期一列，有數個量化目標各有數值時一個目標一列；目標與結果分欄，不判斷是否達標。沒有列出的作法與期別表示沒有回報；沒有任何一列的計畫，執行結果未載明。',
    en: 'What the institutions reported of their measures, period by period: state, figure reached, words and evidence. One row a measure and period, or one a target where several have figures. Target and result stand in columns of their own, and nothing is judged. What is not listed was not reported; of a plan without rows the results are not stated here.',
  },
  columns: {
    ...keyColumns,
    period_id: textColumn(({ entry }) => entry.period.periodId, {
      title: { zh: '期別代號', en: 'Period ID' },
      description: {
        zh: '期別在該計畫內的代號，例如 113-Q1。',
        en: 'Identifier of the reporting period within the plan, e.g. 113-Q1.',
      },
    }),
    period_name: textColumn(({ entry }) => entry.period.name, {
      title: { zh: '期別', en: 'Period' },
      description: { zh: '期別的名稱。', en: 'Name of the period.' },
    }),
    period_start: column(isoDate, ({ entry }) => entry.period.start, {
      title: { zh: '期別起日', en: 'Period start' },
      description: { zh: '期別的第一日。', en: 'First day of the period.' },
    }),
    period_end: column(isoDate, ({ entry }) => entry.period.end, {
      title: { zh: '期別迄日', en: 'Period end' },
      description: { zh: '期別的最後一日。', en: 'Last day of the period.' },
    }),
    state: codeColumn(({ entry }) => entry.state, {
      title: { zh: '執行狀態', en: 'State' },
      description: {
        zh: '該期結束時整項作法的狀態，依機關回報，本站不加推斷。',
        en: 'State of the whole measure at the end of the period as reported by the institution; nothing is inferred.',
      },
      values: {
        done: { zh: '已完成該期應辦的事', en: 'what was due by then has been done' },
        'in-progress': { zh: '執行中，尚未完成', en: 'under way, not finished' },
        late: { zh: '落後於預定進度或期限', en: 'behind schedule or past its deadline' },
        'not-started': { zh: '尚未開始', en: 'not started' },
        cancelled: { zh: '停辦，不再執行', en: 'given up' },
      } satisfies Record<ResultState, Bilingual>,
    }),
    target_position: column(z.int().min(1).nullable(), ({ entry }) => entry.targetPosition, {
      title: { zh: '目標序號', en: 'Target' },
      description: {
        zh: 'value 所對照的量化目標，即資料集 targets 的 position；沒有數值者為空。',
        en: 'Target that value is set against: position of dataset targets; empty where there is no figure.',
      },
    }),
    target_value: column(z.number().nullable(), ({ entry }) => entry.target?.value ?? null, {
      title: { zh: '目標數值', en: 'Target value' },
      description: {
        zh: '該量化目標的數值，其比較方式見資料集 targets；沒有數值者為空。',
        en: 'Figure of that target; how a result relates to it is said in dataset targets. Empty where there is no figure.',
      },
    }),
    value: column(z.number().nullable(), ({ entry }) => entry.value, {
      title: { zh: '結果數值', en: 'Value' },
      description: {
        zh: '達到的數值，單位見 unit；沒有回報者為空。',
        en: 'The figure reached, its unit in unit; empty where none was reported.',
      },
    }),
    unit: optionalTextColumn(({ entry }) => entry.target?.unit ?? null, {
      title: { zh: '計量單位', en: 'Unit of measurement' },
      description: {
        zh: 'target_value 與 value 的單位，依計畫原文；沒有數值者為空。',
        en: 'What one of target_value and value is, as the plan writes it; empty where there is no figure.',
      },
    }),
    sentence: optionalTextColumn(({ entry }) => entry.sentence, {
      title: { zh: '說明', en: 'Sentence' },
      description: {
        zh: '機關對執行情形的說明；沒有者為空。',
        en: 'What the institution says about it; empty where it says nothing.',
      },
    }),
    evidence_titles: textListColumn(({ entry }) => entry.evidence.map(({ title }) => title), {
      title: { zh: '佐證名稱', en: 'Evidence titles' },
      description: { zh: '佐證資料的名稱。', en: 'Titles of what bears it out.' },
    }),
    evidence_urls: textListColumn(({ entry }) => entry.evidence.map(({ url }) => asUri(url)), {
      title: { zh: '佐證網址', en: 'Evidence URLs' },
      description: {
        zh: '佐證資料的網址，順序與 evidence_titles 相同。',
        en: 'Addresses of it, in the order of evidence_titles.',
      },
    }),
    reported_on: column(isoDate.nullable(), ({ entry }) => entry.reportedOn, {
      title: { zh: '回報日', en: 'Reported on' },
      description: {
        zh: '機關回報的日期；未記載者為空。',
        en: 'Day on which the institution reported it; empty where it is not recorded.',
      },
    }),
    url: rowUrlColumn,
    indicator: optionalTextColumn(({ entry }) => entry.target?.indicator ?? null, {
      title: { zh: '指標', en: 'Indicator' },
      description: {
        zh: 'value 所對照的量化目標計數或衡量的是什麼；沒有數值者為空。',
        en: 'What the target counts or measures that value is set against; empty where there is no figure.',
      },
    }),
    comparator: optionalCodeColumn(({ entry }) => entry.target?.comparator ?? null, {
      title: { zh: '比較方式', en: 'Comparator' },
      description: {
        zh: 'value 與 target_value 應有的關係；沒有數值者為空。',
        en: 'How value is to relate to target_value; empty where there is no figure.',
      },
      values: comparatorMeanings,
    }),
  },
});
