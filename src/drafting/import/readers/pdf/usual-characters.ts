import type { Losses } from '../../limits/losses.ts';
import type { Block, ReadingDoubt } from '../../document/source-document.ts';

/** What is told where fonts give characters that look like the usual ones. */
export const lookalikesReplaced = 'PDF 的字型把一些字編成形似的部首或相容字元，已換成一般的字';

/** Ideographs that Unicode has twice, for other standards: fonts draw both alike, and a PDF may give either. */
const COMPATIBILITY = /[\uf900-\ufaff\u{2f800}-\u{2fa1f}]/gu;

/**
 * A block with the usual characters in place of compatibility ideographs (U+FA34 → 勤), and a doubt at the cell or
 * paragraph that had one: some plans have them themselves.
 * @param losses gets what is told of them
 */
export function withUsualCharacters(block: Block, losses: Losses): Block {
  if (block.kind === 'paragraph') return inUsual(block, losses);
  return { ...block, rows: block.rows.map((cells) => cells.map((cell) => inUsual(cell, losses))) };
}

function inUsual<Part extends { text: string; doubt?: ReadingDoubt }>(
  part: Part,
  losses: Losses,
): Part {
  const text = part.text.replace(COMPATIBILITY, usual);
  if (text === part.text) return part;
  losses.add(lookalikesReplaced);
  const found = Array.from(part.text).find((character) => usual(character) !== character) ?? '';
  const code = found.codePointAt(0)!.toString(16).toUpperCase();
  const doubt = {
    found: `PDF 的字型把「${usual(found)}」編成相容字元 U+${code}，已換成一般的字`,
    lookAt: '請對照原文核對這個字',
  };
  return { ...part, text, doubt: part.doubt ?? doubt };
}

/** A few have no other, and stay. */
function usual(character: string): string {
  return character.replace(COMPATIBILITY, (each) => each.normalize('NFKC'));
}
