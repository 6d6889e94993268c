import type { PlanMetadata } from '../schemas/plan.ts';

/** Names of the files that a version of a plan passes on: its source, then its attachments. */
export function filesOfVersion({
  source,
  attachments,
}: Pick<PlanMetadata, 'source' | 'attachments'>): string[] {
  return [...(source === null ? [] : [source.file]), ...attachments.map(({ file }) => file)];
}
