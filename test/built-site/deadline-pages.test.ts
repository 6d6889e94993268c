import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, test } from 'vitest';
import { readHtmlText } from '../support/read-html-text.ts';
import { mainSite, otherAgencySite } from '../support/built-sites.ts';
import { readPages } from '../support/read-html.ts';

interface Keyed {
  measure_id: string;
}

interface Deadline extends Keyed {
  kind: string;
  start_date: string | null;
  end_date: string | null;
  rrule: string | null;
}

describe.each([
  ['the site', mainSite],
  ['the other agency’s site', otherAgencySite],
])('deadlines of %s', async (_, site) => {
  const read = <Rows>(name: string) =>
    JSON.parse(readFileSync(join(site.directory, `data/${name}.json`), 'utf8')) as Rows;
  const rows = read<(Keyed & { institution_id: string })[]>('measures');
  const deadlines = read<Deadline[]>('deadlines');
  const due = new Set(deadlines.map(({ measure_id }) => measure_id));
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

  const months = new Set(
    pages.flatMap(({ address }) => /^\/deadlines\/(\d{4}-\d{2})\/$/.exec(address)?.[1] ?? []),
  );

  test.each(['', '/en'])('are all on the pages of months: %s', (language) => {
    const all = [...months].flatMap((month) => [...listed(`${language}/deadlines/${month}/`)]);
    expect(new Set(all)).toEqual(due);
  });

  test('no month says that nothing is due in it of a plan of which something is, for the plan ends', () => {
    const ofMonths = pages.filter(({ address }) => /\/deadlines\/\d{4}-\d{2}\/$/.test(address));
    const sections = ofMonths.flatMap(({ html }) =>
      html.split('<section class="month-plan"').slice(1),
    );
    const contradicting = sections.filter(
      (section) =>
        /沒有寫明這個月到期|Nothing is said to be due/.test(section) &&
        /計畫期末到期|Due at the end of the plan/.test(section),
    );
    expect(sections.length).toBeGreaterThan(0);
    expect(contradicting).toEqual([]);
  });

  test('are on the page of their month, or of each month in which they recur', () => {
    for (const month of months) {
      const own = deadlines.filter(({ kind, start_date, end_date, rrule }) =>
        kind === 'recurring'
          ? /^FREQ=(?:DAILY|WEEKLY|MONTHLY)(?:$|;BY)/.test(rrule ?? '') &&
            start_date!.slice(0, 7) <= month &&
            month <= end_date!.slice(0, 7)
          : ['date', 'month', 'range'].includes(kind) && end_date?.slice(0, 7) === month,
      );
      const missing = own.filter(
        ({ measure_id }) => !listed(`/deadlines/${month}/`).has(measure_id),
      );
      expect([month, missing]).toEqual([month, []]);
    }
  });

  test('that belong to no month are whole behind the way to the months', () => {
    const others = deadlines.filter(({ kind }) => !['date', 'month', 'range'].includes(kind));
    const rest = listed('/deadlines/');
    expect(others.filter(({ measure_id }) => !rest.has(measure_id))).toEqual([]);
  });

  test('have the places on the first page that its lists had', () => {
    const first = pages.find(({ address }) => address === '/deadlines/')!.html;
    for (const month of months) expect(first).toContain(` id="month_${month}"`);
    for (const part of ['month', 'recurring']) expect(first).toContain(` id="part_${part}"`);
  });

  test.each(institutions)('are on the list of their institution: %s', (institution) => {
    const own = rows.filter((row) => row.institution_id === institution && due.has(row.measure_id));
    expect(listed(`/deadlines/${institution}/`)).toEqual(
      new Set(own.map(({ measure_id }) => measure_id)),
    );
  });
});

test('what is due in June 2017 is whole: 1 on its day, 79 recurring, 4 perhaps, 6 without a day', async () => {
  const [page] = (await readPages(mainSite.directory)).filter(
    ({ address }) => address === '/deadlines/2017-06/',
  );
  const links = [...page!.html.matchAll(/href="[^"]*plans\/nlpi\/106\/#(nlpi-106-\d+)"/g)];
  expect(new Set(links.map(([, id]) => id)).size).toBe(90);
  expect(readHtmlText(page!.html)).toContain(
    '這個月到期 1 項，定期辦理 79 項，共 80 項；另有未寫哪個月 4 項、沒有固定日期 6 項。本頁列出 90 項。',
  );
});

test('what is due in a month and what recurs adds up to both together, with those that are both', async () => {
  const leads = (await readPages(mainSite.directory))
    .filter(({ address }) => /^\/deadlines\/\d{4}-\d{2}\/$/.test(address))
    .flatMap(({ html }) => {
      const said =
        /這個月到期 (\d+) 項，定期辦理 (\d+) 項，(?:其中 (\d+) 項兩者都是，)?共 (\d+) 項/;
      const found = said.exec(readHtmlText(html));
      return found === null ? [] : [found.slice(1).map((figure) => Number(figure ?? 0))];
    });
  expect(leads.some(([, , both]) => both! > 0)).toBe(true);
  for (const [due, recurring, both, all] of leads) expect(due! + recurring! - both!).toBe(all);
});
