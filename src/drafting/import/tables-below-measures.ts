import { columnRole } from './column-roles.ts';
import { headSense } from './head-words.ts';
import type { Block, ParagraphBlock, TableBlock } from './source-document.ts';

/** From so many tables of the same heads on, what stands above each is a measure. */
const FEWEST = 3;

/** Characters of the longest cell of such a table. */
const LONGEST_CELL = 60;

/**
 * Blocks in which each measure is a line, and a table of one row below it says when, by whom and what else, with lines in
 * place of these tables: `期限：每月`. Others stay as they are.
 */
export function withAsidesInLines(blocks: readonly Block[]): Block[] {
  const tables = blocks.flatMap((block, at) =>
    block.kind === 'table' && saysAside(block) && blocks[at - 1]?.kind === 'paragraph'
      ? [block]
      : [],
  );
  const byHeads = Map.groupBy(tables, ({ rows }) => textsOf(rows[0]).join('|'));
  const kind = [...byHeads.values()].find((own) => own.length >= FEWEST) ?? [];
  const all = new Set<Block>(kind);
  return blocks.flatMap((block) =>
    block.kind === 'table' && all.has(block) ? asideLines(block) : block,
  );
}

/** Heads and one row below them, with a deadline or a unit among them, and nothing that could be a measure. */
function saysAside({ rows }: TableBlock): boolean {
  const [heads, cells] = [textsOf(rows[0]), textsOf(rows[1])];
  if (rows.length !== 2 || heads.length < 2 || heads.length !== cells.length) return false;
  const senses = heads.map((head) => columnRole(head) ?? headSense(head));
  return (
    senses.some((sense) => sense === 'deadline' || sense === 'unit' || sense === 'both_units') &&
    senses.every((sense) => sense !== null && sense !== 'measure' && sense !== 'number') &&
    cells.every((text) => text.length <= LONGEST_CELL && !/[。；]/u.test(text))
  );
}

function asideLines({ rows, place, rowPlaces }: TableBlock): ParagraphBlock[] {
  const [heads, cells] = [textsOf(rows[0]), textsOf(rows[1])];
  return heads.flatMap((head, at): ParagraphBlock[] => {
    const text = cells[at] ?? '';
    if (text === '') return [];
    const where = rowPlaces?.[1] ?? place;
    return [{ kind: 'paragraph', text: `${head}：${text}`, headingLevel: null, place: where }];
  });
}

function textsOf(cells: TableBlock['rows'][number] = []): string[] {
  return cells.map(({ text }) => text.replaceAll('\n', '').trim());
}
