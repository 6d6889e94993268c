import type {
  ActionGroup,
  Alignment,
  AspectGroup,
  Assignment,
  DimensionGroup,
  Plan,
  PlanTable,
  Row,
  RowDeadline,
  Withholding,
} from '../model/corpus.ts';
import type { DimensionMap } from '../../meaning/crosswalk/dimension-map.ts';
import { parseDeadline } from '../../meaning/deadlines/parse-deadline.ts';
import { deadlineNotUnderstood } from '../../meaning/deadlines/typed-deadline.ts';
import type {
  ActionNode,
  DeadlineCell,
  InnovationTable,
  MeasureNode,
  MeasuresFile,
  PairedCell,
  SharedCellNode,
} from '../../content/schemas/measures.ts';
import { splitUnits } from '../../meaning/units/split-units.ts';
import type { UnitRegister } from '../../meaning/units/unit-register.ts';
import { WITHHELD_MARK } from '../../content/withholding/shown-text.ts';
import { pairColumn, weaker } from './pair-columns.ts';
import { shareEmptyLists } from './share-empty-lists.ts';
import { measureKind } from '../../content/table/row-kind.ts';
import { declaredColumns } from '../../content/table/declared-columns.ts';
import { spreadCells, type SpreadCells } from '../../content/table/spread-cells.ts';
import {
  placedGroups,
  isSharedCell,
  printedDeadline,
  readableDeadline,
  tablesOf,
  type PlacedGroup,
  type PlacedTable,
} from '../../content/table/walk-table.ts';
import { readDeclared } from './read-declared.ts';

/** What building rows needs to know besides the table. */
export interface RowContext {
  plan: Plan;
  register: UnitRegister;
  dimensionMap: DimensionMap;
  /** By id of the row; such rows say nothing of their own (see `redactTable`). */
  withheld: ReadonlyMap<string, Withholding>;
}

/** A plan's tables as rows and as trees of headings. */
export interface BuiltTables {
  tables: PlanTable[];
  /** Of all tables, in document order. */
  rows: Row[];
}

/** Headings above a row, and the remarks that they carry. */
interface Above {
  /** The title of the table where it has no such heading. */
  dimension: string;
  aspect: string | null;
  actions: readonly string[];
  notes: readonly string[];
}

/** The cells beside one measure, after pairing. */
interface Beside {
  deadlines: DeadlineCell[];
  units: string[];
  supportingUnits: string[];
  /** Each column is paired on its own. */
  deadlineAlignment: Alignment;
  unitAlignment: Alignment;
  notes: string[];
}

/** Typed values that a row without cells of its own takes from above, per column. */
interface Inheritance {
  deadlines: readonly RowDeadline[];
  assignments: readonly Assignment[];
}

const EXACT = { deadlineAlignment: 'exact', unitAlignment: 'exact' } as const;

const NOTHING_ABOVE: Inheritance = { deadlines: [], assignments: [] };

/** Rows of the validated tables of a plan, in document order, by the rules of docs/rows.md. */
export function buildRows(file: MeasuresFile, context: RowContext): BuiltTables {
  const rows: Row[] = [];
  let dimensions = 0;
  const tables = tablesOf(file).map((placed): PlanTable => {
    const built = new TableBuilder(placed, context, { rows, dimensions }).build();
    dimensions += built.dimensions.length + (built.innovationTable === null ? 0 : 1);
    return built;
  });
  return { tables, rows };
}

class TableBuilder {
  readonly #placed: PlacedTable;
  readonly #context: RowContext;
  /** Rows of the plan so far. */
  readonly #rows: Row[];
  /** How many headings of the first level the tables before have. */
  readonly #dimensions: number;
  readonly #cells: SpreadCells;
  readonly #table: Mutable<PlanTable>;

