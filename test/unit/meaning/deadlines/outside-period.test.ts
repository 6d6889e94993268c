import { expect, it } from 'vitest';
import { outsidePeriod } from '../../../../src/meaning/deadlines/outside-period.ts';
import { read } from './read.ts';

const period = { start: '2012-02-01', end: '2012-12-31' };
const place = (text: string) => read(text).map((deadline) => outsidePeriod(deadline, period));

it('tells what falls due before or after the plan', () => {
  expect(place('101年1月、2月、12月、102年1月')).toEqual(['before', null, null, 'after']);
  expect(place('111年12月31日')).toEqual(['after']);
});

it('counts a range that begins early but ends within the plan as inside', () => {
  expect(place('101年度')).toEqual([null]);
});

it('calls an open range outside only when it begins after the plan', () => {
  expect(place('100年3月起')).toEqual([null]);
  expect(place('102年3月起')).toEqual(['after']);
});

it('has nothing to say where there are no days', () => {
  expect(place('隨到隨辦')).toEqual([null]);
  expect(place('3日內')).toEqual([null]);
});
