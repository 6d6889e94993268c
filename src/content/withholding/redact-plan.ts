import type { MarkdownBody } from '../markdown/body-tree.ts';
import type { MeasuresFile } from '../schemas/measures.ts';
import type { PlanMetadata, WithheldRecord } from '../schemas/plan.ts';
import type { DecidedMarkRecord, ReviewMarkRecord } from '../schemas/review.ts';
import { redactPictures } from './redact-pictures.ts';
import { redactSections } from './redact-sections.ts';
import { redactTable } from './redact-table.ts';
import { RemovedWords } from './removed-words.ts';

/** The parts of a version of a plan; those that could not be read are null. */
export interface PlanParts {
  metadata: PlanMetadata | null;
  body: MarkdownBody | null;
  table: MeasuresFile | null;
  /** Review marks that were decided. */
  decided: readonly DecidedMarkRecord[];
}

/** Words that were taken out. */
export interface Removal {
  /** Takes note of what is taken out; of several versions it may be one. */
  removed?: RemovedWords | undefined;
  /** What was taken out of other versions of the plan. */
  elsewhere?: RemovedWords | undefined;
}

/**
 * A version of a plan without what is withheld: rows keep id, label and the rows below them,
 * sections their heading, and a withheld file is neither source nor attachment nor picture. Remarks
 * that repeat words of what was taken out go too, wherever in the version they stand, and so do
 * review marks about such a row.
 */
export function redactPlan<Parts extends PlanParts>(
  parts: Parts,
  withheld: readonly WithheldRecord[],
  { removed = new RemovedWords(), elsewhere }: Removal = {},
): Parts {
  if (withheld.length === 0) return parts;
  const chosen = (key: 'measure' | 'section' | 'file') =>
    new Set(withheld.flatMap((record) => record[key] ?? []));
  const table = parts.table && redactTable(parts.table, { measures: chosen('measure'), removed });
  const files = chosen('file');
  const { metadata } = parts;
  for (const { file, alt, notes } of metadata?.attachments ?? []) {
    if (files.has(file)) removed.add([alt, notes]);
  }
  const body = parts.body && redactBody(parts.body, chosen('section'), files, removed);
  const openMarks = <Mark extends string | ReviewMarkRecord>(marks: readonly Mark[]): Mark[] =>
    marks.filter((mark) => !isTelling(mark, chosen('measure'), [removed, elsewhere]));
  return {
    ...parts,
    body,
    table: table && withoutRemarks(table, removed),
    metadata:
      metadata &&
      withoutRemarks(
        { ...withoutFiles(metadata, files), review: openMarks(metadata.review) },
        removed,
      ),
    decided: openMarks(parts.decided),
  };
}

function redactBody(
  body: MarkdownBody,
  sections: ReadonlySet<string>,
  files: ReadonlySet<string>,
  removed: RemovedWords,
): MarkdownBody {
  const redacted = { ...body, markdown: redactSections(body, sections, removed) };
  return { ...redacted, markdown: redactPictures(redacted, files, removed) };
}

/** What is recorded of withheld files goes with them. */
function withoutFiles(metadata: PlanMetadata, files: ReadonlySet<string>): PlanMetadata {
  const { source, attachments } = metadata;
  return {
    ...metadata,
    source: source !== null && files.has(source.file) ? null : source,
    attachments: attachments.filter(({ file }) => !files.has(file)),
  };
}

/** Whether a review mark is about a row that is withheld, or repeats words that were taken out. */
function isTelling(
  mark: string | ReviewMarkRecord,
  measures: ReadonlySet<string>,
  removals: readonly (RemovedWords | undefined)[],
): boolean {
  if (typeof mark !== 'string' && mark.measure !== undefined && measures.has(mark.measure)) {
    return true;
  }
  return textsOf(mark).some((text) => removals.some((removed) => removed?.repeatedIn(text)));
}

function textsOf(value: unknown): string[] {
  if (typeof value === 'string') return [value];
  return typeof value === 'object' && value !== null ? Object.values(value).flatMap(textsOf) : [];
}

/** The same without remarks (`notes`, `reason`) that repeat what was taken out. */
function withoutRemarks<Value>(value: Value, removed: RemovedWords): Value {
  const inner = (part: unknown, key: string | null): unknown => {
    if (Array.isArray(part)) {
      return part
        .filter((each) => key !== 'notes' || !removed.repeatedIn(String(each)))
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
