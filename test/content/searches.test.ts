import { beforeAll, describe, expect, test } from 'vitest';
import type { Row } from '../../src/corpus/model/corpus.ts';
import { contentCorpus } from '../support/content-corpus.ts';
import { firstSearches, wordsToType } from '../../src/site/views/first-searches.ts';
import { t } from '../../src/words/interface/index.ts';
import type { VolumeSizes } from '../../src/search/volumes/cut-volumes.ts';
import {
  searchOfCorpus,
  type CorpusAnswer,
  type CorpusSearch,
} from '../support/search-of-corpus.ts';

/**
 * Searches as citizens, journalists and clerks type them, and what each has to find in the five plans. What
 * is right is said of the rows themselves, by plain reading, and owes nothing to the index.
 */

type Is = (row: Row) => boolean;

const lower = (text: string) => text.normalize('NFKC').toLowerCase().replaceAll(/\s/gu, '');
/** The text says one of the words, 台 being 臺. */
const says =
  (...words: string[]): Is =>
  ({ text }) =>
    words.some((word) =>
      lower(text ?? '')
        .replaceAll('台', '臺')
        .includes(lower(word)),
    );
const beginsWord =
  (word: string): Is =>
  ({ text }) =>
    new RegExp(`(?<![a-z0-9])${word}`, 'u').test((text ?? '').normalize('NFKC').toLowerCase());
const of =
  (...ids: string[]): Is =>
  ({ plan }) =>
    ids.includes(plan.institution.institutionId);
const year =
  (...years: number[]): Is =>
  ({ plan }) =>
    years.includes(plan.rocYear);
const unit =
  (name: string): Is =>
  ({ assignments }) =>
    assignments.some((each) => each.unit === name);
const id =
  (...ids: string[]): Is =>
  ({ measureId }) =>
    ids.includes(measureId);
const both =
  (...all: Is[]): Is =>
  (row) =>
    all.every((each) => each(row));
const either =
  (...some: Is[]): Is =>
  (row) =>
    some.some((each) => each(row));
const not =
  (one: Is): Is =>
  (row) =>
    !one(row);
const nothing: Is = () => false;

/** What is typed, the exact hits, and what stands beside them as said in other words. */
type Search = readonly [typed: string, exact: Is, synonyms?: Is];

