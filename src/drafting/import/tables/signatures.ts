import { dropSpace } from '../../../meaning/text/fold.ts';
import { append } from '../document/append.ts';
import { joinWrapped, linesOf } from '../document/clean-text.ts';

/** Characters of the longest cell in which somebody signs, and of one in which several do. */
const LONGEST_SIGNATURE = 24;
const LONGEST_SIGNATURES = 80;

/** Such a cell with the space that is left for the names. */
const LONGEST_SPACED = 400;

/** Those who make, check and approve a table, and sign below it; the longer words before those that begin them. */
const SIGNER = [
  '(?:',
  '承辦|製表|填表|填報|經辦|會辦|審核|初審|複審|覆核|複核|核定|核章|決行|單位主管|主管|機關首長|首長|',
  '主任秘書|秘書長|秘書|主任|副?總?經理|專門委員|專員|會計|主計|人事|',
  '副?(?:大隊|中隊|分隊|總隊|分局|[組科課股處局所校館院隊廳區鄉鎮市縣室署司部園站監]|典獄|檢察|執行)長',
  ')(?:人員?|者|日期|主任|主管)?(?:[（(](?:簽名或蓋|簽名|簽|蓋|核)章?[)）])?',
].join('');

const SIGNING = new RegExp(`^${SIGNER}\\s*(?:[：:]|$)`, 'u');
const SIGNERS = new RegExp(`${SIGNER}[：:]?`, 'gu');
const NAMED_SIGNERS = new RegExp(`${SIGNER}[：:]`, 'gu');

/**
 * What stands in a row in which people sign, one text for each of them: `承辦人：`, `課長：`, or several without a
 * colon, each in a cell or, with space between them, all in one (`承辦人　　秘書　　區長`). Null for any other row.
 * @param cells texts of the filled cells of the row
 */
export function signaturesIn(cells: readonly string[]): string[] | null {
  const signatures: string[] = [];
  for (const text of cells) {
    const found = text.length > LONGEST_SPACED ? null : (severalIn(text) ?? oneIn(text));
    if (found === null) return null;
    append(signatures, found);
  }
  const [only, ...others] = signatures;
  if (only === undefined) return null;
  // A word alone may be any cell’s.
  return others.length > 0 || /[：:]/u.test(only) ? signatures : null;
}

/** One who signs in a cell; null for any other cell. */
function oneIn(text: string): string[] | null {
  const plain = joinWrapped(linesOf(text));
  return plain.length <= LONGEST_SIGNATURE && SIGNING.test(plain) ? [plain] : null;
}

/** Several who sign in one cell, with nothing else in it but names behind colons; null for any other. */
function severalIn(text: string): string[] | null {
  const plain = dropSpace(text);
  if (plain.search(SIGNERS) !== 0 || plain.length > LONGEST_SIGNATURES) return null;
  const isNothingElse = plain.replaceAll(SIGNERS, '') === '';
  if (isNothingElse && !/\s/u.test(text.trim())) return null;
  if (!isNothingElse && /[。；，]/u.test(plain)) return null;
  const signatures = isNothingElse
    ? plain.match(SIGNERS)
    : linesOf(joinWrapped(linesOf(text)).replaceAll(NAMED_SIGNERS, '\n$&'));
  return signatures !== null && signatures.length >= 2 ? [...signatures] : null;
}
