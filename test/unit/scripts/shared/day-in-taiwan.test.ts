import { expect, test } from 'vitest';
import { dayInTaiwan } from '../../../../scripts/shared/day-in-taiwan.ts';

test('a day begins when it does in Taiwan, on a machine of whatever zone', () => {
  expect(dayInTaiwan(new Date('2026-11-30T15:59:59Z'))).toBe('2026-11-30');
  expect(dayInTaiwan(new Date('2026-11-30T16:00:00Z'))).toBe('2026-12-01');
});
