import { expect, it } from 'vitest';
import {
  files,
  onlyProblemOf,
  placeOf,
  problemsOf,
  replacing,
} from '../../../support/content-folder.ts';

it.each([
  [
    'a plan without number',
    files.midterm,
    'modified:',
    'document_number: 無\nmodified:',
    '請寫 null',
  ],
  ['how it was issued', files.midterm, 'modified:', 'issuance: N/A\nmodified:', '請寫 null'],
  ['an institution without telephone', files.clinic, 'name:', 'phone: －\nname:', '刪去這一行'],
])('%s says so with nothing, not in words', async (_, file, passage, written, fix) => {
  const changes = { [file]: replacing(passage, written) };
  const problem = await onlyProblemOf(changes);
  expect(problem).toMatchObject({ severity: 'warning', ruleId: 'schema/nothing' });
  expect(problem.place).toEqual(
    await placeOf(changes, file, written.slice(written.indexOf(': ') + 2, written.indexOf('\n'))),
  );
  expect(problem.fix).toContain(fix);
});

it('words that only begin so are words', async () => {
  const changes = {
    [files.midterm]: replacing('modified:', 'issuance: 無紙本，電子發布\nmodified:'),
  };
  expect(await problemsOf(changes)).toEqual([]);
});
