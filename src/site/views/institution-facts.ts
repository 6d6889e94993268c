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
