import { describe, expect, it } from 'vitest';
import { splitUnits } from '../../../../src/meaning/units/split-units.ts';

const known = new Set(['漢學中心聯絡組', '企劃、行銷科', '閱覽組', '總務組']);
const isKnown = (name: string) => known.has(name);

describe('an entry of the unit column', () => {
  it.each([
    ['is one unit', '閱覽組', ['閱覽組']],
    ['is split at 、', '人事室、輔導推廣科', ['人事室', '輔導推廣科']],
    ['is split at spaces', '閱覽組 總務組', ['閱覽組', '總務組']],
    ['is split at a full-width space', '閱覽組　總務組', ['閱覽組', '總務組']],
    ['is split at a line end', '閱覽組\n總務組', ['閱覽組', '總務組']],
    ['is split at 、 with spaces beside it', '閱覽組 、\n總務組', ['閱覽組', '總務組']],
    ['keeps a known name together, and closes it up', '漢學中心 聯絡組', ['漢學中心聯絡組']],
    [
      'keeps a known name together among others',
      '閱覽組 漢學中心\n聯絡組、總務組',
      ['閱覽組', '漢學中心聯絡組', '總務組'],
    ],
    ['keeps a known name that holds a 、', '企劃、行銷科、總務組', ['企劃、行銷科', '總務組']],
    ['does not join names that are not known together', '採訪 組', ['採訪', '組']],
    [
      'names a unit once, in order of first appearance',
      '總務組、閱覽組、總務組',
      ['總務組', '閱覽組'],
    ],
    ['may end with a stray 、', '閱覽組、', ['閱覽組']],
    ['may hold nothing', ' 、 ', []],
    ['is not corrected', '閱灠組', ['閱灠組']],
    ['keeps a comma, which parts nothing', '閱覽組,總務組', ['閱覽組,總務組']],
  ])('%s', (_, entry, units) => {
    expect(splitUnits(entry, isKnown)).toEqual(units);
  });
});
