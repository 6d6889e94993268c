import type { MarkdownBody } from '../markdown/body-tree.ts';
import type { MeasuresFile } from '../schemas/measures.ts';
import type { PlanMetadata, WithheldRecord } from '../schemas/plan.ts';
import { redactSections } from './redact-sections.ts';
import { redactTable } from './redact-table.ts';
import { RemovedWords } from './removed-words.ts';

/** The parts of a version of a plan; those that could not be read are null. */
export interface PlanParts {
  metadata: PlanMetadata | null;
  body: MarkdownBody | null;
  table: MeasuresFile | null;
}

/**
 * A version of a plan without what is withheld: rows keep id, label and the rows below them,
 * sections their heading, and a withheld file is no source. Remarks that repeat words of what was
 * taken out go too, wherever in the version they stand.
 * @param removed takes note of what was taken out; of several versions it may be one
 */
export function redactPlan<Parts extends PlanParts>(
  parts: Parts,
  withheld: readonly WithheldRecord[],
  removed: RemovedWords = new RemovedWords(),
): Parts {
  if (withheld.length === 0) return parts;
  const chosen = (key: 'measure' | 'section' | 'file') =>
    new Set(withheld.flatMap((record) => record[key] ?? []));
  const table = parts.table && redactTable(parts.table, { measures: chosen('measure'), removed });
  const body = parts.body && {
    ...parts.body,
    markdown: redactSections(parts.body, chosen('section'), removed),
  };
  const { metadata } = parts;
  const isWithheld =
    metadata !== null && metadata.source !== null && chosen('file').has(metadata.source.file);
  return {
    ...parts,
    table: table && withoutRemarks(table, removed),
    body,
    metadata:
      metadata &&
      withoutRemarks({ ...metadata, source: isWithheld ? null : metadata.source }, removed),
  };
}

/** The same without remarks (`notes`, `reason`, `review`) that repeat what was taken out. */
function withoutRemarks<Value>(value: Value, removed: RemovedWords): Value {
  const inner = (part: unknown, key: string | null): unknown => {
    if (Array.isArray(part)) {
      const isRemarks = key === 'notes' || key === 'review';
      return part
        .filter((each) => !isRemarks || !removed.repeatedIn(String(each)))
        .map((each) => inner(each, null));
    }
    if (typeof part === 'object' && part !== null) {
      return Object.fromEntries(
        Object.entries(part).map(([name, each]) => [name, inner(each, name)]),
      );
    }
    if (key === 'reason' && typeof part === 'string' && removed.repeatedIn(part)) {
      return '理由引述了不予公開的文字，不列出。';
    }
    return part;
  };
  return inner(value, null) as Value;
}
