import { describe, expect, it } from 'vitest';
import { rowFilter } from '../../../../../src/site/views/plan-table/row-filter.ts';
import type { Row } from '../../../../../src/corpus/model/corpus.ts';
import { t } from '../../../../../src/words/interface/index.ts';
import { contentCorpus } from '../../../../support/content-corpus.ts';

const corpora = {
  'five-plans': await contentCorpus('five-plans'),
  'health-bureau': await contentCorpus('health-bureau'),
};
const filterOf = (name: keyof typeof corpora, planId: string) => {
  const corpus = corpora[name];
  return rowFilter({ corpus, language: 'zh', words: t('zh') }, corpus.planById.get(planId)!);
};
const choicesOf = (filter: ReturnType<typeof filterOf>, name: string) =>
  filter.fields
    .filter((field) => field.name === name)
    .flatMap(({ choices }) =>
      choices.flatMap((group) =>
        group.choices.map(({ label, count }) => [group.label, label, count]),
      ),
    );

describe('a heading of which something must be found', () => {
  const { plan, heading } = corpora['five-plans'].plans
    .flatMap((each) =>
      each.rows
        .filter(({ kind }) => kind === 'heading')
        .map((row) => ({ plan: each, heading: row })),
    )
    .at(0)!;
  const changed = {
    ...heading,
    withheld: { grounds: [] } as unknown as NonNullable<Row['withheld']>,
  };
  const filter = rowFilter(
    { corpus: corpora['five-plans'], language: 'zh', words: t('zh') },
    { ...plan, rows: plan.rows.map((row) => (row === heading ? changed : row)) },
  );

  it('is a choice though it is none of the rows that are counted', () => {
    expect(choicesOf(filter, 'state')).toContainEqual([null, '不予公開', 1]);
    expect(filter.total).toBe(plan.rows.filter(({ kind }) => kind !== 'heading').length);
  });

  it('bears the mark of that choice and no other', () => {
    const [choice] = filter.fields
      .find(({ name }) => name === 'state')!
      .choices.flatMap(({ choices }) => choices.filter(({ value }) => value === 'withheld'));
    expect(filter.marks.get(changed)).toBe(choice!.mark);
  });
});

describe('what the rows of nlpi-106 are chosen by', () => {
  const filter = filterOf('five-plans', 'nlpi-106');

  it('are all 126 rows', () => {
    expect(filter.total).toBe(126);
  });

  it('the unit, whatever way the plan spells it: 25 rows of 數位資源服務科', () => {
    expect(choicesOf(filter, 'unit')).toContainEqual([null, '數位資源服務科', 25]);
  });

  it('the month in which something is due, how often it recurs, and the rest', () => {
    expect(choicesOf(filter, 'deadline')).toEqual([
      ['到期的月份', '2017年3月', 1],
      ['到期的月份', '2017年4月', 1],
      ['到期的月份', '2017年5月', 2],
      ['到期的月份', '2017年6月', 1],
      ['到期的月份', '2017年10月', 3],
      ['到期的月份', '2017年11月', 1],
      ['到期的月份', '2017年12月', 28],
      ['定期辦理', '每日', 10],
      ['定期辦理', '每週', 3],
      ['定期辦理', '每月', 66],
      ['定期辦理', '每季', 1],
      ['定期辦理', '每年', 3],
      ['其他', '沒有固定日期', 6],
    ]);
  });

  it('the 實施要項', () => {
    const dimensions = choicesOf(filter, 'dimension');
    expect(dimensions.map(([, label]) => label)).toEqual([
      '一、基礎服務',
      '二、服務遞送',
      '三、服務量能',
      '四、服務評價',
    ]);
    expect(dimensions.reduce((sum, [, , count]) => sum + Number(count), 0)).toBe(126);
  });

  it('each row bears the marks of its deadlines', () => {
    const marks = new Set([...filter.marks.values()].flatMap((each) => each.split(' ')));
    const known = filter.fields
      .filter(({ name }) => name === 'deadline')
      .flatMap(({ choices }) => choices.flatMap((group) => group.choices.map(({ mark }) => mark)));
    expect([...marks].filter((mark) => mark.startsWith('d')).toSorted()).toEqual(known.toSorted());
  });
});

describe('the state of rows', () => {
  it('is what was reported for the latest period', () => {
    const states = choicesOf(filterOf('health-bureau', 'demo-health-112-midterm'), 'state');
    const { counts } = corpora['health-bureau'].planById
      .get('demo-health-112-midterm')!
      .results!.counts.at(-1)!;
    expect(counts.without).toBe(7);
    expect(states).toContainEqual([null, '沒有回報', 7]);
    expect(states).toContainEqual([null, '先前已結案', counts.settled]);
  });

  it('is that it was amended, also where nothing else is to choose', () => {
    const states = choicesOf(filterOf('health-bureau', 'demo-health-113-food'), 'state');
    expect(states).toContainEqual([null, '修正過的列', 4]);
  });
});

describe('on English pages', () => {
  it('a unit has its English name where the record has one', () => {
    const corpus = corpora['health-bureau'];
    const plan = corpus.planById.get('demo-health-113-food')!;
    const filter = rowFilter({ corpus, language: 'en', words: t('en') }, plan);
    const units = filter.fields
      .filter(({ name }) => name === 'unit')
      .flatMap(({ choices }) => choices.flatMap((group) => group.choices));
    expect(units.map(({ label, isChinese }) => [label, isChinese])).toEqual([
      ['Planning Division', false],
      ['Health Promotion Division', false],
      ['食品藥物科', true],
    ]);
  });
});
