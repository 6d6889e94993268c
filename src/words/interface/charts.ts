import type { Language } from '../../content/language.ts';

/** Words of the charts in Traditional Chinese (Taiwan usage); its shape is the definition. */
const zh = {
  asTable: '以表格看',
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
    lead: '數的是推動作法與創新提案，不含標題列；一個機關有數個年度的計畫時相加。',
    title: (institution: string) => `${institution}：各共通面向的項數`,
    description: (figures: string, total: string) => `${figures}；合計 ${total} 項。`,
    dimension: '共通面向',
    unmapped: '未歸類',
    plansOf: (count: string) => `${count} 份計畫`,
  },
  months: {
    heading: '一年裡的期限',
    lead: '數的是每個月到期的列（推動作法與創新提案）；同一列有數個月份時各數一次。週期性的與沒有日期的期限畫不出來，數字在表格裡。',
    title: (plan: string) => `${plan}：各月到期的列數`,
    description: (figures: string) => (figures === '' ? '沒有按月份的期限。' : `${figures}。`),
    month: (month: number) => `${month}月`,
    planEndOf: (month: string) => `${month}計畫期末`,
    key: '實心：寫明日期或月份；斜線：只寫到計畫期末。',
    planEnd: '只寫到計畫期末',
    recurring: '週期性',
    undated: '沒有日期',
    without: '沒有期限',
  },
  units: {
    heading: '各單位承辦的列數',
    lead: '依機關資料的單位順序，不依多寡，無法確認的名稱列在最後。一列由數個單位承辦時，各數一次；共用一格、依上層項目的也算。',
    title: (institution: string) => `${institution}：各單位承辦的列數`,
    unit: '單位',
    collective: '（泛稱）',
    collectiveKey: '斜線：泛稱（如各組室），不展開為個別單位',
    unresolvedKey: '斜線：計畫中的名稱，無法確認是哪個單位，照原文另計',
  },
  targets: {
    heading: '量化目標',
    lead: (drawn: string, all: string, hasActual: boolean) =>
      `計畫裡寫明數字的承諾共 ${all} 項，${hasActual ? '機關回報的數值列在旁邊，不判斷是否達標。' : '是目標，不是結果。'}` +
      (drawn === all ? '' : `單位相同而能並列的 ${drawn} 項畫成圖，全部列在表格裡。`),
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

const months = ['Jan', 'Feb', 'Mar', 'Apr', 'May', 'Jun', 'Jul', 'Aug', 'Sep', 'Oct', 'Nov', 'Dec'];

const en: ChartDictionary = {
  asTable: 'As a table',
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
    lead: 'Measures and innovation proposals are counted, headings are not; plans of several years are added up.',
    title: (institution) => `${institution}: rows by comparable dimension`,
    description: (figures, total) => `${figures}; ${total} in all.`,
    dimension: 'Dimension',
    unmapped: 'Not mapped',
    plansOf: (count) => `${count} ${count === '1' ? 'plan' : 'plans'}`,
  },
  months: {
    heading: 'Deadlines over the year',
    lead: 'Counted are the rows (measures and innovation proposals) due in each month; a row with several months counts once in each. Recurring deadlines and those without a date cannot be drawn; the table has their number.',
    title: (plan) => `${plan}: rows due in each month`,
    description: (figures) => (figures === '' ? 'No deadlines by month.' : `${figures}.`),
    month: (month) => months[month - 1] ?? String(month),
    planEndOf: (month) => `${month}, end of the plan`,
    key: 'Solid: a date or month is named; hatched: just the end of the plan.',
    planEnd: 'Just the end of the plan',
    recurring: 'Recurring',
    undated: 'Without a date',
    without: 'No deadline',
  },
  units: {
    heading: 'Rows in the charge of each unit',
    lead: 'In the order of the institution’s record, not by number; names that cannot be told stand last. A row of several units counts for each of them, and so do shared cells and units taken from a heading.',
    title: (institution) => `${institution}: rows in the charge of each unit`,
    unit: 'Unit',
    collective: ' (collective)',
    collectiveKey: 'Hatched: a collective name (such as 各組室), not taken apart',
    unresolvedKey: 'Hatched: a name in a plan that cannot be told to be a certain unit, as written',
  },
  targets: {
    heading: 'Targets in figures',
    lead: (drawn, all, hasActual) =>
      `The plan promises ${all} figures. ${hasActual ? 'What was reported stands beside them; nothing is judged.' : 'They are targets, not results.'}` +
      (drawn === all ? '' : ` The ${drawn} that share a unit are drawn; the table has all.`),
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
