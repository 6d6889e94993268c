import type { ParsedContent } from '../../src/content/read/parsed-content.ts';
import {
  draftFacts,
  draftPlan,
  type ImportedPlan,
  type ImportRequest,
} from '../../src/drafting/import/import-plan.ts';
import type { Existing } from '../../src/drafting/scaffold/scaffold.ts';

/** A request and its draft in one step, as `npm run import` takes them in two processes. */
export function importPlan(
  request: ImportRequest,
  content: ParsedContent,
  existing: Existing,
): ImportedPlan {
  return draftPlan(request, draftFacts(request, request.source.ending, content, existing));
}
