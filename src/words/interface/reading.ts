import type { Language } from '../../content/language.ts';

/** Words for reading a plan in Traditional Chinese (Taiwan usage); its shape is the definition. */
const zh = {
  fold: {
    group: '實施要項的收合與展開',
    closeAll: '全部收合',
    openAll: '全部展開',
    closed: '實施要項已全部收合。',
    opened: '實施要項已全部展開。',
  },
  actions: {
    /** Stands before the word that is shown, so that each menu has a name of its own. */
    of: (id: string) => `${id} 的`,
    name: '動作',
    cite: '引用',
    similar: (count: string) => `相近作法（${count}）`,
    howToReport: '轉錄有錯時',
    copyLink: '複製永久連結',
    copied: '已複製。',
    notCopied: '瀏覽器不允許複製，請自行選取網址或文字。',
  },
  citation: {
    heading: '引用',
    lead: '引用整份計畫可用下列文字；引用其中一列，請在標題後加上該列的識別碼，網址換成該列的永久連結。年份是計畫年度，不是發布日期。',
    headingOf: (id: string) => `引用 ${id}`,
    zh: '中文',
    apa: 'APA 第 7 版',
    copy: '複製',
    copyOf: (form: string) => `複製引用文字：${form}`,
    close: '關閉',
  },
  state: {
    ended: (period: string, day: string) => `計畫期間${period}，以${day}為準已經結束`,
    notEnded: (period: string, day: string) => `計畫期間${period}，以${day}為準尚未結束`,
    unknown: (period: string) => `計畫期間${period}`,
    resultsUnknown: '；執行結果本站不知道',
    resultsKnown: '；執行情形依機關回報',
    endedBriefly: '（已結束）',
    sentence: (state: string) => `${state}。`,
    ofRow: (state: string) => `${state}；承辦單位是計畫當年的組織。`,
  },
  source: {
    title: (plan: string) => `來源原文：${plan}`,
    shortTitle: '來源原文',
    heading: '來源原文',
    description: (plan: string) => `轉錄「${plan}」所依的來源檔，一字不改，逐行編號。`,
    lead: (file: string) =>
      `本站轉錄所依的檔案「${file}」，一字不改，連同檔案轉換時留下的標記與換行；行號是本站所加。`,
    found: (found: string, all: string) =>
      `全表 ${all} 列中，${found} 列在這裡找到所在的行，行末的識別碼連到該列。找法是比對文字，只供對照。`,
    unreadable: '這個檔案不是 UTF-8 編碼的文字，無法在這裡顯示，請下載後閱讀。',
    toPlan: '回到計畫',
    lines: (from: string, to: string) =>
      from === to ? `來源原文（第 ${from} 行）` : `來源原文（第 ${from} 至 ${to} 行）`,
    inWhole: '看來源全文',
    close: '收起來源原文',
    ofPlan: '逐行看來源原文',
  },
  missingAnchor: {
    before: '這份計畫裡沒有網址所指的「',
    after: '」，可能打錯了。',
    plan: '看整份計畫的目次',
    search: '搜尋所有計畫',
  },
};

export type ReadingWords = typeof zh;

const en: ReadingWords = {
  fold: {
    group: 'Fold or open the dimensions',
    closeAll: 'Fold all',
    openAll: 'Open all',
    closed: 'All dimensions are folded.',
    opened: 'All dimensions are open.',
  },
  actions: {
    of: (id) => `${id}: `,
    name: 'Actions',
    cite: 'Cite',
    similar: (count) => `Similar measures (${count})`,
    howToReport: 'If the transcription is wrong',
    copyLink: 'Copy permanent link',
    copied: 'Copied.',
    notCopied: 'The browser does not allow copying. Please select the address or text yourself.',
  },
  citation: {
    heading: 'How to cite',
    lead: 'These words cite the whole plan. To cite one row, add its identifier after the title and give the permanent link of that row. The year is that of the plan, not of its publication.',
    headingOf: (id) => `Cite ${id}`,
    zh: 'Chinese',
    apa: 'APA, 7th edition',
    copy: 'Copy',
    copyOf: (form) => `Copy the citation: ${form}`,
    close: 'Close',
  },
  state: {
    ended: (period, day) => `plan period ${period}, ended as of ${day}`,
    notEnded: (period, day) => `plan period ${period}, not ended as of ${day}`,
    unknown: (period) => `plan period ${period}`,
    resultsUnknown: '; results are not known here',
    resultsKnown: '; results are as reported by the institution',
    endedBriefly: ' (over)',
    sentence: (state) => `${state.charAt(0).toUpperCase()}${state.slice(1)}.`,
    ofRow: (state) =>
      `${state.charAt(0).toUpperCase()}${state.slice(1)}; units are those of that year.`,
  },
  source: {
    title: (plan) => `Source text: ${plan}`,
    shortTitle: 'Source text',
    heading: 'Source text',
    description: (plan) =>
      `The file from which ${plan} was transcribed, word for word, with numbered lines.`,
    lead: (file) =>
      `The file “${file}” from which this site transcribed the plan, word for word, with the marks and line ends that conversion left in it. The line numbers are this site’s.`,
    found: (found, all) =>
      `Of the ${all} rows of the table, ${found} were found here; the identifier at the end of a line leads to its row. They were found by comparing words: an aid, no more.`,
    unreadable: 'This file is not text in UTF-8 and cannot be shown here. Please download it.',
    toPlan: 'Back to the plan',
    lines: (from, to) =>
      from === to ? `Source text (line ${from})` : `Source text (lines ${from} to ${to})`,
    inWhole: 'Whole source text',
    close: 'Close the source text',
    ofPlan: 'Read the source line by line',
  },
  missingAnchor: {
    before: 'This plan has no “',
    after: '”, to which the address points. It may be mistyped.',
    plan: 'Contents of the whole plan',
    search: 'Search all plans',
  },
};

/** Words for reading a plan in an interface language. */
export function readingWords(language: Language): ReadingWords {
  return language === 'en' ? en : zh;
}
