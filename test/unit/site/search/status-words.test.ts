import { expect, test } from 'vitest';
import { languages } from '../../../../src/content/language.ts';
import { outcomeInWords, type Outcome } from '../../../../src/site/search/status-words.ts';
import { searchWords } from '../../../../src/words/interface/search.ts';

const outcome: Outcome = {
  asked: '含有「申辦案件」',
  instead: null,
  isTraditional: false,
  leftOut: ['要多久'],
  hits: 1,
  hitsWithoutFilters: 1,
  headings: 0,
  unknownTimes: [],
  unknownFilters: [],
  beside: null,
};

test.each(languages)(
  'the message says which words of a question were not looked for (%s)',
  (language) => {
    const words = searchWords(language);
    const context = { language, words, chinese: undefined, root: '/', home: '/' };
    const said = words.status.leftOut(words.quote('要多久'));
    expect(outcomeInWords(context, outcome)).toContain(said);
    const elsewhere = {
      synonyms: { words: ['收件'], count: 2 },
      otherColumns: 0,
      others: 0,
      unsaid: [],
      isCut: false,
    };
    expect(outcomeInWords(context, { ...outcome, hits: 0, beside: elsewhere })).toContain(said);
    expect(outcomeInWords(context, { ...outcome, leftOut: [] })).not.toContain('要多久');
  },
);

test.each(languages)(
  'where only some of what stands beside was read, nobody is told how much (%s)',
  (language) => {
    const words = searchWords(language);
    const context = { language, words, chinese: undefined, root: '/', home: '/' };
    const beside = {
      synonyms: { words: ['收件'], count: 2 },
      otherColumns: 3,
      others: 4,
      unsaid: [],
      isCut: true,
    };
    const said = outcomeInWords(context, { ...outcome, hits: 0, leftOut: [], beside });
    expect(said).toContain(words.status.besideCut);
    expect(said).not.toMatch(/[234]/u);
  },
);

test.each(languages)('figures that a text has are told of as no year (%s)', (language) => {
  const words = searchWords(language);
  const context = { language, words, chinese: undefined, root: '/', home: '/' };
  const year = { rocYear: 89, months: [], day: null, isCertain: true, isFigure: true };
  const said = words.status.noPlans(89, 89);
  const figures = { ...outcome, unknownTimes: [year] };
  expect(outcomeInWords(context, { ...figures, hits: 0 })).toContain(said);
  expect(outcomeInWords(context, { ...figures, hits: 1 })).not.toContain(said);
  const beside = {
    synonyms: { words: ['2,000'], count: 1 },
    otherColumns: 0,
    others: 0,
    unsaid: [],
    isCut: false,
  };
  expect(outcomeInWords(context, { ...figures, hits: 0, beside })).not.toContain(said);
});

test.each(languages)(
  'of several years of which there are no plans both ends are named (%s)',
  (language) => {
    const words = searchWords(language);
    const context = { language, words, chinese: undefined, root: '/', home: '/' };
    const said = ([from, to]: readonly [number | null, number | null]) => {
      const time = {
        rocYear: 114,
        span: [from, to],
        months: [],
        day: null,
        isCertain: true,
      } as const;
      return outcomeInWords(context, { ...outcome, hits: 0, unknownTimes: [time] });
    };
    const ends = [
      [114, null],
      [null, 114],
      [110, 114],
    ] as const;
    expect(new Set(ends.map(said)).size).toBe(3);
    for (const end of ends) expect(said(end)).toContain('114');
  },
);

test('a time that is asked for twice is told of once', () => {
  const words = searchWords('zh');
  const context = { language: 'zh', words, chinese: undefined, root: '/', home: '/' } as const;
  const july = { rocYear: 115, months: [7], day: null, isCertain: true };
  const said = outcomeInWords(context, { ...outcome, hits: 0, unknownTimes: [july, { ...july }] });
  expect(said.split(words.status.nothingDue(115, 7, 7))).toHaveLength(2);
});
