import type { Standing } from '../../corpus/model/standing.ts';
import type { Language } from '../../content/language.ts';
import { countedRows } from './counted-rows.ts';

/** Words of the results in Traditional Chinese (Taiwan usage); its shape is the definition. */
const zh = {
  heading: '執行情形',
  unknown: '這份計畫的執行情形沒有載明：不表示沒有做，也不表示已經做完。',
  unknownOfInstitution: '這個機關各計畫的執行情形，本站沒有資料。',
  lead: '以下依機關逐期的回報，本站不加推斷：沒有回報不表示沒有做，「落後」是機關自己的回報，不是與今天的日期相比。',
  counted: (rows: string, hasProposals: boolean) =>
    `計數的是${countedRows.zh(hasProposals)}，共 ${rows} 項，不含標題。各項的回報寫在該項之下。`,
  onlySome: '計畫裡沒有承辦單位的項目不在此表。',
  ofUnits: '各單位的執行情形',
  ofUnitsLead:
    '依機關資料的單位順序，不依多寡，無法確認的名稱列在最後。一項由數個單位承辦時，各單位各計一次。',
  ofUnitsCaption: (plan: string) => `${plan}各單位在各執行狀態的項數，最近一期`,
  unit: '單位',
  period: '期別',
  total: '合計',
  chartsHeading: '各期的項數',
  chartTitle: (period: string) => `${period}：各執行狀態的項數`,
  tableCaption: '各期、各執行狀態的項數',
  meanings: '各狀態的意思',
  notesLabel: '對執行情形的註記',

  states: {
    done: '已完成',
    'in-progress': '執行中',
    late: '落後',
    'not-started': '未開始',
    cancelled: '停辦',
    settled: '先前已結案',
    without: '沒有回報',
  } satisfies Record<Standing, string>,
  stateMeanings: {
    done: '到該期結束時，應辦的事已經完成。',
    'in-progress': '已經開始，尚未完成，機關沒有回報落後。',
    late: '機關回報落後於預定進度，或已過期限而尚未完成。',
    'not-started': '尚未開始。',
    cancelled: '決定不再執行。',
    settled: '該期沒有回報，但在先前某一期已回報完成或停辦。',
    without: '該期沒有回報，先前也沒有回報完成或停辦。',
  } satisfies Record<Standing, string>,

  row: {
    heading: '執行情形',
    none: '沒有回報',
    reported: (day: string) => `${day}回報`,
    target: (target: string) => `目標：${target}`,
    result: '結果',
    evidence: '佐證',
    earlier: (count: string) => `先前 ${count} 期的回報`,
    state: '狀態',
  },
};

export type ResultWords = typeof zh;

const en: ResultWords = {
  heading: 'Results',
  unknown:
    'The results of this plan are not stated here, which does not mean that nothing was done, nor that all was.',
  unknownOfInstitution: 'The results of this institution’s plans are not stated here.',
  lead: 'As reported by the institution, period by period; nothing is inferred. What was not reported may yet have been done, and “late” is the institution’s own word, not a comparison with today.',
  counted: (rows, hasProposals) =>
    `Counted are ${countedRows.en(hasProposals)}, ${rows} in all, without headings. Each report stands below its row.`,
  onlySome: 'Rows without a unit are not in this table.',
  ofUnits: 'Results by unit',
  ofUnitsLead:
    'In the order of the institution’s record, not by number; names that cannot be told stand last. A row of several units counts for each of them.',
  ofUnitsCaption: (plan) => `${plan}, rows of each unit by state in the latest period`,
  unit: 'Unit',
  period: 'Period',
  total: 'Total',
  chartsHeading: 'Rows in each period',
  chartTitle: (period) => `${period}: rows in each state`,
  tableCaption: 'Rows in each state, period by period',
  meanings: 'What the states mean',
  notesLabel: 'Notes on the results',

  states: {
    done: 'Done',
    'in-progress': 'In progress',
    late: 'Late',
    'not-started': 'Not started',
    cancelled: 'Cancelled',
    settled: 'Settled before',
    without: 'Not reported',
  },
  stateMeanings: {
    done: 'What was due by the end of the period has been done.',
    'in-progress': 'Begun and not finished; not reported late.',
    late: 'Reported behind schedule, or past its deadline and not finished.',
    'not-started': 'Not begun.',
    cancelled: 'Given up.',
    settled: 'Nothing was reported for the period, but done or cancelled for an earlier one.',
    without: 'Nothing was reported for the period, nor done or cancelled before.',
  },

  row: {
    heading: 'Results',
    none: 'Not reported',
    reported: (day) => `reported ${day}`,
    target: (target) => `target: ${target}`,
    result: 'Result',
    evidence: 'Evidence',
    earlier: (count) => `Reports of ${count} earlier ${count === '1' ? 'period' : 'periods'}`,
    state: 'State',
  },
};

/** Words of the results in an interface language. */
export function resultWords(language: Language): ResultWords {
  return language === 'en' ? en : zh;
}
