const START = '【待填';

/** Words that stand where a person has to write something, e.g. `【待填：計畫名稱】`. */
export function placeholder(what: string): string {
  return `${START}：${what}】`;
}

/** True for text in which such words still stand; content with it is not published. */
export function hasPlaceholder(text: string): boolean {
  return text.includes(START);
}
