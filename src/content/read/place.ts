/** Line and column (1-based) of what stands behind a stretch of text that begins a file. */
export function placeAfter(text: string): { line: number; column: number } {
  const lines = text.split('\n');
  return { line: lines.length, column: lines.at(-1)!.length + 1 };
}
