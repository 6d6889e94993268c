import { OPEN_GOVERNMENT_LICENCE } from '../../content/site-licence.ts';
import type { SinglePage } from '../../corpus/addresses/page-paths.ts';
import type { GivenBesideRows } from '../../corpus/figures/given-beside-rows.ts';
import { zhDates } from './dates.ts';

/** What rows have beside their text, between two words; `''` where they have nothing. */
function givenInWords({ deadlines, units }: GivenBesideRows, before: string, after: string) {
  const given = [...(deadlines ? ['完成期限'] : []), ...(units ? ['承辦單位'] : [])];
  return given.length === 0 ? '' : `${before}${given.join('與')}${after}`;
}

/**
 * Interface words in Traditional Chinese (Taiwan usage). Its shape is the dictionary's definition:
 * a key that another language lacks is a type error.
 *
 * Functions put finished strings together; what is said where is decided in `src/views`.
 */
export const zh = {
  /** Name of the other language, in that language. */
  switchLanguage: 'English',
  switchLanguageTitle: 'This page in English',
  pageTitle: (page: string, site: string) => `${page}｜${site}`,
  listSeparator: '、',
  clauseSeparator: '，',
  colon: '：',
  fullStop: '。',
  /** Between two sentences, and between two words: Chinese has no spaces there. */
  sentenceSpace: '',
  wordSpace: '',
  quote: (words: string) => `「${words}」`,
  inParentheses: (words: string) => `（${words}）`,

  regions: {
    skip: '跳到主要內容區塊',
    header: '上方功能區塊',
    main: '中央內容區塊',
    footer: '下方功能區塊',
    mainNavigation: '主選單',
    tools: '網站工具',
    breadcrumb: '目前位置',
    footerNavigation: '網站資訊',
  },
  menu: {
    home: '首頁',
    plans: '計畫',
    institutions: '機關',
    dimensions: '共通面向',
    deadlines: '完成期限',
    compare: '並列比較',
    disclosure: '主動公開',
    data: '開放資料',
    search: '搜尋',
    about: '關於本站',
    accessibility: '無障礙聲明',
    privacy: '隱私權及資訊安全',
    license: '授權',
    contact: '聯繫我們',
    guide: '使用說明',
    deadlineGuide: '期限的寫法',
    errata: '更正紀錄',
    sitemap: '網站導覽',
  } satisfies Record<SinglePage, string>,
  searchForm: {
    label: '搜尋計畫內容',
    placeholder: (example: string) => `例如：${example}`,
    button: '搜尋',
  },
  footer: {
    notOfficial: '本站不是所列機關的官方網站。',
    official: (publisher: string) => `本站是${publisher}的官方網站。`,
    officialUnnamed: '本站是機關自行發布的官方網站。',
    publishedBy: (publisher: string) => `經營者：${publisher}`,
    publisherUnknown: '經營者：尚未載明',
    licence: '本站整理的結構、識別碼與註記：',
    licenceUnstated: '授權條件尚未載明',
    planTexts: '計畫原文是各該機關的文書。',
    planTextsOfOne: '計畫原文是該機關的文書。',
    planTextsOfOwn: '計畫原文是本機關的文書。',
    governmentLicence: '計畫原文、資料與本站的整理：',
    governmentLicenceName: OPEN_GOVERNMENT_LICENCE.name as string,
    modified: '本頁內容最後更新',
    address: '本頁網址',
    asOf: (day: string) => `本站所稱「已經結束」以${day}為準`,
  },
  metadata: {
    subjects: ['公共機關計畫', '政府資訊公開'],
    subjectSeparator: '；',
    type: '文字',
    language: '繁體中文',
    planLanguage: '繁體中文',
    place: '臺灣',
  },
  counts: {
    measures: (count: string) => `${count} 項作法`,
    proposals: (count: string) => `創新提案 ${count} 項`,
    items: (count: string) => `${count} 項`,
  },
  pager: {
    label: '分頁',
    page: (page: string, pages: string) => `第 ${page} 頁，共 ${pages} 頁`,
    previous: '上一頁',
    next: '下一頁',
    continued: '（續前頁）',
  },

  home: {
    title: '首頁',
    /** Where the site gives none of its own. `who` where there is one institution alone. */
    tagline: (who: string | null) => `${who ?? '公共機關'}承諾了什麼，由誰負責，何時完成`,
    /** What is published, where the types of plans bring no sentence of their own. */
    leadOf: (types: readonly string[], who: string | null) =>
      `這裡把${who ?? '公共機關'}的${types.length === 0 ? '計畫' : types.map((type) => `「${type}」`).join('')}逐項公開。`,
    lead: (given: GivenBesideRows) =>
      `每一項作法${givenInWords(given, '連同計畫寫明的', '，')}都有自己的固定網址，也能下載為開放資料。`,
    searchHint: (examples: readonly string[]) =>
      examples.length === 0
        ? '輸入想找的字詞。'
        : `輸入想找的字詞，例如${examples.map((example) => `「${example}」`).join('')}。`,
    figuresHeading: '目前收錄',
    /** What is counted; `one` where there is one of it. */
    figures: {
      institutions: (_one: boolean) => '個機關',
      plans: (_one: boolean) => '份計畫',
      measures: (_one: boolean) => '項推動作法',
      units: (_one: boolean) => '個單位',
    },
    institutionsHeading: '機關',
    allInstitutions: '所有機關',
    plansHeading: '最近年度的計畫',
    allPlans: '所有計畫',
    waysHeading: '其他瀏覽方式',
    ways: {
      dimensions:
        '各年度計畫的標題不同，說的常是同一件事。這裡依意思排在一起，可跨機關、跨年度看。',
      deadlines: '按月份看哪些作法該完成；定期辦理的、沒有固定日期的另列。',
      data: '全部內容都能以開放格式下載，附欄位說明與檢核碼。',
    },
    sampleNote: '收錄的計畫不是抽樣，各計畫切分項目的方式也不同，因此項數多寡不能用來比較機關。',
  },

  institutions: {
    title: '機關',
    description: '收錄計畫的機關：現在與從前的名稱、主管機關及各年度計畫。',
    descriptionOf: (name: string, plans: string) =>
      `${name}的名稱沿革、承辦單位、聯絡資料，以及本站收錄的 ${plans} 份計畫。`,
    lead: '列出現在的名稱，曾用的名稱一併註明。',
    empty: '目前沒有機關。',
    formerly: '曾用名稱',
    plansHeading: '各年度計畫',
    noPlan: '本站沒有這個機關的計畫。',
    factsHeading: '機關資料',
    name: '名稱',
    nameEn: '英文名稱',
    nameEnUnknown: '未載',
    shortNames: '簡稱',
    formerNames: '曾用名稱',
    spell: (from: string, until: string) => `${from}至${until}`,
    spellFrom: (from: string) => `${from}起`,
    spellUntil: (until: string) => `至${until}`,
    spellUnknown: '起訖不詳',
    parent: '主管機關',
    formerParents: '從前的隸屬',
    city: '所在縣市',
    address: '地址',
    phone: '電話',
    email: '電子郵件',
    website: '網站',
    externalSite: '外部網站',
    oid: '物件識別碼（OID）',
    agencyCode: '機關代碼',
    identifier: '本站識別碼',
    sourcesHeading: '資料來源',
    contactNote: '上列資料取自下列來源，可能已有變動。',
    notesHeading: '註記',
    unitsHeading: '承辦單位',
    unitsLead: '計畫或機關資料所載的單位；計畫所載的是計畫當年的組織，可能已經改組。',
    noUnits: '沒有單位資料。',
    validity: '存續期間',
    aliases: '其他寫法',
    collective: '泛稱，不展開為個別單位',
    provisional: '暫列：只見於計畫，機關自己的單位名單尚未查到',
    rowsOfUnit: (count: string) => `承辦 ${count} 項`,
    noRows: '收錄的計畫中沒有由它承辦的作法',
    unresolvedHeading: '無法確認的單位名稱',
    unresolvedLead: '計畫中出現、但無法確定是哪個單位的名稱。本站照原文保留，不作推測。',
    downloadsHeading: '下載',
  },

  plans: {
    title: '計畫',
    description: '收錄的公共機關計畫，依機關與年度排列。',
    lead: '依機關排列，年度新的在前。',
    formats: (formats: string) => `每份計畫的頁面都可下載 ${formats} 檔。`,
    empty: '目前沒有計畫。',
    plan: '計畫',
    year: (rocYear: string, year: string) => `民國 ${rocYear} 年（西元 ${year} 年）`,
    rocYear: (rocYear: string, _year: string) => `${rocYear}年度`,
    typeName: (type: { name: string; name_en: string }) => type.name,
  },

  plan: {
    description: (institution: string, year: string, measures: string, given: GivenBesideRows) =>
      `${institution}${year}計畫全文：${measures} 項推動作法${givenInWords(given, '，逐項列出', '')}。`,
    descriptionOfRetired: (institution: string, year: string) =>
      `${institution}${year}計畫：已自本站移除，原來的網址仍然有效。`,
    ended: (day: string, results: string) => `計畫期間已經結束（以${day}為準）；${results}`,
    notEnded: (day: string, results: string) => `計畫期間尚未結束（以${day}為準）；${results}`,
    resultsUnknown: '執行結果未載明。',
    resultsKnown: '機關回報的執行情形列在各項之下。',
    thatYear: '承辦單位是計畫當年的組織。',
    factsHeading: '計畫資料',
    institution: '機關',
    nameInPlan: '計畫所用的機關名稱',
    type: '計畫種類',
    year: '年度',
    period: '計畫期間',
    issuance: '發布',
    issuedOn: '發布日',
    issuedOnUnknown: '不詳（來源未載明）',
    issuedOnUnstated: '未載明',
    approved: '核定',
    documentNumber: '文號',
    size: '項數',
    /** All counts of a plan, so that they are seen to add up; null where there is none of a kind. */
    sizeValue: (
      measures: string,
      proposals: string | null,
      rows: string,
      headings: string | null,
    ) =>
      `${measures} 項推動作法${proposals === null ? '' : `、${proposals} 項創新提案`}（全表 ${rows} 列${headings === null ? '' : `，含標題 ${headings} 列`}）`,
    disclosure: '政府資訊公開法類別',
    published: '本站刊登',
    draft: '草稿，尚未刊登',
    modified: '本站最後更新',
    identifier: '識別碼',
    address: '永久網址',
    notesHeading: '對這份計畫的註記',
    contentsHeading: '目次',
    captionLabel: '附表所載',
    retiredBriefly: '，已移除',
    draftBriefly: '，草稿',
    retiredPlan: (day: string) => `這個計畫已於${day}自本站移除，原來的網址仍然有效。`,
    retiredHeading: '已移除的列',
    retiredLead: '這些列已不在計畫表中，原來的網址仍然有效。',
    retired: (day: string) => `${day}移除`,
    replacedBy: '改見',
    downloadsHeading: '下載',
    downloadsLead: '這一頁的全部內容，機器可讀。',
    alsoIn: '要一次取得所有計畫，請到',
    wholePlan: '整份計畫',
    sourceHeading: '轉錄來源',
    sourceStatement: '下列檔案是我們收到的文字檔副本，原始發布網址不詳。本頁文字依它逐字轉錄。',
    /** On the institution's own site, which received nothing from anybody. */
    sourceOfficial: '下列檔案是本頁文字所依的來源檔；是否曾在其他網址發布，沒有記載。',
    sourceOriginal: '原始發布網址',
    sourceName: '收到時的檔名',
    sourceNameOfficial: '原來的檔名',
    sourceFile: '來源檔',
    noSource: '這份計畫沒有附來源檔。',
    attachmentsHeading: '附件與圖片',
    attachmentsLead: '這份計畫所附的檔案。',
    attachmentsWithheld: '另有檔案不予公開，見「不予公開的部分」。',
  },

  row: {
    deadline: '完成期限',
    unit: '承辦單位',
    lead: '主辦單位',
    supporting: '協辦單位',
    permanentLink: '永久連結',
    planEnd: '即計畫期末',
    unresolved: '無法確認',
    inherited: '本列未載，依上層',
    inheritedShort: '依上層',
    sharedSum: '數列合計',
    notesLabel: '註記',
    alignment: {
      exact: '',
      shared: '數項作法共用一格',
      group: '對應不明確',
    },
    targets: '量化目標',
  },

  target: {
    quantity: (figure: string, unit: string) =>
      /^[%％‰]/.test(unit) ? `${figure}${unit}` : `${figure} ${unit}`,
    comparator: {
      'at-least': (value: string) => `至少 ${value}`,
      'at-most': (value: string) => `至多 ${value}`,
      exactly: (value: string) => value,
      between: (value: string) => value,
      'increase-by': (value: string) => `增加 ${value}`,
      'decrease-by': (value: string) => `減少 ${value}`,
    },
    range: (low: string, high: string) => `${low} 至 ${high}`,
    per: (period: string) => `（${period}）`,
    baseline: (value: string) => `，原為 ${value}`,
    measuredBy: '衡量方式',
    baselinePeriod: (period: string) => `，與${period}相比`,
    period: (period: string) => `（${period}）`,
  },

  deadline: {
    within: (duration: string) => `${duration}內`,
    withinUnknown: '限時辦理',
    onDemand: '隨時辦理，沒有固定日期',
    relative: '依其他事項而定，沒有固定日期',
    relativeWithin: (duration: string) => `起算後${duration}內，沒有固定日期`,
    other: '沒有固定日期',
    every: {
      DAILY: (interval: number) => (interval === 1 ? '每日' : `每 ${interval} 日`),
      WEEKLY: (interval: number) => (interval === 1 ? '每週' : `每 ${interval} 週`),
      MONTHLY: (interval: number) =>
        ({ 1: '每月', 3: '每季', 6: '每半年' })[interval] ?? `每 ${interval} 個月`,
      YEARLY: (interval: number) => (interval === 1 ? '每年' : `每 ${interval} 年`),
    },
    weekdays: { MO: '一', TU: '二', WE: '三', TH: '四', FR: '五', SA: '六', SU: '日' },
    nthWeekday: (nth: number, weekday: string) =>
      nth < 0 ? `最後一個星期${weekday}` : `第 ${nth} 個星期${weekday}`,
    inMonths: (months: readonly number[]) => months.map((month) => `${month}月`).join('、'),
    onWeekdays: (days: string) => days,
    onMonthDays: (days: readonly string[]) => days.map((day) => `${day}日`).join('、'),
    durationUnit: {
      Y: (count: number) => `${count} 年`,
      M: (count: number) => `${count} 個月`,
      W: (count: number) => `${count} 週`,
      D: (count: number) => `${count} 日`,
      TH: (count: number) => `${count} 小時`,
      TM: (count: number) => `${count} 分鐘`,
      TS: (count: number) => `${count} 秒`,
    },
  },

  date: zhDates,

  dimensions: {
    title: '共通面向',
    eyebrow: '共通面向',
    description: '依可互相比較的面向，並列各機關各年度計畫的推動作法。',
    descriptionOf: (name: string, count: string) =>
      `「${name}」：各機關各年度計畫中屬於這個面向的 ${count} 項。`,
    lead: '計畫的「實施要項」隨年度換名稱、換順序。這裡依標題的意思歸入可互相比較的面向，原標題照樣保留。面向與對照表由本站訂定，並非主管機關公布。',
    none: '本站沒有訂定共通面向。',
    plansNavigation: '本頁的計畫',
    empty: '目前沒有計畫的列歸入這個面向。',
  },

  deadlines: {
    title: '完成期限',
    description: '各計畫的完成期限，按月份排列；定期辦理的與沒有固定日期的另列。',
    lead: '期限是計畫所定，不表示實際完成的時間。年月由原文換算為西元。',
    withInnovations: '項數包含創新提案。',
    none: '目前沒有期限。',
    contents: '期限目次',
    monthsHeading: '按月份',
    year: (year: string, rocYear: string) => `${year}年（民國${rocYear}年）`,
    monthOf: (month: string, rocMonth: string) => `${month}（${rocMonth}）`,
    recurringHeading: '定期辦理',
    recurringLead: '在計畫期間內每隔一段時間辦理一次，沒有單一的到期日。',
    otherRecurrence: '其他週期',
    undatedHeading: '沒有固定日期的期限',
    undatedLead: '限時、隨時、依其他事項而定，或只寫從什麼時候開始。',
    undated: {
      within: '限時辦理',
      'on-demand': '隨時辦理',
      relative: '依其他事項而定',
      range: '只寫開始，沒有寫到什麼時候為止',
      other: '其他',
    },
    planEndHeading: '只寫到計畫期末的期限',
    planEndLead:
      '期限就是計畫期間的最後一天或最後一個月，等於「年度內完成」，因此與其他期限分開列。',
    planEndToo: (count: string) =>
      `這個月有 ${count} 項的期限只寫到計畫期末，列在後面的「只寫到計畫期末的期限」。`,
    showRows: (count: string) => `顯示 ${count} 項`,
    writtenAs: '原文',
  },

  data: {
    title: '開放資料',
    pageTitle: (title: string) => `資料集：${title}`,
    description: '全部內容的資料集：欄位說明、筆數、大小、前幾筆與下載。',
    lead: (ofAll: string, ofMost: string) =>
      `頁面上看得到的，這裡都能整批下載。每個資料集的格式有 ${ofAll}，除了由其他資料集推得的，還有 ${ofMost}；各格式的內容與順序相同；同樣的內容永遠產生同樣的檔案。`,
    datasetsHeading: '資料集',
    dataset: '資料集',
    rowsNow: (count: string) => `目前 ${count} 筆。`,
    downloads: '下載',
    plansHeading: '單一計畫',
    plansLead: (formats: string) =>
      `一份計畫的全文、全表與來源：各計畫頁面的「下載」有 ${formats} 檔。`,
    columnsHeading: '欄位說明',
    column: '欄位',
    columnTitle: '名稱',
    columnType: '型別',
    columnDescription: '意義',
    nullable: '可為空',
    freeText: '原文文字',
    primaryKey: '主鍵',
    unit: '單位',
    references: '對應',
    vocabulary: '詞彙（SKOS）',
    /** With how many there are to show, or with none. */
    firstRowsHeading: (count: string) => (count === '0' ? '前幾筆' : `前 ${count} 筆`),
    rowNumber: (number: string) => `第 ${number} 筆`,
    empty: '這個資料集目前沒有資料。',
    nullMark: '空',
    listJoin: '；',
    formatNotesHeading: '格式說明',
    licenceHeading: '授權',
  },

  download: {
    checksum: 'SHA-256',
    checksums: '各檔的檢核碼',
    rowCount: (rows: string) => `${rows} 筆`,
    dated: (day: string) => `${day}更新`,
    link: (name: string, format: string, size: string) => `${name}（${format}，${size}）`,
    /** Where what is in the file has been named before. */
    short: (format: string, size: string) => `${format}（${size}）`,
    /** Names of formats that are not just their ending in capitals. */
    formats: {
      txt: '純文字 TXT',
      md: 'Markdown',
      parquet: 'Parquet',
      'csv.txt': '給程式讀的 CSV（TXT）',
      stratml: 'StratML XML',
      sha256: 'SHA256SUMS',
      sqlite: 'SQLite',
      other: '其他格式',
    } as Readonly<Record<string, string>>,
  },

  search: {
    title: '搜尋',
    description: '逐項搜尋各計畫的推動作法。',
    withoutScripts: {
      lead: '您的瀏覽器沒有執行 JavaScript，這裡不能逐項搜尋。剛才輸入的字詞還在網址裡「q=」的後面，可以複製，再用下面的方法找。',
      plansHeading: '在一份計畫裡找',
      plansLead:
        '一份計畫的全部作法都在同一頁。打開計畫，再用瀏覽器的「在網頁中尋找」：電腦按 Ctrl＋F，Mac 按 Command＋F，手機在瀏覽器的選單裡。',
      filesHeading: '一次找遍所有計畫',
      filesLead: '下載全部作法，以試算表開啟，用試算表的「尋找」或「篩選」。',
      file: '全部作法',
    },
    examplesLead: '可以試試',
    monthTyped: (rocYear: string, _year: string, month: string) => `${rocYear}年${month}月`,
    browseHeading: '從清單瀏覽',
  },

  prose: {
    standingHeading: '本站與所列機關',
    notOfficial: '本站不是所列機關的官方網站，也不代表這些機關。',
    publisherHeading: '本站經營者',
    publisherName: '名稱',
    publisherUnknown: '尚未載明',
    corrections: '回報轉錄錯誤',
    noContact: '本站尚未載明聯絡方式，目前沒有可供來信或來電的管道。',
    institutionsHeading: '各機關的聯絡方式',
    institutionsLead:
      '對計畫內容的疑問，請洽訂定計畫的機關。下列資料依各機關頁面所列來源，可能已有變動。',
    /** Where no institution's record names a source, as on an institution's own site. */
    institutionsLeadPlain: '對計畫內容的疑問，請洽訂定計畫的機關。',
    licenceAdditionsHeading: '本站的整理',
    licenceAdditions: '結構、識別碼與註記',
    licenceWholeHeading: '授權',
    licenceWhole: '計畫原文、資料與本站的整理，都依同一授權釋出',
    attributionLead: '引用時可寫：',
    licencePlanTextsHeading: '計畫原文',
    licenceOgdlHeading: '政府資料開放授權條款',
    licenceOgdlNo: '本站不是由機關自行發布，因此沒有任何內容以「政府資料開放授權條款」釋出。',
    licenceOgdlNotChosen: '本站由機關自行發布，但沒有以「政府資料開放授權條款」釋出內容。',
    licenceOgdlYes: '本站由機關自行發布，資料依「政府資料開放授權條款-第1版」釋出：',
  },

  sitemap: {
    title: '網站導覽',
    description: '本站的主要頁面，以及鍵盤快捷鍵的說明。',
    keysHeading: '快捷鍵與定位點',
    keysLead:
      '每一頁分為上方功能、中央內容、下方功能三個區塊，各區塊開頭有定位點「:::」，可用快捷鍵直接到達。',
    key: '快捷鍵',
    region: '到達的位置',
    keys: {
      U: '上方功能區塊：網站工具、主選單與搜尋。',
      C: '中央內容區塊：這一頁的主要內容。',
      S: '網站搜尋：輸入搜尋詞的欄位。',
      Z: '下方功能區塊：網站資訊、聲明與授權。',
    },
    browsers:
      'Chrome 與 Edge（Windows、Linux）按 Alt 與該鍵；Firefox 按 Shift、Alt 與該鍵；macOS 按 Control、Option 與該鍵。',
    pagesHeading: '主要頁面',
  },

  notFound: {
    title: '找不到這個網址',
    body: '這個網址沒有頁面：可能打錯了，或內容已經移動。可以從這裡找起：',
    moved: '這一頁現在的網址：',
  },
};

export type Words = typeof zh;
