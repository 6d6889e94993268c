import { describe, expect, it } from 'vitest';
import { didYouMean, listSome, nearest } from '../../../../src/content/problems/suggest.ts';

describe('nearest', () => {
  it.each([
    ['數位資源服科', ['知識組織科', '數位資源服務科'], '數位資源服務科'],
    ['人事科', ['會計室', '人事室'], '人事室'],
    ['webiste', ['address', 'website'], 'website'],
    ['deadline', ['units', 'deadlines'], 'deadlines'],
    ['NCL', ['ntl', 'ncl'], 'ncl'],
    ['ａｒｔ７－５', ['art7-3', 'art7-5'], 'art7-5'],
  ])('takes %s for a slip', (written, candidates, meant) => {
    expect(nearest(written, candidates)).toBe(meant);
  });

  it('takes the first of two that are equally near', () => {
    expect(nearest('甲科', ['乙科', '甲室'])).toBe('乙科');
  });

  it.each([
    ['人事室', ['會計室']],
    ['研究組', ['閱覽組']],
    ['文創小組', ['資訊小組']],
    ['太空探索司', ['企劃科', '秘書室']],
    ['甲', []],
  ])('does not guess what %s may mean', (written, candidates) => {
    expect(nearest(written, candidates)).toBeNull();
  });

  it('never passes over more than four characters, however long the word', () => {
    expect(nearest('abcdefghijklmnopqrstuvwxyz', ['abcdefghijklmnopqrstu12345'])).toBeNull();
    expect(nearest('abcdefghijklmnopqrstuvwxyz', ['abcdefghijklmnopqrstuv1234'])).not.toBeNull();
  });
});

describe('didYouMean', () => {
  it('asks after the nearest, else says what it was given', () => {
    expect(didYouMean('人事科', ['人事室'], '請刪除')).toBe('是否為「人事室」？');
    expect(didYouMean('人事科', [], '請刪除')).toBe('請刪除');
  });

  it('takes one of another number for what may be meant, or may be another thing', () => {
    expect(didYouMean('113-Q3', ['113-Q1'], '請加上這一期')).toBe(
      '是否為「113-Q1」？不是的話，請加上這一期',
    );
    expect(didYouMean('113-Q11', ['113-Q1'], '請加上這一期')).toBe('是否為「113-Q1」？');
    expect(didYouMean('113-Q3', ['113-Q1'], '')).toBe('是否為「113-Q1」？');
  });
});

describe('listSome', () => {
  it('quotes every value of a short list', () => {
    expect(listSome(['甲', '乙'])).toBe('「甲」、「乙」');
    expect(listSome([])).toBe('（無）');
  });

  it('tells how many there are of a long one', () => {
    expect(listSome(['甲', '乙', '丙'], 2)).toBe('「甲」、「乙」 等 3 種');
  });
});
