import { beforeAll, describe, expect, test } from 'vitest';
import { contentCorpus } from '../support/content-corpus.ts';
import { searchOfCorpus, type CorpusSearch } from '../support/search-of-corpus.ts';

/**
 * Sixty searches as people type them, written from the texts of the five plans by somebody who knew neither the
 * index nor the words that it treats alike. What is right was found by reading; a search is answered well where that
 * stands among what the page shows at first. Two more were known to fail before.
 */

interface Right {
  /** Rows all of which are shown. */
  all?: readonly string[];
  /** Rows one of which is enough: what is asked stands in none of them word for word. */
  some?: readonly string[];
  /** Plans in whose narrative it stands. */
  passages?: readonly string[];
  /** How many texts say it word for word. */
  total?: number;
}

const searches: Readonly<Record<string, readonly (readonly [typed: string, right: Right])[]>> = {
  citizens: [
    ['借書證怎麼辦', { all: ['ntl-101-002'] }],
    [
      '哺乳室',
      {
        all: ['ncl-101-026', 'nstm-104-071', 'ntl-101-001', 'ntl-101-034', 'ntl-101-042'],
        total: 5,
      },
    ],
    ['停車場', { all: ['ntl-101-034', 'ttcsec-97-003'], total: 2 }],
    [
      '無障礙廁所',
      {
        some: ['ntl-101-034', 'nstm-104-072', 'ttcsec-97-003', 'ncl-101-026', 'nstm-104-078'],
        total: 0,
      },
    ],
    ['可以帶筆電嗎', { all: ['ntl-101-036', 'nlpi-106-017'] }],
    ['wifi', { all: ['ntl-101-085', 'nlpi-106-055', 'nstm-104-092'], total: 0 }],
    ['手機充電', { all: ['nlpi-106-018'] }],
    ['還書得來速', { all: ['nlpi-106-097'], total: 1 }],
    ['閉館後還書', { all: ['ntl-101-046'] }],
    ['小孩 說故事', { all: ['nlpi-106-098'] }],
    ['盲人 點字書', { all: ['nlpi-106-041'] }],
    ['掉東西', { some: ['ntl-101-001', 'nlpi-106-035', 'nlpi-106-056'] }],
    ['失物招領', { all: ['nlpi-106-035', 'nlpi-106-056'], total: 2 }],
    ['国图 电子书', { all: ['ncl-101-001', 'ncl-101-074'] }],
    ['場地租借', { all: ['ttcsec-97-031', 'nlpi-106-065', 'nstm-104-006'] }],
    ['老人服務', { some: ['ntl-101-047', 'nlpi-106-078', 'nlpi-106-087', 'nlpi-106-079'] }],
    ['科工館停車', { all: ['nstm-104-077'] }],
    ['週一有開嗎', { some: ['ncl-101-024', 'ncl-101-027'] }],
    ['預約書自助取', { all: ['nlpi-106-069'] }],
    ['生活美學館 場地', { all: ['ttcsec-97-031'] }],
  ],
  clerks: [
    ['總務組', { all: ['ncl-101-028', 'ntl-101-001', 'ntl-101-014'] }],
    ['秘書室 無障礙', { all: ['nstm-104-078'] }],
    ['97.12.10', { all: ['ttcsec-97-001', 'ttcsec-97-022', 'ttcsec-97-034'] }],
    ['nlpi-106-001', { all: ['nlpi-106-001'] }],
    ['電話禮貌測試', { all: ['nlpi-106-023', 'nstm-104-086', 'ntl-101-052'], total: 3 }],
    ['滿意度80%', { all: ['ncl-101-057'] }],
    ['1010011353A', { passages: ['ntl-101', 'ncl-101'], total: 0 }],
    ['SOP', { all: ['nlpi-106-001', 'ntl-101-056'], total: 2 }],
    ['內控', { all: ['nlpi-106-002', 'nlpi-106-003'] }],
    ['主計室', { all: ['nstm-104-170'] }],
    ['每月1日', { all: ['ncl-101-045'] }],
    ['閱覽資訊科', { all: ['nlpi-106-013', 'nlpi-106-014', 'nlpi-106-036', 'nlpi-106-039'] }],
    ['104年12月 人事室', { all: ['nstm-104-012'] }],
    ['閱覽組 滿意度調查', { all: ['ncl-101-052'] }],
    ['計劃核定後12個月', { all: ['nlpi-106-105'] }],
  ],
  journalists: [
    ['政府資訊公開法第7條', { all: ['ntl-101-075'] }],
    ['個資', { all: ['nlpi-106-118'] }],
    ['預算', { all: ['nstm-104-170', 'ttcsec-97-016', 'ttcsec-97-024'], total: 3 }],
    ['2012 滿意度', { all: ['ncl-101-052', 'ntl-101-067'] }],
    ['民國101年 電子書 -ISBN', { all: ['ncl-101-043'] }],
    ['"單一窗口"', { all: ['ncl-101-001', 'nstm-104-001'], total: 11 }],
    ['麥當勞 OR 書店', { all: ['nlpi-106-097', 'nlpi-106-076'] }],
    ['3日內', { all: ['ncl-101-013', 'ncl-101-057', 'ttcsec-97-017', 'ttcsec-97-022'], total: 4 }],
    ['ISO 50001', { passages: ['nstm-104'] }],
    ['開放資料', { some: ['nlpi-106-033', 'nstm-104-154'] }],
    ['省電', { some: ['nstm-104-066', 'nstm-104-043', 'nstm-104-040', 'ntl-101-015'] }],
    ['外籍配偶', { some: ['ntl-101-062', 'nlpi-106-087', 'nlpi-106-088'] }],
    ['陳情幾天回覆', { some: ['ttcsec-97-022', 'ttcsec-97-017', 'ntl-101-073', 'nlpi-106-125'] }],
    ['2017年6月', { all: ['nlpi-106-076'] }],
    ['機器人', { all: ['nlpi-106-107'], total: 1 }],
  ],
  'a second list, written when the first was mended': [
    ['心肺復甦', { all: ['ntl-101-050'] }],
    ['二手書', { all: ['ntl-101-064'] }],
    ['捐書', { all: ['nlpi-106-045'] }],
    ['資安', { all: ['nlpi-106-118'] }],
    ['忘記密碼', { all: ['ncl-101-004'] }],
    ['身障停車', { all: ['ncl-101-026'] }],
    ['午餐 餐廳', { all: ['nstm-104-076', 'ntl-101-049'] }],
    ['museum tickets', { all: ['nstm-104-166'] }],
    ['reading room seat', { some: ['ntl-101-011', 'nlpi-106-006'] }],
    ['foreign visitors', { all: ['ttcsec-97-029'] }],
    ['Taiwan studies', { all: ['ntl-101-006'] }],
    ['how to complain', { some: ['ncl-101-056', 'ntl-101-073', 'nlpi-106-125'] }],
    ['wi-fi password', { some: ['ntl-101-085', 'nlpi-106-055', 'nstm-104-092'] }],
  ],
  'what failed before': [
    ['isbn 申請', { all: ['ncl-101-001', 'ncl-101-013', 'ncl-101-066', 'ncl-101-074'], total: 5 }],
  ],
  newcomers: [
    ['ebook', { all: ['ncl-101-001'] }],
    ['library card', { all: ['ntl-101-002'] }],
    ['wheelchair', { some: ['ntl-101-034', 'ntl-101-035', 'nstm-104-078', 'ncl-101-026'] }],
    ['nursing room', { all: ['ntl-101-042'] }],
    ['information desk', { some: ['ntl-101-002', 'ncl-101-002', 'nstm-104-010', 'ttcsec-97-012'] }],
    ['National Central Library ISBN', { all: ['ncl-101-001', 'ncl-101-005'] }],
    ['opening hours', { some: ['ttcsec-97-040', 'ntl-101-013', 'ntl-101-046', 'ncl-101-024'] }],
    ['satisfaction survey', { all: ['ncl-101-052'] }],
    ['braille', { all: ['nlpi-106-041'] }],
    ['parking', { all: ['ntl-101-034', 'nstm-104-077'] }],
  ],
};

