import { expect, test } from 'vitest';
import { offeredEndings } from '../../../../src/corpus/checks/offered-files.ts';
import { mediaTypeOf } from '../../../../src/publish/hosting/media-types.ts';

test.each([
  ['index.html', 'text/html; charset=utf-8'],
  ['data/measures.CSV', 'text/csv; charset=utf-8; header=present'],
  ['plans.v1.json', 'application/json; charset=utf-8'],
  ['measures.csv-metadata.json', 'application/csvm+json; charset=utf-8'],
  ['measures.schema.json', 'application/schema+json; charset=utf-8'],
  ['wasm.unknown.pagefind', 'application/octet-stream'],
  ['data/SHA256SUMS', 'text/plain; charset=utf-8'],
  ['LICENSE', 'application/octet-stream'],
])('%s is %s', (name, type) => {
  expect(mediaTypeOf(name)).toBe(type);
});

test.each(offeredEndings)('a server is told the kind of .%s, which content may offer', (ending) => {
  expect(mediaTypeOf(`report.${ending}`)).not.toBe('application/octet-stream');
});
