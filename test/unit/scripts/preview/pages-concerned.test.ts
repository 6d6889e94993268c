import { describe, expect, test } from 'vitest';
import { concernsPage } from '../../../../scripts/preview/pages-concerned.ts';

describe('what stands in a file is shown', () => {
  test.each([
    ['plans/ntl/101/measures.yaml', '/plans/ntl/101/'],
    ['plans/ntl/101/plan.md', '/en/plans/ntl/101/'],
    ['plans/ntl/101/versions/1/plan.md', '/plans/ntl/101/versions/1/'],
    ['institutions/ntl.yaml', '/institutions/ntl/'],
    ['institutions/ntl.yaml', '/en/institutions/ntl/units/service/'],
    ['disclosures/ntl.yaml', '/disclosure/ntl/'],
    ['disclosures/ntl/list.csv', '/disclosure/ntl/'],
    ['pages/about.en.md', '/about/'],
    ['errata.yaml', '/errata/'],
    ['site.yaml', '/plans/ntl/101/'],
    ['vocabularies/dimensions.yaml', '/'],
  ])('%s on %s', (file, page) => {
    expect(concernsPage(file, page)).toBe(true);
  });

  test.each([
    ['plans/ntl/101/measures.yaml', '/plans/ntl/102/'],
    ['plans/ntl/101/measures.yaml', '/'],
    ['plans/ntl/10/plan.md', '/plans/ntl/101/'],
    ['institutions/nt.yaml', '/institutions/ntl/'],
    ['pages/about.md', '/license/'],
    ['errata.yaml', '/plans/ntl/101/'],
  ])('but not %s on %s', (file, page) => {
    expect(concernsPage(file, page)).toBe(false);
  });
});
