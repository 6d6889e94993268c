import { expect, test } from 'vitest';
import { siteUrlWarning } from '../../../../scripts/building/site-url-warning.ts';

test.each([{}, { SITE_URL: '' }])(
  'a build without SITE_URL says so and what to write: %j',
  (environment) => {
    expect(siteUrlWarning(environment)).toMatch(/沒有設定 SITE_URL.*SITE_URL=https:.*not set/);
  },
);

test.each(['https://plans.example.org', 'http://localhost:8080', 'http://127.0.0.1'])(
  'a build for %s says nothing',
  (given) => {
    expect(siteUrlWarning({ SITE_URL: given })).toBeNull();
  },
);

test('a build for an address without encryption says so and what to write', () => {
  expect(siteUrlWarning({ SITE_URL: 'http://localhosting.example.org' })).toContain('沒有加密');
  expect(siteUrlWarning({ SITE_URL: 'http://plans.example.org' })).toMatch(
    /沒有加密的 http:\/\/plans\.example\.org.*SITE_URL=https:\/\/plans\.example\.org/,
  );
});
