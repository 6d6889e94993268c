import type { AmendedPart } from '../../corpus/figures/compare-versions.ts';
import type { WithheldKind } from '../../corpus/model/corpus.ts';
import type { Language } from '../../content/language.ts';

/**
 * Words on versions of a plan and on what is withheld of it, in Traditional Chinese (Taiwan usage);
 * its shape is the definition.
 */
const zh = {
  withheld: {
    mark: '不予公開',
    heading: '不予公開的部分',
    lead: '下列各項依政府資訊公開法第十八條第一項不予公開；其餘部分照常公開（第十八條第二項）。文字不在本站的網頁、資料檔與舊版裡。',
    leadOfRetired:
      '下列各項依政府資訊公開法第十八條第一項不予公開，文字不在本站的網頁、資料檔與舊版裡。整份計畫已自本站移除。',
    kinds: { measure: '推動作法', section: '一節文字', file: '檔案' } satisfies Record<
      WithheldKind,
      string
    >,
    ground: '依據',
    reason: '理由',
    decidedBy: '決定者',
    decidedOn: '決定日',
    until: '期限',
    noEnd: '未定期限',
    untilDay: (day: string) => `至${day}`,
    expired: '期限已過，待決定',
    expiredBy: (day: string) => `以${day}為準；在決定之前仍不公開`,
    sourceWithheld: '轉錄所據的來源檔不予公開，因此沒有下載。',
    redacted: '這是遮蔽版：不予公開的部分已遮蔽，檢核碼是這個檔案自己的。',
    redactedName: '來源檔（遮蔽版）',
  },
  withdrawn: { heading: '已撤下的舊版資料', undated: '日期不詳的一版' },
  versions: {
    heading: '版次',
    name: (number: string) => `第 ${number} 版`,
    current: '現行版',
    former: '舊版',
    dated: '日期',
    noDate: '日期不詳',
    reason: '修正理由',
    noReason: '沒有記載',
    only: '本站只收錄這一版。',
    lead: '這個計畫修正過。本頁是現行版；舊版與各次修正的比較如下，舊版的網址不變。',
    formerLead: '這個計畫修正過。本頁是舊版；各版與各次修正的比較如下，舊版的網址不變。',
    changes: '比較修正前後',
    changesOf: (from: string, to: string) => `第 ${from} 版與第 ${to} 版的比較`,
    formerTitle: (title: string, number: string) => `${title}（第 ${number} 版，舊版）`,
    formerNote: (number: string) => `這是舊版（第 ${number} 版），已經修正，不再適用。`,
    currentIs: (number: string) => `現行版是第 ${number} 版：`,
    nextChanges: '下一版修正了什麼：',
    formerDescription: (title: string, number: string) =>
      `${title}的第 ${number} 版全文。這是舊版，現行版另有網頁。`,
    formerDescriptionOfRetired: (title: string, number: string) =>
      `${title}的第 ${number} 版（舊版）。這個計畫已自本站移除，原來的網址仍然有效。`,
    wholeVersion: '這一版',
    feed: '計畫修正（Atom）',
    asData: '版次與修正也是資料：',
  },
  changes: {
    title: (title: string, from: string, to: string) =>
      `${title}：第 ${from} 版與第 ${to} 版的比較`,
    short: (from: string, to: string) => `第 ${from} 版到第 ${to} 版`,
    description: (title: string, from: string, to: string) =>
      `${title}由第 ${from} 版修正為第 ${to} 版：新增、刪除與修改了哪些推動作法，期限與單位有什麼不同。`,
    lead: '逐列比較兩版的計畫。底線與「新增」標示後來加上的文字，刪除線與「刪除」標示後來拿掉的文字。',
    byInstitution: '這是機關修正計畫，不是本站更正轉錄。',
    before: '修正前',
    after: '修正後',
    summary: '摘要',
    added: '新增的列',
    removed: '刪除的列',
    amended: '修改的列',
    sections: '修改的章節',
    withheld: '不予公開，不列入比較',
    withheldLead: '下列各項不予公開，兩版是否相同，不予說明。',
    unchanged: '沒有不同的列',
    rows: (count: string) => `${count} 列`,
    sectionCount: (count: string) => `${count} 節`,
    none: '兩版公開的部分沒有不同。',
    ofRetired: '這個計畫已自本站移除，不再比較兩版。',
    descriptionOfRetired: (title: string, from: string, to: string) =>
      `${title}由第 ${from} 版修正為第 ${to} 版。這個計畫已自本站移除，不再比較兩版。`,
    nothing: '（無）',
    became: '改為',
    sectionAdded: '這一節是新增的。',
    sectionRemoved: '這一節已刪除。',
    insertion: { begin: '新增：', end: '，新增到此' },
    deletion: { begin: '刪除：', end: '，刪除到此' },
    parts: {
      text: '文字',
      deadlines: '完成期限',
      units: '承辦單位',
      label: '編號',
      place: '所在標題',
      cells: '提案內容',
      attributes: '其他欄位',
    } satisfies Record<AmendedPart, string>,
    rowNow: '現行版的這一列',
    rowThen: (number: string) => `第 ${number} 版的這一列`,
    dataLead: '各次修正也是資料集：',
  },
};

