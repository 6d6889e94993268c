import { describe, expect, it } from 'vitest';
import {
  compareLabels,
  parseLabel,
  splitLabel,
} from '../../../../src/meaning/numbers/parse-label.ts';

describe('parseLabel', () => {
  it.each([
    ['壹、計畫依據', '壹、', 'formal', [1], '計畫依據'],
    ['拾壹、附則', '拾壹、', 'formal', [11], '附則'],
    ['一、服務流程', '一、', 'numeral', [1], '服務流程'],
    ['十一、其他', '十一、', 'numeral', [11], '其他'],
    ['一、 建構實體', '一、', 'numeral', [1], '建構實體'],
    ['（一）服務場所便利性', '（一）', 'numeral-brackets', [1], '服務場所便利性'],
    ['(一) 服務流程便捷性', '(一)', 'numeral-brackets', [1], '服務流程便捷性'],
    ['( 十二 )其他', '( 十二 )', 'numeral-brackets', [12], '其他'],
    ['1.外部服務單一窗口', '1.', 'decimal-dot', [1], '外部服務單一窗口'],
    ['1.115年5月', '1.', 'decimal-dot', [1], '115年5月'],
    ['1. 單一窗口', '1.', 'decimal-dot', [1], '單一窗口'],
    ['１．服務', '１．', 'decimal-dot', [1], '服務'],
    ['2 .建立單一窗口1處', '2 .', 'decimal-dot', [2], '建立單一窗口1處'],
    ['1、 計畫依據', '1、', 'decimal-comma', [1], '計畫依據'],
    ['1.1 一樓大廳', '1.1', 'decimal-path', [1, 1], '一樓大廳'],
    ['1.4設置資訊便利站', '1.4', 'decimal-path', [1, 4], '設置資訊便利站'],
    ['2.10 特藏調閱服務', '2.10', 'decimal-path', [2, 10], '特藏調閱服務'],
    ['1.1.2 細項', '1.1.2', 'decimal-path', [1, 1, 2], '細項'],
    ['（1）強化網路單一窗口', '（1）', 'decimal-brackets', [1], '強化網路單一窗口'],
    ['(2)提供讀者網路辦證', '(2)', 'decimal-brackets', [2], '提供讀者網路辦證'],
    ['（１９）開放式典藏庫', '（１９）', 'decimal-brackets', [19], '開放式典藏庫'],
    ['（A）更新儲冰主機', '（A）', 'letter-brackets', [1], '更新儲冰主機'],
    ['(Ｂ)設置', '(Ｂ)', 'letter-brackets', [2], '設置'],
    ['　　（3）志工', '（3）', 'decimal-brackets', [3], '志工'],
    ['1.1', '1.1', 'decimal-path', [1, 1], ''],
    ['（一）、服務', '（一）、', 'numeral-brackets', [1], '服務'],
    ['(2).服務', '(2).', 'decimal-brackets', [2], '服務'],
    ['(2).5小時', '(2)', 'decimal-brackets', [2], '.5小時'],
    ['3.、服務', '3.、', 'decimal-dot', [3], '服務'],
  ])('%s', (line, label, style, ordinal, rest) => {
    expect(parseLabel(line)).toEqual({ label, style, ordinal, rest });
  });

  it.each([
    '提升閱覽空間閱讀體驗',
    'A整合重點業務',
    '3為便利民眾或廠商',
    '24小時服務',
    '97.03.15',
    '3.5%的成長',
    '101年12月',
    '(每月辦理)',
    '（春節假期除外）',
    'E-mail通知',
    '十分便利',
    '(零)其他',
    '',
  ])('%s has no label', (line) => {
    expect(parseLabel(line)).toBeNull();
  });

  it.each([
    ['#2 服務', '#2', 'decimal-marked', [2], '服務'],
    ['＃2服務', '＃2', 'decimal-marked', [2], '服務'],
    ['NO.12 服務', 'NO.12', 'decimal-marked', [12], '服務'],
    ['1：服務', '1：', 'decimal-marked', [1], '服務'],
    ['（③）服務', '（③）', 'circled', [3], '服務'],
    ['ㄆ、服務', 'ㄆ、', 'bopomofo', [2], '服務'],
    ['(ㄇ) 服務', '(ㄇ)', 'bopomofo', [3], '服務'],
  ] as const)('%s, where such are asked for', (line, label, style, ordinal, rest) => {
    expect(parseLabel(line, { styles: [style] })).toEqual({ label, style, ordinal, rest });
  });

  it.each(['9：30開館', '1：3的比例', 'Node', 'No.1a', '113：說明'])(
    '%s begins with no number of a list',
    (line) => {
      expect(parseLabel(line, { styles: ['decimal-marked'] })).toBeNull();
    },
  );

  it('takes a bare letter for a label only when asked to', () => {
    const options = { styles: ['letter', 'letter-brackets'] } as const;
    expect(parseLabel('A整合重點業務', options)).toMatchObject({
      label: 'A',
      rest: '整合重點業務',
    });
    expect(parseLabel('D 戶外展演申請', options)).toMatchObject({ ordinal: [4] });
    expect(parseLabel('    E友緣蘭園', options)?.label).toBe('E');
    expect(parseLabel('A「科學」展', options)?.rest).toBe('「科學」展');
    expect(parseLabel('A', options)).toEqual({
      label: 'A',
      rest: '',
      style: 'letter',
      ordinal: [1],
    });
    expect(parseLabel('APP開發', options)).toBeNull();
    expect(parseLabel('A1展示', options)).toBeNull();
    expect(parseLabel('（A）更新', options)?.style).toBe('letter-brackets');
    expect(parseLabel('（1）更新', options)).toBeNull();
  });

  it('takes a number without its dot for a label only when asked to', () => {
    const line = '3為便利民眾或廠商參與本館各項招標案件';
    expect(parseLabel(line, { styles: ['decimal-dot', 'decimal-bare'] })).toMatchObject({
      label: '3',
      style: 'decimal-bare',
      ordinal: [3],
    });
  });

  it('loses no character but the white space behind the label', () => {
    const line = '（１） 辦理 12 場講座';
    const found = parseLabel(line);
    expect(`${found?.label} ${found?.rest}`).toBe(line);
  });
});

describe('splitLabel', () => {
  it('gives label and rest, or the whole line', () => {
    expect(splitLabel('1.1 一樓大廳')).toEqual({ label: '1.1', rest: '一樓大廳' });
    expect(splitLabel(' 基礎服務 ')).toEqual({ label: null, rest: '基礎服務' });
  });
});

describe('compareLabels', () => {
  it('orders by number, not by sign', () => {
    const labels = ['2.', '1.10', '1.2', '1.'].map((line) => parseLabel(line)!);
    expect(labels.sort(compareLabels).map(({ label }) => label)).toEqual([
      '1.',
      '1.2',
      '1.10',
      '2.',
    ]);
    expect(compareLabels(parseLabel('一、')!, parseLabel('1.')!)).toBe(0);
  });
});
