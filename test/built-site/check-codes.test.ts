import { readFile } from 'node:fs/promises';
import { join } from 'node:path';
import type { Element } from 'hast';
import { visit } from 'unist-util-visit';
import { beforeAll, describe, expect, test } from 'vitest';
import { mainSite, otherAgencySite } from '../support/built-sites.ts';
import {
  attribute,
  listFiles,
  named,
  readPages,
  textOf,
  type HtmlPage,
} from '../support/read-html.ts';

/**
 * What the machine codes (ending in C) of Taiwan's web accessibility guidelines ask for, editions
 * 110.07 and 115.11, on every page. The ministry's own tool runs on Windows only and is not run
 * here; the pages' statement says so.
 */

const has = (element: Element, name: string) => attribute(element, name) !== undefined;
const isFilled = (value: string | undefined) => value !== undefined && value.trim() !== '';

/** Name of an element from its text, its label or the pictures in it. */
function isNamed(element: Element): boolean {
  const pictures = descendants(element).filter(({ tagName }) => ['img', 'svg'].includes(tagName));
  return (
    isFilled(textOf(element)) ||
    has(element, 'ariaLabel') ||
    has(element, 'ariaLabelledBy') ||
    pictures.some((each) => isFilled(attribute(each, 'alt') ?? attribute(each, 'ariaLabel')))
  );
}

function descendants(element: Element): Element[] {
  return element.children.flatMap((child) =>
    child.type === 'element' ? [child, ...descendants(child)] : [],
  );
}

const isControl = (element: Element) =>
  ['select', 'textarea'].includes(element.tagName) ||
  (element.tagName === 'input' &&
    !['hidden', 'submit', 'button', 'image'].includes(attribute(element, 'type') ?? 'text'));

function isLabelled(control: Element, page: HtmlPage): boolean {
  const id = attribute(control, 'id');
  return (
    isFilled(attribute(control, 'title')) ||
    isFilled(attribute(control, 'ariaLabel')) ||
    has(control, 'ariaLabelledBy') ||
    named(page, 'label').some(
      (label) =>
        (id !== undefined && attribute(label, 'htmlFor') === id && isNamed(label)) ||
        descendants(label).includes(control),
    )
  );
}

const autocompleteOf = (field: Element) => attribute(field, 'autoComplete');

