import type { Element, Nodes, Root } from 'hast';
import { describe, expect, test } from 'vitest';
import { mainSite, otherAgencySite } from '../support/built-sites.ts';
import { readPages } from '../support/read-html.ts';

/** What can hold no mark, or holds no language. */
const plain = [
  'script',
  'style',
  'title',
  'desc',
  'textarea',
  'code',
  'pre',
  'kbd',
  'samp',
  'noscript',
];

/** Texts of a page that are not in the language that they are marked as. */
function unmarkedIn(tree: Root): string[] {
  const found: string[] = [];
  const walk = (node: Nodes, lang: string): void => {
    if (node.type === 'text') {
      const text = node.value.replace(/\s+/g, ' ').trim();
      if (isMarkedWrongly(text, lang)) found.push(`${lang}: ${text.slice(0, 60)}`);
    } else if (node.type === 'element') {
      if (plain.includes(node.tagName)) return;
      const own = langOf(node) ?? lang;
      for (const child of node.children) walk(child, own);
    } else if ('children' in node) {
      for (const child of node.children) walk(child, lang);
    }
  };
  walk(tree, '');
  return found;
}

function langOf({ properties }: Element): string | undefined {
  return typeof properties['lang'] === 'string' ? properties['lang'] : undefined;
}

/** Words that stand in names and titles in small letters. */
const small = /^(?:a|an|and|at|by|for|in|of|on|the|to)$/;

/** Whether every word begins with a capital or is a small one, as in a name: no phrase. */
const isName = (words: string) =>
  words.split(/[,;:]? /).every((word) => /^\p{Lu}/u.test(word) || small.test(word));

function isMarkedWrongly(text: string, lang: string): boolean {
  if (lang.startsWith('en')) return /\p{Script=Han}/u.test(text);
  const phrases = text.match(/\p{L}[\p{L}’'-]*(?:[,;:]? \p{L}[\p{L}’'-]*){2,}/gu) ?? [];
  return phrases.some((words) => /^[\p{Script=Latin}\P{L}]+$/u.test(words) && !isName(words));
}

describe.each([
  ['the site', mainSite],
  ['the invented agency', otherAgencySite],
])('%s', (_, site) => {
  test('marks Chinese as Chinese and English as English on every page', async () => {
    const pages = await readPages(site.directory);
    expect(pages.length).toBeGreaterThan(60);
    const found = pages.flatMap(({ address, tree }) =>
      unmarkedIn(tree).map((text) => `${address} ${text}`),
    );
    expect(found).toEqual([]);
  });

  test('marks Chinese values of the data on English pages', async () => {
    const pages = await readPages(site.directory);
    const english = pages.filter(({ address }) => address.startsWith('/en/'));
    const values = english.flatMap(({ html }) =>
      [...html.matchAll(/<code([^>]*)>([^<]*\p{Script=Han}[^<]*)<\/code>/gu)].map(
        ([, attributes = '', value]) => [value, attributes.includes('lang="zh')],
      ),
    );
    expect(values.length).toBeGreaterThan(0);
    expect(values.filter(([, isMarked]) => !isMarked)).toEqual([]);
  });

  test('marks what cannot be told of a unit in the language of the page', async () => {
    const pages = await readPages(site.directory);
    const marks = pages.flatMap(({ html }) => {
      // In the choice of lists they stand within no other language.
      const outside = html.replace(/<nav class="deadline-choice"[^]*?<\/nav>/, '');
      return [
        ...outside.matchAll(
          /<span class="aside"(?: lang="([^"]+)")?>\s*(無法確認|cannot be told)/g,
        ),
      ].map(([, lang, words]) => `${lang ?? 'of the page'}: ${words}`);
    });
    expect([...new Set(marks)].sort()).toEqual(['en: cannot be told', 'of the page: 無法確認']);
  });
});
