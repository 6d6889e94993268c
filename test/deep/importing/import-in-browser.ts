import { draftPlan, type DraftFacts } from '../../../src/drafting/import/import-plan.ts';
import { readDocument } from '../../../src/drafting/import/readers/read-document.ts';
import { reviewPage } from '../../../src/drafting/import/report/review-page.ts';

/** What a document becomes: the files of the draft, and the page of its review. */
export async function filesOf(
  name: string,
  bytes: Uint8Array,
  facts: DraftFacts,
): Promise<[string, string][]> {
  const document = await readDocument(name, bytes);
  const plan = draftPlan(
    {
      institutionId: 'demo-clinic',
      folder: '113',
      document,
      source: { name, ending: 'txt', sha256: '0'.repeat(64) },
    },
    facts,
  );
  return [...plan.files, ['review', reviewPage(plan, document)]];
}