/** Code, what it asks for, and the elements of a page that do not give it. */
const rules: readonly [string, string, (page: HtmlPage) => Element[]][] = [
  [
    'HM1110100C',
    'every picture has a text alternative',
    (page) => named(page, 'img').filter((image) => !has(image, 'alt')),
  ],
  [
    'HM1110101C',
    'every area of an image map has one',
    (page) => named(page, 'area').filter((area) => !isFilled(attribute(area, 'alt'))),
  ],
  [
    'HM1110102C',
    'no picture has a description at another address',
    (page) => page.elements.filter((element) => has(element, 'longDesc')),
  ],
  [
    'HM1110104C, HM1110105C',
    'nothing is a picture button, plug-in or embedded object',
    (page) =>
      page.elements.filter(
        (element) =>
          ['object', 'embed', 'applet'].includes(element.tagName) ||
          (element.tagName === 'input' && attribute(element, 'type') === 'image'),
      ),
  ],
  [
    'GN1110107E, GN1120100E to GN2120500E, GN1140200E',
    'nothing plays sounds or films',
    (page) =>
      page.elements.filter(({ tagName }) =>
        ['audio', 'video', 'canvas', 'track'].includes(tagName),
      ),
  ],
  [
    'HM2130500E, FA2130501E',
    'no field asks about the visitor',
    (page) =>
      named(page, 'input').filter((field) => !['off', undefined].includes(autocompleteOf(field))),
  ],
  [
    'HM1110106C',
    'a picture without meaning has no title',
    (page) =>
      named(page, 'img').filter((image) => attribute(image, 'alt') === '' && has(image, 'title')),
  ],
  [
    'HM1130100C',
    'headings are not empty and skip no level',
    (page) => {
      const headings = page.elements.filter(({ tagName }) => /^h[1-6]$/.test(tagName));
      const level = (heading: Element | undefined) => Number(heading?.tagName.slice(1) ?? 0);
      return headings.filter(
        (heading, index) =>
          !isFilled(textOf(heading)) || level(heading) > level(headings[index - 1]) + 1,
      );
    },
  ],
  [
    'HM3241000C',
    'there are headings',
    (page) =>
      page.elements.some(({ tagName }) => /^h[1-6]$/.test(tagName)) ? [] : named(page, 'html'),
  ],
  [
    'HM1130101C',
    'every heading of a table says what it heads',
    (page) =>
      named(page, 'th').filter(
        (cell) => !['row', 'col', 'rowgroup', 'colgroup'].includes(attribute(cell, 'scope') ?? ''),
      ),
  ],
  [
    'HM1130102C',
    'headings of a table stand in one row or one column, so that scope relates them',
    (page) => named(page, 'th').filter((cell) => has(cell, 'colSpan') || has(cell, 'rowSpan')),
  ],
  [
    'HM1130103C, HM1130105C',
    'groups of controls have a name',
    (page) => [
      ...named(page, 'fieldset').filter(
        (group) => !descendants(group).some((e) => e.tagName === 'legend' && isNamed(e)),
      ),
      ...named(page, 'optgroup').filter((group) => !isFilled(attribute(group, 'label'))),
    ],
  ],
  [
    'HM1130104C',
    'every control has a label',
    (page) => page.elements.filter((each) => isControl(each) && !isLabelled(each, page)),
  ],
  [
    'HM1240102C',
    'every group of links holds links',
    (page) =>
      named(page, 'nav').filter((nav) => !descendants(nav).some(({ tagName }) => tagName === 'a')),
  ],
  [
    'HM1240200C',
    'the title is not empty',
    (page) => named(page, 'title').filter((title) => !isFilled(textOf(title))),
  ],
  [
    'HM1240400C',
    'no picture repeats the text of the link it stands in',
    (page) =>
      named(page, 'a').filter((link) =>
        descendants(link).some(
          (image) =>
            image.tagName === 'img' &&
            isFilled(attribute(image, 'alt')) &&
            attribute(image, 'alt') === textOf(link).trim(),
        ),
      ),
  ],
  [
    'HM1240401C',
    'every link has words',
    (page) => named(page, 'a').filter((link) => has(link, 'href') && !isNamed(link)),
  ],
  [
    'HM1310100C',
    'the page says its language',
    (page) => named(page, 'html').filter((html) => !isFilled(attribute(html, 'lang'))),
  ],
  [
    'HM1410200C',
    'every button has a name',
    (page) => named(page, 'button').filter((button) => !isNamed(button)),
  ],
  [
    'HM1410201C',
    'there are no frames without a title',
    (page) =>
      page.elements.filter(
        (element) =>
          ['frame', 'iframe'].includes(element.tagName) && !isFilled(attribute(element, 'title')),
      ),
  ],
  [
    'ME1320200C',
    'no download needs a commercial office program',
    (page) =>
      named(page, 'a').filter((link) =>
        /\.(?:docx?|xlsx?|pptx?)(?:$|[?#])/i.test(attribute(link, 'href') ?? ''),
      ),
  ],
  [
    'HM2310200C',
    'a passage in another language says which, and no other passage says one',
    (page) => {
      const root = attribute(named(page, 'html')[0]!, 'lang');
      // Within a passage in another language, one in the page's own says so again.
      const within = new Set<Element>();
      for (const element of page.elements) {
        const isOther = element.tagName !== 'html' && has(element, 'lang');
        if (!isOther || attribute(element, 'lang') === root) continue;
        visit(element, 'element', (inner) => {
          within.add(inner);
        });
      }
      return page.elements.filter(
        (element) =>
          element.tagName !== 'html' &&
          has(element, 'lang') &&
          (attribute(element, 'lang') === '' ||
            (attribute(element, 'lang') === root && !within.has(element))),
      );
    },
  ],
];

describe.each([
  ['the site', mainSite],
  ['the other agency’s site', otherAgencySite],
])('%s', (_, site) => {
  let pages: readonly HtmlPage[];
  let styles: string;
  beforeAll(async () => {
    pages = await readPages(site.directory);
    const files = (await listFiles(site.directory)).filter((file) => file.endsWith('.css'));
    const texts = await Promise.all(files.map((file) => readFile(join(site.directory, file))));
    styles = texts.map(String).join('\n');
  });

  test.each(rules)('%s: %s', (_code, _words, unfit) => {
    const found = pages.flatMap((page) =>
      unfit(page).map((element) => `${page.address} <${element.tagName}> ${textOf(element)}`),
    );
    expect(found.slice(0, 20)).toEqual([]);
  });

  /** Values of a property in all style sheets that are written in an absolute unit. */
  const absolute = (property: string) =>
    [...styles.matchAll(new RegExp(`(?<![\\w-])${property}:([^;}]+)`, 'g'))]
      .map(([, value]) => value!)
      .filter((value) => /\d(?:px|pt|pc|cm|mm|in)\b/.test(value));

  test.each([
    ['CS2140401C', 'font-size'],
    ['CS3140801C', 'max-width'],
    ['CS3140801C', 'max-inline-size'],
    ['CS3140802C', 'line-height'],
  ])('%s: %s is relative to the reader’s own size', (_code, property) => {
    expect(styles).toContain(`${property === 'max-width' ? 'max-inline-size' : property}:`);
    expect(absolute(property)).toEqual([]);
  });
});
