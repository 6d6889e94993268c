import type { ErratumField } from '../../content/schemas/errata.ts';
import type { Language } from '../../content/language.ts';

/** Words of the corrections in Traditional Chinese (Taiwan usage); its shape is the definition. */
const zh = {
  title: '更正紀錄',
  description: '本站轉錄計畫文字時的錯誤與更正，逐條列出日期、更正前後的文字與理由。',
  lead: '這裡逐條列出本站轉錄有誤而後來更正的地方，新的在前。',
  notAmendments:
    '這是本站轉錄的更正，不是機關對計畫的修正。計畫原文的筆誤與前後不一照原文保留，另加註記，也不在此列。',
  none: '目前沒有更正的紀錄。沒有紀錄不表示轉錄沒有錯。',
  report: '發現轉錄有錯，請看',
  data: '這份紀錄也是資料集：',
  feed: '更正紀錄（Atom）',
  entryTitle: (day: string) => `${day}更正`,
  plan: '計畫',
  measure: '項目',
  wholePlan: '整份計畫',
  removed: '已自計畫移除',
  field: '欄位',
  was: '原作',
  now: '改為',
  leftOut: '（漏列）',
  takenAway: '（刪去）',
  reason: '理由',
  planHeading: '本站的更正',
  planLead: '本站轉錄這份計畫時的錯誤，更正如下；不是機關對計畫的修正。',
  ofRow: (day: string) => `本站於${day}更正這一項的轉錄`,
  fields: {
    text: '推動作法',
    label: '編號',
    deadline: '完成期限',
    unit: '承辦單位',
    attribute: '其他欄位',
    cell: '提案內容',
    title: '計畫名稱',
    institution_name: '機關名稱',
    issuance: '發布',
    document_number: '文號',
    section: '計畫文字',
    caption: '表格上方文字',
    heading: '標題',
  } satisfies Record<ErratumField, string>,
};

export type ErrataWords = typeof zh;

const en: ErrataWords = {
  title: 'Corrections',
  description:
    'Errors in this site’s transcriptions of plans and how they were corrected: day, words before and after, and why.',
  lead: 'Where this site’s transcription was wrong and has been corrected, newest first.',
  notAmendments:
    'These are corrections of our transcription, not amendments of plans by the institutions. Slips and contradictions of the plans themselves are kept as written, with a note, and are not listed here.',
  none: 'No correction is recorded at present. That does not mean that there are no errors.',
  report: 'To report an error in the transcription, see',
  data: 'This list is also a dataset: ',
  feed: 'Corrections (Atom)',
  entryTitle: (day) => `Corrected ${day}`,
  plan: 'Plan',
  measure: 'Row',
  wholePlan: 'The plan as a whole',
  removed: 'removed from the plan since',
  field: 'Field',
  was: 'Was',
  now: 'Now',
  leftOut: '(left out)',
  takenAway: '(taken away)',
  reason: 'Reason',
  planHeading: 'Corrections by this site',
  planLead:
    'Errors in this site’s transcription of the plan and their corrections; they are not amendments by the institution.',
  ofRow: (day) => `This site corrected its transcription of this row on ${day}`,
  fields: {
    text: 'Measure',
    label: 'Number',
    deadline: 'Deadline',
    unit: 'Unit',
    attribute: 'Another column',
    cell: 'Cell of the proposal',
    title: 'Title of the plan',
    institution_name: 'Name of the institution',
    issuance: 'Issued',
    document_number: 'Document number',
    section: 'Text of the plan',
    caption: 'Above the table',
    heading: 'Heading',
  },
};

/** Words of the corrections in an interface language. */
export function errataWords(language: Language): ErrataWords {
  return language === 'en' ? en : zh;
}
