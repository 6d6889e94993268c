import type { Language } from '../../content/language.ts';

/** Words of the pages of months in Traditional Chinese (Taiwan usage); its shape is the definition. */
const zh = {
  title: (month: string) => `${month}的完成期限`,
  description: (month: string) =>
    `${month}到期的與定期辦理的項目，依計畫全部列出：每日、每週、每月的，期間涵蓋這個月的，沒有固定日期的。`,
  /** How many fall due, how many recur in any case, of how many both is true, and all of these, each once. */
  lead: (due: string, recurring: string, both: string, all: string) =>
    [
      `這個月到期 ${due} 項`,
      ...(recurring === '0' ? [] : [`定期辦理 ${recurring} 項`]),
      ...(both === '0' ? [] : [`其中 ${both} 項兩者都是`]),
      ...(recurring === '0' ? [] : [`共 ${all} 項`]),
    ].join('，'),
  leadEnd: '。',
  /** What is listed besides: lists with the number of their rows. */
  leadOthers: (others: string) => `；另有${others}`,
  otherRows: (name: string, count: string) => `${name} ${count} 項`,
  leadListed: (count: string) => `本頁列出 ${count} 項。`,
  leadOnce: '有數個期限的項目可能列在數處，只算一次。',
  /** @param first what can be chosen besides */
  overview: (first: 'institution' | 'unit' | null) =>
    `選一個月，看那個月到期與定期辦理的${{ institution: '；或先選機關', unit: '；或先選單位', none: '' }[first ?? 'none']}。`,
  chooseMonth: '選擇月份',
  counts: (month: string) => `${month}到期的作法，各單位各有幾項`,
  anyDecember: '各年 12 月',
  otherMonths: '其他月份',
  previous: (month: string) => `上一個：${month}`,
  next: (month: string) => `下一個：${month}`,
  allMonths: '所有月份',
  choosePlan: '依機關與計畫',
  dueShort: (count: string) => `到期 ${count}`,
  recurringShort: (count: string) => `定期 ${count}`,
  /** Of a month in which nothing is due or recurs: what is listed holds in other months as well. */
  otherwiseShort: '不限月份',
  due: '這個月到期',
  dueNone: '沒有寫明這個月到期的項目。',
  /** Where what is due is all due because the plan ends. */
  dueAtPeriodEnd: '只寫到計畫期末的，就在這個月到期：',
  periodEnd: (count: string) => `計畫期末到期 ${count} 項`,
  later: (count: string, day: string) => `另有 ${count} 項只寫到計畫期末（${day}）。`,
  laterLink: '看期末那個月',
  recurring: '這個月定期辦理',
  group: (name: string, count: string) => `${name} ${count} 項`,
  open: '未寫哪個月',
  openLead: '計畫沒有寫是哪個月，可能在這個月，也可能在計畫期間的其他月份。',
  running: '期間涵蓋這個月',
  runningLead: '已經開始，期限在以後的月份，或沒有寫到什麼時候為止。',
  undated: '沒有固定日期',
  undatedLead: '限時、隨時，或依其他事項而定；計畫期間的每個月都適用。',
  tooMany: '這個月的項目太多，定期辦理的與沒有固定日期的列在各機關的頁面：',
  inMonth: (count: string) => `這個月定期辦理的 ${count} 項`,
  allOfInstitution: '這個機關的全部期限',
  /** Of the control that opens all folds of a page; `{count}` stands for their number. */
  folds: {
    open: '全部展開',
    close: '全部收合',
    opened: '已展開 {count} 段。',
    closed: '已收合 {count} 段。',
  },
  rest: '不屬於一個月份的期限',
  restLead: '每個月的頁面都列出當月要辦的；這裡是不分月份的整份清單。',
};

export type DeadlineMonthWords = typeof zh;

const items = (count: string) => (count === '1' ? '1 measure' : `${count} measures`);

const en: DeadlineMonthWords = {
  title: (month) => `Deadlines in ${month}`,
  description: (month) =>
    `What falls due and what recurs in ${month}, whole and by plan: every day, week and month, spans of time that cover it, and what has no fixed day.`,
  lead: (due, recurring, both, all) =>
    `${items(due)} due in this month` +
    (recurring === '0' ? '' : `, ${recurring} recurring`) +
    (both === '0' ? '' : `, ${both} of them both`) +
    (recurring === '0' ? '' : `; ${all} in all`),
  leadEnd: '.',
  leadOthers: (others) => `. Besides: ${others}`,
  otherRows: (name, count) => `${name.charAt(0).toLowerCase()}${name.slice(1)} ${count}`,
  leadListed: (count) => `This page lists ${items(count)}.`,
  leadOnce: 'A measure with several deadlines may stand in several lists; it is counted once.',
  overview: (first) =>
    `Choose a month to see what falls due and what recurs in it${{ institution: '; or first an institution', unit: '; or first a unit', none: '' }[first ?? 'none']}.`,
  chooseMonth: 'Choose a month',
  counts: (month) => `Measures due in ${month} by unit`,
  anyDecember: 'December of any year',
  otherMonths: 'Other months',
  previous: (month) => `Before: ${month}`,
  next: (month) => `Next: ${month}`,
  allMonths: 'All months',
  choosePlan: 'Institutions and plans',
  dueShort: (count) => `${count} due`,
  recurringShort: (count) => `${count} recurring`,
  otherwiseShort: 'any month',
  due: 'Due in this month',
  dueNone: 'Nothing is said to be due in this month.',
  dueAtPeriodEnd: 'What says just the end of the plan is due in this month:',
  periodEnd: (count) => `Due at the end of the plan: ${count}`,
  later: (count, day) =>
    `${items(count)} ${count === '1' ? 'says' : 'say'} just the end of the plan (${day}).`,
  laterLink: 'See that month',
  recurring: 'Recurring in this month',
  group: (name, count) => `${name}: ${count}`,
  open: 'Month not named',
  openLead: 'The plan does not say in which month: it may be this one or another of its period.',
  running: 'Spans of time that cover this month',
  runningLead: 'They have begun, and end in a later month, or no end is given.',
  undated: 'No fixed day',
  undatedLead:
    'Within a time limit, on demand, or depending on something else; they hold in every month of the period.',
  tooMany:
    'There are too many to list here: what recurs and what has no fixed day is on the pages of the institutions:',
  inMonth: (count) => `${items(count)} recurring in this month`,
  allOfInstitution: 'All deadlines of this institution',
  folds: {
    open: 'Open all',
    close: 'Close all',
    opened: '{count} parts are open.',
    closed: '{count} parts are closed.',
  },
  rest: 'Deadlines that belong to no single month',
  restLead:
    'The page of each month lists what is to be done in it; these are the whole lists, whatever the month.',
};

/** Words of the pages of months in an interface language. */
export function deadlineMonthWords(language: Language): DeadlineMonthWords {
  return language === 'en' ? en : zh;
}
