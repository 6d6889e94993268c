import { headingName } from '../../meaning/crosswalk/dimension-map.ts';
import type { Corpus, Row } from '../model/corpus.ts';

/** How many words are offered where the site gives none. */
const OFFERED = 4;

/** How many words of headings are looked for in the rows, so that large sites cost no more. */
const TRIED = 24;

/** Shorter ones are parts of words, longer ones are phrases that nobody types. */
const FITTING = /^\p{Script=Han}{2,8}$/u;

const BETWEEN_WORDS = /[\s\p{P}\p{S}]+/u;

const known = new WeakMap<Corpus, readonly string[]>();

/**
 * Words that a visitor may try in the search, most obvious first: those that the site gives; else
 * words from the headings of its plans that also stand in the text of rows, so that each is found.
 * They are computed once.
 * @returns none where no word of a heading stands in a row
 */
export function searchExamples(corpus: Corpus): readonly string[] {
  const before = known.get(corpus);
  if (before) return before;
  const { examples } = corpus.site.search;
  const words = examples.length > 0 ? examples : wordsOfHeadings(corpus);
  known.set(corpus, words);
  return words;
}

function wordsOfHeadings({ plans }: Corpus): string[] {
  const rows = plans.flatMap((plan) => plan.rows.filter(({ text }) => text !== null));
  const found = mostUsed(rows)
    .map((word) => ({ word, rows: rows.filter(({ text }) => text!.includes(word)) }))
    .filter((each) => each.rows.length > 0)
    .sort(
      (a, b) =>
        plansOf(b.rows) - plansOf(a.rows) ||
        b.rows.length - a.rows.length ||
        (a.word < b.word ? -1 : 1),
    );
  const chosen: string[] = [];
  for (const { word } of found) {
    if (chosen.some((other) => other.includes(word) || word.includes(other))) continue;
    chosen.push(word);
    if (chosen.length === OFFERED) break;
  }
  return chosen;
}

function plansOf(rows: readonly Row[]): number {
  return new Set(rows.map(({ plan }) => plan)).size;
}

/** Words of headings, those first that most plans, then most rows stand under. */
function mostUsed(rows: readonly Row[]): string[] {
  const byHeading = new Map<string, Row[]>();
  for (const row of rows) {
    for (const heading of [row.dimension, row.aspect ?? '', ...row.actions, ...row.path]) {
      const own = byHeading.get(heading);
      if (own) own.push(row);
      else byHeading.set(heading, [row]);
    }
  }
  const byWord = new Map<string, Row[]>();
  for (const [heading, own] of byHeading) {
    for (const word of new Set(headingName(heading).split(BETWEEN_WORDS))) {
      if (FITTING.test(word)) byWord.set(word, [...(byWord.get(word) ?? []), ...own]);
    }
  }
  return [...byWord]
    .map(([word, own]) => ({ word, plans: plansOf(own), rows: new Set(own).size }))
    .sort((a, b) => b.plans - a.plans || b.rows - a.rows || (a.word < b.word ? -1 : 1))
    .slice(0, TRIED)
    .map(({ word }) => word);
}
