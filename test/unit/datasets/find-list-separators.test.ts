import { describe, expect, it } from 'vitest';
import { findListSeparators } from '../../../src/datasets/find-list-separators.ts';
import { smallCorpus, withRow } from '../../support/small-corpus.ts';

describe('findListSeparators', () => {
  it('finds nothing in good content, full-width semicolons included', () => {
    const corpus = withRow(smallCorpus(), 'aaa-101-001', { notes: ['甲；乙'] });
    expect([...findListSeparators(corpus)]).toEqual([]);
  });

  it('finds every value of a list that contains a semicolon, and says where', () => {
    const corpus = withRow(smallCorpus(), 'aaa-101-001', { notes: ['甲;乙', '丙', ';'] });
    Object.assign(corpus.plans[2]!, { goals: ['目標;二'] });
    Object.assign(corpus.institutions[0]!.units[1]!, { aliases: ['各;組'] });
    expect([...findListSeparators(corpus)]).toEqual([
      { dataset: 'measures', column: 'notes', key: { measure_id: 'aaa-101-001' }, value: '甲;乙' },
      { dataset: 'measures', column: 'notes', key: { measure_id: 'aaa-101-001' }, value: ';' },
      { dataset: 'units', column: 'aliases', key: { unit_id: 'aaa-all' }, value: '各;組' },
      { dataset: 'plans', column: 'goals', key: { plan_id: 'bbb-106' }, value: '目標;二' },
    ]);
  });

  it('lets a semicolon stand in a text that is no list', () => {
    const corpus = withRow(smallCorpus(), 'aaa-101-001', { text: '甲;乙' });
    expect([...findListSeparators(corpus)]).toEqual([]);
  });
});
