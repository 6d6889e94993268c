import { expect, test } from 'vitest';
import { otherAgencySite, testedSite } from '../support/built-sites.ts';
import { attribute, named, readPages } from '../support/read-html.ts';

test.each([
  ['the site', testedSite],
  ['the other agency’s site', otherAgencySite],
])('every page of %s says once when it was last changed', async (_, site) => {
  for (const page of await readPages(site.directory)) {
    const times = named(page, 'time').filter((time) =>
      String(attribute(time, 'className')).includes('page-modified'),
    );
    expect(
      times.map((time) => attribute(time, 'dateTime')),
      page.address,
    ).toEqual([expect.stringMatching(/^\d{4}-\d{2}-\d{2}$/)]);
  }
});

test('a page has the day of what it shows', async () => {
  const pages = await readPages(otherAgencySite.directory);
  const dayOf = (address: string) => {
    const page = pages.find((each) => each.address === address)!;
    const time = named(page, 'time').find((each) =>
      String(attribute(each, 'className')).includes('page-modified'),
    );
    return attribute(time!, 'dateTime');
  };
  expect({
    plan: dayOf('/plans/demo-health/112/'),
    english: dayOf('/en/plans/demo-health/112/'),
    newerPlan: dayOf('/plans/demo-health/112-midterm/'),
    institution: dayOf('/institutions/demo-health/'),
    deadlines: dayOf('/deadlines/'),
    errata: dayOf('/errata/'),
    similar: dayOf('/compare/demo-health-112/'),
  }).toEqual({
    plan: '2023-03-01',
    english: '2023-03-01',
    newerPlan: '2024-06-28',
    institution: '2024-06-28',
    deadlines: '2024-06-28',
    errata: '2023-03-01',
    similar: '2023-03-01',
  });
});
