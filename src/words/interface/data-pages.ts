import { DATA_FOLDER } from '../../corpus/addresses/file-paths.ts';
import type { Tool } from '../tools.ts';
import type { Language } from '../../content/language.ts';

/** Words of the pages about the data in Traditional Chinese; its shape is the definition. */
const zh = {
  everything: {
    heading: '全部資料',
    lead: '一個檔案裝下全部資料集、全部計畫與其來源檔，附各檔的 SHA-256。',
    zip: (size: string, day: string) => `下載全部資料（ZIP，${size}，${day}更新）`,
    otherHeading: '同樣的內容，其他形式',
    sqlite: '全部資料集，一個資料集一個資料表或檢視表',
    checksums: `${DATA_FOLDER} 之下每個資料檔的檢核碼（網頁除外）`,
    holds: (datasets: string, rows: string) => `${datasets} 個資料集，共 ${rows} 筆`,
    checksum: 'ZIP 的 SHA-256',
  },
  checksumsOf: (title: string) => `${title}：各檔的檢核碼`,
  checksumsOfCuts: '以上各資料集的檢核碼',
  institutions: {
    heading: '各機關的資料',
    /** @param official whether the site is of the authority itself, which alone has the forms of data.gov.tw */
    lead: (official: boolean) =>
      `每個機關有自己的一份：各資料集中屬於該機關的列${official ? '，以及政府資料開放平臺（data.gov.tw）的詮釋資料欄位' : ''}。`,
    link: (name: string) => `${name}的資料`,
    ofDataset: '只要一個機關的列，請到該機關的資料頁：',
    all: '各機關的資料頁',
  },
  machines: {
    heading: '給程式的目錄與說明',
    lead: '資料目錄、介面與詞彙的機器可讀說明，由同一份資料產生。收錄資料的平臺由 catalog.jsonld 一個網址就能找到全部檔案。',
    ofDataset: '這個資料集的機器可讀說明',
    checksums: '說明檔的檢核碼',
  },
  missing: {
    heading: '還沒有填寫的事項',
    lead: '下列事項只有本站的經營者知道，尚未寫明。資料目錄不代為決定；目錄因此缺少什麼、暫寫什麼，見括號內：',
    item: (fact: string, effect: string) => `${fact}（${effect}）`,
    lacking: (properties: string) => `缺少 ${properties}`,
    needed: (standard: string, property: string) => `${standard} 的 ${property}`,
    none: '資料目錄所需的發布者資料都已寫明。',
  },
  editions: {
    heading: '舊版資料',
    lead: '每一版都是當時的全部資料，不只是說明；內容不再更動。',
    only: '本站目前只有這一版資料，沒有保存更早的版本。',
    onlyNotWithdrawn: '更早的版本都已撤下。',
    sameDay: (day: string, sha256: string) => `${day}（檢核碼 ${sha256.slice(0, 8)}…）`,
    current: '這一版',
    undated: '日期不詳',
    link: (day: string, size: string) => `${day}的全部資料（ZIP，${size}）`,
    notKept: (day: string) => `${day}的全部資料：本站沒有保存這個檔案，只有當時的檢核碼`,
    changesLead: '這一版與前一版的差別：',
    changesNone: '沒有可比較的前一版。',
    first: '這是本站收有的第一版資料，沒有前一版可以比較，所以還沒有任何異動。',
    changes: (count: string) => `與前一版相比，本資料集有 ${count} 列不同`,
    changesOfAll: (count: string) => `與前一版相比，各資料集共有 ${count} 列不同`,
    changesOfWorkedOut: (others: string) =>
      `本資料集由 ${others} 算出，不另逐列比較；異動請看所依據的資料集。`,
    changesLink: '異動資料集，逐列以文字說明',
    feed: '訂閱資料異動（Atom）',
  },
  about: {
    heading: '關於這個資料集',
    maker: '整理者',
    makerUnknown: (site: string) => `「${site}」網站（經營者尚未寫明名稱）`,
    source: '來源',
    modified: '資料最後更新',
    frequency: '更新頻率',
    frequencyWords: '不定期，內容有變更時更新',
    coverage: '資料涵蓋期間',
    coverageWords: (start: string, end: string) => `${start}至${end}（各計畫的期程）`,
    mistakes: '發現錯誤',
    mistakesWords: '請告訴本站：聯絡方式與回報的寫法',
    database: 'SQLite 資料表',
    asOf: '基準日',
    asOfNote: (day: string) => `${day}；「已結束」「逾期」等以這一天為準，不隨時鐘改變`,
    asOfUnknown: '沒有設定，因此不說任何期限已過',
    schema: '欄位結構版本',
    key: '識別每一列的欄位',
    year: '每一列說的是哪一年',
    yearOwn: (year: string, rocYear: string) =>
      `寫在該列：${year} 為西元年，${rocYear} 為民國年，都是計畫年度。`,
    yearThrough: (column: string, target: string, year: string) =>
      `以 ${column} 對到資料集 ${target}，看它的 ${year}（計畫年度，西元）。`,
    yearNone: '各列不屬於某一個計畫年度。',
    pageOfRow: '每一列的網頁',
    pageOwn: (column: string) => `寫在該列的 ${column}，是固定網址。`,
  },
  ofPage: '本頁由這些資料集產生，可以整批下載',
  odsFirst:
    '用試算表開啟請選 ODS：試算表軟體直接開啟 CSV 時，會把編號 1.10 變成 1.1，把 97.12.10 變成日期；ODS 的儲存格已標明是文字，不會被改動。程式請用 CSV、JSON 或 Parquet。',
  textEncoding: 'CSV、JSON 與 NDJSON 都是 UTF-8 編碼。',
  eachDataset:
    '每個資料集各有一頁：欄位說明與型別、空白筆數、前幾筆、更新頻率、資料涵蓋期間、欄位結構的變更紀錄（語意化版本）、機器可讀的詮釋資料（CSVW、JSON Schema），以及用 Excel（Power Query）、LibreOffice、curl、Python（pandas）、R 與 DuckDB 載入的寫法。全部資料集另在一個 SQLite 檔裡。',
  sharedDay: (day: string) => `各資料集都是${day}更新的內容。`,
  noRows: (count: string) => `${count} 個資料集目前一筆資料也沒有`,
  formatNotes: '各格式如何寫空值、清單與日期，以及怎麼還原：',
  formatNotesLink: '格式說明',
  split: (format: string, maximum: string) =>
    `這個資料集超過 ${maximum} 筆，一個 ${format} 檔案裝不下，改依機關分檔：`,
  empty: {
    column: '空白筆數',
    none: '沒有空白',
    count: (empty: string, rows: string) => `${empty}／${rows}`,
    all: '全部空白',
    lead: '「空白筆數」是這一欄沒有值的列數：JSON 為 null 或空陣列，CSV 與 ODS 為空格。空白表示原文沒有寫或不知道，不表示零。',
  },
  load: {
    heading: '載入這個資料集',
    lead: '以下都可直接複製使用，且都不讓程式自行猜測型別，編號與日期會照原文保留。',
    tools: {
      excel: {
        name: 'Excel',
        steps:
          '最簡單的方法是下載 ODS 直接開啟。要隨時重新整理，請用 Power Query：依序選「資料」、「取得資料」、「從其他來源」、「空白查詢」、「進階編輯器」，貼上：',
      },
      libreoffice: {
        name: 'LibreOffice',
        steps: '下載 ODS 後以 Calc 開啟：',
      },
      curl: {
        name: 'curl',
        steps: '下載 CSV，並核對檢核碼：',
      },
      python: {
        name: 'Python（pandas）',
        steps: '需 pandas 1.5 以上：',
      },
      r: {
        name: 'R',
        steps: '不需要任何套件：',
      },
      duckdb: {
        name: 'DuckDB',
        steps: '下載 Parquet 後直接查詢，不必匯入；欄位已有型別：',
      },
    } satisfies Record<Tool, { name: string; steps: string }>,
    guard:
      '以 = + - @ 開頭的原文，在 CSV 中前面多一個單引號，免得試算表當成公式執行；還原方法見格式說明（本頁末有連結），JSON 與 Parquet 沒有這個記號。',
    linesFor: (tool: string) => `${tool} 用的內容`,
  },
  explore: {
    heading: '在網頁裡查這些資料',
    lead: '篩選、排序、依欄位計數，再下載結果；全部在您的瀏覽器裡進行，網址可以收藏或轉寄。按下按鈕才會下載資料，而且只讀需要的欄位。',
    withoutScripts: '這一部分需要 JavaScript；不用它，上面的檔案同樣是全部資料。',
    bytes: (size: string) => `資料檔 ${size}，另有程式約 30 KB`,
  },
  cite: {
    heading: '引用方式',
    lead: '引用時請寫明更新日，因為內容會更正。要讓別人找到同一份檔案，可再附上檔案的 SHA-256。單一列請引用它的固定網址。',
    chinese: '中文',
    apa: 'APA 格式（英文）',
  },
  licence: {
    heading: '授權與標示',
    attribution: '使用時請標示（可直接複製）：',
    attributionName: '標示文字',
    more: '完整的授權說明',
  },
  schemaLog: {
    heading: '欄位結構的變更紀錄',
    lead: '依語意化版本：移除或改變欄位時第一個數字加一，新增欄位時第二個數字加一，只修正意義時第三個數字加一。代號取自詞彙的欄位，列的是這一版內容有的代號；詞彙增加代號，不另計版次。',
    version: (version: string) => `${version} 版`,
    added: '新增或變更的欄位',
    removed: '移除的欄位',
    allFields: (count: string) => `共 ${count} 個欄位`,
  },
  institution: {
    title: (name: string) => `${name}的資料`,
    description: (name: string, official: boolean) =>
      official
        ? `${name}在各資料集中的列、下載檔案，以及政府資料開放平臺的詮釋資料欄位。`
        : `${name}在各資料集中的列與下載檔案。`,
    lead: (name: string) =>
      `各資料集中只屬於${name}的列。檔案的欄位與全站資料集相同，可以直接合併。`,
    filesHeading: '下載',
    formats:
      'ODS 是一個活頁簿，一個資料集一張工作表；CSV 與 JSON 一個資料集一檔，都是 UTF-8 編碼；NDJSON、Parquet 與給程式讀的 CSV 只有全站的資料集有，見各資料集的頁面。',
    empty: (count: string) => `${count} 個資料集目前沒有這個機關的資料`,
    emptyLead: '檔案照樣提供，只有欄位而沒有列；日後有了資料，網址不變。',
    shared: '不分機關、各機關共用的資料集，請取全站的檔案',
    whole: '整個機關：名稱沿革、聯絡資料、承辦單位與計畫清單',
    workbook: '全部資料集，一個資料集一張工作表',
    page: (name: string) => `${name}的頁面`,
    formHeading: '政府資料開放平臺（data.gov.tw）詮釋資料',
    formLead:
      '給機關的承辦人：下列欄位依平臺的「資料集詮釋資料標準規範」排列，可逐欄複製到平臺的登錄畫面。點一下文字即選取整欄。',
    formLanguage: '各欄的名稱與內容即平臺所用的中文。',
    missingLead: '還缺少：',
    chosenLead: '由承辦人在平臺上選定或填寫：',
    fieldsOf: (title: string) => `「${title}」的欄位`,
    file: (format: string) => `資料資源：${format}`,
    noValue: '沒有值',
    record: '同一份紀錄的 JSON 檔',
    statusCounts: (samples: string, complete: string) =>
      `${samples} 個資料集為樣本，不得送件；${complete} 個資料集的欄位齊備。`,
  },
};

