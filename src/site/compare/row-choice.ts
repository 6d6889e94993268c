import { writePlanChoice } from './plan-choice.ts';

/** Stands in an address for rows whose headings are mapped to no dimension; no id looks so. */
export const UNMAPPED = '-';

/** Which rows of the plans are wanted; what is empty asks for nothing. */
export interface RowChoice {
  /** Id of a dimension, or `UNMAPPED`. */
  dimension: string;
  /** Words as written, one space between two. */
  words: string;
  /** Only rows that read like one of another of the plans. */
  alike: boolean;
}

/** What an address asks for. */
export interface AskedRows extends RowChoice {
  /** A dimension that was asked for and does not exist, as written; else null. */
  unknown: string | null;
}

/** Whether any rows are left out. */
export function isNarrowed({ dimension, words, alike }: RowChoice): boolean {
  return dimension !== '' || words !== '' || alike;
}

/**
 * Reads `?dimension=satisfaction&q=讀者&alike=on`. Nothing in an address is an error.
 * @param search query of the address, with or without `?`
 */
export function readRowChoice(search: string, exists: (dimensionId: string) => boolean): AskedRows {
  const given = new URLSearchParams(search);
  const dimension = (given.get('dimension') ?? '').trim();
  const words = (given.get('q') ?? '').trim().replaceAll(/\s+/g, ' ');
  const alike = given.get('alike') === 'on';
  return dimension === '' || dimension === UNMAPPED || exists(dimension)
    ? { dimension, words, alike, unknown: null }
    : { dimension: '', words, alike, unknown: dimension };
}

/** The query of a comparison: `?plans=ntl-101,ncl-101&dimension=satisfaction`; empty for none. */
export function compareQuery(
  planIds: readonly string[],
  { dimension, words, alike }: RowChoice,
): string {
  const parts = [
    writePlanChoice(planIds).slice(1),
    dimension === '' ? '' : `dimension=${dimension}`,
    words === '' ? '' : `q=${encodeURIComponent(words)}`,
    alike ? 'alike=on' : '',
  ].filter((part) => part !== '');
  return parts.length === 0 ? '' : `?${parts.join('&')}`;
}
