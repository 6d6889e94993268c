import { sha256 } from '@noble/hashes/sha2.js';
import { bytesToHex, utf8ToBytes } from '@noble/hashes/utils.js';
import { canonicalWords, type WholePlan } from './canonical-words.ts';

/** Names the way in which words are written down to be hashed, so that another way cannot be mistaken for it. */
const FORM = 'open-plans plan words 1';

/**
 * SHA-256 of a plan's words as they are published, in lower-case hexadecimal: of the line
 * `open-plans plan words 1`, a line feed, and `canonicalWords`, in UTF-8.
 * @param parts of the plan, what it withholds taken out
 */
export function planHash(parts: WholePlan): string {
  return bytesToHex(sha256(utf8ToBytes(`${FORM}\n${canonicalWords(parts)}`)));
}
