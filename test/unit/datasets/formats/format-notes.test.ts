import { describe, expect, it } from 'vitest';
import { formatNotes } from '../../../../src/datasets/formats/format-notes.ts';
import { datasetFormats } from '../../../../src/datasets/formats/formats.ts';

describe('formatNotes', () => {
  it.each(datasetFormats)('$name: says its rules in both languages', ({ name }) => {
    expect(formatNotes[name].length).toBeGreaterThan(0);
    for (const { zh, en } of formatNotes[name]) {
      expect(zh).toMatch(/\p{Script=Han}/u);
      expect(en).toMatch(/[A-Za-z]/);
      expect(en).not.toMatch(/\p{Script=Han}/u);
    }
  });

  it('csv: tells of the separator, the guard and how to undo it', () => {
    const words = formatNotes.csv.map(({ zh }) => zh).join('\n');
    for (const fact of ['BOM', 'CRLF', '半形分號 ;', '= + - @', '單引號', '還原方法', '1.10']) {
      expect(words).toContain(fact);
    }
  });
});
