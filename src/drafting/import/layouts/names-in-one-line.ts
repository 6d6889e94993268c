import { headSense } from '../columns/head-words.ts';
import type { Block } from '../document/source-document.ts';

/** White space, behind which the next name stands: `  承辦單位：`. */
const BEFORE_NAME = /\s+(?=\p{Script=Han}{2,8}[：:])/u;

const NAMED = /^(\p{Script=Han}{2,8})[：:]\s*\S/u;

/**
 * Blocks in which what stands behind several names in one line (`辦理期程：每日　承辦單位：企劃科`) has a line for each. A line
 * that says anything else stays.
 */
export function withNamesInLines(blocks: readonly Block[]): Block[] {
  return blocks.flatMap((block) => {
    if (block.kind !== 'paragraph' || block.headingLevel !== null) return [block];
    const parts = block.text.trim().split(BEFORE_NAME);
    const names = parts.map((part) => NAMED.exec(part)?.[1]);
    const areHeads = names.every((name) => name !== undefined && headSense(name) !== null);
    if (parts.length < 2 || !areHeads || new Set(names).size < names.length) return [block];
    return parts.map((text) => ({ ...block, text }));
  });
}
