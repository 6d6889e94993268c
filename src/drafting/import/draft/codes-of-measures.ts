import { firstWords } from '../document/clean-text.ts';
import type { RecognisedTable } from '../model/recognised-table.ts';

/** `A1 `, `B-02 `, `戒護-01 `, `A-1-2 ` at the beginning of a text: what it counts, with the numbers around it, and its own. */
const CODE =
  /^((\p{sc=Latin}{1,3}|\p{sc=Han}{1,4})[-－.]?((?:\d{1,3}[-.])*)(\d{1,3}))(?:[、．:：]\s*|\s+)(?=\S)/u;

/** Quarters, particles, roads and floors are counted so as well, and are words of the sentence. */
const WORDS = /^(?:Q|PM|CO|NO|O|T|F|台|臺|省|國道|省道|縣道|第)$/iu;

/** Measures from which on codes number them. */
const FEWEST = 3;

/**
 * Takes the codes with which all measures of a table begin for their numbers: `A1 …`, `A2 …`, `B1 …`, each counted from 1
 * on. Where all have the same letter, that may be a word of the sentences, so that each has a doubt.
 */
export function takeCodes({ dimensions, doubts }: RecognisedTable): void {
  const cells = dimensions.flatMap(({ aspects }) =>
    aspects.flatMap(({ actions }) => actions.flatMap((action) => action.cells)),
  );
  const measures = cells.flatMap(({ entries, place }) =>
    entries.map((entry) => ({ entry, place })),
  );
  const codes = measures.map(({ entry: { label, text } }) =>
    label === null ? CODE.exec(text) : null,
  );
  const found = codes.filter((code) => code !== null);
  if (found.length < FEWEST || found.length < measures.length || !countUp(found)) return;
  const isOne = new Set(found.map((code) => code[2])).size === 1;
  for (const [at, { entry, place }] of measures.entries()) {
    const [whole = '', label = ''] = found[at] ?? [];
    entry.label = { label, rest: '', style: 'decimal-marked', ordinal: [at + 1] };
    entry.text = entry.text.slice(whole.length);
    if (!isOne) continue;
    for (const column of ['label', 'text'])
      doubts.push({
        entry,
        column,
        place,
        found: `「${label}」讀成編號，後面是「${firstWords(entry.text)}」`,
        lookAt: '請核對它是編號，還是句子裡的詞',
      });
  }
}

/** Whether the numbers behind each letter or word begin at 1 and go on by one, and it is none that sentences count. */
function countUp(codes: readonly RegExpExecArray[]): boolean {
  const last = new Map<string, number>();
  return codes.every(([, , word = '', around = '', number]) => {
    const before = last.get(`${word} ${around}`) ?? 0;
    last.set(`${word} ${around}`, Number(number));
    return Number(number) === before + 1 && !WORDS.test(word);
  });
}
