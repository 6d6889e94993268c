/** A text file holds documents up to this many characters, at least one document. */
export const textFileSizes = {
  /** Of a small site: so few files that all can be read ahead. */
  only: 6000,
  /** Of a volume: the hits of a search stand far apart, and each reads a file. */
  volume: 2000,
} as const;

/**
 * Cuts the documents' texts into files small enough to read a few hits on a slow line.
 * @param most characters of a file
 * @returns in order, each with the number of its first document
 */
export function cutIntoFiles(
  texts: readonly string[],
  most: number,
): { first: number; texts: string[] }[] {
  const files: { first: number; texts: string[] }[] = [];
  let characters = Number.POSITIVE_INFINITY;
  texts.forEach((text, document) => {
    if (characters + text.length > most) {
      files.push({ first: document, texts: [] });
      characters = 0;
    }
    files.at(-1)!.texts.push(text);
    characters += text.length;
  });
  return files;
}

/** Place in `files` of the file that holds a document. */
export function fileOfDocument(files: readonly { first: number }[], document: number): number {
  let low = 0;
  let high = files.length - 1;
  while (low < high) {
    const middle = Math.ceil((low + high) / 2);
    if (files[middle]!.first <= document) low = middle;
    else high = middle - 1;
  }
  return low;
}
