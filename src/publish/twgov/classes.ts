/** Words and codes of data.gov.tw that records use. */

/** 服務分類 of every dataset here: public information. */
export const SERVICE_CLASS = { code: 'I00', name: '公共資訊' } as const;

/** Code of 政府資料開放授權條款-第1版 on the platform. */
export const OPEN_GOVERNMENT_LICENCE_CODE = '1';

/** Nobody has promised a rhythm. */
export const UPDATE_FREQUENCY = '不定期';

/** Mark of a record that lacks something only the agency knows. */
export const SAMPLE = '樣本，不得送件';

/** Mark of a record that lacks nothing of that kind. */
export const COMPLETE = '欄位齊備，由機關確認後送件';
