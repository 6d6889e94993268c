import type { Institution } from './model/corpus.ts';
import type { Language } from '../content/language.ts';

/**
 * Path of a page in one interface language, from the site's root and without the base path:
 * `/plans/` stays as it is in Chinese and becomes `/en/plans/` in English.
 * @param path begins with a slash; may carry query and anchor
 */
export function pageAddress(language: Language, path: string): string {
  return language === 'zh' ? path : `/${language}${path}`;
}

/** Path of the page of an institution's part of the datasets. */
export function institutionDataPath({ institutionId }: Pick<Institution, 'institutionId'>): string {
  return `/data/institutions/${institutionId}/`;
}
