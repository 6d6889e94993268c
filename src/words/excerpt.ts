const MARKS = '，。；、,';

/**
 * The beginning of a text on one line, for use as a link's text: cut after `limit` characters,
 * marked with `…`, at a sentence mark where one stands in the second half.
 */
export function excerpt(text: string, limit: number): string {
  // Asked tens of thousands of times; most texts are one line of characters of one unit each.
  const line = text.includes('\n') ? text.replace(/\s*\n\s*/g, ' ') : text;
  if (line.length <= limit) return line;
  const head = beginning(line, limit);
  if (head === null) return line;
  for (let at = head.length - 1; at >= head.length / 2; at -= 1) {
    if (MARKS.includes(head[at]!)) return `${head.slice(0, at)}…`;
  }
  return `${head}…`;
}

/** The first characters of a text, so many; null where it has no more. */
function beginning(line: string, limit: number): string | null {
  const head = line.slice(0, limit);
  if (!/[\ud800-\udfff]/.test(head)) return head;
  // A character has at most two units; the rest of a long text is not looked at.
  const characters = [...line.slice(0, 2 * limit + 2)];
  return characters.length <= limit ? null : characters.slice(0, limit).join('');
}