const searches: readonly Search[] = [
  // Ids
  ['nlpi-106-001', id('nlpi-106-001')],
  ['NLPI-106-001', id('nlpi-106-001')],
  ['ncl-101-7', id('ncl-101-007')],
  ['https://example.org/plans/ntl/101/#ntl-101-002', id('ntl-101-002')],
  ['ttcsec-97', of('ttcsec')],
  // Plain words
  ['電子書', says('電子書')],
  ['哺乳室', says('哺乳室')],
  ['電子書 推廣', both(says('電子書'), says('推廣'))],
  ['台灣', says('臺灣')],
  // Simplified characters
  ['图书馆', says('圖書館')],
  ['电子书', says('電子書')],
  // Variants of other places and of older print
  ['借閲證', says('借閱證')],
  ['説明', says('說明')],
  ['綫上', says('線上')],
  ['産品', says('產品')],
  ['紀録', says('紀錄')],
  ['敎育', says('教育')],
  ['借书证', nothing, says('借閱證', '閱覽證')],
  ['线上 申请', both(says('線上'), says('申請'))],
  ['复印', says('複印'), both(says('影印'), not(says('複印')))],
  ['国图 电子书', both(of('ncl'), says('電子書'))],
  ['义工', nothing, says('志工')],
  // Other words for the same
  ['借書證', nothing, says('借閱證', '閱覽證')],
  ['義工', nothing, says('志工')],
  ['無線上網', nothing, says('無線網路', '無線寬頻')],
  ['Wi-Fi', nothing, says('無線網路', '無線寬頻')],
  ['wifi', nothing, says('無線網路', '無線寬頻')],
  ['臉書', nothing, says('Facebook')],
  ['網路報名', nothing, says('線上報名')],
  ['网络报名', nothing, says('線上報名')],
  ['投訴', nothing, says('陳情', '申訴')],
  ['育嬰室', nothing, says('哺乳室')],
  ['電郵', says('電郵'), both(says('電子郵件', 'e-mail', 'email', '電子信箱'), not(says('電郵')))],
  // Latin words
  ['ebook', nothing, says('電子書')],
  ['e-book', nothing, says('電子書')],
  ['Facebook', says('facebook')],
  ['isbn', beginsWord('isbn'), both(says('國際標準書號'), not(beginsWord('isbn')))],
  ['ＡＥＤ', beginsWord('aed')],
  ['newsletter', beginsWord('newsletter')],
  // English
  ['volunteers', nothing, says('志工', '義工')],
  ['satisfaction', nothing, says('滿意度')],
  ['accessibility', nothing, says('無障礙')],
  ['library', beginsWord('library'), both(says('圖書館'), not(beginsWord('library')))],
  // Institutions by any of their names
  ['國圖', of('ncl')],
  ['國圖 電子書', both(of('ncl'), says('電子書'))],
  ['國圖電子書', both(of('ncl'), says('電子書'))],
  ['國資圖 志工', both(of('nlpi'), says('志工'))],
  ['科工館', of('nstm')],
  ['國立臺東社會教育館', of('ttcsec')],
  ['National Taiwan Library', of('ntl')],
  ['臺灣分館', of('ntl')],
  ['資訊圖書館 志工', both(of('nlpi'), says('志工'))],
  ['國圖 國資圖 檢索', both(of('ncl', 'nlpi'), says('檢索'))],
  // Years
  ['101年 電子書', both(year(101), says('電子書'))],
  ['電子書 2012', both(year(101), says('電子書'))],
  ['電子書 101', both(year(101), says('電子書'))],
  ['101年電子書', both(year(101), says('電子書'))],
  ['民國 97 年', year(97)],
  ['104年度 導覽', both(year(104), says('導覽'))],
  // Units
  ['秘書室', unit('秘書室')],
  ['閱覽組 101年', both(unit('閱覽組'), year(101))],
  ['國圖 參考組', both(of('ncl'), unit('參考組'))],
  // Operators
  ['志工 -訓練', both(says('志工'), not(says('訓練')))],
  ['借書證 OR 借閱證', says('借閱證', '借書證'), both(says('閱覽證'), not(says('借閱證')))],
  ['志工 or 義工', says('志工', '義工')],
  ['電話 NOT 禮貌', both(says('電話'), not(says('禮貌')))],
  ['電話 AND 禮貌', both(says('電話'), says('禮貌'))],
  // What only takes away leaves the rest, never what it took
  ['-電話', not(says('電話'))],
  ['-電話 -网路', not(says('電話', '網路'))],
  ['-101年', not(year(101))],
  ['-國家圖書館', not(of('ncl'))],
  ['-國家圖書館 -电话', not(either(of('ncl'), says('電話')))],
  ['滿意度 電話 OR 問卷', both(says('滿意度'), says('電話', '問卷'))],
  ['"101年"', says('101年')],
  ['「滿意度調查」', says('滿意度調查')],
  ['導覽 -科工館', both(says('導覽'), not(of('nstm')))],
  ['推廣 -2012', both(says('推廣'), not(year(101)))],
];

/** Months in which rows are due, in every way in which they are typed. */
const months: readonly (readonly [typed: string, keys: string[]])[] = [
  ['106年6月', ['2017-06']],
  ['民國106年6月', ['2017-06']],
  ['2017/6', ['2017-06']],
  ['June 2017', ['2017-06']],
  ['101年12月底前', ['2012-12']],
  ['六月', ['2008-06', '2012-06', '2015-06', '2017-06']],
];

