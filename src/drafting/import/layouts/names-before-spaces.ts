import { columnRole } from '../model/column-roles.ts';
import { headSense } from '../columns/head-words.ts';
import type { Block } from '../document/source-document.ts';

/** How often a name begins a line at least, for the rest of the line to be what it names. */
const FEWEST = 3;

/** `期限　4月至6月`: a name, white space as wide as a character at least, and a value. */
const NAMED = /^(\p{Script=Han}{2,8})(?:\s{2,}|[\u3000\t])\s*(\S.*)$/su;

/**
 * Blocks in which names stand before what they name with nothing but space between (`期限　4月至6月`), with a colon there.
 * Several names do so, as often as there are measures, one of them that of when or by whom.
 */
export function withColons(blocks: readonly Block[]): Block[] {
  const named = blocks.map(nameOf);
  const counts = Map.groupBy(
    named.filter((name) => name !== null),
    (name) => name,
  );
  const names = new Set([...counts].flatMap(([name, own]) => (own.length >= FEWEST ? name : [])));
  const roles = new Set([...names].map((name) => columnRole(name)));
  if (names.size < 2 || !(roles.has('deadline') || roles.has('unit'))) return [...blocks];
  return blocks.map((block, at) => {
    const name = named[at] ?? null;
    if (block.kind !== 'paragraph' || name === null || !names.has(name)) return block;
    return { ...block, text: `${name}：${NAMED.exec(block.text.trim())![2]!}` };
  });
}

/** The name with which a line begins that says what stands for it; null for any other. */
function nameOf(block: Block): string | null {
  const isLine = block.kind === 'paragraph' && block.headingLevel === null;
  const [, name] = (isLine ? NAMED.exec(block.text.trim()) : null) ?? [];
  if (name === undefined) return null;
  const sense = columnRole(name) ?? headSense(name);
  return sense === null || sense === 'heading' || sense === 'number' ? null : name;
}
