import type { AttributeColumn } from '../../../content/schemas/measures.ts';
import { multipleOfHead } from '../../../meaning/columns/head-facts.ts';
import type { AssignedColumn } from '../model/assigned-column.ts';
import type { Doubt } from '../model/doubt.ts';
import { headSense, tellsMeasuring } from './head-words.ts';
import type { GridCell } from '../document/table-grid.ts';

/** The declared columns of a table. */
export interface DeclaredColumns {
  /** Heads of all columns; those of declared columns that are printed alike are told apart. */
  heads: string[];
  columns: AttributeColumn[];
  doubts: Omit<Doubt, 'place'>[];
}

/**
 * Declares the columns that hold something else than headings, measures, deadlines and units.
 * @param money what a line above the table says that amounts are counted in: `單位：千元`
 */
export function declareColumns(
  assigned: readonly AssignedColumn[],
  rows: readonly (readonly GridCell[])[],
  money: string | null = null,
): DeclaredColumns {
  const heads: string[] = [];
  for (const { head, role } of assigned) {
    const before = heads.filter((each) => each === head || each.startsWith(`${head}（`)).length;
    heads.push(role === null && before > 0 ? `${head}（${before + 1}）` : head);
  }
  const doubts: Omit<Doubt, 'place'>[] = [];
  const indicator = assigned.findIndex(
    ({ head, declared }) =>
      declared === 'text' && headSense(head) === 'indicator' && !tellsMeasuring(head),
  );
  const ways = heads.filter(
    (_, index) => assigned[index]!.declared === 'text' && tellsMeasuring(assigned[index]!.head),
  );
  const columns = assigned.flatMap(({ declared }, index): AttributeColumn[] => {
    const head = heads[index] ?? '';
    switch (declared) {
      case null:
        return [];
      case 'text':
        return [head];
      case 'target':
        return [
          {
            head,
            role: 'target',
            comparator: 'at-least',
            unit_in_cell: true,
            ...(indicator === -1 ? {} : { indicator_column: heads[indicator] }),
            ...(ways.length === 0 ? {} : { measured_by_columns: ways }),
          },
        ];
      case 'amount': {
        const multiple = multipleOf(
          head,
          rows.map((row) => row[index]?.text ?? ''),
          money,
        );
        if (multiple === null) {
          doubts.push({
            column: head,
            found: `「${head}」欄沒有寫金額的單位，暫作元`,
            lookAt: '請核對；以千元計的，在 measures.yaml 的 columns 寫 multiple: 1000',
          });
        }
        return [{ head, role: 'amount', currency: 'TWD', multiple: multiple ?? 1 }];
      }
      default:
        return [{ head, role: declared }];
    }
  });
  return { heads, columns, doubts };
}

/** Whether a line says what the amounts of a table are counted in: `（單位：新臺幣千元）`. */
export function saysMoney(line: string): boolean {
  return /^[（(]?\s*(?:金額|經費)?\s*單\s*位\s*[：:].{0,12}[元圓]\s*[)）]?$/u.test(line.trim());
}

/** What a line says that the amounts of a table are counted in, be it at its end: `…列管表（單位：千元）`; null where it says nothing. */
export function moneyIn(line: string): string | null {
  const end = /[（(][^（()）]*[)）]$/u.exec(line.trim())?.[0] ?? '';
  return [line, end].find(saysMoney) ?? null;
}

/** What one of a figure in a column of amounts stands for; null where nothing says. */
function multipleOf(head: string, cells: readonly string[], money: string | null): number | null {
  const named = multipleOfHead(head);
  if (named !== null) return named;
  // Not the 元 of 多元服務 or 公元.
  if (/(?<![多單公])[元圓]/u.test(head)) return 1;
  const filled = cells.filter((cell) => /\d/u.test(cell));
  if (filled.length > 0 && filled.every((cell) => /元|圓/u.test(cell))) return 1;
  return money === null ? null : multipleOf(money, [], null);
}
