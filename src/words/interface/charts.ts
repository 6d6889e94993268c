import type { Language } from '../../content/language.ts';
import { countedRows } from './counted-rows.ts';

/** Words of the charts in Traditional Chinese (Taiwan usage); its shape is the definition. */
const zh = {
  asTable: '以表格看',
  takeAway: '下載這張圖（SVG）',
  /** Name of the table that holds the same as a chart. */
  tableOf: (heading: string) => `${heading}（表格）`,
  /** In a description: `服務流程 18、滿意度 5`. */
  figure: (label: string, value: string) => `${label} ${value}`,
  figureSeparator: '、',
  total: '合計',
  plan: '計畫',
  noRanking: '各計畫把表切成幾列是編寫習慣，項數不能用來比較機關，也不排名次。',
  allTogether: (count: string) => `${count} 個機關合計`,
  allPlansTogether: (count: string) => `${count} 份計畫合計`,
  tooManyElsewhere: '合併計算；各計畫的數字見',
  sideBySide: '要把計畫並列來看，見',

  dimensions: {
    heading: '各機關在各面向的項數',
    lead: (hasProposals: boolean) =>
      `數的是${countedRows.zh(hasProposals)}，不含標題列；一個機關有數個年度的計畫時相加。`,
    title: (institution: string) => `${institution}：各共通面向的項數`,
    description: (figures: string, total: string) => `${figures}；合計 ${total} 項。`,
    dimension: '共通面向',
    unmapped: '未歸類',
    plansOf: (count: string) => `${count} 份計畫`,
  },
  months: {
    heading: '一年裡的期限',
    lead: (hasProposals: boolean) =>
      `數的是${countedRows.zh(hasProposals)}；一項有數個月份時各數一次，數個年度的相同月份相加。`,
    planEnd: '只寫到計畫期末',
    recurring: '定期辦理',
    undated: '沒有固定日期',
    without: '沒有期限',
  },
  year: {
    heading: '一年裡什麼時候到期',
    title: (plan: string) => `${plan}：什麼時候到期`,
    /** Short names where a rule in words is long, by rule. */
    cycles: {} as Readonly<Record<string, string>>,
    due: '到期',
    month: '月份',
    periodEnd: '期末',
    planEnd: (day: string) => `計畫期末（${day}）`,
    planEndOfAny: '計畫期末',
    key: '實心：該月到期',
    keyOfEnd: '斜線：只寫到期末',
    keyOfCycles: '圓點：各月都要辦',
    all: '該月合計',
    open: (figures: string) => `未寫哪個月：${figures}`,
    withoutDay: (count: string) => `沒有固定日期 ${count}`,
    without: (count: string) => `沒有期限 ${count}`,
    withheld: (count: string) => `依法不公開 ${count}`,
    outside: (count: string) => `在計畫期間以外到期 ${count}`,
    dueIn: (figures: string) => `到期：${figures}。`,
    noMonths: '沒有寫明月份的期限。',
    recurs: (figures: string) => `定期辦理：${figures}。`,
    inAll: (count: string) => `全部 ${count} 項。`,
    openLabel: (cycle: string) => `${cycle}，未寫哪個月`,
    withoutDayLabel: '沒有固定日期（限時、隨時、依其他事項）',
    withoutLabel: '沒有期限',
    withheldLabel: '依法不公開',
    outsideLabel: '在計畫期間以外到期',
    tooLong: '計畫期間超過三年，不畫成圖，數字在表格裡。',
    takeAway: (size: string) => `下載這張圖（SVG，${size}）`,
  },
  years: {
    heading: '歷年的計畫與回報',
    lead: (hasProposals: boolean) =>
      `每份計畫一列：${countedRows.zh(hasProposals)}有幾項，最近一期回報了多少。沒有回報不表示沒有完成。`,
    title: (institution: string) => `${institution}：歷年的計畫與回報`,
    total: (count: string) => `${count} 項`,
    reported: (period: string, done: string) => `${period}回報完成 ${done} 項`,
    unknown: '結果未載明',
    key: '實心：回報已完成；空框：其他回報；斜線：沒有回報',
    due: '有期限',
    period: '最近一期',
    done: '回報已完成',
    otherwise: '其他回報',
    without: '沒有回報',
  },
  units: {
    heading: '各單位承辦的項數',
    lead: '依機關資料的單位順序，不依多寡，無法確認的名稱列在最後。一項由數個單位承辦時，各數一次；共用一格、依上層項目的也算。',
    title: (institution: string) => `${institution}：各單位承辦的項數`,
    unit: '單位',
    collective: '（泛稱）',
    collectiveKey: '斜線：泛稱（如各組室），不展開為個別單位',
    unresolvedKey: '斜線：計畫中的名稱，無法確認是哪個單位，照原文另計',
    /** Where a chart has both. */
    bothKey: '斜線：泛稱（如各組室），不展開為個別單位；或無法確認是哪個單位的名稱，照原文另計',
  },
  targets: {
    heading: '量化目標',
    lead: (drawn: string, all: string, hasActual: boolean) =>
      `計畫裡寫明數字的承諾共 ${all} 項，${hasActual ? '機關回報的數值列在旁邊，不判斷是否達標。' : '是目標，不是結果。'}` +
      (drawn === all
        ? ''
        : drawn === '0'
          ? '沒有單位相同而能並列的，因此不畫圖，列在表格裡。'
          : `百分比與單位相同而能並列的 ${drawn} 項畫成圖，全部列在表格裡。`),
    title: (unit: string, per: string | null) =>
      `以「${unit}」計的目標${per === null ? '' : `（${per}）`}`,
    titleOfChange: (unit: string) => `增減多少（${unit}）`,
    key: '實心到承諾的數字為止；斜線是承諾留下的餘地（至少以上、至多以下、兩數之間）；粗線是原來的數字。',
    keyOfActual: '圓點是最近一期回報的數值。',
    reached: (value: string, period: string) => `，${period}達 ${value}`,
    actual: '最近回報',
    notReported: '沒有回報',
    indicator: '指標',
    target: '目標',
    quote: '原文',
    measure: '所在項目',
  },
};

