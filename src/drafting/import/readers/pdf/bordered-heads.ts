import { dropSpace } from '../../../../meaning/text/fold.ts';
import type { TableBlock } from '../../document/source-document.ts';
import type { PlacedBlocks } from './free-paragraphs.ts';
import type { TaggedTable } from './tagged-tables.ts';

/**
 * Whether borders are drawn around nothing but heads of a table: those of cells with a colour behind them, above rows with lines
 * between.
 */
export function isHeadOf(
  { blocks }: Pick<PlacedBlocks, 'blocks'>,
  table: Pick<TaggedTable, 'heads'>,
): boolean {
  const isHead = headsOf(table);
  return blocks.every(
    (block) => block.kind === 'table' && block.rows.flat().every(({ text }) => isHead(text)),
  );
}

/** A table with its heads as their borders tell them, which cells are merged included. */
export function withBorderedHead(
  { block, heads }: Pick<TaggedTable, 'block' | 'heads'>,
  bordered: Pick<PlacedBlocks, 'blocks'> | undefined,
): TableBlock {
  const [head] = bordered?.blocks ?? [];
  const isHead = headsOf({ heads });
  const first = block.rows.findIndex((row) => row.some(({ text }) => !isHead(text)));
  if (head?.kind !== 'table' || first === -1) return block;
  const places = [head.rowPlaces, block.rowPlaces?.slice(first)];
  const doubts = [head.rows.map(() => null), block.rowDoubts?.slice(first)];
  return {
    ...block,
    rows: [...head.rows, ...block.rows.slice(first)],
    ...(block.rowPlaces === undefined ? {} : { rowPlaces: places.flatMap((each) => each ?? []) }),
    ...(block.rowDoubts === undefined ? {} : { rowDoubts: doubts.flatMap((each) => each ?? []) }),
  };
}

/** Tells cells that say what a head does; an empty one is none. */
function headsOf({ heads }: Pick<TaggedTable, 'heads'>): (text: string) => boolean {
  const words = new Set(heads.map(dropSpace).filter((each) => each !== ''));
  return (text) => words.has(dropSpace(text));
}
