import { isDeadline } from '../../../meaning/deadlines/parse-deadline.ts';
import { columnFacts, type ColumnFacts } from './column-facts.ts';
import { columnRole, type ColumnRole } from '../model/column-roles.ts';
import { headSense, type HeadSense } from './head-words.ts';
import type { TableContext } from '../model/table-context.ts';
import type { GridCell } from '../document/table-grid.ts';

/** From this share of its cells on, the content of a column tells what it is. */
export const MOSTLY = 0.6;

/** Below this share the content of a column speaks against what its head says. */
export const HARDLY = 0.3;

/** A column that is being placed. */
export interface Candidate {
  index: number;
  head: string;
  /** What the head is usually that of. */
  named: ColumnRole | null;
  /** What else the words of the head say. */
  sense: HeadSense | null;
  facts: ColumnFacts;
}

/** The columns of a table, by what their heads say and their cells are like. */
export function candidatesOf(
  heads: readonly string[],
  rows: readonly (readonly GridCell[])[],
  context: TableContext,
): Candidate[] {
  const facts = columnFacts(rows, heads.length, context);
  return heads.map((head, index): Candidate => {
    const named = columnRole(head) ?? besideRole(head);
    // What is done in a season or a month is said of the measure.
    const said = senseOf(head, named);
    const isOfTime =
      isDeadline(head, context) ||
      // `114年預定進度 10月`: how far things have come in a month.
      (said === 'deadline' && isDeadline(head.split(' ').slice(1).at(-1) ?? '', context));
    const isOtherThan = (facts[index]?.deadlines ?? 0) < HARDLY && isOfTime;
    const sense = isOtherThan && (said === null || said === 'deadline') ? 'other' : said;
    return { index, head, named, sense, facts: facts[index] ?? noFacts };
  });
}

/** Of heads of two levels (`執行內容 時程`) the lower one tells when and who. */
function besideRole(head: string): ColumnRole | null {
  const [upper = '', ...lower] = head.split(' ');
  // `成果數據 單位` tells what is counted.
  if (lower.at(-1) === '單位' && /數據|數值|指標|成果|目標|產出|金額|經費/u.test(upper))
    return null;
  const role = columnRole(lower.at(-1) ?? upper);
  return role === 'deadline' || role === 'unit' || role === 'supporting_unit' ? role : null;
}

const noFacts: ColumnFacts = {
  cells: 0,
  perRow: 0,
  deadlines: 0,
  units: 0,
  knownUnits: 0,
  namingUnits: 0,
  namingTimes: 0,
  labelled: 0,
  numbers: 0,
  signs: 0,
  sentences: 0,
  targets: 0,
  compared: 0,
  amounts: 0,
  isCount: false,
  length: 0,
  heads: false,
};

function senseOf(head: string, named: ColumnRole | null): HeadSense | null {
  if (named === 'dimension' || named === 'action') return 'heading';
  if (named === 'unit' && headSense(head) === 'both_units') return 'both_units';
  return named === 'aspect' ? 'heading' : (named ?? headSense(head));
}
