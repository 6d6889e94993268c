import { FormHeads } from './form-heads.ts';
import { formLines, senseOf } from './form-lines.ts';
import { kindsOf, type Form } from './form.ts';
import { readLines, type ReadLines } from './forms-of-lines.ts';
import { isOfMeasures } from './forms-of-measures.ts';
import type { Block, TableBlock } from '../document/source-document.ts';

/**
 * The tables that hold forms of measures and nothing else, with these; one that a page cuts has none but the rest of
 * the one before, and is one of them where that one is.
 */
export function formsIn(blocks: readonly Block[], running: ReadonlySet<Block>): Map<Block, Form[]> {
  const found = new Map<Block, Form[]>();
  const whole = new FormHeads();
  /** Tables that go on from another, with it. */
  const goingOn = new Map<Block, Block>();
  let open: Form | null = null;
  let above: Block | null = null;
  let isBelow = false;
  const headRows = repeatedHeadRows(blocks);
  for (const block of blocks) {
    if (block.kind === 'paragraph') {
      isBelow &&= running.has(block);
      continue;
    }
    const lines = headRows.has(headRowOf(block)) ? null : formLines(block);
    const read: ReadLines | null =
      lines === null ? null : readLines(lines, { open, isBelow }, whole);
    const ended: (Form | null)[] = read === null ? [open] : [open, ...read.forms].slice(0, -1);
    for (const form of ended) if (form !== null) whole.add(form.cells.keys());
    if (read === null) {
      open = null;
      continue;
    }
    found.set(block, read.forms);
    if (read.isRest && above !== null) goingOn.set(block, above);
    open = read.forms.at(-1) ?? open;
    above = block;
    isBelow = true;
  }
  const all = [...found.values()].flat();
  const likely = kindsOf(all).filter(isOfMeasures);
  // Beside measures that have a form each, one of other heads is none: it tells what the plan is called, or who is asked.
  const isRepeated = likely.some((kind) => kind.length > 1);
  const kinds = likely.filter((kind) => kind.length > 1 || !isRepeated);
  const told = new Set(kinds.flat());
  const kept = new Map<Block, Form[]>();
  for (const [block, own] of found) {
    const before = goingOn.get(block);
    const isKept = before === undefined || kept.has(before);
    if (isKept && own.every((form) => told.has(form))) kept.set(block, own);
  }
  return kept;
}

/** First rows of several tables that are heads and nothing else: their columns go on below, be it in one row. */
function repeatedHeadRows(blocks: readonly Block[]): ReadonlySet<string> {
  const tables = blocks.filter((block) => block.kind === 'table');
  const areHeads = ({ rows: [first = []] }: TableBlock) => {
    const told = first.filter(({ text }) => senseOf(text.replace(/[\s\u3000：:]/gu, '')) !== null);
    return first.length > 2 && told.length * 2 > first.length;
  };
  const rows = Map.groupBy(tables.filter(areHeads), headRowOf);
  return new Set([...rows].flatMap(([row, own]) => (own.length > 1 ? [row] : [])));
}

function headRowOf({ rows: [first = []] }: TableBlock): string {
  return JSON.stringify(first.map(({ text }) => text.replace(/\s/gu, '')));
}
