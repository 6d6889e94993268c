import { dropSpace, foldWidth } from '../../../meaning/text/fold.ts';

/** What the words of a column’s head say that it holds, where it is none of the usual heads. */
export type HeadSense =
  | 'heading'
  | 'measure'
  | 'deadline'
  | 'start'
  | 'end'
  | 'unit'
  | 'supporting_unit'
  | 'both_units'
  | 'target'
  | 'indicator'
  | 'amount'
  | 'weight'
  | 'number'
  | 'other';

/** Words by which heads tell what their column holds; the more telling ones first. */
const senses: readonly (readonly [HeadSense, RegExp])[] = [
  [
    'number',
    /^(?:(?:計畫|行動|項目|工作|措施|作法)?(?:編號|代碼|代號)|項次|項號|序號|序次|編號|次序|代號|代碼|編碼|號碼|號次|項|序|號|碼|No\.?|#)$/iu,
  ],
  ['both_units', /(?:主|承)[^協]*(?:[/、,&及與和]|\(含\))[^主承]*協|主\(協\)辦|主協辦/u],
  [
    'supporting_unit',
    /協辦|協助|協力|協同|會辦|(?:配合|支援|參與|共同)(?:辦理)?(?:單位|機關|[科組課處股局]室?處?別?)$|(?:^|單位|機關|科室|分工)(?:配合|支援)$/u,
  ],
  ['weight', /權重|權數|配分|占比|比重/u],
  ['amount', /經費|預算|金額|費用|(?:千|萬|百萬)元|\(元\)/u],
  [
    'target',
    /目標值|[量質]化目標|預期目標|績效目標|年度目標|目標量|目標數|指標值|預期數值|預期產出/u,
  ],
  [
    'indicator',
    /績效指標|[預年]\S{0,2}績效$|衡量|檢核指標|關鍵指標|評估指標|[量質]化指標|(?:評估|評核|查核|檢核|考核|驗收|檢查|抽查|查驗|檢驗|稽核)(?:方式|方法|標準|點)|KPI/iu,
  ],
  ['measure', /(?:[作做]法|措施|作為|內容|方式|工作)之?(?:說明|概述|簡述)/u],
  // `承辦科別及聯絡人（分機）`: who does it, and whom to ask there.
  [
    'unit',
    /^(?:主辦|承辦|權責|主責|負責|辦理|執行)?(?:單位|機關|[科組課處]室|[科組課股處室]別?)[及與和、/暨]\s*(?:承辦|聯[絡繫]|業務)人/u,
  ],
  [
    'other',
    /成果|成效|效益|執行情形|辦理情形|執行結果|現況|現行|問題|原因|說明|備註|附註|備考|佐證|地點|場地|對象|目的|需求|反[映應]|法[規令源]|依據|感受|背景|緣由|電話|分機|聯[絡繫]|傳真|電子郵件|(?:公[布告]|發[布文]|修[正訂]|更新|填[表報]|製表|列印)(?:日期|時間|日)/u,
  ],
  ['start', /(?:起|開始|起始)$|起日|開始(?:日|時|年)|起始(?:日|時|年)/u],
  ['end', /(?:[迄止訖]|結束)$|[迄止訖]日|結束(?:日|時|年)/u],
  [
    'unit',
    /單位|機關|科室|組室|課室|處室|[組科課股室處]別|承辦|主辦|主政|主責|權責|權管|業管|負責|分工|誰(?:來)?做|由誰|同仁/u,
  ],
  [
    'deadline',
    /期限|時程|時點|期程|時間|日期|期間|完成(?:日|時|年|月)|限期|何時|什麼時候|時限|月份|日程|預[定計](?:進度|完成)/u,
  ],
  [
    'heading',
    /要項|構面|面向|主軸|類別|項目|策略|目標|指標|層面|領域|標的|重點工作|名稱$|[作務]別$/u,
  ],
  [
    'measure',
    /[作做]法|方式|方法|措施|作為|內容|重點|要點|要領|行動|辦法|做什麼|怎麼做|如何做|要做的|工作|(?:辦理|服務|執行)事項/u,
  ],
];

/** Characters of the longest head, white space and remarks included. */
const LONGEST_HEAD = 40;

/** The sense of a head; null where its words say nothing, or it is too long for a head. */
export function headSense(head: string): HeadSense | null {
  // `作法（請寫明對象、次數與地點）`: a remark of some length asks for more than it tells.
  const plain = plainHead(head).replace(/(?<=.)\([^()]{7,}\)$/u, '');
  if (plain === '' || plain.length > LONGEST_HEAD) return null;
  return senses.find(([, pattern]) => pattern.test(plain))?.[0] ?? null;
}

/** Whether a column’s head says that it tells how results are found out: 衡量標準, 評估方式, 計算公式. */
export function tellsMeasuring(head: string): boolean {
  return /(?:衡量|評估|評量|評核|檢核|計算|量測|測量|檢查|抽查|查驗|檢驗|稽核)(?:標準|基準|方式|方法|公式)/u.test(
    plainHead(head),
  );
}

/** Whether a column’s head names the outermost level of headings: 服務構面, 實施要項, 推動主軸. */
export function namesOutermost(head: string): boolean {
  return /要項|構面|面向|主軸|層面|領域/u.test(plainHead(head));
}

/** A head without white space and in half width. */
export function plainHead(head: string): string {
  return foldWidth(dropSpace(head)).replace(/[：:]$/u, '');
}
