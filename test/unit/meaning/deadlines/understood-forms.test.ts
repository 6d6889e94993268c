import { expect, it } from 'vitest';
import { toGregorianYear } from '../../../../src/meaning/numbers/roc-year.ts';
import { deadlineKinds } from '../../../../src/meaning/deadlines/typed-deadline.ts';
import {
  alikeForms,
  examplesOfYear,
  refusedForms,
  understoodForms,
} from '../../../../src/meaning/deadlines/understood-forms.ts';
import { read, refusal } from './read.ts';

it.each(understoodForms.map(({ example, kind }) => [example, kind]))(
  '%s is a %s',
  (example, kind) => {
    const kinds = read(example).map((deadline) => deadline.kind);
    expect(new Set(kinds)).toEqual(new Set([kind]));
  },
);

it.each([97, 113])('an example is of the same kind in a plan of %i', (rocYear) => {
  const year = toGregorianYear(rocYear);
  const context = { rocYear, period: { start: `${year}-01-01`, end: `${year}-12-31` } };
  const examples = examplesOfYear(rocYear);
  for (const [index, { kind }] of understoodForms.entries()) {
    const [deadline] = read(examples[index]!, context);
    expect(deadline?.kind, examples[index]).toBe(kind);
    if (kind !== 'date' && kind !== 'month') continue;
    expect(deadline?.end_date?.slice(0, 4), examples[index]).toBe(String(year));
  }
});

it('gives an example of every kind, and none twice', () => {
  expect(new Set(understoodForms.map(({ kind }) => kind))).toEqual(new Set(deadlineKinds));
  const examples = understoodForms.map(({ example }) => example);
  expect(new Set(examples).size).toBe(examples.length);
});

it.each(alikeForms)('%s is read as all the other ways to write it are', (first, ...others) => {
  for (const other of others) expect(read(other), other).toEqual(read(first));
});

it.each(refusedForms)('%s is refused with a reason', (text) => {
  expect(refusal(text).reason).not.toBe('');
});
