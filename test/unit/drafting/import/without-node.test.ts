import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, test } from 'vitest';

const folder = join(import.meta.dirname, '../../../../src/drafting/import');

test('readers and recogniser use nothing that a browser lacks', () => {
  const files = readdirSync(folder, { recursive: true, encoding: 'utf8' }).filter((name) =>
    name.endsWith('.ts'),
  );
  const wrong = files.filter((name) => {
    const text = readFileSync(join(folder, name), 'utf8');
    return /from 'node:|\bBuffer\b|\bprocess\.|\brequire\(/u.test(text);
  });
  expect(files.length).toBeGreaterThan(50);
  expect(wrong).toEqual([]);
});
