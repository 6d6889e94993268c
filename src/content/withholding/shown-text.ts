/** Stands where the words of something withheld would stand. */
export const WITHHELD_MARK = '（不予公開）';

/** The text of a row, or the mark that stands for it where the row is withheld. */
export function shownText({ text }: { text: string | null }): string {
  return text ?? WITHHELD_MARK;
}
