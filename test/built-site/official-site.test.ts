import { beforeAll, describe, expect, test } from 'vitest';
import { t } from '../../src/words/interface/index.ts';
import { mainSite, otherAgencySite } from '../support/built-sites.ts';
import { attribute, named, readPages, textOf, type HtmlPage } from '../support/read-html.ts';

let official: readonly HtmlPage[];
let unofficial: readonly HtmlPage[];
beforeAll(async () => {
  official = await readPages(otherAgencySite.directory);
  unofficial = await readPages(mainSite.directory);
  // Of no page at all everything is true.
  expect(official.length).toBeGreaterThan(20);
  expect(unofficial.length).toBeGreaterThan(20);
});

/** Text of a page's foot. */
const footOf = (page: HtmlPage) =>
  named(page, 'footer')
    .map((foot) => textOf(foot))
    .join(' ');

const wordsOf = ({ address }: HtmlPage) => t(address.startsWith('/en/') ? 'en' : 'zh');

/** The agency in the language of a page: it has an English name. */
const agencyOn = ({ address }: { address: string }) =>
  address.startsWith('/en/') ? 'Demonstration County Health Bureau' : '示範縣衛生局';

describe('every page of an official site', () => {
  test('says whose site it is, and nowhere that it is none', () => {
    for (const page of official) {
      const { footer, plan, prose } = wordsOf(page);
      expect(footOf(page), page.address).toContain(footer.official(agencyOn(page)));
      for (const denial of [
        footer.notOfficial,
        prose.notOfficial,
        footer.planTexts,
        plan.sourceStatement,
        plan.sourceName,
      ]) {
        expect(page.html, page.address).not.toContain(denial);
      }
    }
  });

  test('names the one licence in head and foot, by its name in the language of the page', () => {
    for (const page of official) {
      const links = [...named(page, 'link', 'a')].filter((link) =>
        String(attribute(link, 'rel')).split(/[ ,]/).includes('license'),
      );
      expect(links.length, page.address).toBeGreaterThan(1);
      for (const link of links) {
        expect(attribute(link, 'href'), page.address).toBe('https://data.gov.tw/license');
      }
      expect(footOf(page), page.address).toContain(wordsOf(page).footer.governmentLicenceName);
      expect(page.html, page.address).not.toMatch(/creativecommons|CC BY/);
    }
  });

  test('tells on the page about the site that it is the agency’s own', () => {
    for (const address of ['/about/', '/en/about/']) {
      const page = official.find((each) => each.address === address)!;
      const main = named(page, 'main').map((each) => textOf(each));
      expect(main.join(' '), address).toContain(wordsOf(page).footer.official(agencyOn(page)));
    }
  });
});

describe('every page of another site', () => {
  test('says that it is not official', () => {
    for (const page of unofficial) {
      expect(footOf(page), page.address).toContain(wordsOf(page).footer.notOfficial);
    }
  });

  test('says so on the page about the site too', () => {
    for (const address of ['/about/', '/en/about/']) {
      const page = unofficial.find((each) => each.address === address)!;
      expect(page.html, address).toContain(wordsOf(page).prose.notOfficial);
    }
  });
});

describe('the accessibility statement', () => {
  test('ascribes its tests to the software, not to whoever runs the site', () => {
    const said = {
      '/accessibility/': ['軟體 Open Plans 的檢測結果', '不是本站經營者自己檢測這個網站的結果'],
      '/en/accessibility/': [
        'the results of testing Open Plans',
        'not results of tests that whoever runs this site made of it',
      ],
    };
    for (const [address, sentences] of Object.entries(said)) {
      const page = unofficial.find((each) => each.address === address)!;
      for (const sentence of sentences) expect(page.html, address).toContain(sentence);
      expect(page.html, address).not.toMatch(
        /本站(?:自己|原始碼中)的測試|this site(?:'|’)s (?:own )?(?:tests|source code)/,
      );
    }
  });
});
