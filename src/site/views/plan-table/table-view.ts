import type { Corpus, Plan, PlanTable, Row } from '../../../corpus/model/corpus.ts';
import { readingWords } from '../../../words/interface/reading.ts';
import type { SiteView } from '../site-view.ts';
import { amendedRows, type RowAmendment } from './amended-rows.ts';
import { repeatedNotes, type RepeatedNote } from './repeated-notes.ts';
import { lineGroups, type HeadingRank, type LineGroup, type TableLine } from './table-lines.ts';

export type HeadingLine = Extract<TableLine, { is: 'heading' }>;
export type RowLine = Extract<TableLine, { is: 'row' }>;

/** What the page of a plan shows of one of its tables. */
export interface TableView {
  /** Said of the table where it is not seen. */
  name: string;
  /** Head of the column of measures. */
  measureHead: string;
  hasDeadlines: boolean;
  hasUnits: boolean;
  columnCount: number;
  groups: readonly LineGroup[];
  /** Remarks that stand below the table. */
  repeated: readonly RepeatedNote[];
  /** The same by their words. */
  numbered: ReadonlyMap<string, RepeatedNote>;
  /** By row, what the last amendment did to it. */
  amended: ReadonlyMap<Row, RowAmendment>;
  /**
   * By rank and heading (`dimension 一、服務流程`), the English name of the comparable dimension to which
   * a heading was mapped; empty where the page is Chinese.
   */
  english: ReadonlyMap<string, string>;
  /** By row, the marks by which it is filtered; empty where the page has no filter. */
  marks: ReadonlyMap<Row, string>;
}

const headingDepths: Readonly<Record<HeadingRank, number>> = { dimension: 1, aspect: 2, action: 3 };

/** How deep a line stands: headings 1 to 3, rows from 4. */
export function levelOf(line: TableLine): number {
  return line.is === 'heading' ? headingDepths[line.rank] : 4 + line.depth;
}

/**
 * What is shown of the tables of a plan, in their order.
 * @param marks of its rows (see `row-filter.ts`)
 */
export function tableViews(
  { language, corpus }: Pick<SiteView, 'language' | 'corpus'>,
  plan: Plan,
  marks: ReadonlyMap<Row, string>,
): ReadonlyMap<PlanTable, TableView> {
  const say = readingWords(language).table;
  const notes = repeatedNotes(plan.tables);
  const amended = amendedRows(plan);
  const english = language === 'en' ? englishHeadings(plan, corpus) : new Map<string, string>();
  return new Map(
    plan.tables.map((table, index) => {
      const repeated = notes[index]!;
      const hasDeadlines = table.rows.some(({ typedDeadlines }) => typedDeadlines.length > 0);
      const hasUnits = table.rows.some(({ assignments }) => assignments.length > 0);
      const measureHead = language === 'zh' ? (table.columns.measure ?? say.measure) : say.measure;
      const view: TableView = {
        name: table.title ?? (plan.tables.length === 1 ? say.name : say.nameOf(String(index + 1))),
        measureHead,
        hasDeadlines,
        hasUnits,
        columnCount: 2 + Number(hasDeadlines) + Number(hasUnits),
        groups: lineGroups(table),
        repeated,
        numbered: new Map(repeated.map((note) => [note.text, note])),
        amended,
        english,
        marks,
      };
      return [table, view];
    }),
  );
}

function englishHeadings(
  { crosswalk }: Plan,
  { dimensionById }: Pick<Corpus, 'dimensionById'>,
): Map<string, string> {
  return new Map(
    crosswalk.flatMap(({ level, heading, dimensionId }): [string, string][] => {
      const dimension = dimensionById.get(dimensionId);
      return dimension === undefined ? [] : [[`${level} ${heading}`, dimension.name_en]];
    }),
  );
}

/** Which remarks of a line are said there, and which ones it refers to. */
export function placedNotes(
  { numbered }: Pick<TableView, 'numbered'>,
  notes: readonly string[],
): { said: string[]; referred: RepeatedNote[] } {
  return {
    said: notes.filter((note) => !numbered.has(note)),
    referred: notes.flatMap((note) => numbered.get(note) ?? []),
  };
}
