import { expect, test } from 'vitest';
import { quoted } from '../../../../src/site/html/quoted.ts';
import { languageView } from '../../../../src/site/views/language-view.ts';

const settings = { siteUrl: 'https://plans.example.org', basePath: '/' };

test('the words of a plan are Chinese, the marks around them of the page’s language', () => {
  expect(String(quoted(languageView('en', settings), '106年6月'))).toBe(
    '“<span lang="zh-Hant-TW">106年6月</span>”',
  );
  expect(String(quoted(languageView('zh', settings), '106年6月'))).toBe(
    '「<span>106年6月</span>」',
  );
});
