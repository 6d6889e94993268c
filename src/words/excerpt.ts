/**
 * The beginning of a text on one line, for use as a link's text: cut after `limit` characters,
 * marked with `…`, at a sentence mark where one stands in the second half.
 */
export function excerpt(text: string, limit: number): string {
  const line = text.replace(/\s*\n\s*/g, ' ');
  const characters = [...line];
  if (characters.length <= limit) return line;
  const head = characters.slice(0, limit).join('');
  const cut = Math.max(...['，', '。', '；', '、', ','].map((mark) => head.lastIndexOf(mark)));
  return `${cut >= head.length / 2 ? head.slice(0, cut) : head}…`;
}
