import { placeholder } from '../../../content/placeholder.ts';
import type {
  ActionNode,
  AspectNode,
  DimensionNode,
  MeasuresFile,
} from '../../../content/schemas/measures.ts';
import { append } from '../document/append.ts';
import { BesideReader } from './beside-reader.ts';
import { buildProposals } from './build-proposals.ts';
import { CellSpans } from './cell-spans.ts';
import { columnsOfTables, haveSameColumns } from './columns-of-tables.ts';
import type { Doubt } from '../model/doubt.ts';
import type { PlanTable } from '../model/document-items.ts';
import { MeasureRows } from './measure-rows.ts';
import type { Omission } from '../document/omission.ts';
import type {
  AspectGroup,
  DimensionGroup,
  PlacedTable,
  RecognisedTable,
} from '../model/recognised-table.ts';
import type { Entry } from '../cells/split-measures.ts';
import type { TableContext } from '../model/table-context.ts';
import { TableTitles } from './table-titles.ts';

/** A plan's tables as `measures.yaml` has them. */
export interface BuiltMeasures {
  file: MeasuresFile;
  doubts: Doubt[];
  omissions: Omission[];
  /** Identifiers that the measures were given. */
  ids: ReadonlyMap<Entry, string>;
  /** Names of units that the institution does not declare. */
  unknownUnits: readonly string[];
}

/**
 * Takes the recognised tables together into one `measures.yaml`, with an identifier for each row in
 * document order: tables of the same columns as one, tables of different columns each for itself. Deadlines
 * and units are taken apart into the entries of their cells; which belongs to which measure is told by
 * their numbers, else left to the pairing of columns.
 * @param idPrefix e.g. `ntl-101`
 * @param proposals the table of proposals, if there is one
 */
export function buildMeasures(
  tables: readonly PlacedTable[],
  proposals: PlanTable | null,
  caption: readonly string[],
  idPrefix: string,
  context: TableContext,
): BuiltMeasures {
  const builder = new MeasuresBuilder(idPrefix, context);
  const file = haveSameColumns(tables.map(({ table }) => table.columns))
    ? builder.oneTable(tables, proposals, caption)
    : {
        tables: tables.map((table, index) =>
          builder.ownTable(table, index, tables.length === index + 1 ? proposals : null),
        ),
      };
  return {
    file,
    doubts: builder.doubts,
    omissions: builder.omissions,
    ids: builder.rows.ids,
    unknownUnits: [...builder.beside.unknownUnits],
  };
}

/** True for a table in which no 實施要項 stands above any measure. */
function isWithoutHeading({ dimensions }: RecognisedTable): boolean {
  const [only, ...others] = dimensions;
  return (
    only?.heading === null &&
    others.length === 0 &&
    only.aspects.every(({ headings }) => headings === null)
  );
}

/** The dimensions of several tables; where one goes on in the next table, as one. */
function withSameJoined(dimensions: readonly DimensionGroup[]): DimensionGroup[] {
  const joined: DimensionGroup[] = [];
  for (const { heading, aspects } of dimensions) {
    const last = joined.at(-1);
    if (last !== undefined && heading !== null && last.heading?.text === heading.text)
      joined.splice(-1, 1, { heading, aspects: [...last.aspects, ...aspects] });
    else joined.push({ heading, aspects });
  }
  return joined;
}

/** Builds the tables of a plan in order, with what is counted and told through all of them. */
class MeasuresBuilder {
  readonly doubts: Doubt[] = [];
  readonly omissions: Omission[] = [];
  readonly beside: BesideReader;
  readonly rows: MeasureRows;
  readonly #spans = new CellSpans();
  readonly #titles = new TableTitles(this.doubts);

