import type { SourceDocument } from './source-document.ts';
import { textOfDocument } from './text-of-document.ts';

/** Whether a unit does something, or helps. */
export type UnitPart = 'main' | 'supporting';

const SIGN = '[●■★▲✓✔√ˇ∨◎⊙○◯〇□☆△Ｖ]';

const WORDS: Readonly<Record<UnitPart, string>> = {
  main: '(?:主辦|承辦|主責|主政|負責|權責)',
  supporting: '(?:協辦|協助|配合|會辦|支援|共同辦理)',
};

const BETWEEN = String.raw`[\s「」『』（()）：:＝=]{0,3}(?:為|者|表示|代表|係|指|以)?[\s「」『』（()）：:＝=]{0,3}`;

/** How a document says what a sign means: `●主辦單位　○協辦單位`, `主辦：●`, `以「○」表示協辦`. */
const legends = (['main', 'supporting'] as const).flatMap((part) => [
  { part, pattern: new RegExp(`(${SIGN})${BETWEEN}${WORDS[part]}`, 'gu') },
  {
    part,
    pattern: new RegExp(
      `${WORDS[part]}(?:單位|機關|科室|組室|課室)?${BETWEEN}(${SIGN})(?!${BETWEEN}\\p{Script=Han})`,
      'gu',
    ),
  },
]);

/** What the signs mean by which a table says who does what, as far as a document says so, and says one thing of each. */
export function meaningOfSigns(
  document: Pick<SourceDocument, 'blocks'>,
): ReadonlyMap<string, UnitPart> {
  const text = textOfDocument({ blocks: document.blocks, losses: [] });
  const said = new Map<string, Set<UnitPart>>();
  for (const { part, pattern } of legends) {
    for (const [, sign = ''] of text.matchAll(pattern)) {
      const parts = said.get(sign);
      if (parts) parts.add(part);
      else said.set(sign, new Set([part]));
    }
  }
  return new Map(
    [...said].flatMap(([sign, parts]) => (parts.size === 1 ? [[sign, [...parts][0]!]] : [])),
  );
}
