/** A line with which a block of HTML begins (CommonMark 0.31, 4.6, the sixth kind). */
const BLOCK =
  /^ {0,3}<\/?(?:article|blockquote|body|center|details|div|figure|form|html|main|p|section|table|t[dhr]|tbody|thead|tfoot)(?:[\s/>]|$)/iu;

const TABLE = /<(\/?)table(?=[\s/>]|$)/giu;

/** White space of HTML, in a line that Markdown does not take for an empty one. */
const FILLED = '\f';

/**
 * A Markdown text in which tables of HTML go on over their empty lines, where Markdown would end the block and lose the
 * rows behind; one that nothing ends stays as it is. Each line stays where it is.
 */
export function withWholeTables(text: string): string {
  const lines = text.split('\n');
  let isInBlock = false;
  let open = 0;
  let empty: number[] = [];
  for (const [at, line] of lines.entries()) {
    if (line.trim() === '' && open > 0) empty.push(at);
    else isInBlock = open > 0 || (line.trim() !== '' && (isInBlock || BLOCK.test(line)));
    if (!isInBlock) continue;
    for (const [, end] of line.matchAll(TABLE)) open = Math.max(0, open + (end === '/' ? -1 : 1));
    if (open > 0) continue;
    for (const each of empty) lines[each] = FILLED;
    empty = [];
  }
  return lines.join('\n');
}
