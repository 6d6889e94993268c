import { dropSpace } from '../../../meaning/text/fold.ts';
import { append } from '../document/append.ts';
import { columnRole } from '../model/column-roles.ts';
import type { Doubt } from '../model/doubt.ts';
import { headSense } from '../columns/head-words.ts';
import type { Omission } from '../document/omission.ts';
import type { Block, TableBlock } from '../document/source-document.ts';

/** Fewest rows, the heads aside, of which the first cells have to be the same. */
const FEWEST_ROWS = 2;

/** Characters of the longest line that may stand between both parts: `（續表）`. */
const LONGEST_BETWEEN = 20;

/**
 * Blocks in which a table that was too wide for its page is whole: its further columns (when, who) stand in the next table,
 * whose first column repeats that of the first, row by row.
 * @param told gets what is repeated, and that both were joined
 */
export function withSidewaysJoined(
  blocks: readonly Block[],
  told: { doubts: Doubt[]; omissions: Omission[] },
): Block[] {
  const read: Block[] = [];
  for (const block of blocks) {
    const at = read.findLastIndex((each) => !mayStandBetween(each));
    const before = read[at];
    if (block.kind !== 'table' || before?.kind !== 'table' || !goesOnSideways(before, block)) {
      read.push(block);
      continue;
    }
    read[at] = joined(before, block);
    append(
      told.omissions,
      block.rows.map(([first], row) => ({
        reason: '並排續表重複的第一欄',
        text: first?.text ?? '',
        place: block.rowPlaces?.[row] ?? block.place,
      })),
    );
    told.doubts.push({
      place: block.place,
      found: `兩個表格的第一欄逐列相同，已左右併成一個`,
      lookAt: '請核對期限與單位是否對應各項作法',
    });
  }
  return read;
}

function mayStandBetween(block: Block): boolean {
  return block.kind === 'paragraph' && block.text.length <= LONGEST_BETWEEN;
}

/** Whether a table lacks when or who, and the next one has it beside the same first cells. */
function goesOnSideways(one: TableBlock, other: TableBlock): boolean {
  if (one.rows.length !== other.rows.length || one.rows.length <= FEWEST_ROWS) return false;
  if (![one, other].every(isEven)) return false;
  const firsts = one.rows.map(([first]) => dropSpace(first?.text ?? ''));
  const isSame = other.rows.every(([first], row) => dropSpace(first?.text ?? '') === firsts[row]);
  if (!isSame || firsts.includes('') || new Set(firsts).size < firsts.length) return false;
  const [own, further] = [headsOf(one), headsOf(other)];
  const [ownRoles, furtherRoles] = [own.map(roleOf), further.map(roleOf)];
  return (
    ownRoles.includes('measure') &&
    !furtherRoles.includes('measure') &&
    !further.some((head) => own.includes(head)) &&
    (['deadline', 'unit'] as const).some(
      (role) => furtherRoles.includes(role) && !ownRoles.includes(role),
    ) &&
    (['deadline', 'unit'] as const).every(
      (role) => !furtherRoles.includes(role) || !ownRoles.includes(role),
    )
  );
}

/** Without merged cells, and as wide in each row. */
function isEven({ rows }: TableBlock): boolean {
  const width = rows[0]?.length ?? 0;
  return rows.every(
    (cells) =>
      cells.length === width &&
      cells.every(({ rowSpan, columnSpan }) => rowSpan === 1 && columnSpan === 1),
  );
}

function headsOf({ rows: [heads = []] }: TableBlock): string[] {
  return heads.slice(1).map(({ text }) => dropSpace(text));
}

function roleOf(head: string): string | null {
  return columnRole(head) ?? headSense(head);
}

function joined(one: TableBlock, other: TableBlock): TableBlock {
  return {
    ...one,
    rows: one.rows.map((cells, row) => [...cells, ...(other.rows[row] ?? []).slice(1)]),
  };
}
