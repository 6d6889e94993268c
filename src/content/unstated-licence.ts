/**
 * What stands in the place of a licence where the operator has named none: no licence is granted, and
 * nothing published says that one was. The address is the statement «Copyright Not Evaluated» of
 * https://rightsstatements.org; the identifier is SPDX's word for what is not stated.
 */
export const UNSTATED_LICENCE = {
  name: '尚未載明',
  url: 'http://rightsstatements.org/vocab/CNE/1.0/',
  spdx: 'NOASSERTION',
  attribution: {
    zh: '〔資料集名稱〕。授權條件尚未載明。',
    en: '[name of the dataset]. The terms of use are not stated yet.',
  },
} as const;

/** True where the operator of a site has not named the licence of what the site adds. */
export function isUnstated({ spdx }: { spdx: string }): boolean {
  return spdx === UNSTATED_LICENCE.spdx;
}
