import { isCjk, isCjkPunctuation } from '../../../meaning/text/fold.ts';

/**
 * A line without the white space that conversion put between Chinese characters (`閱 覽 諮 詢` →
 * `閱覽諮詢`); other runs of white space become one space (`101 年` and `SOP 手冊` stay).
 */
export function closeUp(line: string): string {
  return line
    .split(/[\s\u200b\u2060\ufeff]+/u)
    .filter((word) => word !== '')
    .reduce((text, word, at, words) => {
      if (at === 0) return word;
      const isGap = isChinese(lastCharacter(words[at - 1]!)) && isChinese(word);
      return isGap ? text + word : `${text} ${word}`;
    }, '');
}

/** Lines that a page or cell wrapped, as one: beside Chinese characters a line end is no space. */
export function joinWrapped(lines: readonly string[]): string {
  return lines
    .map(closeUp)
    .filter((line) => line !== '')
    .reduce((text, line, at, all) => {
      // Not the end of the text so far: whoever looks at that copies all of it, line by line.
      const glued = at === 0 || isChinese(lastCharacter(all[at - 1]!)) || isChinese(line);
      return glued ? text + line : `${text} ${line}`;
    }, '');
}

/**
 * Lines of a cell as paragraphs: a line that ends a sentence or a clause, or that a number follows,
 * ends its paragraph; any other is wrapped.
 * @param beginsItem tells whether a line begins an item of a list
 */
export function paragraphsOf(
  lines: readonly string[],
  beginsItem: (line: string) => boolean,
): string {
  const paragraphs: string[][] = [];
  for (const line of lines.map(closeUp).filter((each) => each !== '')) {
    const last = paragraphs.at(-1);
    const ended = /[。：；！？:;!?]/u.test(lastCharacter(last?.at(-1) ?? '。'));
    if (last === undefined || ended || beginsItem(line)) paragraphs.push([line]);
    else last.push(line);
  }
  return paragraphs.map(joinWrapped).join('\n');
}

/** Lines of a text that hold something, trimmed. */
export function linesOf(text: string): string[] {
  return text
    .split('\n')
    .map((line) => line.trim())
    .filter((line) => line !== '');
}

/** The first words of a text, for messages. */
export function firstWords(text: string, length = 24): string {
  const characters = Array.from(closeUp(text.trimStart().slice(0, length * 40)));
  return characters.length > length
    ? `${characters.slice(0, length).join('')}…`
    : characters.join('');
}

/** The last character, one beyond U+FFFF whole; `''` for no text. */
function lastCharacter(text: string): string {
  return Array.from(text.slice(-2)).at(-1) ?? '';
}

function isChinese(character: string): boolean {
  return isCjk(character) || isCjkPunctuation(character);
}
