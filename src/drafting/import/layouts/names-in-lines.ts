import { dropSpace } from '../../../meaning/text/fold.ts';
import { columnRole } from '../model/column-roles.ts';
import { headSense } from '../columns/head-words.ts';
import type { Block, ParagraphBlock } from '../document/source-document.ts';

/** How often a name stands at least, for the line below it to be what it names. */
const FEWEST = 2;

/** Characters of the longest name. */
const LONGEST_NAME = 8;

/** Of words that may say such things, only the usual heads are names: `各單位` is one of the units. */
const NO_NAMES: ReadonlySet<string> = new Set(['heading', 'number', 'unit', 'deadline']);

/**
 * Blocks in which what is said of each measure has its name in a line above it (`完成期限`, below it `全年`), with both in
 * one line: `完成期限：全年`. So web pages print their lists of terms. Names that head a table, cell by cell, are followed by
 * others, and stay.
 */
export function joinNames(blocks: readonly Block[]): Block[] {
  const names = namesAlone(blocks);
  if (names.size === 0) return [...blocks];
  const joined: Block[] = [];
  for (let at = 0; at < blocks.length; at += 1) {
    const block = blocks[at]!;
    const value = valueBelow(blocks, at, names);
    if (value === null) joined.push(block);
    else {
      joined.push({ ...value, text: `${nameOf(block)}：${value.text}`, place: block.place });
      at += 1;
    }
  }
  return joined;
}

/** Names that have, as often as they stand in a line of their own, a value below; of when or by whom is one of them. */
function namesAlone(blocks: readonly Block[]): ReadonlySet<string> {
  const places = Map.groupBy(blocks.keys(), (at) => nameOf(blocks[at]!));
  const candidates = new Set([...places.keys()].filter((name) => name !== null));
  const names = [...candidates].filter((name) => {
    const own = places.get(name)!;
    return own.length >= FEWEST && own.every((at) => valueBelow(blocks, at, candidates) !== null);
  });
  const roles = new Set(names.map((name) => columnRole(name)));
  const isToldOf = roles.has('deadline') || roles.has('unit');
  return new Set(names.length >= 2 && isToldOf ? names : []);
}

/** The paragraph below a name; null where the block is none, or what follows is another name, a heading or a table. */
function valueBelow(
  blocks: readonly Block[],
  at: number,
  names: ReadonlySet<string>,
): ParagraphBlock | null {
  const [name, value] = [nameOf(blocks[at]!), blocks[at + 1]];
  if (name === null || !names.has(name) || value?.kind !== 'paragraph') return null;
  const isNext = nameOf(value) !== null || value.headingLevel !== null;
  return isNext || value.text.trim() === '' ? null : value;
}

/** What a paragraph says, if it is no more than a word that heads columns. */
function nameOf(block: Block): string | null {
  if (block.kind !== 'paragraph') return null;
  const name = dropSpace(block.text).replace(/[：:]$/u, '');
  const isShort = name.length <= LONGEST_NAME && /^\p{Script=Han}{2,}$/u.test(name);
  if (!isShort) return null;
  const role = columnRole(name);
  if (role !== null) return role === 'dimension' || role === 'action' ? null : name;
  const sense = headSense(name);
  return sense !== null && !NO_NAMES.has(sense) ? name : null;
}
