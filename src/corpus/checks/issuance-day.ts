import { parseRocDate } from '../../meaning/numbers/roc-date.ts';

/** The day on which a plan was issued, where the record of its issuance names one; else null. */
export function issuanceDay(issuance: string | null): string | null {
  const [written] = /\d{2,3}\s*年\s*\d{1,2}\s*月\s*\d{1,2}\s*日/.exec(issuance ?? '') ?? [];
  if (written === undefined) return null;
  const reading = parseRocDate(written);
  return reading.ok ? reading.date : null;
}
