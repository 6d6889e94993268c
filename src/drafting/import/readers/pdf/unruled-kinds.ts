import { parseLabel } from '../../../../meaning/numbers/parse-label.ts';
import { columnRole, type ColumnRole } from '../../model/column-roles.ts';
import { headSense } from '../../columns/head-words.ts';
import { contentOf } from './column-content.ts';
import { outermostStyle } from './line-blocks.ts';
import type { PlacedText } from './page-content.ts';
import type { Line } from './text-lines.ts';
import type { ColumnKinds } from './unruled-rows.ts';

/** Which column holds the measures: the one so named, else the one with most words; those before head them. */
export function kindsOf(
  heads: readonly PlacedText[],
  lines: readonly (readonly Line[])[],
): ColumnKinds {
  const columns = [...heads.keys()];
  if (heads.some(({ text }) => parseLabel(text) !== null)) {
    // Proposals: what is proposed stands first, and has an answer in each column.
    const all = new Set(columns);
    return {
      measure: 0,
      details: all,
      core: new Set([0]),
      style: outermostStyle(lines[0] ?? []),
    };
  }
  const roles = heads.map(({ text }, column) =>
    roleIn(
      text,
      (lines[column] ?? []).map((line) => line.text),
    ),
  );
  const amounts = lines.map((own) => own.reduce((sum, { text }) => sum + text.length, 0));
  const named = roles.flatMap((role, column) => (role === 'measure' ? [column] : []));
  const candidates = named.length > 0 ? named : [...roles.keys()];
  const measure = candidates.reduce((best, column) =>
    (amounts[column] ?? 0) > (amounts[best] ?? 0) ? column : best,
  );
  const isCore = (column: number) => roles[column] === 'deadline' || roles[column] === 'unit';
  return {
    measure,
    details: new Set(columns.filter((column) => column >= measure || isCore(column))),
    core: new Set(columns.filter((column) => column === measure || isCore(column))),
    style: outermostStyle(lines[measure] ?? []),
  };
}

/** By its head; where that says nothing, by what stands below it. */
function roleIn(head: string, lines: readonly string[]): ColumnRole | null {
  return roleOf(head) ?? (headSense(head) === null ? contentOf(lines) : null);
}

function roleOf(head: string): ColumnRole | null {
  const named = columnRole(head);
  if (named !== null) return named;
  const sense = headSense(head);
  if (sense === 'measure' || sense === 'deadline') return sense;
  if (sense === 'start' || sense === 'end') return 'deadline';
  return sense === 'unit' || sense === 'both_units' ? 'unit' : null;
}
