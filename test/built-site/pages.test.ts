import { existsSync } from 'node:fs';
import { join } from 'node:path';
import { beforeAll, describe, expect, test } from 'vitest';
import { mainSite, otherAgencySite } from '../support/built-sites.ts';
import { htmlValidator } from '../support/html-validator.ts';
import { attribute, named, readPages, textOf, type HtmlPage } from '../support/read-html.ts';
import { isWhole } from '../support/samples.ts';
import { onePageOfEachKind } from '../support/page-kinds.ts';

describe.each([
  ['the site', mainSite],
  ['the other agency’s site', otherAgencySite],
])('every page of %s', (_, site) => {
  let pages: readonly HtmlPage[];
  beforeAll(async () => {
    pages = await readPages(site.directory);
  });

  /** Addresses of the pages that do not fit. */
  const unfit = (isFit: (page: HtmlPage) => boolean) =>
    pages.filter((page) => !isFit(page)).map(({ address }) => address);

  test('exists', () => {
    expect(pages.length).toBeGreaterThan(20);
  });

  test('has one main heading, with words in it', () => {
    expect(
      unfit((page) => {
        const headings = named(page, 'h1');
        return headings.length === 1 && textOf(headings[0]!).trim() !== '';
      }),
    ).toEqual([]);
  });

  test('has headings that skip no level', () => {
    expect(
      unfit((page) => {
        const levels = named(page, 'h1', 'h2', 'h3', 'h4', 'h5', 'h6').map(({ tagName }) =>
          Number(tagName[1]),
        );
        return levels.every((level, index) => level <= (levels[index - 1] ?? 0) + 1);
      }),
    ).toEqual([]);
  });

  test('has a title and a description of its own', () => {
    const title = (page: HtmlPage) => textOf(named(page, 'title')[0]!);
    expect(unfit((page) => named(page, 'title').length > 0 && title(page).trim() !== '')).toEqual(
      [],
    );
    expect(
      unfit((page) =>
        named(page, 'meta').some(
          (meta) =>
            attribute(meta, 'name') === 'description' && (attribute(meta, 'content') ?? '') !== '',
        ),
      ),
    ).toEqual([]);
    const titles = pages.map(title);
    expect(titles.filter((words, index) => titles.indexOf(words) !== index)).toEqual([]);
  });

  test('says its language: English below /en/, Traditional Chinese elsewhere', () => {
    expect(
      unfit((page) => {
        const language = attribute(named(page, 'html')[0]!, 'lang');
        return language === (page.address.startsWith('/en/') ? 'en' : 'zh-Hant-TW');
      }),
    ).toEqual([]);
  });

  test('uses each id once', () => {
    expect(
      unfit((page) => {
        const ids = page.elements.flatMap((element) => attribute(element, 'id') ?? []);
        return ids.length === page.ids.size;
      }),
    ).toEqual([]);
  });

  test('says whether the site is an official one', () => {
    const words = { zh: '不是所列機關的官方網站', en: 'not an official' };
    if (site === otherAgencySite) {
      expect(unfit(({ html }) => !html.includes(words.zh) && !html.includes(words.en))).toEqual([]);
    } else {
      expect(unfit(({ html }) => html.includes(words.zh) || html.includes(words.en))).toEqual([]);
    }
  });

  test('names a picture for links to it, which is there', () => {
    const isThere = new Map<string, boolean>();
    const shown = ({ html }: HtmlPage) => {
      const url = /<meta property="og:image" content="([^"]+)">/.exec(html)?.[1];
      return url && new URL(url).pathname.slice(site.basePath.length);
    };
    expect(
      unfit((page) => {
        const path = shown(page);
        if (path === undefined) return false;
        const file = join(site.directory, path);
        if (!isThere.has(file)) isThere.set(file, existsSync(file));
        return isThere.get(file)!;
      }),
    ).toEqual([]);
    expect(isThere.size).toBeGreaterThan(2);
  });

  test('carries no inline script, style or event handler, so that a strict policy holds', () => {
    expect(
      unfit((page) =>
        page.elements.every((element) => {
          const names = Object.keys(element.properties);
          const isInlineScript =
            element.tagName === 'script' &&
            attribute(element, 'src') === undefined &&
            attribute(element, 'type') !== 'application/ld+json';
          const isDrawing = element.tagName === 'svg' || element.tagName === 'style';
          return (
            !isInlineScript &&
            element.tagName !== 'style' &&
            !names.some((name) => /^on[a-z]/i.test(name)) &&
            (isDrawing || !names.includes('style'))
          );
        }),
      ),
    ).toEqual([]);
  });

  test('is valid HTML (HM1410100C)', async () => {
    const faults: string[] = [];
    // One of each kind and language; the deep tests take all.
    const sample = new Set(isWhole ? [] : await onePageOfEachKind(site));
    for (const page of pages.filter(({ address }) => isWhole || sample.has(address))) {
      const report = await htmlValidator.validateString(page.html, page.file);
      for (const { messages } of report.results) {
        for (const { line, column, ruleId, message } of messages.slice(0, 5)) {
          faults.push(`${page.file}:${line}:${column} ${ruleId} ${message}`);
        }
      }
    }
    expect(faults.slice(0, 30)).toEqual([]);
  });
});
