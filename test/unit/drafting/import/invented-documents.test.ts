import { join } from 'node:path';
import { describe, expect, test } from 'vitest';
import { inventedDocuments } from '../../../../scripts/bench/import/invented-documents.ts';
import { measureDocument } from '../../../../scripts/bench/import/measure-document.ts';

const folder = join(import.meta.dirname, '../../../fixtures/import');

/** Documents of many kinds, of which `expected.yaml` beside them says what is right. */
describe('an invented document', async () => {
  const documents = await inventedDocuments(folder);
  test.each(documents.map((each) => [each.name, each] as const))(
    '%s comes out right in every field',
    async (name, { bytes, record, right }) => {
      const facts = { record, institutionId: 'test', folder: '113', right };
      const { rowsRight, rows, wrong } = await measureDocument(name, bytes, facts);
      expect(wrong).toEqual([]);
      expect([rowsRight, rows]).toEqual([right.length, right.length]);
    },
  );
});
