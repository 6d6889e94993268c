import type { InstitutionRecord } from '../../content/schemas/institution.ts';

/**
 * The category whose wording names address, telephone, website and e-mail (Article 7, paragraph 1,
 * item 3): what an institution's own page shows of them is published under it.
 */
export const CONTACT_CATEGORY = 'art7-3';

/** Facts of that category that an institution's record can hold. */
export const contactFacts = ['address', 'phone', 'website', 'email'] as const;

export type ContactFact = (typeof contactFacts)[number];

/** Those of them that the record does hold. */
export function contactFactsOf(record: Pick<InstitutionRecord, ContactFact>): ContactFact[] {
  return contactFacts.filter((fact) => record[fact] !== null);
}
