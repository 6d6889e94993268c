import { pagePath } from './page-paths.ts';
import { fillPattern, valuesIn } from './pattern.ts';

/** Pages that once were, by the patterns of their addresses from the site's root, without language. */
const formerPatterns = {
  unitDeadlines: '/deadlines/:institution_id/:unit_id/',
  furtherUnitDeadlines: '/deadlines/:institution_id/:unit_id/:number/',
} as const;

/**
 * The same as an expression for servers (PCRE): behind whatever stands before, institution, and a unit
 * that is no number, for numbers are pages of a list that is still there.
 */
export const formerUnitDeadlinesRule = {
  from: String.raw`^(.*)/deadlines/([^/.]+)/((?!\d+(?:/|$))[^/.]+)(?:/\d+)?/?$`,
  to: `$1${pagePath('unit', { institution_id: '$2', unit_id: '$3' })}`,
} as const;

/** Where the deadlines of a unit, or of a name that cannot be told, once had a list of their own. */
export function formerUnitDeadlines(institutionId: string, place: string): string {
  return fillPattern(formerPatterns.unitDeadlines, {
    institution_id: institutionId,
    unit_id: place,
  });
}

/**
 * Where a page is that once stood at an address; null where none did. That there is such a page is not
 * said.
 * @param path from the site's root, without language, ends with a slash
 */
export function movedTo(path: string): string | null {
  const values =
    valuesIn(formerPatterns.unitDeadlines, path) ??
    valuesIn(formerPatterns.furtherUnitDeadlines, path);
  if (values === null) return null;
  const { institution_id = '', unit_id = '', number = '2' } = values;
  // A number in the place of a unit is a page of the institution's list, which is still there.
  return isNumber(unit_id) || !isNumber(number)
    ? null
    : pagePath('unit', { institution_id, unit_id });
}

function isNumber(part: string): boolean {
  return /^\d+$/.test(part);
}
