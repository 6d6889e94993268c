import type { ExportedFile } from '../../publish/files/manifest.ts';
import type { Words } from '../../words/interface/index.ts';
import { dateInWords } from '../../words/date-words.ts';
import { groupDigits } from '../../words/group-digits.ts';

type Facts = Pick<ExportedFile, 'rows' | 'encoding' | 'modified'>;

/**
 * What is said beside a file's name, format and size: how many rows, which encoding, of which day.
 * What is not known or makes no sense is left out.
 */
export function fileFacts(file: Facts, words: Words): string {
  return factsOf(file, words).join(words.listSeparator);
}

/** Of several files, what holds of all of them, and what must be said beside each; empty where there is nothing. */
export function factsApart(
  files: readonly Facts[],
  words: Words,
): { shared: string; own: readonly string[] } {
  const facts = files.map((file) => factsOf(file, words));
  const shared =
    files.length === 1
      ? []
      : (facts[0] ?? []).filter((fact) => facts.every((each) => each.includes(fact)));
  return {
    shared: shared.join(words.listSeparator),
    own: facts.map((each) =>
      each.filter((fact) => !shared.includes(fact)).join(words.listSeparator),
    ),
  };
}

function factsOf({ rows, encoding, modified }: Facts, words: Words): string[] {
  return [
    ...(rows === null ? [] : [words.download.rowCount(groupDigits(rows))]),
    ...(encoding === null ? [] : [encoding]),
    words.download.dated(dateInWords(modified, words)),
  ];
}
