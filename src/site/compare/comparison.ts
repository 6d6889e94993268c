import { SimilarTexts } from '../../corpus/figures/similar-texts.ts';
import {
  countClasses,
  type ClassedDeadline,
  type DeadlineClass,
} from '../../meaning/deadlines/deadline-class.ts';

/** The part of a row in `/data/plans/<plan_id>.json` that is compared. */
export interface FileRow {
  measure_id: string;
  kind: 'measure' | 'heading' | 'innovation';
  label: string | null;
  dimension: string;
  aspect: string | null;
  actions: readonly string[];
  path: readonly string[];
  /** Null where it is withheld. */
  text: string | null;
  dimension_id: string | null;
  deadlines: readonly string[];
  typed_deadlines: readonly (ClassedDeadline & { text: string; inherited: boolean })[];
  assignments: readonly { unit: string; inherited: boolean }[];
}

/** The part of `/data/plans/<plan_id>.json` that is compared. */
export interface FilePlan {
  plan_id: string;
  institution_id: string;
  institution_name: string;
  title: string;
  period_start: string;
  period_end: string;
  rows: readonly FileRow[];
}

/** A row, and the rows of the other plans that read alike. */
export interface ComparedRow {
  row: FileRow;
  alike: readonly {
    plan: FilePlan;
    row: FileRow;
    /** How alike, from 0 to 1 (`SimilarTexts`). */
    score: number;
  }[];
}

/** What a plan has, without headings. */
export interface PlanFigures {
  measures: number;
  innovations: number;
  deadlines: Readonly<Record<DeadlineClass, number>>;
  /** Rows that have a row reading alike in another of the plans. */
  withAlike: number;
}

export interface ComparedDimension {
  /** Null for rows whose headings are mapped to no dimension. */
  dimensionId: string | null;
  /** By plan, in the order given. */
  columns: readonly (readonly ComparedRow[])[];
}

export interface Comparison {
  plans: readonly FilePlan[];
  figures: readonly PlanFigures[];
  /** In the order asked for; one that no plan has is left out. */
  dimensions: readonly ComparedDimension[];
}

/** At most so many rows reading alike are named for one row. */
const alikeShown = 2;

/**
 * Plans side by side by comparable dimension. Rows that read alike are found among these plans
 * only, so that two institutions can be compared that do not resemble each other most.
 * @param dimensionIds order of the dimensions
 */
export function comparePlans(
  plans: readonly FilePlan[],
  dimensionIds: readonly string[],
): Comparison {
  const entries = plans.flatMap((plan) =>
    plan.rows.filter(({ kind }) => kind !== 'heading').map((row) => ({ plan, row })),
  );
  const similar = new SimilarTexts(
    entries.map(({ plan, row }) => ({
      text: row.text ?? '',
      source: plan.plan_id,
      dimensionId: row.dimension_id,
    })),
  );
  const compared = entries.map(({ plan, row }, position) => {
    const alike = similar
      .of(position)
      .slice(0, alikeShown)
      .map(({ index, score }) => ({ ...entries[index]!, score }));
    return { plan, row, alike };
  });
  const columnsOf = (dimensionId: string | null) =>
    plans.map((plan) =>
      compared.filter((each) => each.plan === plan && each.row.dimension_id === dimensionId),
    );
  return {
    plans,
    figures: plans.map((plan) => figuresOf(compared.filter((each) => each.plan === plan))),
    dimensions: [...dimensionIds, null]
      .map((dimensionId) => ({ dimensionId, columns: columnsOf(dimensionId) }))
      .filter(({ columns }) => columns.some((rows) => rows.length > 0)),
  };
}

function figuresOf(rows: readonly ComparedRow[]): PlanFigures {
  return {
    measures: rows.filter(({ row }) => row.kind === 'measure').length,
    innovations: rows.filter(({ row }) => row.kind === 'innovation').length,
    // Of a row that is withheld it is not told whether it has a deadline.
    deadlines: countClasses(
      rows.flatMap(({ row }) => (row.text === null ? [] : [{ deadlines: row.typed_deadlines }])),
    ),
    withAlike: rows.filter(({ alike }) => alike.length > 0).length,
  };
}
