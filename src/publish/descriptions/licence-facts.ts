import { hasEnglish, type Bilingual } from '../../content/bilingual.ts';
import { isOpenGovernmentData } from '../../content/site-licence.ts';
import { isUnstated } from '../../content/unstated-licence.ts';
import type { Site } from '../../content/schemas/site.ts';

/** On what terms data may be used, as `site.yaml` says it. */
export interface LicenceFacts {
  /** Licence of what this site adds; of nothing else unless the agency itself publishes. */
  name: string;
  url: string;
  spdx: string;
  /** What the licence covers and what is true of the plans' own texts. */
  rights: Bilingual;
}

/** The licence facts for descriptions: a licence is never named without saying what it covers. */
export function licenceFacts(site: Pick<Site, 'licence' | 'official'>): LicenceFacts {
  const { licence } = site;
  const { name, url, spdx } = licence.additions;
  const { zh } = licence.plan_texts;
  const en = hasEnglish(licence.plan_texts) ? ` ${licence.plan_texts.en}` : '';
  if (isOpenGovernmentData(site)) {
    return {
      name,
      url,
      spdx,
      rights: {
        zh: `計畫原文、資料與本站的整理都依${name}釋出。${zh}`,
        en: `The texts of the plans, the data and what this site adds are released under the Open Government Data License, version 1.0 (${spdx}).${en}`,
      },
    };
  }
  if (isUnstated(licence.additions)) {
    return {
      name,
      url,
      spdx,
      rights: {
        zh: `本站所加的結構、識別碼與註記，授權條件尚未載明。${zh}`,
        en: `The terms of use of the structure, identifiers and notes added by this site are not stated yet.${en}`,
      },
    };
  }
  return {
    name,
    url,
    spdx,
    rights: {
      zh: `本站所加的結構、識別碼與註記依 ${name} 授權。${zh}`,
      en: `Structure, identifiers and notes added by this site are licensed under ${name}.${en}`,
    },
  };
}
