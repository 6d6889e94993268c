import type { Target } from '../../content/schemas/measures.ts';
import { declaredColumns } from '../../content/table/declared-columns.ts';
import { spreadCells, type SpreadCell } from '../../content/table/spread-cells.ts';
import type { PlacedTable } from '../../content/table/walk-table.ts';
import type { Check } from './check.ts';
import { targetFaults } from '../../meaning/targets/target-faults.ts';

/**
 * A quantified target quotes its measure word for word, its figures, comparator and unit are those of
 * its words, and it stands there once.
 */
export const checkTargets: Check = {
  *row({ measuresFile: file, row: { id, path, table, measure, proposal } }) {
    const text = measure?.text ?? proposal?.name;
    // That it is missing is told elsewhere.
    if (text === undefined || (proposal && proposal.cells === undefined)) return;
    const targets = measure?.targets ?? proposal?.targets ?? [];
    const cells = spreadCells(table).ofRow.get(id) ?? [];
    for (const [index, target] of targets.entries()) {
      const quotable = textsFor(target, text, cells, proposal?.cells);
      const ofRow = textsFor({}, text, cells, proposal?.cells);
      for (const fault of targetFaults(target, quotable, ofRow)) {
        if (fault.key === 'unit' && target.unit === unitOfColumn(target, table, cells)) continue;
        yield {
          file,
          at: { path: [...path, 'targets', index, fault.key] },
          severity: fault.severity ?? 'error',
          ruleId: fault.ruleId,
          message: fault.message,
          fix: fault.fix,
        };
      }
      const before = targets.slice(0, index).findIndex((other) => isSamePromise(other, target));
      const first = targets[before];
      if (first === undefined) continue;
      const differing = keysThatDiffer(first, target).filter((key) => key !== 'quote');
      yield {
        file,
        at: { path: [...path, 'targets', index, differing[0] ?? 'quote'] },
        severity: differing.length === 0 ? 'warning' : 'error',
        ruleId: 'target/twice',
        message:
          differing.length === 0
            ? `「${target.quote}」這個量化目標前面已經寫過`
            : `「${target.quote}」前面已經寫過，${differing.join('、')} 卻不同`,
        first: { file, path: [...path, 'targets', before, 'quote'] },
        fix: '同一個承諾只寫一次；請刪除其中一筆，或照原文改正',
      };
    }
  },
};

/** Where the quote of a target may stand: in the cell that it names, or anywhere in its row. */
function textsFor(
  { column }: Pick<Target, 'column'>,
  text: string,
  cells: readonly SpreadCell[],
  criteria: readonly string[] = [],
): string[] {
  if (column !== undefined) {
    return cells.filter((cell) => cell.column === column).map((cell) => cell.text);
  }
  return [text, ...criteria, ...cells.map((cell) => cell.text)];
}

/** The unit that the table declares for the cell which a target names; null where it declares none. */
function unitOfColumn(
  { column: head }: Target,
  { table }: PlacedTable,
  cells: readonly SpreadCell[],
): string | null {
  const column = declaredColumns(table.columns ?? {}).find((each) => each.head === head);
  if (column?.role !== 'target') return null;
  return column.unit ?? cells.find((cell) => cell.column === column.unit_column)?.text ?? null;
}

/** The same words of one text, or a part of them, promise the same figure of the same thing. */
function isSamePromise(one: Target, other: Target): boolean {
  const areWordsSame = one.quote.includes(other.quote) || other.quote.includes(one.quote);
  return (
    areWordsSame &&
    one.column === other.column &&
    one.indicator === other.indicator &&
    one.value === other.value
  );
}

function keysThatDiffer(one: Target, other: Target): (keyof Target)[] {
  const keys = new Set([...Object.keys(one), ...Object.keys(other)] as (keyof Target)[]);
  return [...keys].filter((key) => one[key] !== other[key]);
}
