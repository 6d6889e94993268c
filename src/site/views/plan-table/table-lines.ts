import type { ActionGroup, PlanTable, Row } from '../../../corpus/model/corpus.ts';
import { aspectAnchor } from '../../../words/plan-outline.ts';
import { remainingNotes, sharedNotes } from '../shared-notes.ts';

/** What a heading within a table is; `innovations` is that of the innovation table. */
export type HeadingRank = 'dimension' | 'aspect' | 'action';

/** A line of a plan's table as it is read from above to below. */
export type TableLine =
  | {
      is: 'heading';
      rank: HeadingRank;
      /** As printed; empty where only remarks stand here. */
      words: readonly string[];
      anchor: string | null;
      /** What stands one level higher where the table has no 二級實施要項. */
      isRaised: boolean;
      /** Remarks on what follows; those that all rows below it share are among them. */
      notes: readonly string[];
    }
  | {
      is: 'row';
      row: Row;
      /** 0 for a row beside an 執行項目, 1 for one below such a row, and so on. */
      depth: number;
      /** Its remarks, without those that the heading above it says already. */
      notes: readonly string[];
    };

/** The lines below one 實施要項, or of the innovation table. */
export interface LineGroup {
  anchor: string;
  lines: readonly TableLine[];
}

/** The lines of a table in reading order, a group an 實施要項. */
export function lineGroups({ dimensions, innovationTable }: PlanTable): LineGroup[] {
  const groups = dimensions.map((dimension): LineGroup => {
    const { heading, anchor, notes, aspects } = dimension;
    const lines: TableLine[] = [
      ...headingLine('dimension', heading === null ? [] : [heading], anchor, notes),
      ...aspects.flatMap((aspect, index) => [
        ...headingLine(
          'aspect',
          aspect.heading === null ? [] : [aspect.heading],
          aspectAnchor(dimension, index),
          aspect.notes,
        ),
        ...aspect.actions.flatMap((action) => actionLines(action, aspect.heading === null)),
      ]),
    ];
    return { anchor, lines };
  });
  if (innovationTable === null) return groups;
  const { heading, anchor, notes, rows } = innovationTable;
  return [
    ...groups,
    {
      anchor,
      lines: [
        ...headingLine('dimension', [heading], anchor, notes),
        ...rows.map((row): TableLine => ({ is: 'row', row, depth: 0, notes: row.ownNotes })),
      ],
    },
  ];
}

function actionLines({ headings, notes, rows }: ActionGroup, isRaised: boolean): TableLine[] {
  const shared = sharedNotes(rows);
  return [
    ...headingLine('action', headings, null, [...notes, ...shared], isRaised),
    ...rows.flatMap((row) => rowLines(row, 0, shared)),
  ];
}

function rowLines(row: Row, depth: number, saidAbove: readonly string[]): TableLine[] {
  return [
    { is: 'row', row, depth, notes: remainingNotes(row, saidAbove) },
    ...row.children.flatMap((child) => rowLines(child, depth + 1, [])),
  ];
}

function headingLine(
  rank: HeadingRank,
  words: readonly string[],
  anchor: string | null,
  notes: readonly string[],
  isRaised = false,
): TableLine[] {
  if (words.length === 0 && notes.length === 0) return [];
  return [{ is: 'heading', rank, words, anchor, isRaised, notes }];
}
