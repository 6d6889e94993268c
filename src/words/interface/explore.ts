import type { Language } from '../../content/language.ts';

/** Words of the part of a dataset's page that asks its rows; its shape is the definition. */
const zh = {
  open: '載入資料',
  loading: '正在讀取資料…',
  failed: '讀不到資料檔。',
  changed: '資料檔剛剛換了新版，請重新載入這一頁。',
  retry: '再試一次',
  conditions: '條件',
  condition: (number: string) => `條件 ${number}`,
  column: '欄位',
  test: '怎麼比',
  value: '值',
  partOfDay: '值（-12- 是各年的 12 月）',
  tests: {
    has: '含有',
    is: '等於',
    not: '不等於',
    from: '從…起（含）',
    to: '到…為止（含）',
    empty: '空白',
    filled: '有值',
  },
  yes: '是（true）',
  no: '否（false）',
  remove: '移除',
  add: '加一個條件',
  apply: '套用',
  clear: '全部清除',
  countBy: '依欄位計數',
  countFirst: '計數欄位',
  countSecond: '再分',
  none: '（不計數）',
  noneMore: '（不再分）',
  columns: (shown: string, all: string) => `顯示的欄位（${all} 欄中的 ${shown} 欄）`,
  rowsShown: (from: string, to: string) => `第 ${from} 至 ${to} 列`,
  status: (found: string, all: string) => `${all} 列中有 ${found} 列符合`,
  statusCounts: (found: string, all: string, values: string) =>
    `${all} 列中有 ${found} 列符合，分為 ${values} 組`,
  loaded: (size: string) => `已下載 ${size}`,
  unknown: (parts: string) => `網址裡有看不懂、因此沒有套用的部分：${parts}`,
  invalid: (column: string) => `「${column}」的條件還缺少值，或值的寫法不對，沒有套用。`,
  sortedBy: (column: string, isDescending: boolean) =>
    `依「${column}」${isDescending ? '遞減' : '遞增'}排列`,
  sort: (column: string) => `依「${column}」排列`,
  nothing: '沒有符合的列。',
  caption: (title: string, found: string) => `${title}：${found}`,
  rowHeading: '列',
  rows: '資料列數',
  distinct: '作法數',
  countedBoth: (measures: string) =>
    `作法數：每項作法在一組裡只算一次（符合條件的作法共 ${measures} 項）。資料列數：這份資料裡有幾列；同一項作法可以有數列，不能當作項數。`,
  measuresInSeveral: (sum: string, all: string) =>
    `同一項作法可以屬於好幾組，在每一組各算一次：各組的作法數加起來是 ${sum}，多於 ${all} 項。`,
  rowsInSeveral: (columns: string, sum: string, all: string) =>
    `一列的「${columns}」可以有好幾個值，在每個值各算一次：各組的列數加起來是 ${sum}，多於符合的 ${all} 列。`,
  recurring: (rows: string) =>
    `其中 ${rows} 列是定期辦理的（例如「每月」），起日與迄日是整個計畫期程的頭尾，不是到期的日子。`,
  headings: (rows: string) =>
    `其中 ${rows} 列是標題，本身不是推動作法（作法在它之下），資料列數把它們也算在內。`,
  withoutHeadings: '不計標題',
  withoutRecurring: '不計定期辦理的',
  empty: '空',
  page: (page: string, pages: string) => `第 ${page} 頁，共 ${pages} 頁`,
  previous: '上一頁',
  next: '下一頁',
  download: '下載結果（CSV）',
  preparing: '正在製作檔案…',
  done: (name: string) => `已下載 ${name}`,
  listJoin: '；',
  separator: '；',
  pageOfRow: '網頁',
  snippets: '在其他程式裡得到同樣的結果',
  snippetsLead: '以下都可直接複製；得到的是全部符合的列，不只這一頁。',
  tools: {
    python: 'Python（pandas）',
    r: 'R',
    duckdb: 'DuckDB',
    excel: '試算表（Excel 的 Power Query）',
  },
  linesFor: (tool: string) => `${tool} 用的內容（符合條件的列）`,
};

