import type { Site } from '../content/schemas/site.ts';
import { isUnstated } from '../content/unstated-licence.ts';
import { isOpenGovernmentData, OPEN_GOVERNMENT_LICENCE } from '../content/site-licence.ts';
import type { Words } from './interface/index.ts';

/** Whose site this is and on what terms it may be used, in words for the foot of every page. */
export interface SiteStanding {
  isOfficial: boolean;
  /** One sentence: the official site of whom, or that it is none. */
  sentence: string;
  /** What the licence covers; the licence's name follows. */
  licenceLead: string;
  /** Name of the licence; that it is not stated, where it is not. */
  licenceName: string;
  /** Address of the licence; null where none is stated. */
  licenceUrl: string | null;
  /** What is true of the plans' own texts; null where the licence covers them. */
  planTexts: string | null;
}

/** The standing of a site, as `site.yaml` states it. */
export function siteStanding(
  site: Pick<Site, 'official' | 'publisher' | 'licence'>,
  { footer }: Pick<Words, 'footer'>,
): SiteStanding {
  const { official, publisher } = site;
  const isGovernmentData = isOpenGovernmentData(site);
  return {
    isOfficial: official,
    sentence: official ? officialSentence(publisher.name, footer) : footer.notOfficial,
    licenceLead: isGovernmentData ? footer.governmentLicence : footer.licence,
    licenceName: licenceName(site, footer),
    licenceUrl: isUnstated(site.licence.additions) ? null : site.licence.additions.url,
    planTexts: isGovernmentData ? null : footer.planTexts,
  };
}

/** Name of the licence in the language of the words; that it is not stated, where it is not. */
export function licenceName({ licence }: Pick<Site, 'licence'>, footer: Words['footer']): string {
  const { additions } = licence;
  if (isUnstated(additions)) return footer.licenceUnstated;
  return additions.spdx === OPEN_GOVERNMENT_LICENCE.spdx
    ? footer.governmentLicenceName
    : additions.name;
}

function officialSentence(publisher: string | null, footer: Words['footer']): string {
  return publisher === null ? footer.officialUnnamed : footer.official(publisher);
}
