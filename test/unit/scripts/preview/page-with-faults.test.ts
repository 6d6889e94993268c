import { expect, test } from 'vitest';
import type { Problem } from '../../../../src/content/problems/problem.ts';
import { withPreview } from '../../../../scripts/preview/page-with-faults.ts';

const place = { basePath: '/sub/', language: 'zh' } as const;
const page =
  '<!doctype html><html><head><title>計畫</title></head><body class="a"><main>文</main></body></html>';
const none = { own: [], others: [], isStale: false };

const problem = (change: Partial<Problem> = {}): Problem => ({
  file: 'content/plans/ntl/101/plan.md',
  place: { line: 3, column: 1 },
  severity: 'error',
  ruleId: 'schema/type',
  message: '不對',
  fix: '改寫',
  ...change,
});

test('a page without faults is the page, and a script that waits for changes', () => {
  const { page: made, version } = withPreview(page, none, place);
  expect(made).toContain('<body class="a"><main>文</main></body>');
  expect(made).toContain(`src="/sub/__preview/preview.js" data-version="${version}"`);
});

test('what is wrong stands before the page: where, what, and what to write instead', () => {
  const { page: made } = withPreview(page, { ...none, own: [problem()] }, place);
  expect(made).toMatch(
    /<body class="a"><section .*content\/plans\/ntl\/101\/plan\.md:3:1.*不對 → 改寫.*<main>/s,
  );
  expect(made).toContain('1 個錯誤、0 個提醒');
});

test('words of the content are text, never markup', () => {
  const { page: made } = withPreview(
    page,
    { ...none, own: [problem({ message: '<script>alert(1)</script>', fix: '"&' })] },
    place,
  );
  expect(made).not.toContain('<script>alert');
  expect(made).toContain('&lt;script&gt;');
});

test('a page that is shown as it was says so', () => {
  const own = [problem()];
  expect(withPreview(page, { ...none, own, isStale: true }, place).page).toContain('改錯之前');
  expect(withPreview(page, { ...none, own }, place).page).not.toContain('改錯之前');
});

test('errors of other files are counted and named', () => {
  const { page: made } = withPreview(page, { ...none, others: [problem()] }, place);
  expect(made).toContain('其他檔案有 1 個錯誤');
  expect(made).toContain('content/plans/ntl/101/plan.md');
});

test('the version changes with the page and with its faults, and with nothing else', () => {
  const version = (html: string, faults = none) => withPreview(html, faults, place).version;
  expect(version(page)).toBe(version(page));
  expect(version(page.replace('文', '字'))).not.toBe(version(page));
  expect(withPreview(page, { ...none, own: [problem()] }, place).version).not.toBe(version(page));
});
