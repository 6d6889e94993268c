import { isCjk, isCjkPunctuation } from './fold.ts';

/**
 * Returns the text as one line, without the white space that conversion put beside Chinese
 * characters or their punctuation (`106年 7月` → `106年7月`); between other characters a run of
 * white space becomes one space (`TAF certificate`).
 */
export function tidySpace(text: string): string {
  const words = text.split(/\s+/).filter((word) => word !== '');
  return words.reduce((line, word) => {
    if (line === '') return word;
    const glued = standsAlone(lastCharacter(line)) || standsAlone(word);
    return glued ? line + word : `${line} ${word}`;
  }, '');
}

function standsAlone(character: string): boolean {
  return isCjk(character) || isCjkPunctuation(character);
}

function lastCharacter(text: string): string {
  return Array.from(text).at(-1) ?? '';
}