export type ExploreWords = typeof zh;

const en: ExploreWords = {
  open: 'Load the data',
  loading: 'Reading the data …',
  failed: 'The data file cannot be read.',
  changed: 'The data file has just been replaced by a new edition; please reload this page.',
  retry: 'Try again',
  conditions: 'Conditions',
  condition: (number) => `Condition ${number}`,
  column: 'Column',
  test: 'Comparison',
  value: 'Value',
  partOfDay: 'Value (-12- is December of any year)',
  tests: {
    has: 'contains',
    is: 'is',
    not: 'is not',
    from: 'from (included)',
    to: 'up to (included)',
    empty: 'is empty',
    filled: 'has a value',
  },
  yes: 'true',
  no: 'false',
  remove: 'Remove',
  add: 'Add a condition',
  apply: 'Apply',
  clear: 'Clear all',
  countBy: 'Count by column',
  countFirst: 'Count by',
  countSecond: 'and by',
  none: '(no count)',
  noneMore: '(nothing more)',
  columns: (shown, all) => `Columns shown (${shown} of ${all})`,
  rowsShown: (from, to) => `rows ${from} to ${to}`,
  status: (found, all) =>
    `${found} of ${all} ${all === '1' ? 'row' : 'rows'} ${found === '1' ? 'matches' : 'match'}`,
  statusCounts: (found, all, values) =>
    `${found} of ${all} ${all === '1' ? 'row' : 'rows'} ${found === '1' ? 'matches' : 'match'}, in ${values} ${values === '1' ? 'group' : 'groups'}`,
  loaded: (size) => `${size} loaded`,
  unknown: (parts) => `Parts of the address that were not understood, and so not applied: ${parts}`,
  invalid: (column) =>
    `The condition on “${column}” has no value yet, or one that is not written as it should be; it was not applied.`,
  sortedBy: (column, isDescending) =>
    `sorted by “${column}”, ${isDescending ? 'descending' : 'ascending'}`,
  sort: (column) => `Sort by “${column}”`,
  nothing: 'No row matches.',
  caption: (title, found) => `${title}: ${found}`,
  rowHeading: 'Row',
  rows: 'Rows of the data',
  distinct: 'Measures',
  countedBoth: (measures) =>
    `Measures: each is counted once in a group (${measures === '1' ? '1 measure matches' : `${measures} measures match`} in all). Rows of the data: a measure may take several rows, so they are no number of measures.`,
  measuresInSeveral: (sum, all) =>
    `A measure may belong to several groups and is counted once in each: the groups add up to ${sum}, more than the ${all} measures.`,
  rowsInSeveral: (columns, sum, all) =>
    `A row may have several values of “${columns}” and is counted once for each: the groups add up to ${sum} rows, more than the ${all} that match.`,
  recurring: (rows) =>
    `The deadlines of ${rows} of these rows recur (every month, say): their days are the first and the last of the plan’s whole period, not days on which something is due.`,
  headings: (rows) =>
    `${rows} of these rows ${rows === '1' ? 'is a heading' : 'are headings'}, no measures themselves (those stand below); the rows of the data count them too.`,
  withoutHeadings: 'Leave out headings',
  withoutRecurring: 'Leave out deadlines that recur',
  empty: 'empty',
  page: (page, pages) => `Page ${page} of ${pages}`,
  previous: 'Previous page',
  next: 'Next page',
  download: 'Download the result (CSV)',
  preparing: 'Making the file …',
  done: (name) => `${name} downloaded`,
  listJoin: '; ',
  separator: '; ',
  pageOfRow: 'Page',
  snippets: 'The same result in other programs',
  snippetsLead:
    'All of these can be copied as they are. They give all rows that match, not this page of them alone.',
  tools: {
    python: 'Python (pandas)',
    r: 'R',
    duckdb: 'DuckDB',
    excel: 'Spreadsheet (Power Query of Excel)',
  },
  linesFor: (tool) => `Lines for ${tool} (the rows that match)`,
};

/** Words of the explorer in an interface language. */
export function exploreWords(language: Language): ExploreWords {
  return language === 'en' ? en : zh;
}
