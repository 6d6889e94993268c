import { expect, test } from 'vitest';
import { readPort } from '../../../../scripts/serve/read-port.ts';

test('the site is served at 4321, or where PORT says', () => {
  expect(readPort(undefined)).toBe(4321);
  expect(readPort('')).toBe(4321);
  expect(readPort('8080')).toBe(8080);
});

test.each(['0', '65536', '80a', '-1', '80.5', 'http'])('PORT=%s is refused by name', (written) => {
  expect(() => readPort(written)).toThrow(`「${written}」`);
});
