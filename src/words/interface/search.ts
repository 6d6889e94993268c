import type { FacetName } from '../../search/facets.ts';
import type { SortOrder } from '../../search/address-state.ts';
import type { RowKindName } from '../../search/search-table.ts';
import type { Language } from '../../content/language.ts';

/** Words of the search page in Traditional Chinese (Taiwan usage); its shape is the definition. */
const zh = {
  form: {
    name: '逐項搜尋推動作法',
    label: '要找的字詞',
    button: '搜尋',
    hint: '多個詞以空格分開，表示都要有。「台」與「臺」、全形與半形、大寫與小寫都算相同。',
  },
  status: {
    loading: '搜尋中……',
    failed: '搜尋所需的檔案讀取失敗，可能是連線中斷。',
    start: '請輸入要找的字詞，或選擇篩選條件。',
    found: (count: string, words: string) => `${count} 項推動作法的文字含有${words}。`,
    foundInstead: (count: string, words: string, asked: string) =>
      `沒有推動作法的文字寫成${asked}；同一年寫成${words}的有 ${count} 項。`,
    none: (words: string) => `沒有推動作法的文字含有${words}。`,
    browsing: (count: string) => `符合篩選條件的推動作法共 ${count} 項。`,
    narrowed: (all: string) => `已依篩選條件縮小範圍；不篩選為 ${all} 項。`,
    moreShown: (shown: string, total: string) => `已列出 ${shown} 項，共 ${total} 項。`,
    headings: (count: string) => `其中 ${count} 項是標題。`,
    relatedFound: (count: string) => `另有 ${count} 筆相關內容。`,
    unknownFilters: (values: string) => `網址中的篩選條件「${values}」不存在，已略過。`,
  },
  retry: '再試一次',
  quote: (word: string) => `「${word}」`,
  and: '與',
  listSeparator: '、',
  pathSeparator: '›',
  wordSpace: '',
  filters: {
    heading: '縮小範圍',
    clear: '清除全部篩選',
    chosen: (count: string) => `已選 ${count}`,
    count: (count: string) => `（${count}）`,
    names: {
      institution: '機關',
      year: '年度',
      dimension: '實施要項',
      unit: '承辦單位',
      month: '到期月份',
      kind: '類別',
    } satisfies Record<FacetName, string>,
    kinds: {
      measure: '推動作法',
      heading: '標題',
      innovation: '創新服務提案',
    } satisfies Record<RowKindName, string>,
    year: (roc: string, year: string) => `${roc} 年（${year}）`,
    month: (year: number, month: number) =>
      `${year - 1911} 年 ${month} 月（${year}-${String(month).padStart(2, '0')}）`,
    unitOf: (unit: string, institution: string) => `${unit}（${institution}）`,
    /** A name that cannot be told to be a certain unit. */
    unresolvedUnit: (unit: string) => `${unit}（無法確認）`,
  },
  sort: {
    label: '排序',
    orders: {
      relevance: '相關程度',
      plan: '計畫中的順序',
      newest: '年度由新到舊',
      deadline: '期限由早到晚',
    } satisfies Record<SortOrder, string>,
  },
  hits: {
    heading: '推動作法',
    title: (institution: string, roc: string, position: string, label: string | null) =>
      `${institution} ${roc} 年度第 ${position} 項${label === null ? '' : `（${label}）`}`,
    deadlines: '完成期限',
    units: (roc: string) => `承辦單位（${roc} 年時）`,
    nowCalled: (name: string) => `機關現名${name}。`,
    period: (start: string, end: string) => `計畫期間 ${start} 至 ${end}`,
    ended: '（已結束）',
    resultsUnknown: '，執行結果未載明。',
    resultsKnown: '，執行情形見計畫頁。',
    more: (count: string, left: string) => `再列 ${count} 項（還有 ${left} 項）`,
    gap: '……',
  },
  help: {
    heading: '可以試試',
    suggestions: '這些字詞找得到：',
    advice: ['檢查有沒有錯字，或改用較短的詞。', '換一種說法：同一件事，計畫寫的可能是別的詞。'],
    adviceWithFilters: '清除篩選條件。',
  },
  pages: {
    heading: '本站其他網頁',
    lead: '說明、資料集、公開登錄冊與機關等網頁；不計入上面的項數。',
    offer: (words: string) => `在本站其他網頁中找${words}`,
    loading: '搜尋網頁中……',
    failed: '搜尋網頁所需的檔案讀取失敗，可能是連線中斷。',
    found: (count: string, words: string) => `${count} 個網頁含有${words}。`,
    none: (words: string) => `沒有其他網頁含有${words}。`,
  },
  related: {
    heading: '相關',
    lead: '以下不計入上面的項數。',
    inYear: (roc: string, year: string, words: string, count: string) =>
      words === ''
        ? `${roc} 年度（${year}）各計畫的推動作法（${count} 項）`
        : `在 ${roc} 年度（${year}）的計畫中找${words}（${count} 項）`,
    otherYear: (spellings: string) => `以另一種紀年書寫：${spellings}`,
    otherColumns: '字詞出現在標題、單位、期限，或機關與年度',
    passages: '計畫的其他段落',
    institutions: '機關',
    otherNames: '曾用名稱：',
    plans: '計畫',
    units: '承辦單位',
    near: (words: string) => `只含部分字詞：${words}`,
    more: (count: string, what: string) => `再列 ${count} 項：${what}`,
  },
};

