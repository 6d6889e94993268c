import { columnRole } from '../model/column-roles.ts';
import { headSense } from '../columns/head-words.ts';
import type { Block, ParagraphBlock, TableBlock } from '../document/source-document.ts';

/** From so many tables of the same heads on, what stands above each is a measure. */
const FEWEST = 3;

/** Characters of the longest cell of such a table. */
const LONGEST_CELL = 60;

/** What such a table says: a name, what stands for it, and where. */
interface Aside {
  name: string;
  value: string;
  place: string | null;
}

/**
 * Blocks in which each measure is a line, and a small table below it says when, by whom and what else, with lines in
 * place of these tables: `期限：每月`. Others stay as they are.
 */
export function withAsidesInLines(blocks: readonly Block[]): Block[] {
  const tables = blocks.flatMap((block, at) => {
    if (block.kind !== 'table' || blocks[at - 1]?.kind !== 'paragraph') return [];
    const asides = [belowHeads(block), besideNames(block)].find((found) => saysAside(found));
    return asides === undefined ? [] : [{ block, asides }];
  });
  const byNames = Map.groupBy(tables, ({ asides }) => asides.map(({ name }) => name).join('|'));
  const kind = [...byNames.values()].find((own) => own.length >= FEWEST) ?? [];
  const asidesOf = new Map<Block, readonly Aside[]>(
    kind.map(({ block, asides }) => [block, asides]),
  );
  return blocks.flatMap((block) => asidesOf.get(block)?.flatMap(lineOf) ?? block);
}

/** Whether a deadline or a unit is among the names, and nothing that could be a measure. */
function saysAside(asides: readonly Aside[]): boolean {
  const senses = asides.map(({ name }) => columnRole(name) ?? headSense(name));
  return (
    asides.length >= 2 &&
    senses.some((sense) => sense === 'deadline' || sense === 'unit' || sense === 'both_units') &&
    senses.every((sense) => sense !== null && sense !== 'measure' && sense !== 'number') &&
    asides.every(({ value }) => value.length <= LONGEST_CELL && !/[。；]/u.test(value))
  );
}

/** One row below heads; nothing where the table is no such. */
function belowHeads({ rows, place, rowPlaces }: TableBlock): Aside[] {
  const [heads, cells] = [textsOf(rows[0]), textsOf(rows[1])];
  if (rows.length !== 2 || heads.length !== cells.length) return [];
  return heads.map((name, at) => ({ name, value: cells[at]!, place: rowPlaces?.[1] ?? place }));
}

/** Names with what stands for each in the next cell, once or several times in a row; nothing where the table is no such. */
function besideNames({ rows, place, rowPlaces }: TableBlock): Aside[] {
  const texts = rows.map(textsOf);
  if (texts.some((cells) => cells.length % 2 > 0)) return [];
  return texts.flatMap((cells, row) =>
    cells.flatMap((name, at) =>
      at % 2 === 0 ? [{ name, value: cells[at + 1]!, place: rowPlaces?.[row] ?? place }] : [],
    ),
  );
}

function lineOf({ name, value, place }: Aside): ParagraphBlock[] {
  if (value === '') return [];
  return [{ kind: 'paragraph', text: `${name}：${value}`, headingLevel: null, place }];
}

function textsOf(cells: TableBlock['rows'][number] = []): string[] {
  return cells.map(({ text }) => text.replaceAll('\n', '').trim());
}