export type DataPageWords = typeof zh;

const en: DataPageWords = {
  everything: {
    heading: 'Everything',
    lead: 'One file with all datasets, all plans and their source files, and the SHA-256 of each.',
    zip: (size, day) => `Download all data (ZIP, ${size}, changed on ${day})`,
    otherHeading: 'The same in other forms',
    sqlite: 'All datasets, a table or view each',
    checksums: 'Checksums of every data file below /data/ (not of pages)',
    holds: (datasets, rows) =>
      `${datasets} datasets with ${rows} ${rows === '1' ? 'row' : 'rows'} in all`,
    checksum: 'SHA-256 of the ZIP',
  },
  checksumsOf: (title) => `${title}: checksums of the files`,
  checksumsOfCuts: 'Checksums of these datasets',
  institutions: {
    heading: 'Data by institution',
    lead: (official) =>
      `Each institution has its own part of every dataset whose rows belong to institutions${official ? ', and the metadata fields of the government’s open data platform (data.gov.tw) for it' : ''}.`,
    link: (name) => `Data of ${name}`,
    ofDataset: 'For the rows of one institution only, go to its data page:',
    all: 'Data pages of the institutions',
  },
  machines: {
    heading: 'Catalogues and descriptions for programs',
    lead: 'Descriptions of data, interface and vocabularies for machines, made from the same data. A harvester finds every file from the one address catalog.jsonld.',
    ofDataset: 'Descriptions of this dataset for machines',
    checksums: 'Checksums of these files',
  },
  missing: {
    heading: 'What has not been stated',
    lead: 'Only those who run this site know the following, and have not said it yet. The catalogues decide nothing in their place; what they lack or say meanwhile stands in brackets:',
    item: (fact, effect) => `${fact} (${effect})`,
    lacking: (properties) => `lacking: ${properties}`,
    needed: (standard, property) => `${property} of ${standard}`,
    none: 'All that the catalogues need to know of the publisher is stated.',
  },
  editions: {
    heading: 'Older editions',
    lead: 'Each edition holds all data of its day, not only their description, and does not change any more.',
    only: 'This is the only edition here; no older one is kept.',
    onlyNotWithdrawn: 'All older editions have been withdrawn.',
    sameDay: (day, sha256) => `${day} (checksum ${sha256.slice(0, 8)}…)`,
    current: 'This edition',
    undated: 'day unknown',
    link: (day, size) => `All data of ${day} (ZIP, ${size})`,
    notKept: (day) =>
      `All data of ${day}: the file is not kept here, only the checksum that it had`,
    changesLead: 'What differs from the edition before:',
    changesNone: 'There is no edition before to compare with.',
    first:
      'This is the first edition held here: there is none before it to compare with, so there are no changes yet.',
    changes: (count) =>
      `${count} ${count === '1' ? 'row differs' : 'rows differ'} from the edition before`,
    changesOfAll: (count) =>
      `In all datasets together, ${count} ${count === '1' ? 'row differs' : 'rows differ'} from the edition before`,
    changesOfWorkedOut: (others) =>
      `This dataset is worked out from ${others}, and its rows are not compared by themselves; look at the changes of these.`,
    changesLink: 'Dataset of changes, each told in words',
    feed: 'Subscribe to changes of the data (Atom)',
  },
  about: {
    heading: 'About this dataset',
    maker: 'Made by',
    makerUnknown: (site) => `the website ${site} (those who run it have not stated a name)`,
    source: 'Made from',
    modified: 'Data last changed',
    frequency: 'Updated',
    frequencyWords: 'irregularly, whenever the content changes',
    coverage: 'Period covered',
    coverageWords: (start, end) => `${start} to ${end} (the periods of the plans)`,
    mistakes: 'Found a mistake?',
    mistakesWords: 'Tell this site: whom to write to, and what',
    database: 'Table in the SQLite file',
    asOf: 'Reference day',
    asOfNote: (day) => `${day}; “ended” and “overdue” refer to this day, not to the clock`,
    asOfUnknown: 'not set, so nothing is called overdue',
    schema: 'Version of the columns',
    key: 'Columns that tell rows apart',
    year: 'Which year a row speaks about',
    yearOwn: (year, rocYear) =>
      `It stands in the row: ${year} is the Gregorian year, ${rocYear} the year of the Republic of China; both are the plan’s year.`,
    yearThrough: (column, target, year) =>
      `Join ${column} to dataset ${target} and read ${year} there (the plan’s year, Gregorian).`,
    yearNone: 'Rows belong to no plan year.',
    pageOfRow: 'Page of each row',
    pageOwn: (column) => `Permanent address, in ${column} of the row.`,
  },
  ofPage: 'This page is made from these datasets, which can be downloaded',
  odsFirst:
    'For a spreadsheet take the ODS: opened directly, a spreadsheet program turns the label 1.10 of a CSV into 1.1 and 97.12.10 into a date. The cells of the ODS are marked as text and stay as they are. For programs take CSV, JSON or Parquet.',
  textEncoding: 'CSV, JSON and NDJSON are in UTF-8.',
  eachDataset:
    'Each dataset has a page: its columns and their types, empty values, first rows, how often it changes, the period covered, the log of its schema (semantic versioning), metadata for programs (CSVW, JSON Schema), and lines that load it into Excel (Power Query), LibreOffice, curl, Python (pandas), R and DuckDB. All datasets are also in one SQLite file.',
  sharedDay: (day) => `All datasets have the content of ${day}.`,
  noRows: (count) =>
    count === '1'
      ? '1 dataset has no rows at present'
      : `${count} datasets have no rows at present`,
  formatNotes: 'How each format writes empty values, lists and days, and how to get them back:',
  formatNotesLink: 'notes on the formats',
  split: (format, maximum) =>
    `This dataset has more than ${maximum} rows, too many for one ${format} file, so that format is cut by institution:`,
  empty: {
    column: 'Empty',
    none: 'none',
    count: (empty, rows) => `${empty} of ${rows}`,
    all: 'all',
    lead: '“Empty” counts the rows without a value: null or an empty list in JSON, an empty cell in CSV and ODS. Empty means not written in the document or not known; it does not mean zero.',
  },
  load: {
    heading: 'Load this dataset',
    lead: 'All of these can be copied as they are. They keep programs from guessing types, so labels and dates stay as written.',
    tools: {
      excel: {
        name: 'Excel',
        steps:
          'The simplest way is to download the ODS and open it. For data that can be refreshed use Power Query: choose Data, then Get Data, From Other Sources, Blank Query and Advanced Editor, and paste:',
      },
      libreoffice: {
        name: 'LibreOffice',
        steps: 'Download the ODS and open it in Calc:',
      },
      curl: {
        name: 'curl',
        steps: 'Download the CSV and check its checksum:',
      },
      python: {
        name: 'Python (pandas)',
        steps: 'With pandas 1.5 or later:',
      },
      r: {
        name: 'R',
        steps: 'Without any package:',
      },
      duckdb: {
        name: 'DuckDB',
        steps:
          'Download the Parquet file and query it without an import; columns have their types:',
      },
    },
    guard:
      'In CSV, a text that begins with = + - @ has a quotation mark put before it, so that no spreadsheet runs it as a formula; how to undo it is said in the notes on the formats, linked at the end of this page. JSON and Parquet have no such marks.',
    linesFor: (tool) => `Lines for ${tool}`,
  },
  explore: {
    heading: 'Question these data in the page',
    lead: 'Filter, sort, count by a column, and download the result, all in your browser; the address can be kept or passed on. Data are loaded when you press the button, and only the columns that are needed.',
    withoutScripts:
      'This part needs JavaScript; without it the files above hold all the data as well.',
    bytes: (size) => `The data file has ${size}; the program for it about 30 KB`,
  },
  cite: {
    heading: 'How to cite',
    lead: 'Name the day of the last change, for contents get corrected. To point at exactly the same file, add its SHA-256. For a single row cite its permanent address.',
    chinese: 'In Chinese',
    apa: 'APA style',
  },
  licence: {
    heading: 'Licence and attribution',
    attribution: 'To give credit, copy:',
    attributionName: 'attribution',
    more: 'The licence in full',
  },
  schemaLog: {
    heading: 'Change log of the columns',
    lead: 'Semantic versions: removing or changing a column moves the first number, adding one the second, a correction of meaning the third. Of a column of codes the terms of this edition’s vocabulary are listed; a term that is added there makes no new version.',
    version: (version) => `Version ${version}`,
    added: 'Columns added or changed',
    removed: 'Columns removed',
    allFields: (count) => `${count} columns`,
  },
  institution: {
    title: (name) => `Data of ${name}`,
    description: (name, official) =>
      `Rows of ${name} in every dataset, as files${official ? ', and the metadata fields for the government’s open data platform' : ''}.`,
    lead: (name) =>
      `The rows of every dataset that belong to ${name} only. Columns are those of the datasets of the whole site, so the files can be put together.`,
    filesHeading: 'Downloads',
    formats:
      'The ODS is one workbook, a sheet a dataset; CSV and JSON are a file a dataset, in UTF-8. NDJSON, Parquet and CSV for programs are there for the datasets of the whole site only, on their pages.',
    empty: (count) =>
      count === '1'
        ? '1 dataset has no rows of this institution at present'
        : `${count} datasets have no rows of this institution at present`,
    emptyLead:
      'Their files are there all the same, with columns and without rows; the addresses stay when there are rows.',
    shared: 'Common to all institutions, to be taken from the whole site',
    whole: 'The institution as a whole: names, contact, units and list of plans',
    workbook: 'All datasets, a sheet each',
    page: (name) => `Page of ${name}`,
    formHeading: 'Metadata for the open data platform (data.gov.tw)',
    formLead:
      'For the institution’s clerk: the fields stand in the order of the platform’s metadata standard and can be copied one by one into its form. A click on a text selects all of it.',
    formLanguage: 'Names and values are in Chinese, as the platform wants them.',
    missingLead: 'Missing:',
    chosenLead: 'Chosen or filled in on the platform by the clerk:',
    fieldsOf: (title) => `Fields of ${title}`,
    file: (format) => `Resource: ${format}`,
    noValue: 'no value',
    record: 'The same record as JSON',
    statusCounts: (samples, complete) =>
      `${samples} ${samples === '1' ? 'dataset is a sample' : 'datasets are samples'} that must not be sent; ${complete} ${complete === '1' ? 'dataset has' : 'datasets have'} every field.`,
  },
};

/** Words of the pages about the data in an interface language. */
export function dataPageWords(language: Language): DataPageWords {
  return language === 'en' ? en : zh;
}
