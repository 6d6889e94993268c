/** Lines of a paragraph as typed, without the white space at their ends and without empty lines. */
export function tidyLines(text: string): string {
  return text
    .split('\n')
    .map((line) => line.trim())
    .filter((line) => line !== '')
    .join('\n');
}

/** The first words of a text, for pointing at it: `「一樓設置服務臺…」`. */
export function quoteStart(text: string): string {
  const characters = Array.from(text.slice(0, 1000).replace(/\s+/g, ' '));
  return characters.length > 15
    ? `「${characters.slice(0, 15).join('')}…」`
    : `「${characters.join('')}」`;
}
