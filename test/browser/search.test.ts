import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import type { Browser, Page } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import type { RunningServer } from '../../scripts/serve/static-server.ts';
import { connectBrowser, serve } from '../support/browser.ts';
import { mainSite } from '../support/built-sites.ts';
import { holdsWords, lookedThrough } from '../support/holds-words.ts';
import { howMany } from '../support/samples.ts';

/**
 * The search page in a browser, measured against plain substring search over the published
 * dataset: `data-total` must be the number of measures whose text contains what was asked. What people
 * type besides plain words is tested in test/content/searches.test.ts.
 */

interface Measure {
  measure_id: string;
  /** Null where it is withheld. */
  text: string | null;
  url: string;
}

const measures = JSON.parse(
  readFileSync(join(mainSite.directory, 'data/measures.json'), 'utf8'),
) as Measure[];
const texts = measures.map(({ text }) => lookedThrough(text ?? ''));

let server: RunningServer;
let browser: Browser;
let page: Page;

beforeAll(async () => {
  browser = await connectBrowser();
  server = await serve(mainSite);
  page = await browser.newPage();
});

afterAll(async () => {
  await browser.close();
  await server.close();
});

interface Found {
  total: number;
  /** Ids of the measures that the listed exact hits link to. */
  listed: string[];
}

async function readFound(): Promise<Found> {
  const section = page.locator('[data-total][data-state="ready"]');
  await section.waitFor();
  return section.evaluate((element) => ({
    total: Number(element.dataset['total']),
    listed: [...element.querySelectorAll<HTMLAnchorElement>('.hit a')].map(({ hash }) =>
      hash.slice(1),
    ),
  }));
}

/** Opens the address of a search. */
async function open(query: string): Promise<Found> {
  await page.goto(`${server.url}search/?q=${encodeURIComponent(query)}`);
  return readFound();
}

/** Types a search into the page that is open. */
async function ask(query: string): Promise<Found> {
  await page.locator('#search_words').fill(query);
  await page.locator('#search_words').press('Enter');
  return readFound();
}

/** Ids of the measures whose text contains every needle, a Latin one at the beginning of a word. */
function measuresWith(...needles: string[]): string[] {
  const tests = needles.map(holdsWords);
  return measures
    .filter((_, place) => tests.every((holds) => holds(texts[place]!)))
    .map(({ measure_id: id }) => id);
}

/** The same numbers at every run: linear congruential generator of Numerical Recipes. */
function numbers(seed: number): (below: number) => number {
  let state = seed;
  return (below) => {
    state = (Math.imul(state, 1_664_525) + 1_013_904_223) >>> 0;
    return Math.floor((state / 2 ** 32) * below);
  };
}

interface Sample {
  query: string;
  needles: string[];
}

const segmenter = new Intl.Segmenter('zh-Hant-TW', { granularity: 'word' });

function hanWordsOf(text: string): string[] {
  return [...segmenter.segment(text)]
    .filter(({ segment, isWordLike }) => isWordLike && /^\p{Script=Han}{2,}$/u.test(segment))
    .map(({ segment }) => segment);
}

/** Words, pairs of words of one measure, and fragments of 2 to 9 characters, of the measures' texts. */
function samples(count: { words: number; pairs: number; fragments: number }): Sample[] {
  const next = numbers(20261120);
  const texts = measures
    .map(({ text }) => text ?? '')
    .filter((text) => hanWordsOf(text).length > 1);
  const anyText = () => texts[next(texts.length)]!;
  const anyWord = (text: string) => {
    const words = hanWordsOf(text);
    return words[next(words.length)]!;
  };
  const repeat = <Value>(times: number, make: () => Value) => Array.from({ length: times }, make);
  const words = repeat(count.words, () => anyWord(anyText()));
  const pairs = repeat(count.pairs, () => {
    const text = anyText();
    return [anyWord(text), anyWord(text)];
  });
  const fragments = repeat(count.fragments, () => {
    const characters = [...anyText().replaceAll('\n', ' ')];
    const start = next(Math.max(1, characters.length - 9));
    return characters.slice(start, start + 2 + next(8)).join('');
  });
  return [
    ...words.map((word) => ({ query: word, needles: [word] })),
    ...pairs.map((pair) => ({ query: pair.join(' '), needles: pair })),
    ...fragments.map((fragment) => ({ query: fragment, needles: [fragment] })),
  ];
}

describe('exact hits', () => {
  test('words, pairs and fragments give the totals of plain substring search, true hits first', async () => {
    const asked = samples({
      words: howMany(3, 100),
      pairs: howMany(2, 60),
      fragments: howMany(5, 160),
    });
    const wrongTotals: string[] = [];
    const wrongHits: string[] = [];
    await open('');
    for (const { query, needles } of asked) {
      const expected = measuresWith(...needles);
      const { total, listed } = await ask(query);
      if (total !== expected.length) wrongTotals.push(`${query}: ${total}, not ${expected.length}`);
      const isTrueHit = listed.slice(0, 3).some((id) => expected.includes(id));
      if (expected.length > 0 && !isTrueHit) wrongHits.push(query);
    }
    expect(asked.length).toBe(howMany(10, 320));
    expect(wrongTotals.length / asked.length, wrongTotals.join('\n')).toBeLessThanOrEqual(0.005);
    expect(wrongHits).toEqual([]);
  });

  test.each(
    ['，', '服務', 'E-MAIL', '哺乳室', '電子書', '滿意度', '臺灣', '1'].slice(0, howMany(3, 8)),
  )('%s: the address opens with exactly the measures that say it, all reachable', async (query) => {
    const expected = measuresWith(query);
    const { total } = await open(query);
    expect(total).toBe(expected.length);
    while (await page.locator('#search_hits .hits-more').count()) {
      const before = await page.locator('#search_hits .hit').count();
      await page.locator('#search_hits .hits-more').click();
      await page.waitForFunction(
        (number) => document.querySelectorAll('#search_hits .hit').length > number,
        before,
      );
    }
    const { listed } = await readFound();
    expect([...listed].sort()).toEqual([...expected].sort());
  });

  test.each([
    ['台灣', '臺灣'],
    ['ＡＥＤ', 'aed'],
    ['e-mail', 'E-MAIL'],
    ['（一）', '(一)'],
  ])('%s and %s find the same', async (one, other) => {
    expect(await open(one)).toEqual(await open(other));
  });
});

/** First visit, nothing kept: what came over the line until hits are shown. */
async function bytesOfColdVisit(query: string): Promise<number> {
  const context = await browser.newContext();
  const cold = await context.newPage();
  const line = await context.newCDPSession(cold);
  await line.send('Network.enable');
  let bytes = 0;
  line.on('Network.dataReceived', (event) => (bytes += event.encodedDataLength));
  line.on('Network.responseReceived', (event) => (bytes += event.response.encodedDataLength));
  await cold.goto(`${server.url}search/?q=${encodeURIComponent(query)}`, { waitUntil: 'commit' });
  await cold.locator('[data-total][data-state="ready"] .hit').first().waitFor();
  await context.close();
  return bytes;
}

test.each(['服務', '哺乳室', '電子書'].slice(0, howMany(1, 3)))(
  '%s: a first visit loads at most 250 kB until its hits are shown',
  async (query) => {
    const bytes = await bytesOfColdVisit(query);
    expect(bytes).toBeGreaterThan(10_000);
    expect(bytes).toBeLessThanOrEqual(250_000);
  },
);
