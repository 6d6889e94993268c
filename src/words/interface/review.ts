import type { Language } from '../../content/language.ts';

/** Words of review marks in Traditional Chinese (Taiwan usage); its shape is the definition. */
const zh = {
  open: '待核對',
  unreviewed: '這份計畫的轉錄還有待人工核對之處：',
  notFinal: '這份計畫還沒有定稿：',
  inRows: (count: string) => `有 ${count} 列待核對，寫在各該列。第一處：`,
  reason: '疑義',
  heading: '已核對的疑義',
  lead: '轉錄時有疑義、已由經辦人員核對並決定的地方。',
  wholePlan: '整份計畫',
  where: '位置',
  decision: '核對結果',
  decidedBy: '核對者',
  decidedOn: '核對日',
};

export type ReviewWords = typeof zh;

const en: ReviewWords = {
  open: 'To be checked',
  unreviewed: 'Parts of this transcription have still to be checked by a person: ',
  notFinal: 'This plan is not final: ',
  inRows: (count) =>
    count === '1'
      ? '1 row has still to be checked, and says so itself: '
      : `${count} rows have still to be checked, and say so themselves. The first is `,
  reason: 'Doubt',
  heading: 'Doubts that were settled',
  lead: 'Where the transcription was in doubt, and what those in charge decided after checking.',
  wholePlan: 'The plan as a whole',
  where: 'Where',
  decision: 'Decision',
  decidedBy: 'Decided by',
  decidedOn: 'Day of decision',
};

/** Words of review marks in an interface language. */
export function reviewWords(language: Language): ReviewWords {
  return language === 'en' ? en : zh;
}
