import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, test } from 'vitest';
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
});
