import { expect, it } from 'vitest';
import { parseWeekdays } from '../../../../src/meaning/deadlines/weekdays.ts';

it('reads one day, a list and a span', () => {
  expect(parseWeekdays('一')).toEqual(['MO']);
  expect(parseWeekdays('六、天')).toEqual(['SA', 'SU']);
  expect(parseWeekdays('一至三、五')).toEqual(['MO', 'TU', 'WE', 'FR']);
});

it('reads nothing else', () => {
  for (const text of ['', '八', '一一', '五至一', '一下午']) expect(parseWeekdays(text)).toBeNull();
});
