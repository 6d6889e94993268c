import type { Language } from '../../content/language.ts';

/** Words for those who come here for the first time, in Traditional Chinese (Taiwan usage); its shape is the definition. */
const zh = {
  title: '使用說明',
  description:
    '第一次來這裡：計畫裡的詞是什麼意思，各項旁邊的註記怎麼看，怎麼引用、列印、下載，有問題問誰。',
  lead: '公共機關訂定計畫，寫明要做哪些事、何時做完、由哪個單位做。本站把計畫逐項公開，原文一字不改。',

  findHeading: '怎麼找',
  find: {
    search: '想找一件事：輸入字詞，逐項搜尋所有計畫。',
    institutions: '想看一個機關或單位：各年度計畫、承辦單位與聯絡方式。',
    deadlines: '想知道某個月該完成什麼：期限按月份排列。',
    dimensions: '想比較同一類的事：不同機關、不同年度排在一起。',
    plans: '想讀整份計畫：依機關與年度排列。',
  },

  termsHeading: '計畫裡的詞',
  termsLead: '各計畫的用詞不一定相同，例如有的把實施要項稱為「執行策略」。頁面上照原文寫。',
  example: '例：',
  source: '例子取自',
  terms: {
    plan: { term: '計畫', meaning: '機關在一段期間內要做的事，寫成一份文件。' },
    institution: { term: '機關', meaning: '訂定計畫的機關。改過名稱的，從前的名稱也列出來。' },
    dimension: { term: '實施要項', meaning: '計畫表的大標題，把要做的事分成幾類。' },
    action: { term: '執行項目', meaning: '實施要項下面的小標題，說明這一類要做哪些項目。' },
    measure: {
      term: '推動作法',
      meaning: '表中最細的一項，就是實際要做的事。本站每一項都有自己的網址。',
    },
    deadline: { term: '完成期限', meaning: '計畫所定何時要完成，不表示實際完成的時間。' },
    unit: {
      term: '承辦單位',
      meaning: '負責這一項的單位，是計畫當年的組織。分主辦與協辦的，照計畫所寫。',
    },
    commonDimension: {
      term: '共通面向',
      meaning: '本站所定的分類，用來把各計畫中意思相同的標題排在一起，不是計畫裡的詞。',
    },
  },
  formsOfDeadlines: '期限有哪些寫法、各讀成什麼',

  marksHeading: '各項旁邊的字',
  marks: {
    notes: '原文有疑義的地方，例如編號重複、單位寫錯。原文照印，疑義寫在旁邊。',
    exactTerm: '沒有註明對應',
    exact: '期限與單位就印在這一項旁邊，對應明確。',
    shared: '原表只用一格寫期限或單位，管好幾項作法；每一項都適用。',
    group:
      '一格裡有好幾個期限或單位，數目與作法不同，看不出哪個屬於哪一項。本站全部列出，不代為選擇。',
    inherited: '這一項沒有寫自己的期限或單位，用的是上一層標題所寫的。',
    planEnd: '期限就是計畫期間的最後一天或最後一個月，等於在計畫期間內完成。',
    unresolved: '計畫所寫的單位名稱，無法確定是哪個單位。照原文保留，不作推測。',
    targets: '計畫寫明數字的承諾。是目標，不是結果。',
    retired: '已不在計畫表中的項目，原來的網址仍然有效。',
  },

  resultsHeading: '「結果未載明」是什麼意思',
  /** @param areReported whether some plan of the site has results */
  results: (areReported: boolean) => [
    '「執行結果未載明」表示本站沒有這份計畫的回報。不表示沒有做，也不表示已經做完。',
    areReported
      ? '有回報的計畫，各項之下列出機關逐期的回報。「落後」是機關自己的回報，本站不拿期限與今天相比。'
      : '本站目前沒有任何一份計畫的回報。',
    '「已結束」只表示計畫期間已經過了，不表示各項已經做完。',
  ],

  useHeading: '引用、列印、下載',
  use: {
    cite: {
      term: '引用',
      meaning:
        '每份計畫的頁面有「引用」一節，文字可以直接複製。引用其中一項，附上該項的識別碼與永久連結。',
    },
    print: {
      term: '列印',
      meaning:
        '用瀏覽器的「列印」。選單與按鈕不會印出來，篩選只在選了條件時印出；收合的內容會展開，只有計畫的目次、檔案的檢核碼與沒有展開的圖表數字不印。',
    },
    download: {
      term: '下載',
      meaning:
        '每份計畫與每個機關的頁面都有「下載」。用試算表開啟請選 ODS；CSV 與 JSON 給程式用。全部資料在：',
    },
    calendar: { term: '行事曆', meaning: '各機關的期限可以加進行事曆，日曆檔在：' },
    reuse: { term: '再利用', meaning: '可以怎麼用這些文字與資料，見：' },
  },

  askHeading: '有問題問誰',
  ask: {
    institution: {
      term: '計畫內容、辦理情形、申請提供資訊',
      meaning: '請直接向訂定計畫的機關提出，本站不代收，也不轉送。聯絡方式在各機關的頁面：',
      /** Where an authority itself publishes. */
      meaningOfficial: '請向訂定計畫的機關提出。聯絡方式在各機關的頁面：',
    },
    site: {
      term: '本站的文字與計畫原文不同',
      meaning: '請告訴本站經營者，並附上該項的永久連結：',
    },
    siteWithoutContact: '本站尚未載明聯絡方式，目前沒有回報的管道。已更正的錯誤列在：',
  },
};

