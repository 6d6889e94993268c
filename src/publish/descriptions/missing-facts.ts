import type { Bilingual } from '../../content/bilingual.ts';
import { isUnstated, UNSTATED_LICENCE } from '../../content/unstated-licence.ts';
import type { Site } from '../../content/schemas/site.ts';

/** A fact that a description of the data needs and that the content does not give. */
export interface MissingFact {
  /** Where it would be written, e.g. `site.yaml` → `publisher.name`. */
  file: 'site.yaml';
  field: string;
  /** What it is. */
  fact: Bilingual;
  /** Descriptions that lack something without it, and what: standard and property. */
  neededBy: readonly { standard: string; property: string }[];
  /** What the descriptions say until it is given, where they lack nothing. */
  meanwhile?: Bilingual;
}

/**
 * What the descriptions of the site's data lack because nobody has said it. Nothing is made up in
 * its place: a catalogue states what is known, and the pages show this list.
 */
export function missingFacts({
  publisher,
  licence,
}: Pick<Site, 'publisher' | 'licence'>): MissingFact[] {
  const missing: MissingFact[] = [];
  if (publisher.name === null) {
    missing.push({
      file: 'site.yaml',
      field: 'publisher.name',
      fact: { zh: '發布者名稱', en: 'name of the publisher' },
      neededBy: [
        { standard: 'DCAT-AP 3', property: 'dcterms:publisher' },
        { standard: 'Project Open Data 1.1', property: 'publisher' },
      ],
    });
  }
  if (publisher.email === null) {
    missing.push({
      file: 'site.yaml',
      field: 'publisher.email',
      fact: { zh: '聯絡信箱', en: 'e-mail address for questions' },
      neededBy: [
        { standard: 'Project Open Data 1.1', property: 'contactPoint' },
        { standard: 'RFC 9116 security.txt', property: 'Contact' },
      ],
    });
  }
  if (isUnstated(licence.additions)) {
    missing.push({
      file: 'site.yaml',
      field: 'licence.additions',
      fact: { zh: '授權條款', en: 'licence' },
      neededBy: [],
      meanwhile: {
        zh: `資料目錄暫寫「著作權狀態未評估」（Copyright Not Evaluated，${UNSTATED_LICENCE.url}），不表示已經授權`,
        en: `until then the catalogues say “Copyright Not Evaluated”, ${UNSTATED_LICENCE.url}, which grants nothing`,
      },
    });
  }
  return missing;
}
