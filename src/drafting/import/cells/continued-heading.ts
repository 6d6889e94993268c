/** A heading without the words that say that it goes on from the page before: `一、服務流程（續）`. */
export function withoutContinued(text: string): string {
  return text.replace(/\s*[（(]\s*(?:續|接上頁|承上頁)\s*[)）]$/u, '');
}
