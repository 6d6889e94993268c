/** A count with a comma between thousands, the same on every machine: 1234 → `1,234`. */
export function groupDigits(count: number): string {
  return String(count).replace(/\B(?=(?:\d{3})+$)/g, ',');
}
