import { expect, it } from 'vitest';
import { deadlineKinds } from '../../../../src/meaning/deadlines/typed-deadline.ts';
import { understoodForms } from '../../../../src/meaning/deadlines/understood-forms.ts';
import { read } from './read.ts';

it.each(understoodForms.map(({ example, kind }) => [example, kind]))(
  '%s is a %s',
  (example, kind) => {
    const kinds = read(example).map((deadline) => deadline.kind);
    expect(new Set(kinds)).toEqual(new Set([kind]));
  },
);

it('gives an example of every kind, and none twice', () => {
  expect(new Set(understoodForms.map(({ kind }) => kind))).toEqual(new Set(deadlineKinds));
  const examples = understoodForms.map(({ example }) => example);
  expect(new Set(examples).size).toBe(examples.length);
});

it('explains each in Chinese', () => {
  for (const { meaning } of understoodForms) expect(meaning).toMatch(/\p{Script=Han}/u);
});
