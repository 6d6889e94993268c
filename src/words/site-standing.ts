import type { Site } from '../content/schemas/site.ts';
import { isUnstated } from '../content/unstated-licence.ts';
import { isOpenGovernmentData, OPEN_GOVERNMENT_LICENCE } from '../content/site-licence.ts';
import type { Institution } from '../corpus/model/corpus.ts';
import type { Language, Words } from './interface/index.ts';
import { institutionName } from './plan-names.ts';

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

/** What of a corpus says whose site it is. */
interface Published {
  site: Pick<Site, 'official' | 'publisher' | 'licence'>;
  institutions: readonly Pick<Institution, 'name' | 'nameEn'>[];
}

/** The standing of a site, as `site.yaml` states it. */
export function siteStanding(
  corpus: Published,
  { footer }: Pick<Words, 'footer'>,
  language: Language,
): SiteStanding {
  const { site } = corpus;
  const isGovernmentData = isOpenGovernmentData(site);
  return {
    isOfficial: site.official,
    sentence: site.official
      ? officialSentence(publisherName(corpus, language), footer)
      : footer.notOfficial,
    licenceLead: isGovernmentData ? footer.governmentLicence : footer.licence,
    licenceName: licenceName(site, footer),
    licenceUrl: isUnstated(site.licence.additions) ? null : site.licence.additions.url,
    planTexts: isGovernmentData ? null : planTextsSentence(corpus, footer),
  };
}

/** Whose the texts are: on its own site an institution speaks of itself. */
function planTextsSentence({ site, institutions }: Published, footer: Words['footer']): string {
  const [only, ...others] = institutions;
  if (only === undefined || others.length > 0) return footer.planTexts;
  const { name } = site.publisher;
  const isOwn = site.official && (name === null || name === only.name);
  return isOwn ? footer.planTextsOfOwn : footer.planTextsOfOne;
}

/** Name of the licence in the language of the words; that it is not stated, where it is not. */
export function licenceName({ licence }: Pick<Site, 'licence'>, footer: Words['footer']): string {
  const { additions } = licence;
  if (isUnstated(additions)) return footer.licenceUnstated;
  return additions.spdx === OPEN_GOVERNMENT_LICENCE.spdx
    ? footer.governmentLicenceName
    : additions.name;
}

/**
 * Who publishes the site, for readers of a language: one of its institutions is called as everywhere else,
 * in English by its English name. Null where nobody is named.
 */
export function publisherName(
  { site, institutions }: Pick<Published, 'institutions'> & { site: Pick<Site, 'publisher'> },
  language: Language,
): string | null {
  const { name } = site.publisher;
  const institution = institutions.find((each) => each.name === name);
  return institution === undefined ? name : institutionName(institution, language).text;
}

function officialSentence(publisher: string | null, footer: Words['footer']): string {
  return publisher === null ? footer.officialUnnamed : footer.official(publisher);
}
