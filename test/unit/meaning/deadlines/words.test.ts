import { expect, it } from 'vitest';
import { read, refusal, typed } from './read.ts';

it.each(['隨到隨辦', '隨時', '即時', '立即處理', '隨 時', '隨時受理'])(
  '%s is on demand',
  (text) => {
    expect(read(text)).toEqual([typed('on-demand')]);
  },
);

it.each([
  ['定期', '原文未載週期'],
  ['定期辦理', '原文未載週期'],
  ['不定期', '原文載明不定期，無週期'],
  ['經常', '持續辦理，原文未載週期'],
  ['持續辦理', '持續辦理，原文未載週期'],
  ['常年辦理', '持續辦理，原文未載週期'],
  ['常態性業務', '持續辦理，原文未載週期'],
  ['即日起', '自即日起，原文未載起訖日期'],
  ['全年不定期', '原文載明不定期，無週期；全年'],
  ['上班日', '原文未載是哪些日子'],
  ['連續假期', '原文未載是哪些日子'],
  ['國定連續假日', '原文未載是哪些日子'],
  ['開館時間', '原文未載是哪些日子'],
])('%s is understood, without a date: %s', (text, note) => {
  expect(read(text)).toEqual([typed('other', { note })]);
});

it.each([
  ...['依節日辦理', '依計畫期程', '配合12月台灣閱讀節', '視實際需要辦理', '俟預算核定後'],
  ...['計畫核定後', '核定後實施', '豪雨特報發布後', '重陽節前', '汛期前', '學期初'],
  ...['每年汛期前', '每學期初', '每學期1次', '每學期開學前', '學期中每日', '次月10日前', '必要時'],
])('%s depends on something else', (text) => {
  expect(read(text)).toEqual([typed('relative', { note: '依原文所述事項而定，原文未載日期' })]);
});

it('a month that no calendar has is refused there too', () => {
  expect(refusal('配合2月30日活動')).toMatchObject({
    reason: '2月沒有 30 日，日期是 1 至 29',
    nearest: ['配合2月29日活動', expect.any(String), expect.any(String)],
  });
});

it.each(['適時', '待定', '午後', '依', '視', 'constructor', '隨到隨班'])(
  '%s is refused',
  (text) => {
    expect(refusal(text).reason).toBe(`看不懂期限「${text}」`);
  },
);

it.each([
  ...['農曆8月15日', '農曆七月', '館慶', '週年慶期間', '校慶月', '除夕', '國慶日', '春、秋季'],
  ...[
    '花季',
    '開館前',
    '閉館後',
    '奉核後',
    '第一學期末',
    '101-1學期',
    '期初',
    '寒、暑假',
    '明年3月',
    '受理後當日',
  ],
])('%s depends on something that the plan does not date', (text) => {
  expect(read(text)).toEqual([typed('relative', { note: '依原文所述事項而定，原文未載日期' })]);
});

it('the calendar of the sun is the usual one', () => {
  expect(read('國曆8月15日')).toEqual(read('8月15日'));
});

it('what says that it depends on something, and names a time as well, is refused', () => {
  expect(refusal('依契約於101年10月驗收').nearest[0]).toBe('101年10月');
});