/** What the page lists at first: of texts, and of each list beside them. */
const FIRST = { exact: 20, beside: 5 };

describe.each(Object.entries(searches))('%s', (_, asked) => {
  let search: CorpusSearch;
  beforeAll(async () => {
    search = searchOfCorpus(await contentCorpus('five-plans'));
  });

  test.each(asked)('%s', async (typed, { all = [], some = [], passages = [], total }) => {
    const { answer, related } = await search.ask(typed);
    const { rows, plans, passages: ofPlans } = search.table;
    const shown = [
      ...answer.exact.rows.slice(0, FIRST.exact),
      ...[related.synonyms.rows, related.otherYear.rows, related.otherColumns, related.near.rows]
        .map((list) => list.slice(0, FIRST.beside))
        .flat(),
    ].map((row) => rows.measureId[row]!);
    expect(all.filter((id) => !shown.includes(id))).toEqual([]);
    if (some.length > 0) expect(some.filter((id) => shown.includes(id))).not.toEqual([]);
    const said = related.passages.map((passage) => plans[ofPlans[passage]!.plan]!.id);
    expect(passages.filter((id) => !said.includes(id))).toEqual([]);
    if (total !== undefined) expect(answer.exact.rows).toHaveLength(total);
  });
});

test('a name under which nothing is found stays a condition, so that no other institution answers', async () => {
  const search = searchOfCorpus(await contentCorpus('five-plans'));
  const { answer, related } = await search.ask('生活美學館 展覽');
  expect(answer.understood.filters.map(({ values }) => values)).toEqual([['ttcsec']]);
  expect([answer.exact.rows.length, answer.withoutFilters]).toEqual([0, 12]);
  expect(related.near.rows).toEqual([]);
});
