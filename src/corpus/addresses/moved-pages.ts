import { pagePath } from './page-paths.ts';
import { valuesIn } from './pattern.ts';

/**
 * Patterns of addresses that pages once had, from the site's root and without language. A number in
 * the place of a unit is a page of the institution's list, which is still there.
 */
const unitDeadlines = '/deadlines/:institution_id/:unit_id/';
const furtherUnitDeadlines = '/deadlines/:institution_id/:unit_id/:number/';

/**
 * Where a page is that once stood at an address; null where none did. That there is such a page is not
 * said.
 * @param path from the site's root, without language, ends with a slash
 */
export function movedTo(path: string): string | null {
  const values = valuesIn(unitDeadlines, path) ?? valuesIn(furtherUnitDeadlines, path);
  if (values === null) return null;
  const { institution_id = '', unit_id = '', number = '2' } = values;
  return isNumber(unit_id) || !isNumber(number)
    ? null
    : pagePath('unit', { institution_id, unit_id });
}

function isNumber(part: string): boolean {
  return /^\d+$/.test(part);
}
