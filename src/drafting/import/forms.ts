import { columnRole } from './column-roles.ts';
import { headSense } from './head-words.ts';
import { append } from './append.ts';
import type { Omission } from './omission.ts';
import type { Block, TableBlock, TableCell } from './source-document.ts';

/** Rows of the smallest and the largest form. */
const FEWEST = 3;
const MOST = 12;

/** Characters of the longest head of a form. */
const LONGEST_HEAD = 12;

/** A measure that has a table for itself, with a head and what it heads in each row. */
interface Form {
  heads: string[];
  /** The heads with their white space and colons. */
  printed: string[];
  cells: TableCell[];
  place: string | null;
}

/**
 * Blocks in which the measures have a small table each, its heads one below another (`具體作法`, `完成期限`,
 * `承辦單位`), with one table of a row a measure, where those that follow each other stood. Other blocks stay as they are.
 * @param omissions gets the heads that the forms after the first repeat
 */
export function readForms(blocks: readonly Block[], omissions: Omission[]): Block[] {
  const forms = new Map(
    blocks.flatMap((block) => {
      const found = block.kind === 'table' ? formsOf(block) : null;
      return found === null ? [] : [[block, found] as const];
    }),
  );
  if (forms.size === 0) return [...blocks];
  return runsOf(blocks, forms).flatMap((run): readonly Block[] => {
    const byHeads = Map.groupBy(
      run.flatMap((block) => forms.get(block) ?? []),
      ({ heads }) => JSON.stringify(heads),
    );
    if (byHeads.size === 0) return run;
    return [...byHeads.values()].map(([first, ...others]) => {
      for (const { printed, place } of others)
        append(
          omissions,
          printed.map((text) => ({ reason: '重複的表頭', text, place })),
        );
      return tableOf(first!, others);
    });
  });
}

/** Blocks with those together that stand one behind the other and are forms, or are none: what stands between forms may head those below it. */
function runsOf(blocks: readonly Block[], forms: ReadonlyMap<Block, readonly Form[]>): Block[][] {
  const runs: Block[][] = [];
  for (const block of blocks) {
    const last = runs.at(-1);
    if (last !== undefined && forms.has(last[0]!) === forms.has(block)) last.push(block);
    else runs.push([block]);
  }
  return runs;
}

function tableOf(first: Form, others: readonly Form[]): TableBlock {
  const heads = first.printed.map((text): TableCell => ({ text, rowSpan: 1, columnSpan: 1 }));
  const forms = [first, ...others];
  return {
    kind: 'table',
    rows: [heads, ...forms.map(({ cells }) => cells)],
    place: first.place,
    rowPlaces: [first.place, ...forms.map(({ place }) => place)],
  };
}

/** The forms of a table that holds nothing else: pairs of a head and a cell, two a row at most; null for any other. */
function formsOf({ rows, place, rowPlaces }: TableBlock): Form[] | null {
  if (rows.length < FEWEST - 1) return null;
  const forms: Form[] = [];
  for (const [at, row] of rows.entries()) {
    const cells = row.filter(({ rowSpan }) => rowSpan === 1);
    if (cells.length !== row.length || (row.length !== 2 && row.length !== 4)) return null;
    for (let index = 0; index < row.length; index += 2) {
      const [head, cell] = [row[index]!, row[index + 1]!];
      const words = head.text.replace(/[\s：:]/gu, '');
      if (words.length > LONGEST_HEAD || senseOf(words) === null) return null;
      const open = forms.at(-1);
      if (open === undefined || open.heads.includes(words))
        forms.push({ heads: [], printed: [], cells: [], place: rowPlaces?.[at] ?? place });
      forms.at(-1)?.heads.push(words);
      forms.at(-1)?.printed.push(head.text);
      forms.at(-1)?.cells.push({ ...cell, columnSpan: 1 });
    }
  }
  return forms.every(isForm) ? forms : null;
}

function senseOf(head: string) {
  return columnRole(head) ?? headSense(head);
}

/** What is done, and when or who. */
function isForm({ heads, cells }: Form): boolean {
  const senses = heads.map(senseOf);
  const isDue = senses.includes('deadline') || senses.includes('unit');
  // `113年8月起` and `主辦：服務組` have words of heads; a table of heads has them in most of its cells.
  const otherHeads = cells.filter(
    ({ text }) => senseOf(text.trim()) !== null && text.length <= LONGEST_HEAD,
  );
  return (
    heads.length >= FEWEST &&
    heads.length <= MOST &&
    senses.includes('measure') &&
    isDue &&
    otherHeads.length * 2 < cells.length
  );
}
