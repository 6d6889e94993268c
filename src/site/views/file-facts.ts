import type { ExportedFile } from '../../publish/files/manifest.ts';
import type { Words } from '../../words/interface/index.ts';
import { dateInWords } from '../../words/date-words.ts';
import { groupDigits } from '../../words/group-digits.ts';

/**
 * What is said beside a file's name, format and size: how many rows, which encoding, of which day.
 * What is not known or makes no sense is left out.
 */
export function fileFacts(
  { rows, encoding, modified }: Pick<ExportedFile, 'rows' | 'encoding' | 'modified'>,
  words: Words,
): string {
  return [
    ...(rows === null ? [] : [words.download.rowCount(groupDigits(rows))]),
    ...(encoding === null ? [] : [encoding]),
    words.download.dated(dateInWords(modified, words)),
  ].join(words.listSeparator);
}
