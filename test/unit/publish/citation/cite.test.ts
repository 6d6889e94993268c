import { describe, expect, test } from 'vitest';
import { cite, type CitationFacts } from '../../../../src/publish/citation/cite.ts';

const facts: CitationFacts = {
  institution: '示範市政府衛生局',
  title: '示範市政府衛生局112年度提升服務品質執行計畫',
  year: 2023,
  siteName: { zh: '計畫公開', en: 'Open Plans' },
  state: {
    zh: '計畫期間2023年1月1日至2023年12月31日，以2026年11月20日為準已經結束；執行結果未載明',
    en: 'plan period 1 January 2023 to 31 December 2023, ended as of 20 November 2026; results are not stated here',
  },
  url: 'https://plans.example.org/plans/demo-health/112/',
};

describe('a citation', () => {
  test('of a row in Chinese names institution, year, title, row, state, site and address', () => {
    expect(cite(facts, 'demo-health-112-001').zh).toBe(
      '示範市政府衛生局（2023）。《示範市政府衛生局112年度提升服務品質執行計畫》，demo-health-112-001（計畫期間2023年1月1日至2023年12月31日，以2026年11月20日為準已經結束；執行結果未載明）。計畫公開。https://plans.example.org/plans/demo-health/112/#demo-health-112-001',
    );
  });

  test('of a row after APA has author, (year), title with its part, site and address', () => {
    expect(cite(facts, 'demo-health-112-001').apa).toBe(
      '示範市政府衛生局. (2023). 示範市政府衛生局112年度提升服務品質執行計畫 (demo-health-112-001; plan period 1 January 2023 to 31 December 2023, ended as of 20 November 2026; results are not stated here). Open Plans. https://plans.example.org/plans/demo-health/112/#demo-health-112-001',
    );
  });

  test('of a whole plan names no row and has the address of the plan', () => {
    const { zh, apa } = cite(facts, null);
    expect(zh).toContain('》（計畫期間');
    expect(apa).toContain('計畫 (plan period');
    expect(zh.endsWith('/plans/demo-health/112/')).toBe(true);
    expect(apa.endsWith('/plans/demo-health/112/')).toBe(true);
  });
});
