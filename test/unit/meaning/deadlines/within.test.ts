import { expect, it } from 'vitest';
import { read, refusal, typed } from './read.ts';

it.each([
  ['3日內', 'P3D'],
  ['三日內', 'P3D'],
  ['３日之內', 'P3D'],
  ['7天以內', 'P7D'],
  ['2週內', 'P2W'],
  ['1個月內', 'P1M'],
  ['一年內', 'P1Y'],
  ['半年內', 'P6M'],
  ['24小時內', 'PT24H'],
  ['30分鐘內', 'PT30M'],
  ['3日內處理完成', 'P3D'],
])('%s is a duration of %s', (text, duration) => {
  expect(read(text)).toEqual([typed('within', { duration })]);
});

it('working days have no ISO 8601 duration', () => {
  expect(read('5個工作天內')).toEqual([
    typed('within', { note: '5 個工作天，扣除放假日，無法換算為期間' }),
  ]);
});

it('the same day has no length in hours', () => {
  expect(read('當日')).toEqual([typed('within', { note: '當日內，原文未載時數' })]);
});

it('a time after a named event is relative to it', () => {
  expect(read('計畫核定後12個月內')).toEqual([
    typed('relative', { duration: 'P12M', note: '起算點：計畫核定後' }),
  ]);
  expect(read('災後3日內')).toEqual([typed('relative', { duration: 'P3D', note: '起算點：災後' })]);
  expect(read('收件之次日起5個工作天內')).toEqual([
    typed('relative', {
      note: '起算點：收件之次日起；5 個工作天，扣除放假日，無法換算為期間',
    }),
  ]);
});

it('a bare number of 月內 may be a month or a length, and is refused', () => {
  expect(refusal('6月內')).toMatchObject({
    reason: '「6月內」可能是 6 月底前，也可能是 6 個月內',
    nearest: ['6月底前', '6個月內', expect.any(String)],
  });
});

it('refuses what names no event', () => {
  expect(refusal('月後3日內').reason).toBe('看不懂期限「月後3日內」');
});

it('refuses no length at all', () => {
  expect(refusal('0日內').reason).toBe('「0日內」沒有長度');
  expect(refusal('3個月').nearest[0]).toBe('3個月內');
});
