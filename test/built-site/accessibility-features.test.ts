import type { Element } from 'hast';
import { beforeAll, expect, test } from 'vitest';
import { readJudgement } from '../support/accessibility/judgement.ts';
import { mainSite, otherAgencySite } from '../support/built-sites.ts';
import { kindOf } from '../support/page-kinds.ts';
import { attribute, readPages, type HtmlPage } from '../support/read-html.ts';

/** By feature of the judgement: whether an element makes a page one that has it. */
const shows: Readonly<Record<string, (element: Element) => boolean>> = {
  tables: ({ tagName }) => tagName === 'table',
  spans: (element) =>
    ['td', 'th'].includes(element.tagName) &&
    ['colSpan', 'rowSpan'].some((name) => (attribute(element, name) ?? '1') !== '1'),
  pictures: ({ tagName }) => tagName === 'img',
  charts: ({ tagName }) => tagName === 'svg',
  filters: ({ tagName }) => tagName === 'select',
  // A text to be copied has a button whose script says when it has copied.
  messages: (element) =>
    attribute(element, 'role') === 'status' ||
    (attribute(element, 'className') ?? '').split(' ').includes('copyable'),
  downloads: (element) => element.tagName === 'a' && attribute(element, 'download') !== undefined,
};

let pages: readonly HtmlPage[];
beforeAll(async () => {
  const sites = [mainSite, otherAgencySite].map(({ directory }) => readPages(directory));
  pages = (await Promise.all(sites)).flat();
});

/** Kinds of pages of which at least one, on either site, has a feature. */
function having(feature: string): string[] {
  const isShown = shows[feature]!;
  const kinds = pages.filter(({ elements }) => elements.some(isShown)).map(kindOfPage);
  return [...new Set(kinds)].sort();
}

const kindOfPage = ({ address }: HtmlPage) => kindOf(address);

const { features, kinds } = readJudgement();

test('every feature of the judgement can be found on a page', () => {
  expect(Object.keys(features).sort()).toEqual(Object.keys(shows).sort());
});

test.each(Object.entries(features))(
  'the accessibility judgement knows which kinds of pages have: %s',
  (name, feature) => {
    const built = new Set(pages.map(kindOfPage));
    const judged = feature.kinds.filter((kind) => built.has(kind)).sort();
    expect(judged).toEqual(having(name));
  },
);

test('every kind of page but texts of the content’s own is built', () => {
  const built = new Set(pages.map(kindOfPage));
  expect(Object.keys(kinds).filter((kind) => !built.has(kind))).toEqual(['prose']);
});