export type ChartDictionary = typeof zh;

const en: ChartDictionary = {
  asTable: 'As a table',
  takeAway: 'Take this picture away (SVG in Chinese)',
  tableOf: (heading) => `${heading} (table)`,
  figure: (label, value) => `${label}: ${value}`,
  figureSeparator: ', ',
  total: 'Total',
  plan: 'Plan',
  noRanking:
    'How a plan cuts its table into rows is a matter of style: the counts do not compare institutions, and nothing is ranked.',
  allTogether: (count) => `${count} institutions together`,
  allPlansTogether: (count) => `${count} plans together`,
  tooManyElsewhere: 'Added up; for the figures of each plan see',
  sideBySide: 'To see plans side by side, go to',

  dimensions: {
    heading: 'Rows of each institution by dimension',
    lead: (hasProposals) =>
      `Counted are ${countedRows.en(hasProposals)}, headings are not; plans of several years are added up.`,
    title: (institution) => `${institution}: rows by comparable dimension`,
    description: (figures, total) => `${figures}; ${total} in all.`,
    dimension: 'Dimension',
    unmapped: 'Not mapped',
    plansOf: (count) => `${count} ${count === '1' ? 'plan' : 'plans'}`,
  },
  months: {
    heading: 'Deadlines over the year',
    lead: (hasProposals) =>
      `Counted are ${countedRows.en(hasProposals)}; one with several months counts once in each, and equal months of several years are added up.`,
    planEnd: 'Just the end of the plan',
    recurring: 'Recurring',
    undated: 'Without a date',
    without: 'No deadline',
  },
  year: {
    heading: 'When is what due',
    title: (plan) => `${plan}: when is what due`,
    cycles: { 'FREQ=DAILY': 'daily', 'FREQ=WEEKLY': 'weekly', 'FREQ=MONTHLY': 'monthly' },
    due: 'Due',
    month: 'Month',
    periodEnd: 'End',
    planEnd: (day) => `End of the plan (${day})`,
    planEndOfAny: 'End of the plan',
    key: 'Solid: due in the month',
    keyOfEnd: 'hatched: just the end',
    keyOfCycles: 'dots: recurs in each month',
    all: 'In the month',
    open: (figures) => `Month not named: ${figures}`,
    withoutDay: (count) => `No fixed day: ${count}`,
    without: (count) => `No deadline: ${count}`,
    withheld: (count) => `Not published: ${count}`,
    outside: (count) => `Due outside the plan’s period: ${count}`,
    dueIn: (figures) => `Due: ${figures}. `,
    noMonths: 'No deadline names a month. ',
    recurs: (figures) => `Recurring: ${figures}. `,
    inAll: (count) => `${count} in all.`,
    openLabel: (cycle) => `${cycle}, month not named`,
    withoutDayLabel: 'No fixed day (within a time, on demand, depending on something)',
    withoutLabel: 'No deadline',
    withheldLabel: 'Not published',
    outsideLabel: 'Due outside the plan’s period',
    tooLong:
      'The plan runs for more than three years, which is not drawn; the table has the figures.',
    takeAway: (size) => `Take this picture away (SVG in Chinese, ${size})`,
  },
  years: {
    heading: 'Plans and reports over the years',
    lead: (hasProposals) =>
      `A bar for each plan: how many ${countedRows.en(hasProposals)} it has, and how many were reported in the latest period. What is not reported may have been done all the same.`,
    title: (institution) => `${institution}: plans and reports over the years`,
    total: (count) => `${count} ${count === '1' ? 'measure' : 'measures'}`,
    reported: (period, done) => `${done} reported done in ${period}`,
    unknown: 'results not stated',
    key: 'Solid: reported done; outlined: reported as something else; hatched: not reported',
    due: 'With a deadline',
    period: 'Latest period',
    done: 'Reported done',
    otherwise: 'Reported otherwise',
    without: 'Not reported',
  },
  units: {
    heading: 'Measures in the charge of each unit',
    lead: 'In the order of the institution’s record, not by number; names that cannot be told stand last. A measure of several units counts for each of them, and so do shared cells and units taken from a heading.',
    title: (institution) => `${institution}: measures in the charge of each unit`,
    unit: 'Unit',
    collective: ' (collective)',
    collectiveKey: 'Hatched: a collective name (such as 各組室), not taken apart',
    unresolvedKey: 'Hatched: a name in a plan that cannot be told to be a certain unit, as written',
    bothKey:
      'Hatched: a collective name (such as 各組室), not taken apart; or a name in a plan that cannot be told to be a certain unit, as written',
  },
  targets: {
    heading: 'Targets in figures',
    lead: (drawn, all, hasActual) =>
      (all === '1'
        ? `The plan promises one figure. ${hasActual ? 'What was reported stands beside it; nothing is judged.' : 'It is a target, not a result.'}`
        : `The plan promises ${all} figures. ${hasActual ? 'What was reported stands beside them; nothing is judged.' : 'They are targets, not results.'}`) +
      (drawn === all
        ? ''
        : drawn === '0'
          ? ` ${all === '1' ? 'It is not drawn, for there is nothing to compare it with' : 'No two share a unit, so none is drawn'}; see the table.`
          : ` ${drawn === '1' ? 'One of them, a percentage, is' : `${drawn} of them, percentages and those that share a unit, are`} drawn; the table has all.`),
    title: (unit, per) => `Targets counted in “${unit}”${per === null ? '' : ` (${per})`}`,
    titleOfChange: (unit) => `Changes by (${unit})`,
    key: 'Solid up to the promised figure; hatched what the promise leaves open (above “at least”, below “at most”, between two figures); a thick line marks the figure it starts from.',
    keyOfActual: ' A dot marks the figure reported last.',
    reached: (value, period) => `, ${value} in ${period}`,
    actual: 'Reported last',
    notReported: 'not reported',
    indicator: 'Indicator',
    target: 'Target',
    quote: 'As written',
    measure: 'Row',
  },
};

/** Words of the charts in an interface language. */
export function chartWords(language: Language): ChartDictionary {
  return language === 'en' ? en : zh;
}
