/**
 * The beginning of a text on one line, for use as a link's text: cut after `limit` characters,
 * marked with `…`, at a sentence mark where one stands in the second half.
 */
export function excerpt(text: string, limit: number): string {
  const line = text.replace(/\s*\n\s*/g, ' ');
  // A character has at most two units; the rest of a long text is not looked at.
  const characters = [...line.slice(0, 2 * limit + 2)];
  if (characters.length <= limit) return line;
  const head = characters.slice(0, limit).join('');
  const cut = Math.max(...['，', '。', '；', '、', ','].map((mark) => head.lastIndexOf(mark)));
  return `${cut >= head.length / 2 ? head.slice(0, cut) : head}…`;
}
