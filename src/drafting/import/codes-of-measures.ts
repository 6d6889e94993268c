import type { RecognisedTable } from './recognised-table.ts';

/** `A1 `, `B-02 `, `戒護-01 ` at the beginning of a text. */
const CODE =
  /^((?:\p{sc=Latin}{1,3}[-.]?\d{1,3}|\p{sc=Han}{1,4}[-－]\d{1,3})(?:[-.]\d{1,3})*)(?:[、．:：]\s*|\s+)(?=\S)/u;

/** Measures from which on codes number them. */
const FEWEST = 3;

/**
 * Takes the codes with which all measures of a table begin, another one each, for their numbers: `A1 …`, `A2 …`. A single
 * word of this kind (`LED燈`, `A4紙`) is none.
 */
export function takeCodes({ dimensions }: RecognisedTable): void {
  const entries = dimensions.flatMap(({ aspects }) =>
    aspects.flatMap(({ actions }) =>
      actions.flatMap(({ cells }) => cells.flatMap((cell) => cell.entries)),
    ),
  );
  const codes = entries.map(({ label, text }) => (label === null ? CODE.exec(text) : null));
  const written = new Set(codes.map((code) => code?.[1]));
  if (entries.length < FEWEST || codes.includes(null) || written.size < entries.length) return;
  for (const [at, entry] of entries.entries()) {
    const [whole = '', label = ''] = codes[at] ?? [];
    entry.label = { label, rest: '', style: 'decimal-marked', ordinal: [at + 1] };
    entry.text = entry.text.slice(whole.length);
  }
}
