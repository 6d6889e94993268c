import { describe, expect, it } from 'vitest';
import { pairColumn, weaker } from '../../../../src/corpus/assembly/pair-columns.ts';

const HEAD = '完成期限';

describe('the entries of a cell beside the measures of the same table row', () => {
  it('go one to one where there are as many', () => {
    expect(pairColumn(HEAD, 2, ['3月', '6月'])).toEqual({
      values: [['3月'], ['6月']],
      alignment: 'exact',
      reason: null,
    });
  });

  it('go one to one with repetitions', () => {
    expect(pairColumn(HEAD, 3, ['3月', '6月', '3月']).values).toEqual([['3月'], ['6月'], ['3月']]);
  });

  it('are all kept by a measure that stands alone, in order and with repetitions', () => {
    expect(pairColumn(HEAD, 1, ['6月', '3月', '6月'])).toEqual({
      values: [['6月', '3月', '6月']],
      alignment: 'exact',
      reason: null,
    });
  });

  it('are shared where there is one for several measures', () => {
    expect(pairColumn(HEAD, 3, ['12月'])).toEqual({
      values: [['12月'], ['12月'], ['12月']],
      alignment: 'shared',
      reason: '完成期限：來源同一格的 3 項作法共列 1 項，各項均列之。',
    });
  });

  it.each([
    ['fewer', 3, ['3月', '6月'], 2],
    ['more', 2, ['3月', '6月', '9月'], 3],
  ])('are a group where there are %s: each measure gets all of them', (_, count, entries, told) => {
    const paired = pairColumn(HEAD, count, entries);
    expect(paired.values).toEqual(Array(count).fill(entries));
    expect(paired.alignment).toBe('group');
    expect(paired.reason).toBe(
      `完成期限：來源同一格有 ${count} 項作法、${told} 項完成期限，數目不合，無法逐項對應，故各項均列出該格全部的完成期限。`,
    );
  });

  it('are each named once in a group, in order of first appearance, and counted as printed', () => {
    const paired = pairColumn(HEAD, 2, ['6月', '3月', '6月', '6月']);
    expect(paired.values).toEqual([
      ['6月', '3月'],
      ['6月', '3月'],
    ]);
    expect(paired.reason).toContain('2 項作法、4 項完成期限');
  });

  it('are none where the cell is empty', () => {
    expect(pairColumn(HEAD, 2, [])).toEqual({ values: [[], []], alignment: 'exact', reason: null });
  });

  it('are lists of their own, so that changing one changes no other', () => {
    const { values } = pairColumn(HEAD, 2, ['12月']);
    values[0]!.push('1月');
    expect(values[1]).toEqual(['12月']);
  });
});

describe('of two alignments', () => {
  it.each([
    ['group', 'exact', 'group'],
    ['exact', 'group', 'group'],
    ['shared', 'exact', 'shared'],
    ['group', 'shared', 'group'],
    ['exact', 'exact', 'exact'],
  ] as const)('%s and %s, %s is the weaker', (one, other, result) => {
    expect(weaker(one, other)).toBe(result);
  });
});
