/** What is printed in a cell in place of words: that it says what the one above it says, or that it is empty. */
export type StandIn = 'above' | 'nothing';

/** What a cell says that has no words of its own: `同上`, `〃`, `—`; null where it has some. */
export function standInOf(cell: string): StandIn | null {
  const plain = cell.normalize('NFKC').trim();
  if (/^(?:同上|同前|同右|〃|″|〞|"|'')$/u.test(plain)) return 'above';
  return /^[-‐-―−─_/／]+$/u.test(plain) ? 'nothing' : null;
}
