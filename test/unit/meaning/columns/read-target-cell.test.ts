import { describe, expect, it } from 'vitest';
import { readTargetCell } from '../../../../src/meaning/columns/read-target-cell.ts';

describe('a cell of a target column', () => {
  it.each([
    // A figure with its unit.
    ['85%', null, [85, null, '%', null, null]],
    ['85％以上', null, [85, null, '%', 'at-least', null]],
    ['120場', null, [120, null, '場', null, null]],
    ['45萬人次', null, [450_000, null, '人次', null, null]],
    ['3.5天', null, [3.5, null, '天', null, null]],
    ['2場次/年', null, [2, null, '場次', null, null]],
    ['百分之八十', null, [80, null, '%', null, null]],
    // A bare 內 behind a time says how far it reaches; within a word it does not.
    ['3日內', null, [3, null, '日', 'at-most', null]],
    ['3日以內', null, [3, null, '日', 'at-most', null]],
    ['5天內', null, [5, null, '天', 'at-most', null]],
    ['5個工作天內', null, [5, null, '個工作天', 'at-most', null]],
    ['30分鐘內完成', null, [30, null, '分鐘', 'at-most', null]],
    ['30秒內', null, [30, null, '秒', 'at-most', null]],
    ['3場國內展', null, [3, null, '場國內展', null, null]],
    ['3個月內部訓練', null, [3, null, '個月內部訓練', null, null]],
    // A figure alone, where the column says what one is.
    ['≧85', '%', [85, null, '%', 'at-least', null]],
    ['1,200', '人次', [1200, null, '人次', null, null]],
    ['1.5', '%', [1.5, null, '%', null, null]],
    ['120人', '人次', [120, null, '人次', null, null]],
    ['85%', '百分比', [85, null, '百分比', null, null]],
    ['85含以上', '%', [85, null, '%', 'at-least', null]],
    ['提升3百分點', null, [3, null, '百分點', 'increase-by', null]],
    // Words that say how, or what.
    ['不超過2件', null, [2, null, '件', 'at-most', null]],
    ['增加5%', null, [5, null, '%', 'increase-by', null]],
    ['縮短3日', '日', [3, null, '日', 'decrease-by', null]],
    ['縮短至3日', null, [3, null, '日', null, null]],
    ['滿意度達90%以上', null, [90, null, '%', 'at-least', '滿意度']],
    // Words that say when, or are but a verb, do not say what is counted.
    ['113年底達85%', null, [85, null, '%', null, null]],
    ['較114年度成長2%', null, [2, null, '%', 'increase-by', null]],
    ['較前一年度減少3件', null, [3, null, '件', 'decrease-by', null]],
    ['服務量較前一年度同期增加3%', null, [3, null, '%', 'increase-by', '服務量']],
    ['平均88分以上', null, [88, null, '分', 'at-least', null]],
    ['服務600人次', null, [600, null, '人次', null, null]],
    ['每年辦理12場', null, [12, null, '場', null, null]],
    // A Chinese numeral within a word is no second figure.
    ['參訓率95%', null, [95, null, '%', null, '參訓率']],
    ['任一性別比率40%以上', null, [40, null, '%', 'at-least', '任一性別比率']],
    ['三級品管合格率95%', null, [95, null, '%', null, '三級品管合格率']],
    ['兩場', null, [2, null, '場', null, null]],
    // Both ends.
    ['12-15件', null, [12, 15, '件', 'between', null]],
    ['25%~30%', null, [25, 30, '%', 'between', null]],
    // `1. 85%` is numbered, `1.85%` is not.
    ['1. 85%', null, [85, null, '%', null, null]],
    ['1.85%', null, [1.85, null, '%', null, null]],
  ] as const)('%s', (text, unit, expected) => {
    const { promises, unclear } = readTargetCell(text, unit);
    expect(unclear).toEqual([]);
    expect(
      promises.map(({ value, valueMax, unit: found, comparator, indicator }) => [
        value,
        valueMax,
        found,
        comparator,
        indicator,
      ]),
    ).toEqual([expected]);
  });

  it('says with what a growth is compared', () => {
    const compared = (text: string) => readTargetCell(text, null).promises[0]?.comparedWith;
    expect(compared('較114年度成長2%')).toBe('114年度');
    expect(compared('服務量較前一年度同期增加3%')).toBe('前一年度同期');
    expect(compared('達85%')).toBeNull();
  });

  it('promises a figure a line where stages are printed', () => {
    const { promises } = readTargetCell('1.完成委託25%\n2.完成設計50%\n4.啟用100%', null);
    expect(promises.map(({ quote, indicator, value }) => [quote, indicator, value])).toEqual([
      ['1.完成委託25%', '完成委託', 25],
      ['2.完成設計50%', '完成設計', 50],
      ['4.啟用100%', '啟用', 100],
    ]);
  });

  it.each(['完成建置', '－', '—', '無', '113年底完成', '5月12日前公告', 'N/A'])(
    'promises no figure with %s',
    (text) => {
      expect(readTargetCell(text, null)).toEqual({ promises: [], unclear: [] });
    },
  );

  it.each([
    ['每季1場，全年4場', null],
    ['每季一場，全年4場', null],
    ['由90日縮短為30日', '日'],
    ['達成率100%（16/16）', null],
    ['85', null],
    ['100 200人', null],
    ['100 200人', '人'],
    // The cell and its column do not count the same.
    ['120場', '%'],
    ['100%', '場'],
    ['不超過3日', '件'],
    // A sign before the figure makes it another one.
    ['-5%', null],
    ['－1.5', '%'],
    ['△3', '%'],
    ['−5%', null],
    ['–5', '%'],
    ['-NT$300', '元'],
    ['達-2', '%'],
  ])(
    'is not guessed where several figures stand, no unit or another one, or a sign: %s',
    (text, unit) => {
      expect(readTargetCell(text, unit)).toEqual({ promises: [], unclear: [text] });
    },
  );
});
