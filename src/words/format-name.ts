import type { Words } from './interface/index.ts';

/** Name of a file format as it is shown: `csv` → `CSV`, `txt` → `純文字 TXT`. */
export function formatName(format: string, words: Words): string {
  return words.download.formats[format] ?? format.toUpperCase();
}
