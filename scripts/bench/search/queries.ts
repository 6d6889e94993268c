import type { Corpus, Row } from '../../../src/corpus/model/corpus.ts';
import { foldForSearch } from '../../../src/meaning/text/fold.ts';

/** A query whose bytes are counted, and what kind of query it is. */
export interface BenchQuery {
  kind: { zh: string; en: string };
  query: string;
}

/** A phrase of so many characters that stands in one row is rare. */
const RARE = 6;

/** A word that plans of public services say everywhere, and a longer one. */
const FREQUENT = '服務';
const FREQUENT_PHRASE = '讀者服務';

/** A word whose pairs of characters are both frequent, and seldom stand together. */
const SELDOM_TOGETHER = '借書證';

/** The queries that a corpus is asked: the same for the same corpus. */
export function benchQueries({ plans, institutions }: Corpus): BenchQuery[] {
  const rows = plans.flatMap((plan) => plan.rows);
  const last = institutions.at(-1)!;
  const unit = last.record.units[0];
  return [
    { kind: { zh: '罕見的詞', en: 'rare phrase' }, query: rarePhrase(rows) },
    { kind: { zh: '處處都有的詞', en: 'word said everywhere' }, query: FREQUENT },
    { kind: { zh: '常見的長詞', en: 'longer frequent word' }, query: FREQUENT_PHRASE },
    {
      kind: { zh: '兩字常見、三字少見的詞', en: 'word of frequent pairs' },
      query: SELDOM_TOGETHER,
    },
    { kind: { zh: '識別碼', en: 'id' }, query: rows.at(-1)!.measureId },
    ...(unit === undefined
      ? []
      : [
          { kind: { zh: '單位', en: 'unit' }, query: unit.name },
          {
            kind: { zh: '詞與單位', en: 'word and unit' },
            query: `${FREQUENT} ${unit.name}`,
          },
        ]),
    {
      kind: { zh: '詞與年度', en: 'word and year' },
      query: `${FREQUENT} ${plans.at(-1)!.rocYear}年`,
    },
    {
      kind: { zh: '機關簡稱', en: 'short name of an institution' },
      query: last.record.short_names[0] ?? last.name,
    },
    { kind: { zh: '只在標題裡的詞', en: 'word in headings alone' }, query: wordOfHeadings(rows) },
  ];
}

/** The first word of a heading that no row says. */
function wordOfHeadings(rows: readonly Row[]): string {
  const texts = rows.map(({ text }) => foldForSearch(text ?? '')).join('\n');
  for (const { actions } of rows) {
    for (const heading of actions) {
      for (const word of foldForSearch(heading).match(/\p{Script=Han}{4}/gu) ?? []) {
        if (!texts.includes(word)) return word;
      }
    }
  }
  throw new Error('標題裡的詞都有列寫到。 Every word of the headings is said by some row.');
}

/** The first phrase of one of the last rows that stands in no other row. */
function rarePhrase(rows: readonly Row[]): string {
  const folded = rows.map(({ text }) => foldForSearch(text ?? ''));
  for (const text of folded.toReversed()) {
    const phrase = /\p{Script=Han}{6}/u.exec(text)?.[0] ?? '';
    if (phrase.length === RARE && folded.filter((other) => other.includes(phrase)).length === 1) {
      return phrase;
    }
  }
  throw new Error('每一句都不只出現一次。 No phrase stands in one row alone.');
}
