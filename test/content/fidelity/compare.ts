import { withoutSpace } from './characters.ts';
import type { ContentReading } from './content-reading.ts';
import { firstDifference } from './first-difference.ts';
import type { ReadRow, SourceReading } from './reading.ts';

/**
 * Every text in which source and content differ: the narrative, then each column of the table from
 * top to bottom, character by character. Empty when nothing is lost and nothing is invented.
 */
export function textDifferences(source: SourceReading, content: ContentReading): string[] {
  const names = new Set([...source.columns.keys(), ...content.columns.keys()]);
  const pairs: [string, string, string][] = [['narrative', source.narrative, content.narrative]];
  for (const name of names) {
    pairs.push([`column ${name}`, source.columns.get(name) ?? '', content.columns.get(name) ?? '']);
  }
  return pairs.flatMap(([place, expected, found]) => {
    const difference = firstDifference(expected, found);
    return difference === null ? [] : [`${place}: ${difference}`];
  });
}

const fields = [
  'kind',
  'dimension',
  'aspect',
  'actions',
  'path',
  'label',
  'text',
  'deadlines',
  'units',
  'alignment',
  'innovations',
] as const satisfies (keyof ReadRow)[];

/** Every field in which a row of the source and ours differ, white space aside; and a different number of rows. */
export function rowDifferences(
  source: readonly ReadRow[],
  content: ContentReading['rows'],
): string[] {
  const differences: string[] = [];
  if (source.length !== content.length) {
    differences.push(`the source has ${source.length} rows, the content ${content.length}`);
  }
  source.slice(0, content.length).forEach((row, index) => {
    const ours = content[index]!;
    for (const field of fields) {
      const expected = inOneForm(row[field]);
      const found = inOneForm(ours[field]);
      if (expected === found) continue;
      const place = `row ${index + 1} (${ours.measureId}), ${field}`;
      const difference = field === 'text' ? firstDifference(row.text, ours.text) : null;
      differences.push(
        `${place}: ${difference ?? `\n  source:  ${expected}\n  content: ${found}`}`,
      );
    }
  });
  return differences;
}

function inOneForm(value: ReadRow[keyof ReadRow]): string {
  return JSON.stringify(value, (_, inner: unknown) =>
    typeof inner === 'string' ? withoutSpace(inner) : inner,
  );
}
