import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { unzipSync, zipSync } from 'fflate';
import { expect, test } from 'vitest';
import { readDocument } from '../../../../../src/drafting/import/readers/read-document.ts';

const fixtures = join(import.meta.dirname, '../../../../fixtures');

test.each(['documents/plan.docx', 'documents/plan.odt', 'import/table.xlsx', 'import/table.ods'])(
  '%s reads alike when its parts are not compressed',
  async (path) => {
    const bytes = new Uint8Array(readFileSync(join(fixtures, path)));
    const stored = zipSync(unzipSync(bytes), { level: 0 });
    expect(await readDocument(path, stored)).toEqual(await readDocument(path, bytes));
  },
);
