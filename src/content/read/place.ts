/** Line and column (1-based) of what stands behind a stretch of text that begins a file. */
export function placeAfter(text: string): { line: number; column: number } {
  let line = 1;
  let start = 0;
  for (let end = text.indexOf('\n'); end >= 0; end = text.indexOf('\n', start)) {
    line += 1;
    start = end + 1;
  }
  return { line, column: text.length - start + 1 };
}
