/** Anchor of the section of a plan's page that lists its attachments. */
export const ATTACHMENTS_ANCHOR = 'plan_attachments';

/** Anchor of the n-th attachment (from 0) on the page of its plan: `attachment-1`. */
export function attachmentAnchor(index: number): string {
  return `attachment-${index + 1}`;
}
