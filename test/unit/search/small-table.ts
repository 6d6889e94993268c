import type { PhraseIndex } from '../../../src/search/phrase-index.ts';
import { withAlternatives } from '../../../src/search/query/alternatives.ts';
import type { Sources } from '../../../src/search/query/answer.ts';
import { knownNames } from '../../../src/search/query/known-names.ts';
import { Synonyms } from '../../../src/search/query/synonyms.ts';
import { readVariants } from '../../../src/search/variants/variant-characters.ts';
import { haystack, holds } from '../../../src/search/latin-words.ts';
import { findExactHits } from '../../../src/search/exact-hits.ts';
import { rowCount, type SearchTable } from '../../../src/search/search-table.ts';
import { foldForSearch } from '../../../src/meaning/text/fold.ts';

/** Two invented institutions with a plan each: four rows and one passage. */
export const texts = [
  '提供電子書借閱與推廣活動',
  '哺乳室設於一樓，101年6月前完成',
  '電子書閱讀器借用，2012年新購',
  '推廣志工服務',
  '計畫目標：推廣閱讀',
] as const;

export const table: SearchTable = {
  institutions: [
    {
      id: 'aaa',
      name: '甲圖書館',
      nameEn: 'Library A',
      otherNames: ['甲書院'],
      city: '丙市',
      href: '/institutions/aaa/',
    },
    {
      id: 'bbb',
      name: '乙博物館',
      nameEn: null,
      otherNames: [],
      city: null,
      href: '/institutions/bbb/',
    },
  ],
  plans: [
    {
      id: 'aaa-101',
      institution: 0,
      title: '甲書院101年度計畫',
      institutionName: '甲書院',
      rocYear: 101,
      year: 2012,
      start: '2012-01-01',
      end: '2012-12-31',
      hasEnded: true,
      hasResults: false,
      href: '/plans/aaa/101/',
    },
    {
      id: 'bbb-104',
      institution: 1,
      title: '乙博物館104年度計畫',
      institutionName: '乙博物館',
      rocYear: 104,
      year: 2015,
      start: '2015-01-01',
      end: '2015-12-31',
      hasEnded: null,
      hasResults: false,
      href: '/plans/bbb/104/',
    },
  ],
  dimensions: [{ id: 'process', name: '服務流程', nameEn: 'Process' }],
  units: [
    { key: 'aaa-reading', institution: 0, name: '閱覽組', isUnresolved: false },
    { key: 'bbb:志工隊', institution: 1, name: '志工隊', isUnresolved: true },
  ],
  months: ['2012-06', '2015-03'],
  strings: ['一、服務流程', '二、數位服務', '閱覽組', '志工隊', '101年6月', '104年3月'],
  rows: {
    plan: [0, 0, 1, 1],
    measureId: ['aaa-101-001', 'aaa-101-002', 'bbb-104-001', 'bbb-104-002'],
    position: [1, 2, 1, 2],
    kind: ['measure', 'measure', 'heading', 'measure'],
    label: ['1.1', null, '（1）', 'A'],
    headings: [[0], [0], [1], [1]],
    deadlines: [[], [4], [], [5]],
    units: [[2], [2], [], [3]],
    unitKeys: [[0], [0], [], [1]],
    months: [[], [0], [], [1]],
    dimension: [0, 0, null, null],
    length: [12, 16, 15, 6],
  },
  inCells: { shared: [], group: [] },
  passages: [{ plan: 0, heading: '計畫目標', anchor: 'section-2' }],
};

/** Plain substring search over the texts above. */
export const plainIndex: PhraseIndex = {
  find: (needle) =>
    Promise.resolve(
      new Map(
        texts.flatMap((text, document) => {
          const at = foldForSearch(text).indexOf(needle);
          return holds(haystack(text), needle) ? [[document, at] as const] : [];
        }),
      ),
    ),
};

/** What these texts are asked with: one group of synonyms, one need, three simplified characters. */
export const sources: Sources = {
  table,
  names: knownNames(table),
  index: withAlternatives(plainIndex),
  isSaidAnywhere: async (needle) => (await plainIndex.find(needle)).size > 0,
  countAnywhere: async (words) =>
    (await findExactHits(words, rowCount(table), withAlternatives(plainIndex))).rows.length,
  synonyms: () =>
    Promise.resolve(
      new Synonyms({
        groups: [['電子書', 'e-book', '數位書']],
        needs: [{ asked: ['餵奶'], said: ['哺乳室'] }],
      }),
    ),
  variants: () => Promise.resolve(readVariants('书書 电電 馆館 复復複')),
};
