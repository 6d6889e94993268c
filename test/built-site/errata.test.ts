import { beforeAll, describe, expect, test } from 'vitest';
import { errataWords } from '../../src/words/interface/errata.ts';
import { mainSite, otherAgencySite } from '../support/built-sites.ts';
import { attribute, named, readPages, textOf, type HtmlPage } from '../support/read-html.ts';

const languages = [
  { language: 'zh', root: '/' },
  { language: 'en', root: '/en/' },
] as const;

let bureau: Map<string, HtmlPage>;
beforeAll(async () => {
  const pages = await readPages(otherAgencySite.directory);
  bureau = new Map(pages.map((page) => [page.address, page]));
});

describe.each(languages)('corrections of the transcription, $language', ({ language, root }) => {
  const say = errataWords(language);
  const page = () => bureau.get(`${root}errata/`)!;

  test('stand on a page with what was, what is now, and why', () => {
    expect(named(page(), 'del').map(textOf)).toEqual(['稽查餐飲業者 120 家次']);
    expect(named(page(), 'ins').map(textOf)).toEqual([
      '示衛企字第1120000001號',
      '稽查餐飲業者 1,200 家次',
    ]);
    expect(page().html).toContain('轉錄時漏了一個 0，依來源檔更正。');
    expect(page().html).toContain('&lt;b&gt;文號&lt;/b&gt;');
    expect(page().html).toContain(say.notAmendments);
  });

  test('are linked from the footer of every page, and from plan and row', () => {
    const base = otherAgencySite.basePath + root.slice(1);
    const plan = bureau.get(`${root}plans/demo-health/112/`)!;
    const links = named(plan, 'a').map((link) => attribute(link, 'href'));
    expect(links).toContain(`${base}errata/`);
    expect(links).toContain('#demo-health-112-2023-02-20-1');
    expect(plan.ids).toContain('demo-health-112-2023-02-20-1');
  });
});

test('a site without corrections says so', async () => {
  const pages = await readPages(mainSite.directory);
  const page = pages.find(({ address }) => address === '/errata/')!;
  expect(page.html).toContain(errataWords('zh').none);
});