export type GuideWords = typeof zh;

const en: GuideWords = {
  title: 'Guide',
  description:
    'For a first visit: what the words of plans mean, what the remarks beside a row say, how to cite, print and download, and whom to ask.',
  lead: 'Public institutions in Taiwan write plans: what they will do, by when, and which unit does it. This site publishes them row by row, word for word. The plans are in Chinese.',

  findHeading: 'How to find things',
  find: {
    search: 'Looking for a thing: type words and search all plans, row by row.',
    institutions: 'One institution or unit: its plans by year, its units and how to reach it.',
    deadlines: 'What is due in a month: deadlines in order of months.',
    dimensions: 'Things of one kind: institutions and years side by side.',
    plans: 'A whole plan: by institution and year.',
  },

  termsHeading: 'Words of the plans',
  termsLead:
    'Plans differ in their words: some say 執行策略 (strategies) for 實施要項. Pages show the plan’s own.',
  example: 'e.g. ',
  source: 'The examples are from ',
  terms: {
    plan: {
      term: 'Plan (計畫)',
      meaning: 'What an institution will do within some period, written down in a document.',
    },
    institution: {
      term: 'Institution (機關)',
      meaning: 'Who made the plan. Former names are listed, too.',
    },
    dimension: {
      term: 'Dimension (實施要項)',
      meaning: 'The large headings of a plan’s table, which sort what is to be done.',
    },
    action: {
      term: 'Action (執行項目)',
      meaning: 'The small headings below a dimension, which name the items of its kind.',
    },
    measure: {
      term: 'Measure (推動作法)',
      meaning:
        'The finest row of the table: what is actually to be done. Here each has an address of its own.',
    },
    deadline: {
      term: 'Deadline (完成期限)',
      meaning: 'By when the plan wants it done; not when it was done.',
    },
    unit: {
      term: 'Unit (承辦單位)',
      meaning:
        'Who does it, in the organisation of the plan’s year. Lead and supporting units are told apart where the plan does so.',
    },
    commonDimension: {
      term: 'Dimension for comparison (共通面向)',
      meaning:
        'This site’s own sorting, which puts headings of different plans together that mean the same. No plan uses the word.',
    },
  },
  formsOfDeadlines: 'How deadlines are written, and what each is read as',

  marksHeading: 'Remarks beside a row',
  marks: {
    notes:
      'Something is doubtful in the plan itself: a number twice, a misspelt unit. The text stays as printed, the doubt stands beside it.',
    exactTerm: 'Nothing about pairing',
    exact: 'Deadline and unit are printed beside this row: the pairing is certain.',
    shared:
      'The plan’s table has one cell of deadlines or units for several measures; it holds for each.',
    group:
      'One cell has several deadlines or units, not as many as there are measures, and does not say which belongs to which. All are listed, none is chosen.',
    inherited: 'The row gives no deadline or unit of its own; those of the heading above it apply.',
    planEnd:
      'The deadline is just the last day or month of the plan’s period: done within the plan.',
    unresolved:
      'The unit’s name in the plan cannot be told to be a certain unit. It is kept as written, and nothing is guessed.',
    targets: 'Promises with a figure. They are targets, not results.',
    retired: 'Rows that are no longer in the plan. Their old addresses go on answering.',
  },

  resultsHeading: 'What “results not stated” means',
  results: (areReported) => [
    'It means that this site has no report on the plan: neither that nothing was done, nor that everything was.',
    areReported
      ? 'Where there are reports, they stand below each row, period by period, as the institution made them. “Late” is what the institution reported; no deadline is compared with today.'
      : 'At present this site has a report on none of its plans.',
    '“Ended” means only that the plan’s period is over, not that its measures are done.',
  ],

  useHeading: 'To cite, print and download',
  use: {
    cite: {
      term: 'Cite',
      meaning:
        'Each plan’s page has a section “How to cite” with words to copy. For one row, add its identifier and its permanent link.',
    },
    print: {
      term: 'Print',
      meaning:
        'Use the browser’s own command. Menus and buttons are left out, and so is a filter in which nothing is chosen. What is folded is printed as well, but for the contents of a plan, checksums of files, and figures of charts that were not opened.',
    },
    download: {
      term: 'Download',
      meaning:
        'Pages of plans and institutions have a section of downloads. For a spreadsheet take the ODS; CSV and JSON are for programs. All data:',
    },
    calendar: {
      term: 'Calendar',
      meaning: 'The deadlines of an institution can be put into a calendar; its file is at:',
    },
    reuse: { term: 'Reuse', meaning: 'What may be done with texts and data:' },
  },

  askHeading: 'Whom to ask',
  ask: {
    institution: {
      term: 'What a plan says, how it went, an application for information',
      meaning:
        'Please turn to the institution that made the plan; this site takes nothing in and passes nothing on. Each institution’s page tells how to reach it:',
      meaningOfficial:
        'Please turn to the institution that made the plan. Each institution’s page tells how to reach it:',
    },
    site: {
      term: 'The text here differs from the plan’s own',
      meaning: 'Please tell the publisher of this site and give the permanent link of the row:',
    },
    siteWithoutContact:
      'No way to reach the publisher of this site has been stated yet. Errors that were corrected:',
  },
};

/** Words for a first visit in an interface language. */
export function guideWords(language: Language): GuideWords {
  return language === 'en' ? en : zh;
}
