import type { Bilingual } from '../content/bilingual.ts';
import type { AttachmentKind } from '../content/schemas/plan.ts';

/** What the kinds of attachments are called. */
export const attachmentKindNames: Readonly<Record<AttachmentKind, Bilingual>> = {
  annex: { zh: '附件', en: 'annex' },
  map: { zh: '圖資', en: 'map' },
  chart: { zh: '圖表', en: 'chart' },
  picture: { zh: '圖片', en: 'picture' },
  form: { zh: '表單', en: 'form' },
  data: { zh: '資料', en: 'data' },
  other: { zh: '其他', en: 'other' },
};
