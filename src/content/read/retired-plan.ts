import { treeOf, type MarkdownBody } from '../markdown/body-tree.ts';
import { splitSections } from '../markdown/split-sections.ts';
import type { RetiredMeasure } from '../schemas/measures.ts';
import type { RetiredPlan, WithheldRecord } from '../schemas/plan.ts';
import { visitRows } from '../table/walk-table.ts';
import type { PlanParts } from '../withholding/redact-plan.ts';

/**
 * A version of a plan that was taken off the site: its words are gone, and its addresses go on
 * answering, for every row it had is named as a removed one. A former version says with the plan that it
 * was taken off. What it withholds is still told, so
 * that former editions which hold it stay withdrawn.
 * @param withheldOfPlan what the plan withholds of a former version
 */
export function retirePlan<Parts extends PlanParts>(
  parts: Parts,
  retired: RetiredPlan,
  withheldOfPlan: readonly WithheldRecord[],
): Parts {
  const { metadata, body, table } = parts;
  const { reason } = retired;
  // That the day is too early is told of the plan, not of every row.
  const retired_on = [retired.retired_on, metadata?.published ?? ''].sort().at(-1)!;
  const withheld = new Set(
    [...withheldOfPlan, ...(metadata?.withheld ?? [])].map(({ section }) => section),
  );
  return {
    ...parts,
    metadata: metadata && {
      ...metadata,
      retired,
      sections: {},
      source: null,
      attachments: [],
      notes: [],
      review: [],
    },
    decided: [],
    body: body && headingsOnly(body, (heading) => withheld.has(heading)),
    table: table && {
      tables: [],
      retired: [
        ...(table.retired ?? []).map(({ replaced_by: _, ...row }) => row),
        ...Array.from(visitRows(table), ({ id }): RetiredMeasure => ({ id, retired_on, reason })),
      ],
    },
  };
}

/** The headings of some sections, as they are written, without what stands below them. */
function headingsOnly(body: MarkdownBody, isKept: (heading: string) => boolean): MarkdownBody {
  const lines = body.markdown.split('\n');
  const kept = splitSections(treeOf(body)).sections.filter(({ heading }) => isKept(heading));
  return { ...body, markdown: kept.map(({ line }) => `${lines[line - 1]}\n`).join('\n') };
}
