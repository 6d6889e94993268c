import type { FieldFacts } from '../../datasets/fields.ts';

/** Title and description of a field of a JSON file, in both languages. */
export function facts(
  zh: string,
  en: string,
  zhDescription: string,
  enDescription: string,
): Pick<FieldFacts, 'title' | 'description'> {
  return { title: { zh, en }, description: { zh: zhDescription, en: enDescription } };
}
