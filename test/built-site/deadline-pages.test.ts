import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, test } from 'vitest';
import { unresolvedPlace } from '../../src/corpus/addresses/unresolved-place.ts';
import { mainSite, otherAgencySite } from '../support/built-sites.ts';
import { readPages } from '../support/read-html.ts';

interface Keyed {
  measure_id: string;
}

describe.each([
  ['the site', mainSite],
  ['the other agency’s site', otherAgencySite],
])('deadlines of %s', async (_, site) => {
  const read = <Rows>(name: string) =>
    JSON.parse(readFileSync(join(site.directory, `data/${name}.json`), 'utf8')) as Rows;
  const rows = read<(Keyed & { institution_id: string })[]>('measures');
  const assignments = read<(Keyed & { unit: string; unit_id: string | null })[]>('assignments');
  const due = new Set(read<Keyed[]>('deadlines').map(({ measure_id }) => measure_id));
  const pages = await readPages(site.directory);

  const linkToRow = new RegExp(`href="${site.basePath}(?:en/)?plans/[^"]*#([^"]+)"`, 'g');

  /** Rows that the pages of a list lead to; a list goes on at `2/`, `3/` … */
  const listed = (list: string) =>
    new Set(
      pages
        .filter(
          ({ address }) =>
            address.startsWith(list) && /^(?:\d+\/)?$/.test(address.slice(list.length)),
        )
        .flatMap(({ html }) => [...html.matchAll(linkToRow)])
        .map(([, id]) => id!),
    );
  const institutions = [...new Set(rows.map(({ institution_id }) => institution_id))];

  test('are all on the first list', () => {
    expect(listed('/deadlines/')).toEqual(due);
  });

  test.each(institutions)('are on the list of their institution: %s', (institution) => {
    const own = rows.filter((row) => row.institution_id === institution && due.has(row.measure_id));
    expect(listed(`/deadlines/${institution}/`)).toEqual(
      new Set(own.map(({ measure_id }) => measure_id)),
    );
  });

  test('are on the list of their unit, or of the name that cannot be told, in both languages', () => {
    const units = new Map<string, Set<string>>();
    for (const { unit, unit_id, measure_id } of assignments) {
      if (!due.has(measure_id)) continue;
      const institution = rows.find((row) => row.measure_id === measure_id)!.institution_id;
      const list = `/deadlines/${institution}/${unit_id ?? unresolvedPlace(unit)}/`;
      units.set(list, (units.get(list) ?? new Set()).add(measure_id));
    }
    expect(units.size).toBeGreaterThan(0);
    for (const [list, ids] of units) {
      expect([list, listed(list)]).toEqual([list, ids]);
      expect([list, listed(`/en${list}`)]).toEqual([list, ids]);
    }
  });
});
