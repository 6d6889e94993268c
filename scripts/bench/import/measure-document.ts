import { createHash } from 'node:crypto';
import type { InstitutionRecord } from '../../../src/content/schemas/institution.ts';
import { draftPlan } from '../../../src/drafting/import/import-plan.ts';
import { fileEnding, readDocument } from '../../../src/drafting/import/readers/read-document.ts';
import { compareRows, type Comparison } from './compare-rows.ts';
import { flatRows, type FlatRow } from './flat-rows.ts';

/** Imports a document and compares its rows with the right ones. */
export async function measureDocument(
  name: string,
  bytes: Uint8Array,
  {
    record,
    institutionId,
    folder,
    right,
  }: {
    record: InstitutionRecord;
    institutionId: string;
    folder: string;
    right: readonly FlatRow[];
  },
): Promise<Comparison> {
  const document = await readDocument(name, bytes);
  const plan = draftPlan(
    {
      institutionId,
      folder,
      document,
      source: {
        name,
        ending: fileEnding(name),
        sha256: createHash('sha256').update(bytes).digest('hex'),
      },
    },
    { record, planType: 'service-quality', day: '2000-01-01', label: 'content' },
  );
  return compareRows(right, flatRows(plan.recognised.measures, record), plan.recognised.marks);
}
