import type { FacetName } from '../../search/facets.ts';
import type { SortOrder } from '../../search/address-state.ts';
import type { CellPairing, RowKindName } from '../../search/search-table.ts';
import type { Language } from '../../content/language.ts';
import { toGregorianYear, toRocYear } from '../../meaning/numbers/roc-year.ts';
import { enDates, monthName, zhDates } from './dates.ts';

/** A label between brackets; as it is where it has its own: `（3）`, `(二)`. */
const inBrackets = (label: string, open: string, close: string) =>
  /^[(（〔【].*[)）〕】]$/u.test(label) ? label : open + label + close;

/** Words of the search page in Traditional Chinese (Taiwan usage); its shape is the definition. */
const zh = {
  date: zhDates,
  form: {
    name: '逐項搜尋推動作法',
    label: '要找的字詞',
    button: '搜尋',
    /** @param rocYear of the examples */
    hint: (rocYear: number) =>
      `多個詞以空格分開，表示都要有；「OR」表示有其一即可，「-」或「NOT」表示不要，引號表示照字面。機關、單位、年度（${rocYear}年）、月份（${rocYear}年6月）與識別碼會當作條件。簡體字、異體字、同義詞也查得到。`,
  },
  status: {
    loading: '搜尋中……',
    failed: '搜尋所需的檔案讀取失敗，可能是連線中斷。',
    start: '請輸入要找的字詞，或選擇篩選條件。',
    /** Where rows without some words would be nearly all of a large site. */
    onlyExcludes: '這裡只說了不要什麼，其餘太多，列不完；請加上要找的字詞，或選擇機關、年度。',
    /** @param asked what was understood, e.g. 含有「電子書」，101 年度 */
    found: (count: string, asked: string) => `${asked}：${count} 項。`,
    synonyms: (count: string, words: string) => `同義詞${words}：${count} 項。`,
    otherColumns: (count: string) => `標題、實施要項、單位或期限裡有：${count} 項。`,
    traditional: '簡體字或異體字已換成計畫所用的字。',
    eitherLost: '「OR」旁邊不能是「不要」的字詞，所以當作都要符合。',
    leftOut: (words: string) => `${words}是問法，沒有拿來查，所列各項不一定有答案。`,
    /** Of one year, of years between two, or up to or from one: then the other end is null. */
    noPlans: (from: number | null, to: number | null) =>
      `本站沒有${from === to ? ` ${to} 年度` : to === null ? ` ${from} 年度以後` : from === null ? ` ${to} 年度以前` : ` ${from} 至 ${to} 年度`}的計畫。`,
    nothingDue: (roc: number | null, first: number, last: number) =>
      `本站沒有${roc === null ? '' : ` ${roc} 年`} ${first === last ? first : `${first} 月至 ${last}`} 月到期的項目。`,
    foundInstead: (count: string, words: string, asked: string) =>
      `沒有推動作法的文字寫成${asked}；同一年寫成${words}的有 ${count} 項。`,
    narrowed: (all: string) => `不加條件為 ${all} 項。`,
    firstShown: (shown: string) => `先列出 ${shown} 項，其餘還在清點……`,
    moreShown: (shown: string, total: string) => `已列出 ${shown} 項，共 ${total} 項。`,
    headings: (count: string) => `其中 ${count} 項是標題。`,
    unsaid: (words: string) => `沒有任何推動作法寫到${words}。`,
    besideCut: '同義詞，或標題、單位、其他欄位裡有的很多，先列出幾項。',
    relatedFound: (count: string) => `另有 ${count} 筆相關內容。`,
    unknownFilters: (values: string) => `網址中的篩選條件「${values}」不存在，已略過。`,
  },
  /** What a search was understood to ask; each stands in its headline and can be taken away. */
  understood: {
    heading: '查詢條件',
    having: (words: string) => `含有${words}`,
    or: '或',
    without: (what: string) => `不含${what}`,
    comma: '，',
    year: (roc: string, _year: string) => `${roc} 年度`,
    /** ROC years of plans, the first and the last. */
    years: (first: number, last: number) => `${first} 至 ${last} 年度`,
    month: (year: number, month: number) => `${toRocYear(year)} 年 ${month} 月到期`,
    months: (written: string) => `${written}到期`,
    everyMonth: (month: number) => `各年 ${month} 月到期`,
    deadline: (written: string) => `${written} 到期`,
    unit: (name: string) => `承辦單位「${name}」`,
    row: (id: string) => `編號 ${id}`,
    dimension: (name: string) => `實施要項「${name}」`,
    remove: (what: string) => `移除條件：${what}`,
    asWords: (words: string) => `改找含有${words}的文字`,
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
    /** With what is listed beside the hits: in other words, in further columns, near in meaning. */
    countBeside: (count: string, beside: string) => `（${count}，另 ${beside}）`,
    besideNote: '「另」是列在「相關」的項數。',
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
      `${toRocYear(year)} 年 ${month} 月（${year}-${String(month).padStart(2, '0')}）`,
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
      `${institution} ${roc} 年度第 ${position} 項${label === null ? '' : inBrackets(label, '（', '）')}`,
    deadlines: '完成期限',
    units: (roc: string) => `承辦單位（${roc} 年時）`,
    /** Behind a unit of which it cannot be told which is meant, as on the plan’s page. */
    unresolved: '（無法確認）',
    /** How deadlines and units stand beside the row, as on the plan’s page. */
    inCells: { shared: '數項作法共用一格', group: '對應不明確' } satisfies Record<
      CellPairing,
      string
    >,
    nowCalled: (name: string) => `機關現名${name}。`,
    period: (span: string) => `計畫期間${span}`,
    ended: '（已結束）',
    resultsUnknown: '，執行結果未載明。',
    resultsKnown: '，執行情形見計畫頁。',
    /** Said once above hits of whose plans it is all true. */
    allOver: '所列各項的計畫期間已經結束，執行結果未載明。',
    /** Below the first of very many hits, of which the others are read when a visitor asks for them. */
    veryMany: '以上是最前面的幾項。其餘很多，要另外讀取；加上字詞，或選擇機關、年度，會更快找到。',
    /** Where no measure says the words, and what else has them is read when a visitor asks for it. */
    besideVeryMany:
      '以下只是其中幾項。其餘很多，要另外讀取；加上字詞，或選擇機關、年度，會更快找到。',
    /** Where only what is under the chosen filters is read. */
    otherChoices: '符合條件的都已列出；其他機關、年度、單位各有幾項，要另外讀取才能清點。',
    readAll: '讀取全部並清點篩選條件',
    more: (count: string, left: string) => `再列 ${count} 項（還有 ${left} 項）`,
    gap: '……',
  },
  download: {
    heading: (count: string) => `下載這 ${count} 項`,
    formats: { csv: 'CSV', ods: '試算表（ODS）' },
    note: '在您的瀏覽器裡做成，檔案裡寫有查詢的字詞與下載日；同義詞與其他欄位找到的，欄位 found_by 會分開。',
    preparing: '整理檔案中……',
    done: (name: string) => `已做好 ${name}。`,
    failed: '做檔案所需的文字讀取失敗，可能是連線中斷；請再按一次。',
  },
  help: {
    heading: '可以試試',
    suggestions: '這些字詞找得到：',
    withoutConditions: (query: string, count: string) => `不加條件，只找「${query}」：${count} 項`,
    advice: ['檢查有沒有錯字，或改用較短的詞。', '換一種說法：同一件事，計畫寫的可能是別的詞。'],
    adviceWithFilters: '清除篩選條件。',
    months: '各月份到期的項目',
    years: '各年度的計畫',
  },
  pages: {
    heading: '本站其他網頁',
    lead: '說明、資料集、主動公開登記與機關等網頁；不計入上面的項數。',
    offer: (words: string) => `在本站其他網頁中找${words}`,
    loading: '搜尋網頁中……',
    failed: '搜尋網頁所需的檔案讀取失敗，可能是連線中斷。',
    found: (count: string, words: string) => `${count} 個網頁含有${words}。`,
    none: (words: string) => `沒有其他網頁含有${words}。`,
  },
  related: {
    heading: '相關',
    lead: '以下不計入「含有」的項數。',
    synonyms: (words: string) => `同義詞：${words}`,
    otherYear: (spellings: string) => `以另一種紀年書寫：${spellings}`,
    otherColumns: '字詞出現在標題、實施要項、單位、期限，或機關與年度',
    passages: (hasResults: boolean) => `計畫的其他段落${hasResults ? '與執行情形' : ''}`,
    institutions: '機關',
    otherNames: '曾用名稱：',
    plans: '計畫',
    units: '承辦單位',
    dimensions: '實施要項',
    near: (words: string) => `意思相近，或只含部分字詞：${words}`,
    more: (count: string, what: string) => `再列 ${count} 項：${what}`,
  },
};

