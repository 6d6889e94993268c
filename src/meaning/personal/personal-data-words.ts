import type { PersonalDataKind } from './personal-data.ts';

/** What clerks call each kind of personal data. */
export const personalDataWords: Readonly<Record<PersonalDataKind, string>> = {
  'national-id': '國民身分證統一編號',
  'resident-id': '居留證統一證號',
  mobile: '行動電話號碼',
  mail: '私人電子郵件信箱',
  'birth-date': '出生日期',
  'bank-account': '銀行或郵局帳號',
  'home-address': '個人地址',
  passport: '護照號碼',
  'payment-card': '信用卡號',
};