  constructor(idPrefix: string, context: TableContext) {
    this.beside = new BesideReader(context, this);
    this.rows = new MeasureRows(idPrefix, this.beside, this.#spans, this.doubts);
  }

  /** Tables of the same columns, as the one that the file itself is. */
  oneTable(
    tables: readonly PlacedTable[],
    proposals: PlanTable | null,
    caption: readonly string[],
  ): MeasuresFile {
    const columns = columnsOfTables(tables.map(({ table }) => table.columns));
    const [only, ...others] = tables;
    const isUnheaded = only !== undefined && others.length === 0 && isWithoutHeading(only.table);
    const body = isUnheaded
      ? {
          title: this.#titles.titleOf(only, null),
          ...this.#below(only.table.dimensions[0]?.aspects ?? []),
        }
      : this.#dimensions(withSameJoined(tables.flatMap(({ table }) => table.dimensions)));
    this.#spans.write(columns);
    const innovations = this.#proposals(proposals);
    const { title, ...below } = { title: undefined, ...body };
    return {
      ...(title === undefined ? {} : { title }),
      columns,
      ...(caption.length > 0 ? { caption: [...caption] } : {}),
      ...below,
      ...innovations,
    };
  }

  /** One of several tables. */
  ownTable(
    placed: PlacedTable,
    index: number,
    proposals: PlanTable | null,
  ): NonNullable<MeasuresFile['tables']>[number] {
    this.#spans.beginTable();
    const { table, after, caption } = placed;
    const columns = columnsOfTables([table.columns]);
    const body = isWithoutHeading(table)
      ? this.#below(table.dimensions[0]?.aspects ?? [])
      : this.#dimensions(table.dimensions);
    this.#spans.write(columns);
    const innovations = this.#proposals(proposals);
    return {
      title: this.#titles.titleOf(placed, index),
      ...(after === null ? {} : { after }),
      columns,
      ...(caption.length > 0 ? { caption: [...caption] } : {}),
      ...body,
      ...innovations,
    };
  }

  #dimensions(dimensions: readonly DimensionGroup[]): Pick<MeasuresFile, 'dimensions'> {
    const nodes = dimensions
      .filter(({ heading, aspects }) => heading !== null || aspects.length > 0)
      .map((dimension): DimensionNode => {
        const { heading, aspects } = dimension;
        const direct = aspects.filter(({ headings }) => headings === null);
        const named = aspects.filter(
          ({ headings, actions }) => headings !== null && actions.length > 0,
        );
        const written = heading?.text ?? this.#missingHeading(aspects);
        const below = this.#below(direct);
        return {
          heading: written,
          ...below,
          ...(named.length > 0 ? { aspects: named.map((aspect) => this.#aspect(aspect)) } : {}),
        };
      });
    return nodes.length > 0 ? { dimensions: nodes } : {};
  }

  #missingHeading(aspects: readonly AspectGroup[]): string {
    const cells = aspects.flatMap(({ actions }) => actions.flatMap((action) => action.cells));
    for (const { entries, place } of cells) {
      for (const entry of entries) {
        this.doubts.push({
          entry,
          column: 'dimension',
          place,
          found: '表的這一部分沒有實施要項',
          lookAt: '請在 measures.yaml 填寫 heading',
        });
      }
    }
    return placeholder('實施要項');
  }

  #aspect(aspect: AspectGroup): AspectNode {
    const heading = (aspect.headings ?? []).map(({ text }) => text).join('\n');
    return { heading, ...this.#below([aspect]) };
  }

  #below(aspects: readonly AspectGroup[]): Pick<AspectNode, 'actions' | 'measures'> {
    const groups = aspects
      .flatMap(({ actions }) => actions)
      .filter(({ cells }) => cells.length > 0);
    const measures: ActionNode['measures'] = [];
    const actions: ActionNode[] = [];
    for (const group of groups) {
      if (group.headings.length === 0) append(measures, this.rows.read(group));
      else {
        const headings = group.headings.map(({ text }) => text);
        actions.push({ headings, measures: this.rows.read(group) });
      }
    }
    return {
      ...(measures.length > 0 ? { measures } : {}),
      ...(actions.length > 0 ? { actions } : {}),
    };
  }

  #proposals(proposals: PlanTable | null): Pick<MeasuresFile, 'innovations'> {
    if (proposals === null) return {};
    const { doubts, omissions, beside } = this;
    const nextId = () => this.rows.nextId();
    return { innovations: buildProposals(proposals, { nextId, beside, doubts, omissions }) };
  }
}