export type SearchWords = typeof zh;

const counted = (count: string, noun: string) => `${count} ${noun}${count === '1' ? '' : 's'}`;
const months = [
  'January',
  'February',
  'March',
  'April',
  'May',
  'June',
  'July',
  'August',
  'September',
  'October',
  'November',
  'December',
] as const;

const en: SearchWords = {
  form: {
    name: 'Search the measures',
    label: 'Words to find',
    button: 'Search',
    hint: 'The plans are written in Chinese. Words separated by spaces must all be there. 台 and 臺, full and half width, upper and lower case are the same.',
  },
  status: {
    loading: 'Searching …',
    failed: 'The files needed for searching could not be read; the connection may be interrupted.',
    start: 'Enter the words to find, or choose a filter.',
    found: (count, words) =>
      `${counted(count, 'measure')} with ${words} in ${count === '1' ? 'its' : 'their'} text.`,
    foundInstead: (count, words, asked) =>
      `No measure has ${asked} in its text; the same year written ${words}: ${counted(count, 'measure')}.`,
    none: (words) => `No measure has ${words} in its text.`,
    browsing: (count) => `${counted(count, 'measure')} under these filters.`,
    narrowed: (all) => `Narrowed by filters; ${all} without them.`,
    moreShown: (shown, total) => `${shown} of ${total} are listed.`,
    headings: (count) => `${count} of them ${count === '1' ? 'is a heading' : 'are headings'}.`,
    relatedFound: (count) => `${counted(count, 'related result')} besides.`,
    unknownFilters: (values) =>
      `Filters in the address that do not exist were left out: ${values}.`,
  },
  retry: 'Try again',
  quote: (word) => `“${word}”`,
  and: ' and ',
  listSeparator: ', ',
  pathSeparator: '›',
  wordSpace: ' ',
  filters: {
    heading: 'Narrow the results',
    clear: 'Clear all filters',
    chosen: (count) => `${count} chosen`,
    count: (count) => ` (${count})`,
    names: {
      institution: 'Institution',
      year: 'Year',
      dimension: 'Dimension',
      unit: 'Unit',
      month: 'Month due',
      kind: 'Kind',
    },
    kinds: { measure: 'Measure', heading: 'Heading', innovation: 'Innovation proposal' },
    year: (roc, year) => `${year} (ROC ${roc})`,
    month: (year, month) => `${months[month - 1] ?? String(month)} ${year}`,
    unitOf: (unit, institution) => `${unit} (${institution})`,
    unresolvedUnit: (unit) => `${unit} (cannot be told)`,
  },
  sort: {
    label: 'Sort by',
    orders: {
      relevance: 'Relevance',
      plan: 'Order in the plans',
      newest: 'Year, newest first',
      deadline: 'Deadline, earliest first',
    },
  },
  hits: {
    heading: 'Measures',
    title: (institution, roc, position, label) =>
      `${institution}, plan of ROC ${roc}, row ${position}${label === null ? '' : ` (${label})`}`,
    deadlines: 'Deadline',
    units: (roc) => `Unit (in ROC ${roc})`,
    nowCalled: () => '',
    period: (start, end) => `Period of the plan: ${start} to ${end}`,
    ended: ' (over)',
    resultsUnknown: '; its results are not known here.',
    resultsKnown: '; results are on the plan’s page.',
    more: (count, left) => `Show ${count} more (${left} left)`,
    gap: ' … ',
  },
  help: {
    heading: 'What to try',
    suggestions: 'These words are found: ',
    advice: [
      'Look for a misspelling, or use a shorter word.',
      'Use another word for the same thing: the plans may call it differently.',
    ],
    adviceWithFilters: 'Clear the filters.',
  },
  pages: {
    heading: 'Other pages of this site',
    lead: 'Explanations, datasets, disclosure registers, institutions; not counted above.',
    offer: (words) => `Look for ${words} in other pages of this site`,
    loading: 'Searching the pages …',
    failed:
      'The files needed for searching the pages could not be read; the connection may be interrupted.',
    found: (count, words) => `${counted(count, 'page')} with ${words}.`,
    none: (words) => `No other page has ${words}.`,
  },
  related: {
    heading: 'Related',
    lead: 'These are not counted above.',
    inYear: (roc, year, words, count) =>
      words === ''
        ? `Measures of the plans of ${year} (ROC ${roc}): ${count}`
        : `${words} in the plans of ${year} (ROC ${roc}): ${counted(count, 'measure')}`,
    otherYear: (spellings) => `With the year in the other calendar: ${spellings}`,
    otherColumns: 'Words found in headings, units or deadlines, or in institution and year',
    passages: 'Other passages of the plans',
    institutions: 'Institutions',
    otherNames: 'Chinese and former names: ',
    plans: 'Plans',
    units: 'Units',
    near: (words) => `With some of the words only: ${words}`,
    more: (count, what) => `Show ${count} more: ${what}`,
  },
};

/** Words of the search page in an interface language. */
export function searchWords(language: Language): SearchWords {
  return language === 'en' ? en : zh;
}
