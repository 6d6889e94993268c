import type { Language } from '../../content/language.ts';

/** Words around calendar files and the feed in Traditional Chinese; its shape is the definition. */
const zh = {
  heading: '期限日曆檔',
  lead: '以行事曆軟體開啟（iCalendar，RFC 5545）。只寫月份的期限列在該月最後一天；定期辦理的從計畫期間第一天起算，沒有寫日期的會註明；只寫到計畫期末的合為一則；對應存疑的在標題註明。已結束的計畫也照列。',
  howToSubscribe:
    '也可以把網址加進去訂閱，本站更新時日曆會跟著更新：Apple 行事曆按下面的訂閱連結；Google 日曆在電腦上「其他日曆」旁選擇加入日曆網址；Outlook 在新增行事曆時選擇從網路訂閱，貼上網址。',
  subscribe: (institution: string) => `以行事曆程式訂閱${institution}的期限`,
  address: (institution: string) => `${institution}的日曆網址`,
  link: (institution: string, size: string) => `${institution}的期限（iCalendar，${size}）`,
  entries: (count: string) => `${count} 則`,
  periodEnd: (count: string) => `只寫到計畫期末的 ${count} 項合為一則`,
  periodEnds: (count: string) => `只寫到計畫期末的 ${count} 項，每份計畫合為一則`,
  leftOut: (count: string) => `另有 ${count} 筆期限沒有日期也沒有週期，不在檔中`,
  none: '沒有可列入日曆的期限。',
  elsewhere: '各機關的日曆檔在該機關的頁面：',
  feed: '新增與更新的計畫（Atom）',
};

export type CalendarWords = typeof zh;

const en: CalendarWords = {
  heading: 'Calendar files',
  lead: 'Open one in a calendar program (iCalendar, RFC 5545; in Chinese). A deadline that names only a month stands on its last day; a recurring one counts from the first day of the plan and says so where no day is named; deadlines that are just the end of the plan share one entry; doubtful ones are marked in the title. Plans that have ended are included.',
  howToSubscribe:
    'Or subscribe to its address: a subscription follows when this site changes. Apple Calendar: follow a “Subscribe” link below. Google Calendar, on a computer: beside “Other calendars”, add one from its URL. Outlook: add a calendar, subscribe from the web, and paste the address.',
  subscribe: (institution) => `Subscribe to the deadlines of ${institution}`,
  address: (institution) => `Address of the calendar of ${institution}`,
  link: (institution, size) => `Deadlines of ${institution} (iCalendar, ${size})`,
  entries: (count) => `${count} ${count === '1' ? 'entry' : 'entries'}`,
  periodEnd: (count) =>
    count === '1'
      ? '1 row that names just the end of the plan has an entry of the plan'
      : `${count} rows that name just the end of the plan share one entry`,
  periodEnds: (count) =>
    count === '1'
      ? '1 row that names just the end of its plan has an entry of the plan'
      : `${count} rows that name just the end of their plan share an entry a plan`,
  leftOut: (count) =>
    count === '1'
      ? '1 deadline with neither day nor recurrence is not in the file'
      : `${count} deadlines with neither day nor recurrence are not in the file`,
  none: 'No deadline can stand in a calendar.',
  elsewhere: 'The calendar file of each institution is on its page:',
  feed: 'New and changed plans (Atom)',
};

/** Words around calendar files in an interface language. */
export function calendarWords(language: Language): CalendarWords {
  return language === 'en' ? en : zh;
}