export type AmendmentWords = typeof zh;

const en: AmendmentWords = {
  withheld: {
    mark: 'Withheld',
    heading: 'What is withheld',
    lead: 'The following is withheld under Article 18, paragraph 1 of the Freedom of Government Information Law; the rest is published (paragraph 2). The words are in no page, data file or former version on this site.',
    leadOfRetired:
      'The following is withheld under Article 18, paragraph 1 of the Freedom of Government Information Law; the words are in no page, data file or former version on this site. The whole plan was taken off the site.',
    kinds: { measure: 'Measure', section: 'Section', file: 'File' },
    ground: 'Ground',
    reason: 'Reason',
    decidedBy: 'Decided by',
    decidedOn: 'Decided on',
    until: 'Until',
    noEnd: 'no last day set',
    untilDay: (day) => day,
    expired: 'The last day has passed; a decision is due',
    expiredBy: (day) => `as of ${day}; it stays withheld until somebody decides`,
    sourceWithheld:
      'The file that this plan was transcribed from is withheld, so it cannot be downloaded.',
    redacted:
      'This is a redacted copy: what is withheld was made illegible. The checksum is that of the copy.',
    redactedName: 'Source file (redacted copy)',
  },
  withdrawn: { heading: 'Editions withdrawn', undated: 'an edition without a date' },
  versions: {
    heading: 'Versions',
    name: (number) => `Version ${number}`,
    current: 'in force',
    former: 'former version',
    dated: 'Dated',
    noDate: 'date unknown',
    reason: 'Reason for the amendment',
    noReason: 'not recorded',
    only: 'This site holds this version only.',
    lead: 'The plan was amended. This page shows the version in force; former versions, which keep their addresses, and comparisons are listed here.',
    formerLead:
      'The plan was amended. This page shows a former version; all versions, which keep their addresses, and comparisons are listed here.',
    changes: 'Compare before and after',
    changesOf: (from, to) => `Versions ${from} and ${to} compared`,
    formerTitle: (title, number) => `${title} (version ${number}, superseded)`,
    formerNote: (number) =>
      `This is a former version (version ${number}), amended since and no longer in force.`,
    currentIs: (number) => `In force is version ${number}:`,
    nextChanges: 'What the next version changed:',
    formerDescription: (title, number) =>
      `Version ${number} of ${title}, whole. It is a former version; the one in force has its own page.`,
    formerDescriptionOfRetired: (title, number) =>
      `Version ${number} of ${title}, a former version. The plan was taken off the site; its addresses go on answering.`,
    wholeVersion: 'This version',
    feed: 'Amendments of plans (Atom)',
    asData: 'Versions and amendments as data: ',
  },
  changes: {
    title: (title, from, to) => `${title}: versions ${from} and ${to} compared`,
    short: (from, to) => `Version ${from} to version ${to}`,
    description: (title, from, to) =>
      `What version ${to} of ${title} changed of version ${from}: measures added, removed and reworded, deadlines and units.`,
    lead: 'The two versions of the plan compared row by row. Underlined words were added later; words struck through were taken out.',
    byInstitution: 'These are amendments by the institution, not corrections of our transcription.',
    before: 'Before',
    after: 'After',
    summary: 'Summary',
    added: 'Rows added',
    removed: 'Rows removed',
    amended: 'Rows changed',
    sections: 'Sections changed',
    withheld: 'Withheld, not compared',
    withheldLead: 'The following is withheld. Whether it differs between the versions is not told.',
    unchanged: 'Rows that are the same',
    rows: (count) => `${count} ${count === '1' ? 'row' : 'rows'}`,
    sectionCount: (count) => `${count} ${count === '1' ? 'section' : 'sections'}`,
    none: 'What is published of the two versions is the same.',
    ofRetired: 'This plan was taken off the site, so its versions are not compared.',
    descriptionOfRetired: (title, from, to) =>
      `Version ${to} of ${title} amended version ${from}. The plan was taken off the site, so they are not compared.`,
    nothing: '(nothing)',
    became: 'now',
    sectionAdded: 'This section was added.',
    sectionRemoved: 'This section was removed.',
    insertion: { begin: 'added: ', end: ' (end of what was added)' },
    deletion: { begin: 'deleted: ', end: ' (end of what was deleted)' },
    parts: {
      text: 'Words',
      deadlines: 'Deadline',
      units: 'Unit',
      label: 'Number',
      place: 'Headings above',
      cells: 'Proposal',
      attributes: 'Further columns',
    },
    rowNow: 'This row in the version in force',
    rowThen: (number) => `This row in version ${number}`,
    dataLead: 'Amendments are also a dataset: ',
  },
};

/** Words on versions and withholding, by interface language. */
export const amendmentWords: Readonly<Record<Language, AmendmentWords>> = { zh, en };