  constructor(
    placed: PlacedTable,
    context: RowContext,
    { rows, dimensions }: { rows: Row[]; dimensions: number },
  ) {
    const { number, table } = placed;
    this.#placed = placed;
    this.#context = context;
    this.#rows = rows;
    this.#dimensions = dimensions;
    this.#cells = spreadCells(placed);
    const anchor = `table-${number}`;
    this.#table = {
      number,
      title: table.title ?? null,
      anchor,
      after: table.after ?? null,
      columns: table.columns,
      declared: declaredColumns(table.columns),
      caption: table.caption ?? [],
      notes: table.notes ?? [],
      dimensions: [],
      innovationTable: null,
      rows: [],
      href: `${context.plan.href}#${anchor}`,
    };
  }

  build(): PlanTable {
    const { innovations } = this.#placed.table;
    const table = this.#table;
    const first = this.#rows.length;
    table.dimensions = placedGroups(this.#placed).map((group, index) =>
      this.#dimension(group, this.#anchor(index)),
    );
    if (innovations) {
      table.innovationTable = {
        heading: innovations.heading,
        anchor: this.#anchor(table.dimensions.length),
        criteria: innovations.criteria,
        notes: innovations.notes ?? [],
        rows: this.#proposalRows(innovations),
      };
    }
    table.rows = this.#rows.slice(first);
    return table;
  }

  #anchor(index: number): string {
    return `dimension-${this.#dimensions + index + 1}`;
  }

  #dimension({ dimension, node }: PlacedGroup, anchor: string): DimensionGroup {
    const notes = dimension?.notes ?? [];
    const above: Above = {
      dimension: dimension?.heading ?? this.#table.title ?? '',
      aspect: null,
      actions: [],
      notes: [...this.#table.notes, ...notes],
    };
    const aspects: AspectGroup[] = [];
    const direct = this.#actionGroups(node, above);
    if (direct.length > 0) aspects.push({ heading: null, notes: [], actions: direct });
    for (const aspect of node.aspects ?? []) {
      const aspectNotes = aspect.notes ?? [];
      aspects.push({
        heading: aspect.heading,
        notes: aspectNotes,
        actions: this.#actionGroups(aspect, {
          ...above,
          aspect: aspect.heading,
          notes: [...above.notes, ...aspectNotes],
        }),
      });
    }
    return { heading: dimension?.heading ?? null, anchor, notes, aspects };
  }

  /** The 執行項目 cells below a heading; measures beside none come first, as a group without headings. */
  #actionGroups(
    node: { actions?: ActionNode[] | undefined; measures?: ActionNode['measures'] | undefined },
    above: Above,
  ): ActionGroup[] {
    const groups: ActionGroup[] = [];
    if (node.measures) {
      groups.push({ headings: [], notes: [], rows: this.#rowsOf(node.measures, above) });
    }
    for (const action of node.actions ?? []) {
      const notes = action.notes ?? [];
      const inner = { ...above, actions: action.headings, notes: [...above.notes, ...notes] };
      groups.push({ headings: action.headings, notes, rows: this.#rowsOf(action.measures, inner) });
    }
    return groups;
  }

  #proposalRows(innovations: InnovationTable): Row[] {
    const above: Above = {
      dimension: innovations.heading,
      aspect: null,
      actions: [],
      notes: [...this.#table.notes, ...(innovations.notes ?? [])],
    };
    return innovations.proposals.map((proposal) => {
      const beside: Beside = {
        deadlines: proposal.deadlines ?? [],
        units: proposal.units ?? [],
        supportingUnits: [],
        ...EXACT,
        notes: proposal.notes ?? [],
      };
      const row = this.#newRow(
        { ...proposal, text: proposal.name },
        above,
        [],
        beside,
        NOTHING_ABOVE,
      );
      row.kind = 'innovation';
      row.innovations = innovations.criteria.map((criterion, index) => ({
        criterion,
        text: proposal.cells?.[index] ?? '',
      }));
      if (row.withheld !== null) row.innovations = [];
      return row;
    });
  }

  #rowsOf(entries: ActionNode['measures'], above: Above): Row[] {
    return entries.flatMap((entry) =>
      isSharedCell(entry)
        ? this.#sharedCellRows(entry, above)
        : [this.#measureRow(entry, above, [], ownCells(entry), NOTHING_ABOVE)],
    );
  }

  #sharedCellRows(cell: SharedCellNode, above: Above): Row[] {
    const { columns } = this.#table;
    const open = cell.measures.filter(({ id }) => !this.#context.withheld.has(id));
    const pair = <Key extends PairedCell>(key: Key, head: string) => {
      const entries: readonly EntryOf<Key>[] = cell[key] ?? [];
      // As many as are left: what stood opposite a withheld row went with it. Else all stand beside all.
      const isOpposite = entries.length === open.length && !cell.grouped?.includes(key);
      const among = isOpposite ? open : cell.measures;
      const { values, ...how } = pairColumn(head, Math.max(1, among.length), entries);
      return { ...how, of: (measure: MeasureNode) => values[among.indexOf(measure)]! };
    };
    const deadlines = pair('deadlines', columns.deadline ?? '完成期限');
    const units = pair('units', columns.unit ?? '承辦單位');
    const supporting = pair('supporting_units', columns.supporting_unit ?? '協辦單位');
    const reasons = [deadlines, units, supporting].flatMap(({ reason }) => reason ?? []);
    return cell.measures.map((measure) => {
      const own = ownCells(measure);
      // What a withheld row had in the cell is not told.
      if (!open.includes(measure)) return this.#measureRow(measure, above, [], own, NOTHING_ABOVE);
      return this.#measureRow(
        measure,
        above,
        [],
        {
          deadlines: measure.deadlines ?? deadlines.of(measure),
          units: measure.units ?? units.of(measure),
          supportingUnits: measure.supporting_units ?? supporting.of(measure),
          deadlineAlignment: deadlines.alignment,
          unitAlignment: weaker(units.alignment, supporting.alignment),
          notes: [...own.notes, ...(cell.notes ?? []), ...reasons],
        },
        NOTHING_ABOVE,
      );
    });
  }

  #measureRow(
    measure: MeasureNode,
    above: Above,
    path: readonly string[],
    beside: Beside,
    inheritance: Inheritance,
  ): Row {
    const row = this.#newRow(measure, above, path, beside, inheritance);
    const childPath = [...path, `${measure.label ?? ''}${measure.text ?? WITHHELD_MARK}`];
    // What a withheld row had of its own is not told, and what the row above it has is not that.
    const passedOn: Inheritance =
      row.withheld === null
        ? {
            deadlines: row.deadlines.length > 0 ? row.typedDeadlines : inheritance.deadlines,
            assignments: row.units.length > 0 ? row.assignments : inheritance.assignments,
          }
        : NOTHING_ABOVE;
    if (measure.children) {
      row.children = measure.children.map((child) =>
        this.#measureRow(child, above, childPath, ownCells(child), passedOn),
      );
    }
    return row;
  }

  #newRow(
    node: Omit<MeasureNode, 'deadlines' | 'units' | 'supporting_units' | 'notes'>,
    above: Above,
    path: readonly string[],
    beside: Beside,
    inheritance: Inheritance,
  ): MutableRow {
    const { plan, dimensionMap, withheld } = this.#context;
    const isWithheld = withheld.has(node.id);
    const cells = isWithheld ? [] : (this.#cells.ofRow.get(node.id) ?? []);
    const declared = readDeclared(cells, this.#table.declared, {
      plan,
      text: node.text ?? '',
      targets: node.targets ?? [],
    });
    const units = this.#readUnits(beside);
    const hasTime = beside.deadlines.length > 0 || declared.time !== null;
    const kind = measureKind(node, { ...beside, hasTime });
    const isHeading = kind === 'heading';
    const mapped = dimensionMap.map(plan.planId, above);
    const ownNotes = withoutRepetition([...beside.notes, ...units.notes]);
    const row: MutableRow = shareEmptyLists({
      measureId: node.id,
      plan,
      table: this.#table,
      position: this.#rows.length + 1,
      kind,
      dimension: above.dimension,
      aspect: above.aspect,
      actions: above.actions,
      path: declared.headings.length === 0 ? path : [...declared.headings, ...path],
      label: node.label ?? null,
      text: node.text ?? null,
      withheld: withheld.get(node.id) ?? null,
      deadlines: [
        ...beside.deadlines.map(printedDeadline),
        ...(declared.time === null ? [] : [declared.time.text]),
      ],
      units: [...new Set(units.assignments.map(({ unit }) => unit))],
      alignment: weaker(beside.deadlineAlignment, beside.unitAlignment),
      notes: above.notes.length === 0 ? ownNotes : withoutRepetition([...ownNotes, ...above.notes]),
      ownNotes,
      review: [],
      dimensionId: mapped?.dimensionId ?? null,
      dimensionLevel: mapped?.level ?? null,
      typedDeadlines: isHeading
        ? []
        : hasTime
          ? [...this.#readDeadlines(beside), ...(declared.time?.deadlines ?? [])]
          : inheritance.deadlines.map((deadline) => ({ ...deadline, inherited: true })),
      assignments: isHeading
        ? []
        : units.assignments.length > 0
          ? units.assignments
          : inheritance.assignments.map((assignment) => ({ ...assignment, inherited: true })),
      targets: declared.targets,
      innovations: [],
      attributes: declared.attributes,
      amounts: declared.amounts,
      results: [],
      children: [],
      href: `${plan.href}#${node.id}`,
    });
    this.#rows.push(row);
    return row;
  }

  #readDeadlines(beside: Beside): RowDeadline[] {
    const { plan } = this.#context;
    const deadlines = beside.deadlines.flatMap((cell) => {
      const result = parseDeadline(readableDeadline(cell), {
        rocYear: plan.rocYear,
        period: plan.period,
      });
      // Of a draft alone: what is published has none that is not understood.
      const read = result.ok ? result.deadlines : [deadlineNotUnderstood(printedDeadline(cell))];
      return read.map((deadline) => ({
        ...deadline,
        text: printedDeadline(cell),
        inherited: false,
        alignment: beside.deadlineAlignment,
      }));
    });
    // `flatMap` leaves room for 17 entries, of which a row needs one or two; a copy has none to spare.
    return deadlines.slice();
  }

  #readUnits(beside: Beside): { assignments: Assignment[]; notes: string[] } {
    const { register, plan } = this.#context;
    const { columns } = this.#table;
    const notes: string[] = [];
    const assign = (
      entries: readonly string[],
      head: string,
      role: Assignment['role'],
    ): Assignment[] =>
      entriesToNames(entries, register).map((unit) => {
        const reading = register.read(unit, plan.period);
        const isExplained = beside.notes.some((note) => note.includes(unit));
        if (reading.kind === 'unresolved' && !isExplained) {
          notes.push(`${head}「${unit}」：${reading.note}`);
        }
        if (reading.kind === 'unit' && reading.isAlias && !isExplained) {
          notes.push(`${head}「${unit}」即「${reading.unit.name}」。`);
        }
        // Of a draft alone: units of what is published are declared, or said to be unresolved.
        if (reading.kind === 'unknown') notes.push(`${head}「${unit}」還不在機關資料的單位之中。`);
        const unitId = reading.kind === 'unit' ? reading.unit.id : null;
        return { unit, unitId, role, inherited: false, alignment: beside.unitAlignment };
      });
    const assignments = [
      ...assign(
        beside.units,
        columns.unit ?? '承辦單位',
        columns.supporting_unit === undefined ? null : '主辦',
      ),
      ...assign(beside.supportingUnits, columns.supporting_unit ?? '協辦單位', '協辦'),
    ];
    return { assignments, notes };
  }
}

/** An entry of such a cell. */
type EntryOf<Key extends PairedCell> = NonNullable<SharedCellNode[Key]>[number];

type Mutable<T> = { -readonly [Key in keyof T]: T[Key] };

type MutableRow = Mutable<Row>;

function ownCells(measure: MeasureNode): Beside {
  return {
    deadlines: measure.deadlines ?? [],
    units: measure.units ?? [],
    supportingUnits: measure.supporting_units ?? [],
    ...EXACT,
    notes: measure.notes ?? [],
  };
}

function entriesToNames(entries: readonly string[], register: UnitRegister): string[] {
  return withoutRepetition(
    entries.flatMap((entry) => splitUnits(entry, (name) => register.isKnown(name))),
  );
}

function withoutRepetition(values: readonly string[]): string[] {
  return [...new Set(values)];
}
