import { parseLabel } from '../../../meaning/numbers/parse-label.ts';
import type { InnovationTable } from '../../../content/schemas/measures.ts';
import type { BesideReader } from './beside-reader.ts';
import { joinWrapped, linesOf, paragraphsOf } from '../document/clean-text.ts';
import { columnRole } from '../model/column-roles.ts';
import type { Doubt } from '../model/doubt.ts';
import type { PlanTable } from '../model/document-items.ts';
import type { Omission } from '../document/omission.ts';
import { isItem, type Entry } from '../cells/split-measures.ts';
import type { TableRow } from '../document/table-grid.ts';

/** A proposal stands for itself. */
const noEntry: Entry = { label: null, text: '' };

/** What the rows of a plan are numbered, read and told by. */
interface ProposalsTold {
  nextId: () => string;
  beside: BesideReader;
  doubts: Doubt[];
  omissions: Omission[];
}

/**
 * The table of proposals as `measures.yaml` has it: a row a proposal, with its answers, deadlines and units.
 * @param told gets the doubts and what is left out
 */
export function buildProposals({ heads, rows }: PlanTable, told: ProposalsTold): InnovationTable {
  const [heading = '', ...others] = heads;
  const roles = others.map(columnRole);
  const criteria = others.filter((_, index) => roles[index] === null);
  for (const head of others) {
    if (columnRole(head) === null) continue;
    told.omissions.push({ reason: '重複的表頭', text: head, place: rows[0]?.place ?? null });
  }
  const proposals = wholeRows(rows, told.doubts).map(
    ({ cells: [name, ...cells], place, doubt }) => {
      const textAt = (role: string) =>
        cells.filter((_, index) => roles[index] === role).map(({ text }) => text);
      const answers = cells.filter((_, index) => roles[index] === null);
      const written = joinWrapped(linesOf(name?.text ?? ''));
      const [, label, text = ''] =
        /^([（(][一二三四五六七八九十]+[）)])\s*(.*)$/u.exec(written) ?? [];
      const id = told.nextId();
      const cellsBeside = { deadline: textAt('deadline'), unit: textAt('unit') };
      const beside = told.beside.read(cellsBeside, [noEntry], { place, measure: id });
      const unsure = doubt ?? [name, ...cells].find((cell) => cell?.doubt !== undefined)?.doubt;
      if (unsure !== undefined) {
        const { found, lookAt } = unsure;
        told.doubts.push({ found, lookAt, place, measure: id });
      }
      return {
        id,
        ...(label === undefined ? {} : { label }),
        name: label === undefined ? written : text,
        cells: answers.map((cell) => paragraphsOf(linesOf(cell.text), isItem)),
        ...beside,
      };
    },
  );
  return { heading: heading.replace(/^\s+/u, ''), criteria, proposals };
}

/** Rows of proposals, those that a page cut as one: the rest of a row has no number, or no name. */
function wholeRows(rows: readonly TableRow[], doubts: Doubt[]): TableRow[] {
  const whole: TableRow[] = [];
  const labelOf = ({ cells: [name] }: TableRow) => parseLabel(name?.text ?? '');
  for (const row of rows) {
    const before = whole.at(-1);
    const isRest =
      row.afterBreak && before !== undefined && labelOf(row) === null && labelOf(before) !== null;
    if (!isRest) {
      whole.push(row);
      continue;
    }
    const cells = before.cells.map((cell, at) => {
      const rest = row.cells[at]?.text ?? '';
      if (rest === '') return cell;
      const isDateCut = /\d年$/u.test(cell.text) && /^\d{1,2}月/u.test(rest);
      return { ...cell, text: `${cell.text}${isDateCut ? '' : '\n'}${rest}` };
    });
    whole.splice(-1, 1, { ...before, cells });
    doubts.push({
      place: row.place,
      found: `提案「${(before.cells[0]?.text ?? '').slice(0, 24)}」跨頁，已接成一項`,
      lookAt: '請核對各格前後是否同屬一項',
    });
  }
  return whole;
}
