import type { Language } from '../../content/language.ts';
import type { DeadlineKind } from '../../meaning/deadlines/typed-deadline.ts';

interface KindWords {
  heading: string;
  /** What follows from it on this site. */
  about: string;
}

/** Words about the forms of deadlines in Traditional Chinese (Taiwan usage); its shape is the definition. */
const zh = {
  title: '期限的寫法',
  description: '計畫的完成期限有哪些寫法、各讀成什麼日子，看不懂的寫法怎麼處理。',
  lead: '計畫原文的期限照印，一字不改。另外由程式讀成日期或週期，才能按月份排列、放進行事曆。',
  computed: (year: string, period: string) =>
    `下面的「讀成」都是程式讀出的結果，例子當作寫在民國 ${year} 年的計畫裡，計畫期間是${period}。數字可以換成別的；小字是程式的附註。`,
  written: '計畫的寫法',
  reading: '讀成',
  contents: '本頁的寫法',
  kinds: {
    date: { heading: '某一天', about: '列在那一天的月份；行事曆放在那一天。' },
    month: { heading: '某個月', about: '從該月第一天到最後一天；行事曆放在最後一天。' },
    range: {
      heading: '一段期間',
      about: '從第一天到最後一天，列在最後一天的月份；沒有寫到何時的，不在月份裡。',
    },
    recurring: {
      heading: '定期辦理',
      about: '在計畫期間內一再辦理，沒有單一的到期日。原文沒有寫哪一天的，本站不補。',
    },
    within: {
      heading: '限時辦理',
      about: '從有人申請或事情發生時起算，只有長短，沒有日期，不在任何月份裡。',
    },
    'on-demand': { heading: '隨時辦理', about: '有人需要就辦，沒有日期。' },
    relative: {
      heading: '依其他事項而定',
      about: '要看另一件事何時發生；原文沒有寫日期的，本站不推算。',
    },
    other: {
      heading: '沒有固定日期',
      about: '原文沒有寫日期，也沒有寫多久一次；或寫了，卻看不出到哪一天為止。',
    },
  } satisfies Record<DeadlineKind, KindWords>,
  openEnd: (start: string) => `${start}起`,
  openStart: (end: string) => `至${end}`,
  days: (first: string, last: string) => `（${first}日至${last}日）`,
  planEnd: '即計畫期末',
  alikeHeading: '寫法不同、讀法相同',
  alikeLead: '民國或西元、全形或半形、中文數字或阿拉伯數字、有沒有空格，都不影響讀法。',
  refusedHeading: '看不懂的寫法',
  refusedLead:
    '下列寫法讀不出日子，或日曆上沒有這一天。本站不猜：程式會告訴編輯的人問題在哪裡，並列出相近的寫法。',
  answer: '程式的回答',
  /** The reason is told in Chinese only. */
  answerOf: (reason: string, forms: string) => `${reason}；相近的寫法：${forms}`,
  then: '看不懂的期限不會發布。抄錯的，改正再發布；原文就印成那樣的，照印原文，旁邊另寫正確的讀法，並加註記說明。',
  shown: '各項期限何時到期，見',
  data: '讀出的結果也是資料集：',
};

export type DeadlineGuideWords = typeof zh;

const en: DeadlineGuideWords = {
  title: 'Forms of deadlines',
  description:
    'How plans write their deadlines, what each form is read as, and what happens to one that is not understood.',
  lead: 'The words of a plan are printed as they are. Beside them, a program reads each deadline as days or as a recurrence, so that it can stand in a month and in a calendar.',
  computed: (year, period) =>
    `What follows was read by that program, as if it stood in a plan of ROC year ${year} (${period}). Other numbers are read alike. The forms are those of plans in Chinese; so are the remarks in small type, which are the program’s own.`,
  written: 'As written',
  reading: 'Read as',
  contents: 'Forms on this page',
  kinds: {
    date: { heading: 'A day', about: 'Listed in the month of that day; in calendars on that day.' },
    month: {
      heading: 'A month',
      about: 'From its first day to its last; in calendars on the last.',
    },
    range: {
      heading: 'A span of days',
      about:
        'From its first day to its last, listed in the month of the last; one without an end is in no month.',
    },
    recurring: {
      heading: 'Recurring',
      about:
        'Done at intervals during the period of the plan, with no single day. A day that the plan does not name is not added.',
    },
    within: {
      heading: 'Within a time limit',
      about: 'Counted from an application or an event: a length without a date, and in no month.',
    },
    'on-demand': { heading: 'On demand', about: 'Whenever somebody needs it, without a date.' },
    relative: {
      heading: 'Depending on something else',
      about:
        'It depends on when something else happens. No date is worked out that the plan does not give.',
    },
    other: {
      heading: 'No fixed date',
      about:
        'The plan gives neither a date nor how often, or gives a date without saying which day is the last.',
    },
  },
  openEnd: (start) => `from ${start}`,
  openStart: (end) => `until ${end}`,
  days: (first, last) => ` (days ${first} to ${last})`,
  planEnd: 'end of the plan',
  alikeHeading: 'Written differently, read alike',
  alikeLead:
    'ROC or Western years, full or half width, Chinese or Arabic numerals, spaces or none: they are read alike.',
  refusedHeading: 'What is not understood',
  refusedLead:
    'These name no day, or one that no calendar has. Nothing is guessed: the program tells the editor what is wrong and which forms are near.',
  answer: 'Near forms that it offers',
  answerOf: (_, forms) => forms,
  then: 'A deadline that is not understood is not published. A slip of the transcription is mended first. What the plan itself prints so is kept, with its reading beside it and a note that says why.',
  shown: 'When each deadline falls due:',
  data: 'What was read is a dataset, too: ',
};

/** Words about the forms of deadlines in an interface language. */
export function deadlineGuideWords(language: Language): DeadlineGuideWords {
  return language === 'en' ? en : zh;
}
