import type { PlanMetadata, WithheldRecord } from '../../content/schemas/plan.ts';
import type { RestrictionGround } from '../../content/schemas/vocabularies.ts';
import { isExpired } from './expiry.ts';
import type { WithheldKind, Withholding } from '../model/corpus.ts';

/** What a plan withholds, in the order of its record. */
export function buildWithholdings(
  { withheld, attachments }: Pick<PlanMetadata, 'withheld' | 'attachments'>,
  vocabulary: readonly RestrictionGround[],
  asOf: string | null,
): Withholding[] {
  const grounds = new Map(vocabulary.map((ground) => [ground.id, ground]));
  return withheld.map((record, index) => ({
    position: index + 1,
    ...subjectOf(record),
    grounds: record.grounds.map((id) => grounds.get(id)!),
    reason: record.reason,
    decidedBy: record.decided_by,
    decidedOn: record.decided_on,
    until: record.until,
    isExpired: isExpired(record.until, asOf),
    isAttachment: attachments.some(({ file }) => file === record.file),
  }));
}

function subjectOf({ measure, section, file }: WithheldRecord): {
  kind: WithheldKind;
  subject: string;
} {
  if (measure !== undefined) return { kind: 'measure', subject: measure };
  if (section !== undefined) return { kind: 'section', subject: section };
  return { kind: 'file', subject: file! };
}
