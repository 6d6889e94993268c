import { describe, expect, test } from 'vitest';
import { mainSite, otherAgencySite } from '../support/built-sites.ts';
import { attribute, named, readPages, textOf, type HtmlPage } from '../support/read-html.ts';
import { pathsOf, readJson } from '../support/site-files.ts';

/** Nouns that pages count, in the plural, and verbs that follow them in it; so of one thing neither is right. */
const COUNTED =
  /(?<![\d.,:;#/’–-])\b1 (?:(?:rows|measures|items|entries|plans|institutions|units|datasets|parts|deadlines|files|versions|drafts)\b|(?:row|measure|item|entry|plan|unit|deadline|one) (?:say|name|are|have|stand|match|share)\b)/gu;

interface PlanFile {
  rows: readonly { deadlines: readonly string[]; units: readonly string[] }[];
  retired_on?: string | null;
}

describe.each([
  ['the site', mainSite],
  ['the invented agency', otherAgencySite],
])('%s', (_, site) => {
  /** The pages of plans, each with the plan's data. */
  async function* planPages(): AsyncGenerator<{ page: HtmlPage; plan: PlanFile }> {
    for (const page of await readPages(site.directory)) {
      const [, institution, plan] =
        /^\/(?:en\/)?plans\/([^/]+)\/([^/]+)\/$/.exec(page.address) ?? [];
      if (plan === undefined) continue;
      yield { page, plan: await readJson(site, `/data/plans/${institution}-${plan}.json`) };
    }
  }

  test('counts one thing in the singular', async () => {
    const found: string[] = [];
    for (const page of await readPages(site.directory)) {
      if (!page.address.startsWith('/en/')) continue;
      const words = page.html.replaceAll(/<[^>]+>/g, ' ').match(COUNTED) ?? [];
      found.push(...words.map((each) => `${page.address}: ${each}`));
      const structured = page.html.match(/<script type="application\/ld\+json">.*?<\/script>/gs);
      for (const each of structured?.join('').match(COUNTED) ?? []) {
        found.push(`${page.address} (JSON-LD): ${each}`);
      }
    }
    expect(found).toEqual([]);
  });

  test('says of counts that they include proposals of innovations only where there are some', async () => {
    const proposals = await readJson<{ plan_id: string; institution_id: string }[]>(
      site,
      '/data/innovations.json',
    );
    const owners = new Set(proposals.flatMap((row) => [row.plan_id, row.institution_id]));
    const ofOne =
      /^\/(?:en\/)?(?:institutions|plans|compare)\/(?<institution>[^/]+)\/(?:(?<plan>[^/]+)\/)?$/;
    let counting = 0;
    for (const { address, html } of await readPages(site.directory)) {
      const { institution, plan } = ofOne.exec(address)?.groups ?? {};
      if (institution === undefined) continue;
      if (!/推動作法與創新提案|easures and innovation proposals/.test(html)) continue;
      counting += 1;
      const owner = plan === undefined ? institution : `${institution}-${plan}`;
      expect([...owners], address).toContain(owner);
    }
    expect(counting).toBeGreaterThan(0);
  });

  test('promises the forms of data.gov.tw on pages only where the site is the authority’s own', async () => {
    const own = (await pathsOf(site)).includes('/data/twgov/datasets.json');
    const promising = (await readPages(site.directory))
      .filter(({ html }) => /詮釋資料欄位|the metadata fields (?:of|for) the government/.test(html))
      .map(({ address }) => address);
    expect(promising.length > 0).toBe(own);
  });

  test('explains results in its guide only where some plan has some, and says so where none has', async () => {
    const results = await readJson<unknown[]>(site, '/data/results.json');
    const guides = (await readPages(site.directory)).filter(({ address }) =>
      /^\/(?:en\/)?guide\/$/.test(address),
    );
    expect(guides).toHaveLength(2);
    for (const { html } of guides) {
      expect(/逐期的回報|period by period/.test(html)).toBe(results.length > 0);
      expect(/沒有任何一份計畫的回報|a report on none of its plans/.test(html)).toBe(
        results.length === 0,
      );
    }
  });

  test('calls checksums by one word in Chinese', async () => {
    const others = (await readPages(site.directory))
      .filter(({ html }) => /檢查碼|雜湊值/.test(html))
      .map(({ address }) => address);
    expect(others).toEqual([]);
  });

  test('says 計畫表 of a table without a name, and 附表 only where the plan says it', async () => {
    const wrong = (await readPages(site.directory))
      .filter(({ address }) => /^\/plans\/[^/]+\/[^/]+\/$/.test(address))
      .filter(({ html }) => /「附表」|aria-label="附表/.test(html))
      .map(({ address }) => address);
    expect(wrong).toEqual([]);
  });

  test('names a part of a list of deadlines by a heading that the page has', async () => {
    const wrong: string[] = [];
    let seen = 0;
    for (const page of await readPages(site.directory)) {
      if (!/^\/deadlines\/[a-z-]+\/$/.test(page.address)) continue;
      const headings = named(page, 'h2').map((heading) => textOf(heading).trim());
      for (const [, part] of page.html.matchAll(/列在後面的「([^」]+)」/g)) {
        seen += 1;
        if (!headings.includes(part!)) wrong.push(`${page.address}: ${part}`);
      }
    }
    expect(seen).toBeGreaterThan(0);
    expect(wrong).toEqual([]);
  });

  test('dates the page of a dataset no earlier than any day that it names in its history', async () => {
    const wrong: string[] = [];
    let seen = 0;
    for (const page of await readPages(site.directory)) {
      if (!/^\/(?:en\/)?data\/[a-z-]+\/$/.test(page.address)) continue;
      const times = named(page, 'time');
      const dayOf = (time: (typeof times)[number]) => attribute(time, 'dateTime') ?? '';
      const own = dayOf(
        times.find((time) => String(attribute(time, 'className')) === 'page-modified')!,
      );
      const latest = times.map(dayOf).sort().at(-1)!;
      seen += 1;
      if (own < latest) wrong.push(`${page.address}: ${own} < ${latest}`);
    }
    expect(seen).toBeGreaterThan(10);
    expect(wrong).toEqual([]);
  });

  test.each([
    ['disclosure/', 'disclosures'],
    ['errata/', 'errata'],
  ])('leads from %s to its dataset once', async (path, dataset) => {
    const page = (await readPages(site.directory)).find(({ address }) => address === `/${path}`)!;
    const links = named(page, 'a').filter(
      (link) => attribute(link, 'href') === `${site.basePath}data/${dataset}/`,
    );
    expect(links).toHaveLength(1);
  });

  test('says of units that they are of the plan’s year only where the plan names some', async () => {
    const wrong: string[] = [];
    let seen = 0;
    for await (const {
      page,
      plan: { rows },
    } of planPages()) {
      seen += 1;
      const says = /承辦單位是計畫當年的組織|[Uu]nits are those of (?:the plan’s|that) year/;
      if (says.test(page.html) !== rows.some(({ units }) => units.length > 0)) {
        wrong.push(page.address);
      }
    }
    expect(seen).toBeGreaterThan(0);
    expect(wrong).toEqual([]);
  });

  test('says of a unit that it is of a plan’s year only where a plan names it', async () => {
    const pages = (await readPages(site.directory)).filter(({ address }) =>
      /^\/(?:en\/)?institutions\/[^/]+\/units\/[a-z0-9-]+\/$/.test(address),
    );
    expect(pages.length).toBeGreaterThan(0);
    const wrong = pages
      .filter(({ html }) => {
        const isNamed = !/收錄的計畫中沒有由它承辦的作法|in charge of no measure/.test(html);
        const isOfYear = /是計畫當年的組織，可能已經改組|those of the plan’s year and may/.test(
          html,
        );
        return isOfYear !== isNamed;
      })
      .map(({ address }) => address);
    expect(wrong).toEqual([]);
  });

  test('describes a plan by deadlines and units only where its rows have some', async () => {
    const wrong: string[] = [];
    let seen = 0;
    for await (const { page, plan } of planPages()) {
      const { rows, retired_on: gone = null } = plan;
      if (gone !== null) continue;
      seen += 1;
      const said = /<meta name="description" content="([^"]*)"/.exec(page.html)?.[1] ?? '';
      const claims = {
        deadlines: /完成期限|deadlines/.test(said),
        units: /承辦單位|units in charge/.test(said),
      };
      for (const column of ['deadlines', 'units'] as const) {
        if (claims[column] !== rows.some((row) => row[column].length > 0)) {
          wrong.push(`${page.address}: ${said}`);
        }
      }
    }
    expect(seen).toBeGreaterThan(0);
    expect(wrong).toEqual([]);
  });
});
