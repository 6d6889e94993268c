import { beforeAll, describe, expect, test } from 'vitest';
import type { Corpus, RegisterEntry } from '../../../../src/corpus/model/corpus.ts';
import { disclosureWords } from '../../../../src/words/interface/disclosure.ts';
import { t } from '../../../../src/words/interface/index.ts';
import {
  entryDays,
  figureSentences,
  fileFacts,
  isBlank,
  itemName,
  onSiteLines,
  registerFigures,
  stateInWords,
  wordingBeside,
} from '../../../../src/site/views/disclosure-view.ts';
import { loadHealthBureau } from '../../../support/content-folder.ts';

const { zh, en } = disclosureWords;

let corpus: Corpus;
let entries: Map<string, RegisterEntry>;
beforeAll(async () => {
  corpus = (await loadHealthBureau()).corpus!;
  const register = corpus.registerByInstitution.get('demo-health')!;
  entries = new Map(register.entries.map((entry) => [entry.category.id, entry]));
});

test('a state is said with its extent', () => {
  expect(stateInWords({ state: 'published-here', extent: 'part' }, zh, t('zh'))).toBe(
    '本站公開（一部分）',
  );
  expect(stateInWords({ state: 'published-elsewhere', extent: 'all' }, en, t('en'))).toBe(
    'Published elsewhere (all of it)',
  );
  expect(stateInWords({ state: 'withheld', extent: null }, zh, t('zh'))).toBe('限制公開');
});

test('the words of the Act are said where they are more than the name of the category', () => {
  const budgets = { name: '預算及決算書', wording: '預算及決算書。' };
  const contracts = { name: '公共工程及採購契約', wording: '書面之公共工程及採購契約。' };
  expect(wordingBeside('zh', budgets)).toBeNull();
  expect(wordingBeside('zh', contracts)).toBe('書面之公共工程及採購契約。');
  // The name above is in English there.
  expect(wordingBeside('en', budgets)).toBe('預算及決算書。');
});

test.each([
  ['art7-1', '第一款', 'Item 1'],
  ['art7-10', '第十款', 'Item 10'],
  ['art18-1-9', '第十八條第一項第九款', 'Article 18, paragraph 1, item 9'],
  ['other', 'other', 'other'],
])('%s is %s', (id, chinese, english) => {
  expect(itemName(id, zh)).toBe(chinese);
  expect(itemName(id, en)).toBe(english);
});

describe('what a register sums up to', () => {
  test('is counted', () => {
    expect(registerFigures(corpus.registerByInstitution.get('demo-health')!)).toEqual({
      all: 10,
      recorded: 9,
      overdue: 1,
      due: 2,
    });
  });

  test('is said in sentences, and nothing of reviews where none is due', () => {
    const register = corpus.registerByInstitution.get('demo-health')!;
    expect(figureSentences(register, zh)).toEqual([
      '10 款中已記載 9 款。',
      '已過檢視日的有 1 款。',
      '檢視日將屆的有 2 款。',
    ]);
    const calm = { ...register, entries: register.entries.slice(0, 1) };
    expect(figureSentences(calm, en)).toEqual(['1 of 1 items is recorded.']);
    expect(figureSentences(corpus.registerByInstitution.get('demo-clinic')!, zh)).toEqual([
      '這個機關還沒有登記檔，各款都是未記載。',
    ]);
  });
});

test('the next review says whether it has passed; no other day does', () => {
  expect(entryDays(entries.get('art7-2')!, zh)).toEqual([
    { name: '核定日', day: '2024-02-01', review: null },
    { name: '上次檢視', day: '2024-03-01', review: null },
    { name: '下次檢視', day: '2024-05-31', review: '已過檢視日' },
  ]);
  expect(entryDays(entries.get('art7-1')!, zh).at(-1)).toMatchObject({ review: null });
});

test('a file says its kind, its size and its day, as far as they are known', () => {
  const files = entries.get('art7-5')!.files;
  expect(files.map((file) => fileFacts(file, zh, t('zh')))).toEqual([
    'CSV、50 B、2024年2月20日公開',
    'PDF',
  ]);
  expect(fileFacts(entries.get('art7-7')!.files[0]!, en, t('en'))).toBe('');
});

test('what stands on this site is named: plans by title, the institution’s page by what it tells', () => {
  expect(onSiteLines(entries.get('art7-6')!.onSite, zh, t('zh'))).toEqual([
    {
      text: '示範縣衛生局112至114年中程計畫',
      href: '/plans/demo-health/112-midterm/',
      isChinese: true,
    },
  ]);
  expect(onSiteLines(entries.get('art7-3')!.onSite, en, t('en'))).toEqual([
    {
      text: 'Page of the institution (address, telephone, website, e-mail)',
      href: '/institutions/demo-health/',
      isChinese: false,
    },
  ]);
});

test('nothing is known of an entry without a state, unless something else is recorded or found', () => {
  const blank = [...corpus.registerByInstitution.get('demo-clinic')!.entries].find(isBlank)!;
  expect(blank.state).toBe('not-recorded');
  expect(isBlank({ ...blank, state: 'not-yet' })).toBe(false);
  expect(isBlank({ ...blank, notes: ['待查'] })).toBe(false);
  expect(isBlank({ ...blank, nextReview: '2026-01-01' })).toBe(false);
  const [found] = entries.get('art7-5')!.onSite;
  expect(isBlank({ ...blank, onSite: [found!] })).toBe(false);
});
