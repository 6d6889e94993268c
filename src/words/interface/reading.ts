import type { Language } from '../../content/language.ts';

/** Words for reading a plan in Traditional Chinese (Taiwan usage); its shape is the definition. */
const zh = {
  glance: {
    heading: '計畫一覽',
    measures: '推動作法',
    count: (measures: string) => `${measures} 項`,
    innovations: (count: string) => `，另有創新提案 ${count} 項`,
    units: '承辦單位',
    unitCount: (count: string) => `${count} 個單位`,
    unitOf: (count: string) => `（${count}）`,
    furtherUnits: (count: string) => `及其餘 ${count} 個`,
    deadlines: '完成期限',
    dated: (count: string) => `某月到期 ${count} 項`,
    planEnd: (count: string) => `只寫到期末 ${count} 項`,
    recurring: (count: string) => `定期辦理 ${count} 項`,
    noDay: (count: string) => `沒有固定日期 ${count} 項`,
    noDeadline: (count: string) => `未載期限 ${count} 項`,
    mayOverlap: '（一項可有數個期限）',
    results: '執行情形',
    resultsIn: (period: string) => `${period}：`,
    withheld: (count: string) => `有 ${count} 處不予公開`,
    amended: (version: string, count: string) => `本頁是${version}，修正了 ${count} 列，在表中標明`,
    year: '這一年的期限（圖）',
  },
  downloads: { further: '其他格式與檢核碼' },
  table: {
    name: '計畫表',
    nameOf: (number: string) => `計畫表 ${number}`,
    measure: '推動作法',
    link: '永久連結',
    lead: (hasSource: boolean) =>
      `按列末的識別碼，可複製連結、引用、${hasSource ? '看原文、' : ''}單獨列印。`,
    notesHeading: '附註',
    note: '註：',
    noteNumber: (number: string) => `註 ${number}`,
    isNew: (version: string) => `${version}新增`,
    isAmended: (version: string) => `${version}修改`,
    /** @param isTitle whether the plan calls the table so */
    stoodHere: (table: string, isTitle: boolean) =>
      `${isTitle ? `「${table}」` : table}原在此處，本頁移到最前面`,
  },
  filter: {
    heading: '找自己要的項目',
    words: '關鍵字',
    unit: '承辦單位',
    deadline: '完成期限',
    dimension: '實施要項',
    state: '註記與狀態',
    all: '全部',
    choice: (label: string, count: string) => `${label}（${count}）`,
    dueIn: '到期的月份',
    recurring: '定期辦理',
    otherwise: '其他',
    noDay: '沒有固定日期',
    noDeadline: '未載期限',
    states: {
      amended: '修正過的列',
      withheld: '不予公開',
      doubtful: '待確認',
      noted: '有附註',
      corrected: '本站更正過轉錄',
    },
    /** `{shown}` and `{total}` are put in by the script. */
    status: '{total} 項中的 {shown} 項',
    /** Follows where headings were found besides. */
    headings: '，另有標題列 {headings} 個',
    /** On paper, where one row is printed alone; its address follows. */
    printed: (total: string) => `${total} 項中的 1 項：`,
    reset: '清除條件',
    none: '沒有符合的項目。',
  },
  actions: {
    /** Stands before the word that is shown, so that each menu has a name of its own. */
    of: (id: string) => `${id} 的`,
    name: '動作',
    cite: '引用',
    similar: '相近作法',
    similarOf: (id: string) => `${id} 的相近作法`,
    similarLead: '其他計畫中用字相近的作法，最相近的在前：',
    similarNone: '其他計畫中沒有找到用字相近的作法。',
    similarFailed: '現在讀不到相近作法的清單；連線恢復後可再按一次，或直接開啟清單：',
    similarPage: '這份計畫的相近作法',
    howToReport: '轉錄有錯時',
    copyLink: '複製永久連結',
    print: '只列印這一列',
    copied: '已複製。',
    notCopied: '瀏覽器不允許複製，請自行選取網址或文字。',
  },
  citation: {
    heading: '引用',
    lead: '引用整份計畫可用下列文字；引用一列，請在標題後加上識別碼，網址換成該列的永久連結。年份是計畫年度，不是發布日期。',
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
    resultsUnknown: '；執行結果未載明',
    resultsKnown: '；執行情形依機關回報',
    endedBriefly: '（已結束）',
    /** @param isOne whether one plan is listed */
    allEnded: (day: string, isOne: boolean) =>
      `${isOne ? '計畫期間已經結束' : '所列計畫的期間都已結束'}（以${day}為準）。`,
    sentence: (state: string) => `${state}。`,
    /** @param hasUnits whether the plan names units */
    ofRow: (state: string, hasUnits: boolean) =>
      `${state}${hasUnits ? '；承辦單位是計畫當年的組織' : ''}。`,
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
    name: '來源原文',
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
  glance: {
    heading: 'At a glance',
    measures: 'Measures',
    count: (measures) => measures,
    innovations: (count) => `, and ${count} innovation ${count === '1' ? 'proposal' : 'proposals'}`,
    units: 'Units',
    unitCount: (count) => `${count} ${count === '1' ? 'unit' : 'units'}`,
    unitOf: (count) => ` (${count})`,
    furtherUnits: (count) => ` and ${count} more`,
    deadlines: 'Deadlines',
    dated: (count) => `${count} due in a certain month`,
    planEnd: (count) => `${count} just the end of the plan`,
    recurring: (count) => `${count} recurring`,
    noDay: (count) => `${count} without a day of ${count === '1' ? 'its' : 'their'} own`,
    noDeadline: (count) => `${count} without a deadline`,
    mayOverlap: ' (a measure may have several)',
    results: 'Results',
    resultsIn: (period) => `${period}: `,
    withheld: (count) =>
      count === '1' ? 'One part is not disclosed' : `${count} parts are not disclosed`,
    amended: (version, count) =>
      count === '1'
        ? `This is ${version}; the row that it changed is marked`
        : `This is ${version}; the ${count} rows that it changed are marked`,
    year: 'Deadlines of this year (chart)',
  },
  downloads: { further: 'Other formats and checksums' },
  table: {
    name: 'Table of measures',
    nameOf: (number) => `Table of measures ${number}`,
    measure: 'Measure',
    link: 'Permanent link',
    lead: (hasSource) =>
      `The identifier at the end of a row offers its link${hasSource ? ', citation and source' : ' and citation'}, and prints it alone.`,
    notesHeading: 'Notes',
    note: 'Note: ',
    noteNumber: (number) => `note ${number}`,
    isNew: (version) => `New in ${version}`,
    isAmended: (version) => `Changed in ${version}`,
    stoodHere: (table, isTitle) =>
      `${isTitle ? `“${table}”` : table} stands here in the plan; this page shows it first`,
  },
  filter: {
    heading: 'Find what concerns you',
    words: 'Words',
    unit: 'Unit',
    deadline: 'Deadline',
    dimension: 'Dimension',
    state: 'Notes and state',
    all: 'All',
    choice: (label, count) => `${label} (${count})`,
    dueIn: 'Due in',
    recurring: 'Recurring',
    otherwise: 'Other',
    noDay: 'No day of its own',
    noDeadline: 'No deadline',
    states: {
      amended: 'Amended rows',
      withheld: 'Not disclosed',
      doubtful: 'To be confirmed',
      noted: 'With notes',
      corrected: 'Transcription corrected',
    },
    status: '{shown} of {total}',
    headings: ', and headings: {headings}',
    printed: (total) => `1 of ${total}: `,
    reset: 'Clear',
    none: 'Nothing fits.',
  },
  actions: {
    of: (id) => `${id}: `,
    name: 'Actions',
    cite: 'Cite',
    similar: 'Similar measures',
    similarOf: (id) => `Similar to ${id}`,
    similarLead: 'Measures of other plans that read alike, the most alike first:',
    similarNone: 'No other plan has a measure that reads like this one.',
    similarFailed:
      'The list of similar measures cannot be read now. Press again when the connection is back, or open the list:',
    similarPage: 'Measures similar to those of this plan',
    howToReport: 'If the transcription is wrong',
    copyLink: 'Copy permanent link',
    print: 'Print this row alone',
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
    resultsUnknown: '; results are not stated here',
    resultsKnown: '; results are as reported by the institution',
    endedBriefly: ' (over)',
    allEnded: (day, isOne) =>
      isOne
        ? `The plan’s period is over (as of ${day}).`
        : `The periods of all plans listed are over (as of ${day}).`,
    sentence: (state) => `${state.charAt(0).toUpperCase()}${state.slice(1)}.`,
    ofRow: (state, hasUnits) =>
      `${state.charAt(0).toUpperCase()}${state.slice(1)}${hasUnits ? '; units are those of that year' : ''}.`,
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
    name: 'Source text',
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