/** A site is searched alike however its plans are parted; of the smallest parts most are not read. */
const partings: readonly { name: string; sizes?: VolumeSizes }[] = [
  { name: 'a search' },
  { name: 'a search of volumes, a plan each', sizes: { only: 0, each: 1 } },
];

describe.each(partings)('$name', ({ sizes }) => {
  let search: CorpusSearch;
  let rows: readonly Row[];
  beforeAll(async () => {
    const corpus = await contentCorpus('five-plans');
    rows = corpus.plans.flatMap((plan) => plan.rows);
    search = searchOfCorpus(corpus, sizes);
  });
  const idsIn = ({ table }: CorpusAnswer, found: readonly number[]) =>
    found.map((row) => table.rows.measureId[row]!);
  const expected = (is: Is) => rows.filter(is).map(({ measureId }) => measureId);

  for (const [typed, exact, synonyms] of searches) {
    test(typed, async () => {
      const found = await search.ask(typed);
      const { answer, related } = found;
      expect(idsIn(found, answer.exact.rows)).toEqual(expected(exact));
      if (synonyms !== undefined)
        expect(idsIn(found, related.synonyms.rows).sort()).toEqual(expected(synonyms).sort());
      // A search that finds nothing shows nothing of what these are to show.
      expect(answer.exact.rows.length + related.synonyms.rows.length).toBeGreaterThan(0);
    });
  }

  test.each(months)('%s', async (typed, keys) => {
    const { rowsByMonthDue } = await contentCorpus('five-plans');
    const due = new Set(
      keys.flatMap((key) => (rowsByMonthDue.get(key) ?? []).map(({ row }) => row.measureId)),
    );
    const found = await search.ask(typed);
    const { answer } = found;
    expect(due.size).toBeGreaterThan(0);
    expect(idsIn(found, answer.exact.rows)).toEqual(
      expected(({ measureId }) => due.has(measureId)),
    );
  });

  test('English names of dimensions lead to their rows, beside what texts say', async () => {
    const corpus = await contentCorpus('five-plans');
    for (const { id: dimension, name_en: name } of corpus.dimensions) {
      const found = await search.ask(name);
      const { answer, related } = found;
      const listed = new Set([
        ...idsIn(found, answer.exact.rows),
        ...idsIn(found, related.synonyms.rows),
        ...idsIn(found, related.otherColumns),
      ]);
      const inDimension = expected(({ dimensionId }) => dimensionId === dimension);
      expect(
        inDimension.filter((each) => !listed.has(each)),
        name,
      ).toEqual([]);
    }
  });

  test.each(['zh', 'en'] as const)(
    'each search that the page offers to begin with finds something (%s)',
    async (language) => {
      const corpus = await contentCorpus('five-plans');
      const offered = firstSearches({ corpus, words: t(language), language });
      expect(offered.length).toBeGreaterThan(1);
      for (const typed of offered) {
        const { answer, related } = await search.ask(typed);
        const found = answer.exact.rows.length + related.synonyms.rows.length;
        expect(found, typed).toBeGreaterThan(0);
      }
    },
  );

  test('who reads English is offered English words, where the search knows some', async () => {
    const corpus = await contentCorpus('five-plans');
    const offered = firstSearches({ corpus, words: t('en'), language: 'en' });
    expect(offered).toEqual(
      expect.arrayContaining(['nursing room', 'library card', 'accessibility', 'satisfaction']),
    );
    expect(wordsToType(['哺乳室', '無人知曉'], { corpus, language: 'en' })).toEqual([
      'nursing room',
      '無人知曉',
    ]);
    expect(wordsToType(['哺乳室'], { corpus, language: 'zh' })).toEqual(['哺乳室']);
  });

  test('there are sixty of them and more', () => {
    expect(searches.length + months.length).toBeGreaterThanOrEqual(60);
  });
});
