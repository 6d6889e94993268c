import { expect, test } from 'vitest';
import { siteUrlWarning } from '../../../../scripts/building/site-url-warning.ts';

test.each([{}, { SITE_URL: '' }])(
  'a build without SITE_URL says so and what to write: %j',
  (environment) => {
    expect(siteUrlWarning(environment)).toMatch(/沒有設定 SITE_URL.*SITE_URL=https:.*not set/);
  },
);

test('a build with SITE_URL says nothing', () => {
  expect(siteUrlWarning({ SITE_URL: 'https://plans.example.org' })).toBeNull();
});
