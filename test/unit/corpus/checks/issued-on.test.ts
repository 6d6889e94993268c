import { expect, test } from 'vitest';
import { files, onlyProblemOf, problemsOf, replacing } from '../../../support/content-folder.ts';

const written = (day: string) => ({
  [files.annual]: replacing('issuance: 112年1月6日', `issued_on: '${day}'\nissuance: 112年1月6日`),
});

test('the day that the words of the issuance name is no problem', async () => {
  expect(await problemsOf(written('2023-01-06'))).toEqual([]);
});

test('another day is an error that gives both', async () => {
  expect(await onlyProblemOf(written('2012-01-06'))).toMatchObject({
    severity: 'error',
    ruleId: 'issuance/day-differs',
    message: 'issued_on 是 2012-01-06，issuance 寫的卻是 2023-01-06',
  });
});

test('a day that has not come is told once, though the words of the issuance name it too', async () => {
  const changes = {
    [files.annual]: replacing(
      'issuance: 112年1月6日',
      "issued_on: '2032-01-06'\nissuance: 121年1月6日",
    ),
  };
  expect(await onlyProblemOf(changes)).toMatchObject({
    ruleId: 'date/after-as-of',
    message: '發布日是 2032-01-06，在 as_of（2024-06-30）之後',
  });
});
