import type { Language } from '../../content/language.ts';

/** Words of the pages of units in Traditional Chinese (Taiwan usage); its shape is the definition. */
const zh = {
  title: (institution: string, unit: string) => institution + unit,
  description: (title: string, count: string, plans: string) =>
    `${title}在 ${plans} 份計畫中承辦的 ${count} 項作法。`,
  descriptionOfNone: (title: string) => `${title}：收錄的計畫中沒有由它承辦的作法。`,
  none: '收錄的計畫中沒有由它承辦的作法。',
  thatYear: '承辦單位是計畫當年的組織，可能已經改組。',
  contents: '本頁內容',

  measures: '承辦的作法',
  count: (count: string) => `${count} 項`,
  asLead: (count: string) => `主辦 ${count} 項`,
  asSupport: (count: string) => `協辦 ${count} 項`,
  withheld: (count: string) => `其中 ${count} 項不予公開`,
  byPlan: '各計畫',
  ofPlan: (plan: string, count: string) => `${plan}：${count}`,
  spellings: '計畫中的寫法',
  deadlines: '期限',
  parts: {
    month: (count: string) => `${count} 項有月份或日期`,
    recurring: (count: string) => `${count} 項定期辦理`,
    undated: (count: string) => `${count} 項沒有固定日期`,
    'plan-end': (count: string) => `${count} 項只寫到計畫期末`,
    none: (count: string) => `${count} 項沒有期限`,
  },
  mayOverlap: '一項可有數個期限。',
  results: '執行情形',
  resultsUnknown: '本站沒有資料。',
  state: (state: string, count: string) => `${state} ${count} 項`,

  measuresHeading: '推動作法',
  writtenAs: '原文寫作',
  together: '共同承辦',
  role: { 主辦: '主辦', 協辦: '協辦' },
  unitInherited: '單位依上層',

  deadlinesHeading: '什麼時候到期',
  monthsHeading: '按月份',
  noDeadlines: '這些作法沒有載明期限。',

  calendarHeading: '期限日曆檔',
  calendarLead: (hasAddress: boolean) =>
    `以行事曆軟體開啟${hasAddress ? '，或訂閱下列網址，之後的更動會自動跟上' : ''}（iCalendar）。只寫月份的列在該月最後一天，只寫到計畫期末的合為一則。`,
  calendarFile: (size: string) => `下載日曆檔（iCalendar，${size}）`,
  subscribe: '訂閱（webcal）',
  calendarAddress: '訂閱網址',

  downloadsHeading: '下載',
  downloadsLead: (count: string) =>
    `全部 ${count} 項，計畫中的各種寫法都在內。一項作法、一個期限一列；一項有數個期限就有數列，欄位 measure_count 的加總才是項數。`,
  downloadsOfNone: '目前沒有作法，檔案只有欄名。',
  fileName: '作法與期限',
};

export type UnitPageWords = typeof zh;

const measures = (count: string) => `${count} ${count === '1' ? 'measure' : 'measures'}`;

const en: UnitPageWords = {
  title: (institution, unit) => `${unit}, ${institution}`,
  description: (title, count, plans) =>
    `${title}: in charge of ${measures(count)} in ${plans} ${plans === '1' ? 'plan' : 'plans'}.`,
  descriptionOfNone: (title) => `${title}: in charge of no measure in the plans held here.`,
  none: 'It is in charge of no measure in the plans held here.',
  thatYear: 'Units are those of the plan’s year and may have been reorganised.',
  contents: 'On this page',

  measures: 'In charge of',
  count: measures,
  asLead: (count) => `lead of ${count}`,
  asSupport: (count) => `support in ${count}`,
  withheld: (count) => `${count} of them withheld`,
  byPlan: 'By plan',
  ofPlan: (plan, count) => `${plan}: ${count}`,
  spellings: 'Spelt in plans',
  deadlines: 'Deadlines',
  parts: {
    month: (count) => `${count} with a month or day`,
    recurring: (count) => `${count} recurring`,
    undated: (count) => `${count} without a fixed day`,
    'plan-end': (count) => `${count} just the end of the plan`,
    none: (count) => `${count} without a deadline`,
  },
  mayOverlap: 'A measure may have several.',
  results: 'Results',
  resultsUnknown: 'Not stated here.',
  state: (state, count) => `${state.toLowerCase()} ${count}`,

  measuresHeading: 'Measures',
  writtenAs: 'spelt',
  together: 'together with',
  role: { 主辦: 'as lead', 協辦: 'in support' },
  unitInherited: 'unit as above it',

  deadlinesHeading: 'What is due when',
  monthsHeading: 'By month',
  noDeadlines: 'No deadline is given for these measures.',

  calendarHeading: 'Calendar file',
  calendarLead: (hasAddress) =>
    `Open it in a calendar program${hasAddress ? ', or subscribe to the address below, and later changes will follow' : ''} (iCalendar; in Chinese). A deadline that names only a month stands on its last day; those that are just the end of the plan share one entry.`,
  calendarFile: (size) => `Download the calendar (iCalendar, ${size})`,
  subscribe: 'Subscribe (webcal)',
  calendarAddress: 'Address to subscribe to',

  downloadsHeading: 'Downloads',
  downloadsLead: (count) =>
    `${count === '1' ? 'The 1 measure' : `All ${measures(count)}`}, however the plans spell the unit. One row a measure and deadline; a measure with several deadlines takes several rows, and the sum of column measure_count is the number of measures.`,
  downloadsOfNone: 'There is no measure yet: the files hold the names of the columns alone.',
  fileName: 'Measures and deadlines',
};

/** Words of the pages of units in an interface language. */
export function unitPageWords(language: Language): UnitPageWords {
  return language === 'en' ? en : zh;
}
