import { expect, test } from 'vitest';
import { followMonth } from '../../../../src/site/reading/client/follow-month.ts';

/** A window at an address, on a page with one month that leads to its own page. */
function windowAt(hash: string) {
  const gone: string[] = [];
  const month = { querySelector: () => ({ href: 'http://localhost/deadlines/2017-06/' }) };
  const page = {
    document: { getElementById: (id: string) => (id === 'month_2017-06' ? month : null) },
    location: { hash, replace: (address: string) => gone.push(address) },
  } as unknown as Window;
  return { page, gone };
}

test.each([
  ['#month_2017-06', ['http://localhost/deadlines/2017-06/']],
  // A month in which nothing is to be done, a part of the page, and the page itself.
  ['#month_2015-03', []],
  ['#part_recurring', []],
  ['', []],
])('an address with %s leads on to %s', (hash, expected) => {
  const { page, gone } = windowAt(hash);
  followMonth(page);
  expect(gone).toEqual(expected);
});