export type SearchWords = typeof zh;

const counted = (count: string, noun: string) => `${count} ${noun}${count === '1' ? '' : 's'}`;
const en: SearchWords = {
  date: enDates,
  form: {
    name: 'Search the measures',
    label: 'Words to find',
    button: 'Search',
    hint: (rocYear) =>
      `The plans are written in Chinese; common English words are looked for in Chinese too. Words separated by spaces must all be there, OR makes either do, - or NOT leaves out (in capitals), quotation marks keep words as they are. Institutions, units, years (${toGregorianYear(rocYear)}), months (${toGregorianYear(rocYear)}/6) and ids are taken as conditions.`,
  },
  status: {
    loading: 'Searching …',
    failed: 'The files needed for searching could not be read; the connection may be interrupted.',
    start: 'Enter the words to find, or choose a filter.',
    onlyExcludes:
      'This only says what to leave out, and all the rest is too much to list: add words to find, or choose an institution or a year.',
    found: (count, asked) =>
      `${asked.charAt(0).toUpperCase()}${asked.slice(1)}: ${counted(count, 'measure')}.`,
    synonyms: (count, words) => `In other words (${words}): ${counted(count, 'measure')}.`,
    otherColumns: (count) =>
      `In headings, dimensions, units or deadlines: ${counted(count, 'measure')}.`,
    eitherLost: 'OR cannot stand beside what is left out; both were taken as conditions.',
    leftOut: (words) =>
      `Not looked for, since it only asks: ${words}. What is listed may not answer it.`,
    traditional: 'Simplified or variant characters were replaced by those that the plans use.',
    noPlans: (from, to) => {
      const named = (roc: number) => `ROC ${roc} (${toGregorianYear(roc)})`;
      if (from === null || to === null) {
        return from === null
          ? `There are no plans of ${named(to!)} or before here.`
          : `There are no plans of ${named(from)} or after here.`;
      }
      const years = from === to ? named(to) : `${named(from)} to ${named(to)}`;
      return `There are no plans of ${years} here.`;
    },
    nothingDue: (roc, first, last) =>
      `Nothing here is due in ${[...new Set([first, last])].map((month) => monthName(month)).join(' to ')}${roc === null ? '' : ` ${toGregorianYear(roc)}`}.`,
    foundInstead: (count, words, asked) =>
      `No measure has ${asked} in its text; the same year written ${words}: ${counted(count, 'measure')}.`,
    narrowed: (all) => `Without conditions: ${all}.`,
    firstShown: (shown) => `The first ${shown} are listed; the others are being counted …`,
    moreShown: (shown, total) => `${shown} of ${total} are listed.`,
    headings: (count) => `${count} of them ${count === '1' ? 'is a heading' : 'are headings'}.`,
    unsaid: (words) => `No measure says ${words}.`,
    besideCut:
      'There is much in other words, or in headings, units and further columns; some of it is listed.',
    relatedFound: (count) => `${counted(count, 'related result')} besides.`,
    unknownFilters: (values) =>
      `Filters in the address that do not exist were left out: ${values}.`,
  },
  understood: {
    heading: 'What is asked',
    having: (words) => `With ${words}`,
    or: ' or ',
    without: (what) => `without ${what}`,
    comma: ', ',
    year: (roc, year) => `${year} (ROC ${roc})`,
    years: (first, last) =>
      `${toGregorianYear(first)} to ${toGregorianYear(last)} (ROC ${first} to ${last})`,
    month: (year, month) => `due in ${monthName(month)} ${year}`,
    deadline: (written) => `due on ${written}`,
    months: (written) => `due in ${written}`,
    everyMonth: (month) => `due in ${monthName(month)} of any year`,
    unit: (name) => `unit ${name}`,
    row: (id) => `id ${id}`,
    dimension: (name) => `dimension ${name}`,
    remove: (what) => `Remove: ${what}`,
    asWords: (words) => `Look for ${words} in the texts instead`,
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
    countBeside: (count, beside) => ` (${count} + ${beside})`,
    besideNote: 'Behind +: what is listed as related.',
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
    month: (year, month) => `${monthName(month)} ${year}`,
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
      `${institution}, plan of ROC ${roc}, row ${position}${label === null ? '' : ` ${inBrackets(label, '(', ')')}`}`,
    deadlines: 'Deadline',
    units: (roc) => `Unit (in ROC ${roc})`,
    unresolved: ' (cannot be told)',
    inCells: { shared: 'Several measures share one cell', group: 'Pairing uncertain' },
    nowCalled: () => '',
    period: (span) => `Period of the plan: ${span}`,
    ended: ' (over)',
    resultsUnknown: '; its results are not stated here.',
    resultsKnown: '; results are on the plan’s page.',
    allOver: 'The plan periods of what is listed are over; results are not stated here.',
    veryMany:
      'These are the first. The others are very many and are read when you ask for them; you will find sooner with another word, an institution or a year.',
    besideVeryMany:
      'Below are some of them. The others are very many and are read when you ask for them; you will find sooner with another word, an institution or a year.',
    otherChoices:
      'Everything under the conditions is listed; how many there are for other institutions, years and units is counted when you ask for it.',
    readAll: 'Read all of them, and count what they can be filtered by',
    more: (count, left) => `Show ${count} more (${left} left)`,
    gap: ' … ',
  },
  download: {
    heading: (count) => `Download ${count === '1' ? 'this measure' : `these ${count} measures`}`,
    formats: { csv: 'CSV', ods: 'Spreadsheet (ODS)' },
    note: 'Made in your browser; the file says what was asked and the day. What synonyms and other columns found is told apart in column found_by.',
    preparing: 'Making the file …',
    done: (name) => `${name} is ready.`,
    failed:
      'The texts for the file could not be read; the connection may be interrupted. Press again.',
  },
  help: {
    heading: 'What to try',
    suggestions: 'These words are found: ',
    withoutConditions: (query, count) => `Without conditions, “${query}” alone: ${count}`,
    advice: [
      'Look for a misspelling, or use a shorter word.',
      'Use another word for the same thing: the plans may call it differently.',
    ],
    adviceWithFilters: 'Clear the filters.',
    months: 'What is due in which month',
    years: 'The plans of all years',
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
    lead: 'These are not counted among the measures that have the words.',
    synonyms: (words) => `In other words: ${words}`,
    otherYear: (spellings) => `With the year in the other calendar: ${spellings}`,
    otherColumns:
      'Words found in headings, dimensions, units or deadlines, or in institution and year',
    passages: (hasResults) => `Other passages of the plans${hasResults ? ', and results' : ''}`,
    institutions: 'Institutions',
    otherNames: 'Chinese and former names: ',
    plans: 'Plans',
    units: 'Units',
    dimensions: 'Dimensions',
    near: (words) => `Near in meaning, or with some of the words only: ${words}`,
    more: (count, what) => `Show ${count} more: ${what}`,
  },
};

/** Words of the search page in an interface language. */
export function searchWords(language: Language): SearchWords {
  return language === 'en' ? en : zh;
}
