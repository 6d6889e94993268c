import { describe, expect, it } from 'vitest';
import { DimensionMap, headingName } from '../../../../src/meaning/crosswalk/dimension-map.ts';
import type { CrosswalkRule } from '../../../../src/content/schemas/vocabularies.ts';

const rules: CrosswalkRule[] = [
  { level: 'dimension', heading: '服務流程', dimension: 'process' },
  { level: 'aspect', heading: '服務流程透明度', dimension: 'transparency' },
  { level: 'aspect', heading: '服務流程便捷性', dimension: 'process' },
  { level: 'aspect', heading: '服務場所便利性', dimension: 'environment' },
  { level: 'action', heading: '滿意度調查', dimension: 'satisfaction' },
  { level: 'dimension', heading: '創新', dimension: 'innovation' },
  { level: 'dimension', heading: '創新', dimension: 'capacity', plans: ['b-101', 'c-101'] },
];
const map = new DimensionMap(rules);
const row = { dimension: '一、服務流程', aspect: null, actions: [] };

describe('the comparable dimension of a row', () => {
  it('is that of its first-level heading, when nothing deeper is mapped', () => {
    expect(map.map('a-101', { ...row, aspect: '(三) 其他', actions: ['1. 窗口'] })).toEqual({
      dimensionId: 'process',
      level: 'dimension',
      heading: '一、服務流程',
    });
  });

  it('is that of the aspect before that of the dimension', () => {
    expect(map.map('a-101', { ...row, aspect: '(二) 服務流程透明度' })).toEqual({
      dimensionId: 'transparency',
      level: 'aspect',
      heading: '(二) 服務流程透明度',
    });
  });

  it('is that of the action before that of the aspect', () => {
    const headings = { ...row, aspect: '(二) 服務流程透明度', actions: ['1. 滿意度調查'] };
    expect(map.map('a-101', headings)).toEqual({
      dimensionId: 'satisfaction',
      level: 'action',
      heading: '1. 滿意度調查',
    });
  });

  it('does not depend on numbers, white space, width or a full stop', () => {
    for (const heading of [
      '一、服務流程',
      '壹、 服務 流程',
      '（一）服務流程。',
      '服務流程',
      '1.服務流程',
    ]) {
      expect(map.map('a-101', { ...row, dimension: heading })?.dimensionId).toBe('process');
    }
  });

  it('is none where no heading is mapped', () => {
    expect(map.map('a-101', { ...row, dimension: '二、其他' })).toBeNull();
  });

  it('is not taken from a name that stands on another level', () => {
    expect(map.map('a-101', { ...row, dimension: '服務流程透明度' })).toBeNull();
  });

  it('may be another in plans that are named', () => {
    const headings = { ...row, dimension: '三、創新' };
    expect(map.map('a-101', headings)?.dimensionId).toBe('innovation');
    expect(map.map('b-101', headings)?.dimensionId).toBe('capacity');
    expect(map.map('c-101', headings)?.dimensionId).toBe('capacity');
  });

  it('is that of a cell with several headings when all of them mean the same', () => {
    const rules2 = [
      ...rules,
      { level: 'aspect', heading: '單一窗口', dimension: 'process' } as const,
    ];
    const aspect = '(一) 服務流程便捷性\n(二) 單一窗口';
    expect(new DimensionMap(rules2).map('a-101', { ...row, aspect })).toEqual({
      dimensionId: 'process',
      level: 'aspect',
      heading: aspect,
    });
  });

  it('is that of the level above when a cell holds headings of several, or one that is not mapped', () => {
    for (const aspect of [
      '(一) 服務流程透明度\n(二) 服務場所便利性',
      '(一) 服務流程透明度\n(二) 其他',
    ]) {
      expect(map.map('a-101', { ...row, aspect })?.level).toBe('dimension');
    }
    const actions = ['1. 滿意度調查', '2. 其他'];
    expect(map.map('a-101', { ...row, actions })?.level).toBe('dimension');
  });
});

describe('headingName', () => {
  it.each([
    ['(一) 服務流程便捷性', '服務流程便捷性'],
    ['五、提供創新（意）服務情形', '提供創新(意)服務情形'],
    ['1.1 線上申辦', '線上申辦'],
    ['服務 流程', '服務流程'],
  ])('of %s is %s', (heading, name) => {
    expect(headingName(heading)).toBe(name);
  });
});
