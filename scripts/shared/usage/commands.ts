import type { Option, Usage } from './usage.ts';

/** `--allow-unreviewed`, of the commands that look at open review marks. */
const allowUnreviewed = {
  type: 'boolean',
  zh: '讀得到的草稿也列入（單位、期限看不懂的也算），並在網頁上註明是草稿',
  en: 'Shows the drafts that can be read as well; their pages say so',
} as const satisfies Option;

/** `--seed`, of the commands that make content up. */
const seed = {
  type: 'string',
  value: '種子',
  default: '1',
  zh: '同樣的種子，同樣的內容',
  en: 'The same seed gives the same content',
} as const satisfies Option;

/** What each command does and takes, by the name of its npm script. */
export const commands = {
  start: {
    command: 'npm start',
    forms: [
      {
        takes: '',
        zh: '產生網站，並在 http://localhost:4321 提供瀏覽（別的連接埠：PORT=…），按 Ctrl+C 結束。',
        en: 'Builds the site and serves it at http://localhost:4321 (PORT=… for another port) until Ctrl+C.',
      },
    ],
    options: {
      demo: {
        type: 'boolean',
        zh: '改用虛構的示範內容（五種計畫），網站放在 .cache/demo-dist；不用 CONTENT_DIR、OUT_DIR 與 PREVIOUS_BUILD',
        en: 'Shows invented content instead (five kinds of plan), built apart from your own site',
      },
      'allow-unreviewed': allowUnreviewed,
    },
    environment: [
      'PORT',
      'CONTENT_DIR',
      'OUT_DIR',
      'SITE_URL',
      'BASE_PATH',
      'AS_OF',
      'PREVIOUS_BUILD',
      'CACHE',
      'PROCESSES',
    ],
  },
  dev: {
    command: 'npm run dev',
    forms: [
      {
        takes: '',
        zh: '邊改邊看：在 http://localhost:4321 預覽內容（別的連接埠：PORT=…）。存檔後網頁自動更新；錯誤列在終端機與所涉及的網頁上，改正前仍可看到上一次正確的樣子。草稿也會顯示，並註明是草稿。按 Ctrl+C 結束。',
        en: 'A live preview of the content at http://localhost:4321 (PORT=…): pages follow saved files, faults stand on the pages they concern, drafts are shown and marked. Ctrl+C stops.',
      },
    ],
    options: {},
    environment: ['PORT', 'CONTENT_DIR', 'SITE_URL', 'BASE_PATH', 'AS_OF', 'CACHE'],
  },
  build: {
    command: 'npm run build',
    forms: [
      {
        takes: '',
        zh: '由內容產生網站到 OUT_DIR；草稿不列入，並逐一指出；其餘內容有錯就停下來，上一次產生的網站不動。',
        en: 'Builds the site into OUT_DIR, without drafts, which it names; on invalid content it stops and leaves the last site alone.',
      },
    ],
    options: {
      'allow-unreviewed': allowUnreviewed,
      link: {
        type: 'boolean',
        zh: '將 OUT_DIR 做成連結，一步就由舊網站換到新網站；此後一直是連結',
        en: 'make OUT_DIR a link that is moved to the new site in one step; it stays one',
      },
    },
    environment: [
      'CONTENT_DIR',
      'OUT_DIR',
      'SITE_URL',
      'BASE_PATH',
      'AS_OF',
      'PREVIOUS_BUILD',
      'CACHE',
      'PROCESSES',
    ],
  },
  check: {
    command: 'npm run check',
    forms: [
      {
        takes: '',
        zh: '檢查內容，不產生網站：逐一列出何處有誤、應改成什麼；有錯誤時結束碼為 1；草稿的錯誤另計，不影響發布。',
        en: 'Checks the content and builds nothing: where something is wrong, and what to write instead.',
      },
    ],
    options: {
      format: {
        type: 'string',
        choices: ['text', 'json'],
        zh: '給人看，或給編輯器與 CI 用',
        en: 'For people, or for editors and CI',
      },
      'allow-unreviewed': allowUnreviewed,
      fix: {
        type: 'boolean',
        zh: '把舊寫法的內容檔改寫成現在的格式，其他內容不動，列出改了哪些檔案，再檢查',
        en: 'First rewrites content files of a former form into the present one, and tells which',
      },
      hash: {
        type: 'string',
        value: '計畫識別碼',
        zh: '印出這份計畫發布時文字的 SHA-256，供 plan.md 的 approved（核定）填寫；例如 example-113',
        en: 'Prints the SHA-256 of a plan’s words as they will be published, for approved in its plan.md',
      },
      'work-list': {
        type: 'boolean',
        zh: '改列待辦事項：到期的檢視、逾期的不予公開、還沒核對的、主動公開登記與聯絡資料還缺的；不判定對錯',
        en: 'Lists instead what is to be done: reviews that are due, withholdings past their day, open review marks, what registers and contact details lack',
      },
    },
    environment: ['CONTENT_DIR', 'AS_OF'],
  },
  'check:served': {
    command: 'npm run check:served',
    forms: [
      {
        takes: 'URL',
        zh: '向上線的網站查驗伺服器該做的事（種類、標頭、快取、壓縮、分段讀取、404、搬走的網址），並逐一取用網站目錄所列的檔案，依 data.gov.tw 的品質規則查驗；有不合的，說明要改什麼，結束碼為 1。',
        en: 'Asks a served site whether its server does what belongs to it, and says what to change; and for every file that its catalogue names, by the quality rules of data.gov.tw.',
      },
    ],
    options: {},
    environment: [],
    examples: ['npm run check:served -- https://plans.example.org/'],
  },
  init: {
    command: 'npm run init',
    forms: [
      {
        takes: '',
        zh: '為另一個機關建立內容資料夾：網站、機關、主動公開登記、詞彙與網頁；已有的檔案不動。沒有決定的寫「尚未載明」。在終端機執行時，沒有寫的會逐項詢問。',
        en: 'Makes a content folder for another institution: site, record, register, vocabularies, pages; touches no file that exists. At a terminal it asks for what is not given.',
      },
    ],
    options: {
      content: {
        type: 'string',
        value: '資料夾',
        zh: '內容資料夾；不寫時用 CONTENT_DIR',
        en: 'The content folder; else CONTENT_DIR',
      },
      id: {
        type: 'string',
        value: '機關識別碼',
        zh: '小寫英文，會成為網址，例如 demo-library',
        en: 'Id of the institution, which stands in addresses',
      },
      name: {
        type: 'string',
        value: '機關全銜',
        zh: '機關的全銜',
        en: 'Full name of the institution',
      },
      'site-name': {
        type: 'string',
        value: '網站名稱',
        zh: '網站的名稱',
        en: 'Name of the site',
      },
      email: {
        type: 'string',
        value: '信箱',
        zh: '讀者來信的信箱',
        en: 'Where readers write to',
      },
      'site-url': {
        type: 'string',
        value: '網址',
        zh: '網站將來的網址',
        en: 'Address at which the site will be published',
      },
      official: {
        type: 'boolean',
        zh: '這是機關自己的網站',
        en: 'The institution itself publishes',
      },
    },
    environment: ['CONTENT_DIR'],
    examples: [
      'npm run init -- --content ../plans --id demo-library --name 示範圖書館 --site-name 示範圖書館計畫公開 --email service@example.org --official',
    ],
  },
  former: {
    command: 'npm run former',
    forms: [
      {
        takes: 'URL',
        zh: '由已發布的網站取回前一版與舊版的資料，供下次建置的 PREVIOUS_BUILD 使用。還沒有發布過時什麼都不做；連不上，或網址看來寫錯時，結束碼為 1。先前取回的，到新的取完才換掉。',
        en: 'Fetches the edition before, and older ones, from the published site, for PREVIOUS_BUILD of the next build. What was fetched before stays until all is here.',
      },
    ],
    options: {
      out: {
        type: 'string',
        value: '資料夾',
        required: true,
        zh: '放到哪裡；會整個換新',
        en: 'Where to; it is replaced as a whole',
      },
    },
    environment: [],
    examples: ['npm run former -- https://plans.example.org/ --out ../former'],
  },
  hosting: {
    command: 'npm run hosting',
    forms: [
      {
        takes: '',
        zh: '寫出網頁伺服器的設定：檔案種類、標頭、快取、壓縮、搬走的網址。OUT_DIR 是網站在伺服器上的資料夾，BASE_PATH 是它的子路徑。',
        en: 'Writes what a web server has to be told: types, headers, caching, compression, addresses that went. OUT_DIR is the folder of the site on the server, BASE_PATH its path.',
      },
    ],
    options: {
      server: {
        type: 'string',
        choices: ['nginx', 'apache', 'iis'],
        zh: '哪一種伺服器',
        en: 'Which kind of server',
      },
      out: {
        type: 'string',
        value: '檔案',
        zh: '寫到哪個檔案；不寫時印出',
        en: 'Which file to write; else it is printed',
      },
    },
    environment: ['OUT_DIR', 'BASE_PATH'],
    examples: [
      'OUT_DIR=/srv/open-plans/dist npm run hosting -- --server nginx --out ../open-plans.conf',
    ],
  },
  new: {
    command: 'npm run new',
    forms: [
      {
        takes: 'institution 機關識別碼',
        options: ['name'],
        zh: '新機關的基本資料與主動公開登記。',
        en: 'The record of a new institution (its id), and its Article 7 register.',
      },
      {
        takes: 'plan 機關識別碼 民國年',
        options: [],
        zh: '空白的計畫；一年有數份時寫 113-green。',
        en: 'An empty plan (id of the institution, year); 113-green where a year has several.',
      },
      {
        takes: 'next 機關識別碼 民國年',
        options: [],
        zh: '由那一年的計畫帶出下一年的草稿。',
        en: 'A draft of next year’s plan, out of the plan of the year given.',
      },
    ],
    options: {
      name: {
        type: 'string',
        value: '機關全銜',
        zh: '機關的全銜',
        en: 'Full name of the institution',
      },
    },
    environment: ['CONTENT_DIR'],
    examples: [
      'npm run new -- institution demo-library --name 示範圖書館',
      'npm run new -- plan demo-library 113',
      'npm run new -- next demo-library 113',
    ],
  },
  import: {
    command: 'npm run import',
    forms: [
      {
        takes: '檔案',
        zh: '由計畫文件（.docx .odt .pdf .xlsx .ods .csv .html .md .txt）產生草稿，並列出須核對的地方；已有的檔案不動。',
        en: 'Makes a draft out of a plan document, with a report of what to look at; touches no file that exists.',
      },
    ],
    options: {
      institution: {
        type: 'string',
        value: '機關識別碼',
        required: true,
        zh: '須先在 institutions/ 建立',
        en: 'Id of the institution, which must exist',
      },
      year: {
        type: 'string',
        value: '民國年',
        required: true,
        zh: '一年有數份計畫時寫 113-green',
        en: 'Year of the Republic of China, 113-green where a year has several plans',
      },
      title: {
        type: 'string',
        value: '字',
        default: '',
        zh: '檔案裡有幾份同一年度的計畫時，指定那一份名稱裡的字',
        en: 'Words of the title, where the file holds several plans of the year',
      },
    },
    environment: ['CONTENT_DIR'],
    examples: ['npm run import -- 計畫.docx --institution demo-library --year 113'],
  },
  sbom: {
    command: 'npm run sbom',
    forms: [
      {
        takes: '',
        zh: '列出產生網站所用的軟體元件與授權（SBOM，CycloneDX 格式）：哪些在網站裡，哪些只在建置時使用。',
        en: 'Lists the components that sites are made with, and their licences (SBOM, CycloneDX): which are in the site, and which builds use.',
      },
    ],
    options: {
      out: {
        type: 'string',
        value: '檔案',
        zh: '寫到哪個檔案；不寫時印出',
        en: 'Which file to write; else it is printed',
      },
      licences: {
        type: 'string',
        value: '檔案',
        zh: '另把授權列成一般文字',
        en: 'Writes the licences as plain text besides',
      },
    },
    environment: [],
    examples: ['npm run sbom -- --out sbom.json --licences licences.txt'],
  },
  schemas: {
    command: 'npm run schemas',
    forms: [
      {
        takes: '',
        zh: '把編輯器用來檢查與補全內容檔的 JSON Schema 寫到內容資料夾的 .schemas/，並告訴 VS Code。',
        en: 'Writes the JSON Schemas by which editors check and complete content files, and tells VS Code.',
      },
    ],
    options: {},
    environment: ['CONTENT_DIR'],
  },
  weights: {
    command: 'npm run weights',
    forms: [
      {
        takes: '',
        zh: '由 content/ 各計畫的文字算出常見的兩字各佔多少分量，寫入 src/corpus/figures/common-grams.json；「相近作法」以它比對。分量一變，所有網站的相近作法都跟著變。',
        en: 'Writes what each common pair of characters counts when measures are compared, from the plans in content/, into src/corpus/figures/common-grams.json. Other weights change the similar measures of every site.',
      },
    ],
    options: {},
    environment: [],
  },
  promise: {
    command: 'npm run promise',
    forms: [
      {
        takes: '',
        zh: '把新的資料集、欄位與代碼值記入 src/datasets/published.json：記下之後，使用資料的人就可以依靠它們。',
        en: 'Writes new datasets, columns and values of closed lists into src/datasets/published.json: from then on, users may rely on them.',
      },
    ],
    options: {
      break: {
        type: 'string',
        value: '名稱',
        zh: '故意移除、改名或改變型別的資料集（可列多個，以逗號分隔）：主版號加一，須寫 --zh 與 --en',
        en: 'Datasets, separated by commas, whose promise is broken on purpose: a new major version; needs --zh and --en',
      },
      patch: {
        type: 'string',
        value: '名稱',
        zh: '欄位不變而意義有所修正的資料集（同上），須寫 --zh 與 --en',
        en: 'Datasets with the same fields, some of which mean something else; needs --zh and --en',
      },
      zh: {
        type: 'string',
        value: '說明',
        zh: '變更的說明；不寫時由欄位的名稱寫成',
        en: 'The change in words, in Chinese; else made from the titles of the columns',
      },
      en: {
        type: 'string',
        value: 'words',
        zh: '同一說明的英文；與 --zh 一起寫',
        en: 'The same in English; goes with --zh',
      },
    },
    environment: [],
  },
  bench: {
    command: 'npm run bench',
    forms: [
      {
        takes: '',
        zh: '以合成的內容量測建置網站的時間、記憶體與大小：從頭、改一項之後、與前一版比對。',
        en: 'Builds sites of synthetic content and prints what they cost: clean, after one edit, with the edition before.',
      },
    ],
    options: {
      plans: {
        type: 'string',
        value: '份數',
        default: '5,100',
        zh: '計畫份數，可列多個，以逗號分隔',
        en: 'Numbers of plans, separated by commas',
      },
      rich: {
        type: 'string',
        value: '份數',
        default: '',
        zh: '同上，計畫另有成果、目標值、附件、來源檔、修正等',
        en: 'The same, of plans that have results, targets, attachments, sources, former versions as well',
      },
      seed,
      peers: {
        type: 'boolean',
        zh: '同一次也量 Hugo、Eleventy 與只寫網頁的迴圈（Hugo 須已安裝）',
        en: 'Measures Hugo (where it is installed), Eleventy and a bare loop in the same run',
      },
      write: {
        type: 'boolean',
        zh: '把結果寫進 docs/performance.md',
        en: 'Writes the figures to docs/performance.md',
      },
    },
    environment: ['CONTENT_DIR'],
  },
  'bench:corpus': {
    command: 'npm run bench:corpus',
    forms: [
      {
        takes: '',
        zh: '寫出一個合成的內容資料夾供量測；同樣的份數與種子，寫出同樣的檔案。',
        en: 'Writes a synthetic content folder to measure with; the same number and seed give the same files.',
      },
    ],
    options: {
      plans: {
        type: 'string',
        value: '份數',
        required: true,
        zh: '計畫份數',
        en: 'Number of plans',
      },
      seed,
      rich: {
        type: 'boolean',
        zh: '計畫另有成果、目標值、附件、來源檔、修正等，與實際的比例相當',
        en: 'Plans have results, targets, attachments, sources and former versions, in the shares of real ones',
      },
      out: {
        type: 'string',
        value: '資料夾',
        required: true,
        zh: '寫到哪裡；須是空的，或還不存在',
        en: 'Where to; empty, or not there yet',
      },
    },
    environment: ['CONTENT_DIR'],
    examples: ['npm run bench:corpus -- --plans 100 --seed 1 --out bench-100'],
  },
  'bench:search': {
    command: 'npm run bench:search',
    forms: [
      {
        takes: '',
        zh: '以合成的內容量測一次搜尋要下載多少（第一次查，與查過別的之後），以及慢速 4G 下多久列出前幾筆。',
        en: 'Prints what a query loads on sites of synthetic content (the first one, and one after another), and how soon its first hits are listed at slow 4G.',
      },
    ],
    options: {
      plans: {
        type: 'string',
        value: '份數',
        default: '5,1000',
        zh: '計畫份數，可列多個，以逗號分隔',
        en: 'Numbers of plans, separated by commas',
      },
      seed,
      write: {
        type: 'boolean',
        zh: '把結果寫進 docs/performance.md',
        en: 'Writes the figures to docs/performance.md',
      },
    },
    environment: ['CONTENT_DIR'],
  },
  'bench:import': {
    command: 'npm run bench:import',
    forms: [
      {
        takes: '',
        zh: '匯入已知內容的文件（五份計畫的來源、LibreOffice 寫成的各種版面、虛構的文件），列出幾列、幾個欄位正確，錯的有沒有註記。',
        en: 'Imports documents whose rows are known and prints how many fields are right, wrong and marked, wrong and unmarked.',
      },
    ],
    options: {
      'without-office': {
        type: 'boolean',
        zh: '不用 LibreOffice 寫文件，只量現成的檔案',
        en: 'Measures the files at hand alone, where LibreOffice is not installed',
      },
    },
    environment: [],
  },
} as const satisfies Record<string, Usage>;
