import type {
  DeadlineCell,
  MeasureNode,
  MeasuresFile,
} from '../../../src/content/schemas/measures.ts';
import type { InstitutionRecord } from '../../../src/content/schemas/institution.ts';
import {
  isSharedCell,
  placedGroups,
  printedDeadline,
  tablesOf,
} from '../../../src/content/table/walk-table.ts';
import { spreadCells, type SpreadCells } from '../../../src/content/table/spread-cells.ts';
import { pairColumn } from '../../../src/corpus/assembly/pair-columns.ts';
import { splitUnits } from '../../../src/meaning/units/split-units.ts';
import { UnitRegister } from '../../../src/meaning/units/unit-register.ts';

/** A row of a plan by its fields, as a person would write them down. */
export interface FlatRow {
  id: string;
  dimension: string;
  aspect: string;
  actions: readonly string[];
  label: string;
  text: string;
  deadlines: readonly string[];
  units: readonly string[];
  /** Further columns by head, and answers of a proposal by criterion. */
  cells: Readonly<Record<string, string>>;
}

/** Names of the fields of a row that are compared. */
export const fieldNames = [
  'dimension',
  'aspect',
  'actions',
  'label',
  'text',
  'deadlines',
  'units',
  'cells',
] as const;

export type FieldName = (typeof fieldNames)[number];

interface Beside {
  deadlines: readonly DeadlineCell[];
  units: readonly string[];
}

type Above = Pick<FlatRow, 'dimension' | 'aspect' | 'actions'>;

/** Rows of a table, whether it is a draft or not: faults do not hinder it. */
export function flatRows(file: MeasuresFile, record: InstitutionRecord): FlatRow[] {
  const flattener = new Flattener(new UnitRegister(record));
  flattener.read(file);
  return flattener.rows;
}

class Flattener {
  readonly rows: FlatRow[] = [];
  readonly #register: UnitRegister;
  /** Cells of declared columns of the table that is read, merged ones in each row that they reach. */
  #declared: SpreadCells['ofRow'] = new Map();

  constructor(register: UnitRegister) {
    this.#register = register;
  }

  read(file: MeasuresFile): void {
    for (const placed of tablesOf(file)) {
      const { title = '', innovations } = placed.table;
      this.#declared = spreadCells(placed).ofRow;
      for (const { dimension, node } of placedGroups(placed)) {
        const above = { dimension: dimension?.heading ?? title, aspect: '', actions: [] };
        this.#below(node, above);
        for (const aspect of node.aspects ?? [])
          this.#below(aspect, { ...above, aspect: aspect.heading });
      }
      for (const proposal of innovations?.proposals ?? []) {
        const cells = Object.fromEntries(
          (innovations?.criteria ?? []).map((each, at) => [each, proposal.cells?.[at] ?? '']),
        );
        const beside = { deadlines: proposal.deadlines ?? [], units: proposal.units ?? [] };
        this.#add(
          { ...proposal, text: proposal.name ?? '' },
          { dimension: innovations?.heading ?? '', aspect: '', actions: [] },
          beside,
          cells,
        );
      }
    }
  }

  #below(
    { measures, actions }: ReturnType<typeof placedGroups>[number]['node'],
    above: Above,
  ): void {
    this.#entries(measures ?? [], above);
    for (const action of actions ?? [])
      this.#entries(action.measures, { ...above, actions: action.headings });
  }

  #entries(entries: NonNullable<MeasuresFile['measures']>, above: Above): void {
    for (const entry of entries) {
      if (!isSharedCell(entry)) {
        this.#measure(entry, above);
        continue;
      }
      const count = entry.measures.length;
      const deadlines = pairColumn('', count, (entry.deadlines ?? []).map(printedDeadline)).values;
      const units = pairColumn('', count, entry.units ?? []).values;
      const supporting = pairColumn('', count, entry.supporting_units ?? []).values;
      for (const [at, measure] of entry.measures.entries()) {
        this.#measure(measure, above, {
          deadlines: deadlines[at] ?? [],
          units: [...(units[at] ?? []), ...(supporting[at] ?? [])],
        });
      }
    }
  }

  #measure(
    measure: MeasureNode,
    above: Above,
    shared: Beside = { deadlines: [], units: [] },
  ): void {
    const own = [...(measure.units ?? []), ...(measure.supporting_units ?? [])];
    const beside = {
      deadlines: measure.deadlines ?? shared.deadlines,
      units: own.length > 0 ? own : shared.units,
    };
    const cells = Object.fromEntries(
      (this.#declared.get(measure.id) ?? []).map(({ column, text }) => [column, text]),
    );
    this.#add({ ...measure, text: measure.text ?? '' }, above, beside, cells);
    for (const child of measure.children ?? []) this.#measure(child, above);
  }

  #add(
    { id, label = '', text }: { id: string; label?: string | undefined; text: string },
    above: Above,
    beside: Beside,
    cells: FlatRow['cells'],
  ): void {
    const names = beside.units.flatMap((entry) =>
      splitUnits(entry, (name) => this.#register.isKnown(name)),
    );
    this.rows.push({
      id,
      ...above,
      label,
      text,
      deadlines: beside.deadlines.map(printedDeadline),
      units: [...new Set(names)],
      cells,
    });
  }
}
