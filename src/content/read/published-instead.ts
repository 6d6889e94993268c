import { splitSections } from '../markdown/split-sections.ts';
import { treeOf } from '../markdown/body-tree.ts';
import type { ContentTypeName } from '../schemas/content-types.ts';
import type { MeasuresFile } from '../schemas/measures.ts';
import type { PlanMetadata, WithheldRecord } from '../schemas/plan.ts';
import { visitRows } from '../table/walk-table.ts';
import { filesOfVersion } from './files-of-version.ts';
import type { DraftFiles, DraftPlan } from './draft-plans.ts';
import type { FileReading, ReadFile } from './parse-file.ts';
import { planIdOf } from './plan-id.ts';

/** The kind of file that a former version's is, of a plan itself. */
const current: Partial<Record<ContentTypeName, ContentTypeName>> = {
  formerPlans: 'plans',
  formerMeasures: 'measures',
  formerReviews: 'reviews',
};

/** A file of the version that is published instead of a draft counts as one of the plan itself. */
export function asPublished(reading: FileReading, drafts: DraftFiles): FileReading {
  if (drafts.standsInFor(reading.path) === null) return reading;
  const type = reading.type === null ? null : (current[reading.type] ?? reading.type);
  const { version: _, ...names } = reading.names;
  const read = reading.read && { ...reading.read, names };
  return { ...reading, type, names, read };
}

/**
 * `plan.md` of the version that is published instead of a draft: the current one, and without what
 * the draft withholds of it. What the draft withholds of its own text alone is not told.
 * @param read all files that were read, by kind
 */
export function withDraftsWithholding(
  file: ReadFile,
  draft: DraftPlan,
  read: ReadonlyMap<ContentTypeName, readonly ReadFile[]>,
): ReadFile {
  const metadata = file.value as PlanMetadata;
  const filesOf = (...types: ContentTypeName[]) =>
    types
      .flatMap((type) => read.get(type) ?? [])
      .filter(({ names }) => planIdOf(names) === draft.planId);
  const texts = filesOf('plans', 'formerPlans');
  const measures = new Set(
    filesOf('measures', 'formerMeasures').flatMap(({ value }) =>
      Array.from(visitRows(value as MeasuresFile), ({ id }) => id),
    ),
  );
  const isAbout = ({ measure, section, file: name }: WithheldRecord): boolean =>
    (measure !== undefined && measures.has(measure)) ||
    (section !== undefined &&
      texts.some(({ body }) =>
        splitSections(treeOf(body)).sections.some(({ heading }) => heading === section),
      )) ||
    (name !== undefined &&
      texts.some(({ value }) => filesOfVersion(value as PlanMetadata).includes(name)));
  return {
    ...file,
    value: {
      ...metadata,
      version: metadata.version && { ...metadata.version, status: 'current' },
      withheld: [...metadata.withheld, ...draft.withheld].filter(isAbout),
    } satisfies PlanMetadata,
  };
}
