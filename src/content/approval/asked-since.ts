/** A plan with an earlier day of publication was published when nobody asked for an approval. */
const ASKED_SINCE = '2026-11-26';

/** Whether a plan of an official site that is published on a day needs the record of its approval. @param day ISO 8601 */
export function isApprovalAsked(day: string): boolean {
  return day >= ASKED_SINCE;
}
