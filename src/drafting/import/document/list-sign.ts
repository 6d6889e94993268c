/** The dash or dot before a list item, which Markdown writes in its own way; null without one. */
export function listSign(text: string): string | null {
  return /^[-–•●](?=\s)/u.exec(text)?.[0] ?? null;
}
