import type { Words } from '../../words/interface/index.ts';
import type { InstitutionRecord } from '../../content/schemas/institution.ts';
import { dateInWords } from '../../words/date-words.ts';

/** A time span as far as it is known, e.g. `自 2008年3月`; null where nothing is known. */
export function spellInWords(
  from: string | null,
  until: string | null,
  words: Words,
): string | null {
  const say = words.institutions;
  if (from !== null && until !== null) {
    return say.spell(dateInWords(from, words), dateInWords(until, words));
  }
  if (from !== null) return say.spellFrom(dateInWords(from, words));
  if (until !== null) return say.spellUntil(dateInWords(until, words));
  return null;
}

/** Former names in one line, as recorded, in Chinese; empty where there are none. */
export function formerNames(record: Pick<InstitutionRecord, 'former_names'>): string {
  return record.former_names.map(({ name }) => name).join('、');
}

/** The authority above it and its city, as far as recorded, in Chinese; empty where neither is. */
export function placeInWords({ parent, city }: Pick<InstitutionRecord, 'parent' | 'city'>): string {
  return [parent, city].filter((fact) => fact !== null).join('・');
}

/** Whether any way to the institution is recorded. */
export function canBeReached({
  website,
  phone,
  email,
  address,
}: Pick<InstitutionRecord, 'website' | 'phone' | 'email' | 'address'>): boolean {
  return [website, phone, email, address].some((fact) => fact !== null);
}

/** Whether the record of any institution names where its facts come from. */
export function namesSources(
  institutions: readonly { record: Pick<InstitutionRecord, 'sources'> }[],
): boolean {
  return institutions.some(({ record }) => record.sources.length > 0);
}

/** A telephone number to be called by a touch (RFC 3966); null where it holds words, such as an extension. */
export function telephoneLink(phone: string): string | null {
  return /^\+?[\d\s()-]+$/.test(phone) ? `tel:${phone.replaceAll(/[^\d+]/g, '')}` : null;
}
