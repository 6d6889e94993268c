import { describe, expect, it } from 'vitest';
import { idsInText, idsInValue } from '../../../../src/content/read/written-ids.ts';

describe('ids of a file with faults', () => {
  it('are found at any depth of its value', () => {
    const value = { rows: [{ id: 'one', below: [{ id: 'two' }] }, { id: 3 }], idea: 'none' };
    expect(idsInValue(value)).toEqual(['one', 'two']);
  });

  it('are found in its text where it is no YAML', () => {
    const text = [
      'columns: "',
      '  - id: one-1',
      "    id: 'two' # 註",
      '  - { id: three, text: 甲 }',
      '    text: 見 id: four',
      '    idea: five',
    ].join('\n');
    expect(idsInText(text)).toEqual(['one-1', 'two', 'three']);
  });
});
