import { expect, test } from 'vitest';
import { withYamlSchemas } from '../../../../scripts/schemas/vscode-settings.ts';

const OURS = './content/.schemas/';
const associations = { './content/.schemas/site.schema.json': 'content/site.yaml' };
const read = (text: string | null) =>
  JSON.parse(withYamlSchemas(text, associations, OURS)) as unknown;

test('schemas are written where there were no settings', () => {
  expect(read(null)).toEqual({ 'yaml.schemas': associations });
});

test('what a person has set stays, their own schemas included; former ones of ours go', () => {
  const theirs = { './mine.json': 'my/*.yaml' };
  const former = { './content/.schemas/gone.schema.json': 'content/gone.yaml' };
  const text = JSON.stringify({ 'editor.tabSize': 8, 'yaml.schemas': { ...theirs, ...former } });
  expect(read(text)).toEqual({
    'editor.tabSize': 8,
    'yaml.schemas': { ...theirs, ...associations },
  });
});

test('settings with comments are left alone, and the reason is said', () => {
  expect(() => read('{ // mine\n}')).toThrow('未更動');
});
