import { personalDataIn } from './personal-data.ts';

/** Words of a message, with what is personal in them masked. */
export function maskPersonal(words: string): string {
  return personalDataIn(words).reduceRight(
    (text, { start, end, masked }) => text.slice(0, start) + masked + text.slice(end),
    words,
  );
}
