/**
 * A count with a comma between thousands, the same on every machine: 1234 → `1,234`. One that is not
 * known yet (`NaN`) is `…`.
 */
export function groupDigits(count: number): string {
  if (Number.isNaN(count)) return '…';
  return String(count).replace(/\B(?=(?:\d{3})+$)/g, ',');
}
