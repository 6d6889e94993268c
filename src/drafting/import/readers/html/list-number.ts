/** Number of a list item by the list's `type`: 1, a, A, i or I. */
export function listNumber(value: number, written: string): string {
  if (/^a$/i.test(written) && value >= 1 && value <= 26) {
    return String.fromCharCode(written.charCodeAt(0) + value - 1);
  }
  if (/^i$/i.test(written) && value >= 1 && value < 40) {
    const roman = romanOf(value);
    return written === 'i' ? roman.toLowerCase() : roman;
  }
  return String(value);
}

function romanOf(value: number): string {
  const signs: readonly (readonly [number, string])[] = [
    [10, 'X'],
    [9, 'IX'],
    [5, 'V'],
    [4, 'IV'],
    [1, 'I'],
  ];
  let rest = value;
  let written = '';
  for (const [worth, sign] of signs) {
    for (; rest >= worth; rest -= worth) written += sign;
  }
  return written;
}
