import { outsidePeriod } from '../../meaning/deadlines/outside-period.ts';
import { parseDeadline } from '../../meaning/deadlines/parse-deadline.ts';
import type { Period } from '../../meaning/deadlines/typed-deadline.ts';
import { listSome } from '../../content/problems/suggest.ts';
import type {
  DeadlineCell,
  InnovationTable,
  MeasureNode,
  MeasuresFile,
  SharedCellNode,
} from '../../content/schemas/measures.ts';
import { isSharedCell, printedCell, readableDeadline } from '../../content/table/walk-table.ts';
import { splitUnits } from '../../meaning/units/split-units.ts';
import type { UnitRegister } from '../../meaning/units/unit-register.ts';
import type { RowMarks } from './row-marks.ts';
import { placeholder } from '../../content/placeholder.ts';
import { withNextYear, yearMentions } from './year-mentions.ts';

/** What rolling a table forward needs to know. */
export interface RollContext {
  /** Id of a row → its id in the next plan. */
  ids: ReadonlyMap<string, string>;
  /** Year of the plan that is rolled forward. */
  rocYear: number;
  /** Period of the next plan. */
  period: Period;
  register: UnitRegister;
  /** Receives what a person has to look at. */
  marks: RowMarks;
}

type ColumnsRecord = NonNullable<MeasuresFile['columns']>;
type TargetRecord = NonNullable<MeasureNode['targets']>[number];

interface Cells {
  deadlines?: DeadlineCell[] | undefined;
  units?: string[] | undefined;
  supporting_units?: string[] | undefined;
}

/**
 * A table for the next year: same headings, text and columns; ids of the next plan; deadlines with
 * the next year in place of the old; only units that exist then. Remarks on the old document and
 * retired rows are left out.
 */
export function rollTable(table: MeasuresFile, context: RollContext): MeasuresFile {
  return new Roller(context).file(table);
}

class Roller {
  readonly #context: RollContext;

  constructor(context: RollContext) {
    this.#context = context;
  }

  file({ tables, retired: _, ...own }: MeasuresFile): MeasuresFile {
    if (tables === undefined) return this.#table(own);
    return {
      tables: tables.map(({ title, after, ...table }) => ({
        title: this.#title(title),
        ...(after !== undefined && { after }),
        columns: table.columns,
        ...this.#table(table),
      })),
    };
  }

  #table<Table extends Omit<MeasuresFile, 'tables' | 'retired'>>(table: Table) {
    this.#leaveOut(table.notes, '');
    const caption =
      table.caption?.flatMap((line) => yearMentions(line, this.#context.rocYear)) ?? [];
    if (caption.length > 0) {
      this.#mark(`附表上方載有${listSome(caption)}，請改為本年度的內容`, null);
    }
    if (table.columns !== undefined) this.#markColumns(table.columns);
    return {
      ...(table.title !== undefined && { title: this.#title(table.title) }),
      ...(table.columns && { columns: table.columns }),
      ...(table.caption && { caption: table.caption }),
      ...this.#below({ actions: table.actions, measures: table.measures }),
      ...(table.dimensions && {
        dimensions: table.dimensions.map(({ heading, aspects, ...below }) => ({
          heading: this.#title(heading),
          ...this.#below(below),
          ...(aspects && {
            aspects: aspects.map(({ heading, ...belowAspect }) => ({
              heading: this.#title(heading),
              ...this.#below(belowAspect),
            })),
          }),
        })),
      }),
      ...(table.innovations && { innovations: this.#innovations(table.innovations) }),
    };
  }

  #below({
    actions,
    measures,
    notes,
  }: Pick<NonNullable<MeasuresFile['dimensions']>[number], 'actions' | 'measures' | 'notes'>) {
    const first = firstId([
      ...(measures ?? []),
      ...(actions ?? []).flatMap((each) => each.measures),
    ]);
    this.#leaveOut(notes, first);
    return {
      ...(measures && { measures: measures.map((entry) => this.#entry(entry)) }),
      ...(actions && {
        actions: actions.map((action) => {
          this.#leaveOut(action.notes, firstId(action.measures));
          return {
            headings: action.headings.map((heading) => this.#title(heading)),
            measures: action.measures.map((entry) => this.#entry(entry)),
          };
        }),
      }),
    };
  }

  #entry(entry: MeasureNode | SharedCellNode): MeasureNode | SharedCellNode {
    if (!isSharedCell(entry)) return this.#measure(entry);
    const id = firstId(entry.measures);
    this.#leaveOut(entry.notes, id);
    return {
      measures: entry.measures.map((measure) => this.#measure(measure)),
      ...this.#cells(entry, this.#next(id)),
      ...(entry.attributes && { attributes: entry.attributes }),
    };
  }

  #measure(measure: MeasureNode): MeasureNode {
    const { id, label, text, attributes, targets, children, notes } = measure;
    const next = this.#next(id);
    this.#leaveOut(notes, id);
    if (text === undefined) this.#markWithheld(next);
    this.#markYears(
      [text ?? '', ...Object.values(attributes ?? {}).map(printedCell), ...yearsOf(targets)],
      next,
    );
    return {
      id: next,
      ...(label !== undefined && { label }),
      text: text ?? placeholder('推動作法'),
      ...this.#cells(measure, next),
      ...(attributes && { attributes }),
      ...(targets && { targets }),
      ...(children && { children: children.map((child) => this.#measure(child)) }),
    };
  }

  #innovations({ heading, criteria, proposals, notes }: InnovationTable): InnovationTable {
    this.#leaveOut(notes, proposals[0]?.id ?? '');
    return {
      heading: this.#title(heading),
      criteria: criteria.map((head) => this.#title(head)),
      proposals: proposals.map((proposal) => {
        const { id, label, name, cells, targets } = proposal;
        const next = this.#next(id);
        this.#leaveOut(proposal.notes, id);
        if (name === undefined) this.#markWithheld(next);
        this.#markYears([name ?? '', ...(cells ?? []), ...yearsOf(targets)], next);
        return {
          id: next,
          ...(label !== undefined && { label }),
          name: name ?? placeholder('提案名稱'),
          cells: cells ?? criteria.map(() => ''),
          ...this.#cells(proposal, next),
          ...(targets && { targets }),
        };
      }),
    };
  }

  #cells({ deadlines, units, supporting_units: supporting }: Cells, id: string): Cells {
    const rolled = {
      deadlines: deadlines?.flatMap((cell) => this.#deadline(cell, id) ?? []),
      units: units?.flatMap((entry) => this.#units(entry, id, 'units') ?? []),
      supporting_units: supporting?.flatMap(
        (entry) => this.#units(entry, id, 'supporting_units') ?? [],
      ),
    };
    // An empty list would say that the cell is empty; nothing said is what is known.
    return Object.fromEntries(
      Object.entries(rolled).filter(([, entries]) => entries && entries.length > 0),
    );
  }

  /** The deadline for the next year; null where it cannot be carried over. */
  #deadline(cell: DeadlineCell, id: string): string | null {
    const { rocYear, period } = this.#context;
    const written = readableDeadline(cell);
    const next = withNextYear(written, rocYear);
    const reading = parseDeadline(next, { rocYear: rocYear + 1, period });
    if (!reading.ok || reading.deadlines.some((each) => outsidePeriod(each, period) !== null)) {
      this.#mark(`期限「${written}」無法移到本年度，沒有帶入，請填寫`, id, 'deadlines');
      return null;
    }
    if (next !== written)
      this.#mark(`期限「${written}」暫寫為「${next}」，請確認`, id, 'deadlines');
    else if (typeof cell !== 'string') {
      this.#mark(
        `期限原寫「${cell.text}」（筆誤），帶入的是「${written}」，請確認`,
        id,
        'deadlines',
      );
    }
    return next;
  }

  /** The units of an entry that exist in the next period; null where none does. */
  #units(entry: string, id: string, column: 'units' | 'supporting_units'): string | null {
    const { register, period } = this.#context;
    const names = splitUnits(entry, (known) => register.isKnown(known));
    const kept = names.filter((name) => {
      const reading = register.read(name, period);
      switch (reading.kind) {
        case 'unit':
          if (reading.isAlias) {
            this.#mark(
              `單位「${name}」在機關資料裡是「${reading.unit.name}」的另一種寫法，請確認用哪一個`,
              id,
              column,
            );
          }
          return true;
        case 'unresolved':
          this.#mark(`單位「${name}」無法確定所指，請查明`, id, column);
          return true;
        case 'not-then':
          this.#mark(
            `單位「${name}」在 ${period.start} 至 ${period.end} 並不存在，沒有帶入，請改為現在的單位${reading.instead.map((unit) => `「${unit.name}」`).join('或')}`,
            id,
            column,
          );
          return false;
        case 'unknown':
          this.#mark(`單位「${name}」不在機關的單位之中，沒有帶入，請查明`, id, column);
          return false;
      }
    });
    if (kept.length === names.length) return entry;
    return kept.length === 0 ? null : kept.join('、');
  }

  #markYears(texts: readonly string[], id: string): void {
    const mentions = texts.flatMap((text) => yearMentions(text, this.#context.rocYear));
    for (const mention of new Set(mentions)) {
      this.#mark(`文字提到「${oneLine(mention)}」，請確認本年度是否適用`, id);
    }
  }

  /** A title or heading as it is; marked where it carries a year. */
  #title(written: string): string {
    const mentions = yearMentions(written, this.#context.rocYear);
    if (mentions.length > 0) {
      this.#mark(`標題「${oneLine(written)}」提到${listSome(mentions)}，請改為本年度的標題`, null);
    }
    return written;
  }

  /** What the columns say of years stands in their heads, and in what was declared of them. */
  #markColumns({ attributes, ...heads }: ColumnsRecord): void {
    const { rocYear } = this.#context;
    for (const head of Object.values(heads)) this.#markHead(head);
    for (const column of attributes ?? []) {
      if (typeof column === 'string') {
        this.#markHead(column);
        continue;
      }
      this.#markHead(column.head);
      for (const [key, value] of Object.entries(column)) {
        const isYear =
          key === 'roc_year' ||
          (key !== 'head' && typeof value === 'string' && yearMentions(value, rocYear).length > 0);
        if (!isYear) continue;
        this.#mark(
          `欄「${oneLine(column.head)}」的 ${key} 仍是上年度的「${String(value)}」，請改為本年度的（measures.yaml 的 columns）`,
          null,
        );
      }
    }
  }

  #markHead(head: string): void {
    const mentions = yearMentions(head, this.#context.rocYear);
    if (mentions.length === 0) return;
    this.#mark(
      `欄名「${oneLine(head)}」提到${listSome(mentions)}，請改為本年度表上的欄名；各列 attributes 裡與其他欄所引的同一個欄名，也要一起改`,
      null,
    );
  }

  #markWithheld(id: string): void {
    this.#mark('上年度不予公開，沒有文字可帶入；請填寫，或刪除這一項', id);
  }

  #leaveOut(notes: readonly string[] | undefined, id: string): void {
    if (notes === undefined || notes.length === 0) return;
    this.#mark('上年度轉錄時的註記沒有帶入', this.#next(id));
  }

  #next(id: string): string {
    return this.#context.ids.get(id) ?? id;
  }

  #mark(reason: string, id: string | null, column?: string): void {
    this.#context.marks.add(reason, id, column);
  }
}

/** What targets say of the years for which they hold. */
function yearsOf(targets: readonly TargetRecord[] | undefined): string[] {
  return (targets ?? []).flatMap(({ period, baseline_period: baseline }) =>
    [period, baseline].filter((each) => each !== undefined),
  );
}

function oneLine(text: string): string {
  return text.replace(/\s+/g, ' ');
}

function firstId(entries: readonly (MeasureNode | SharedCellNode)[]): string {
  const [first] = entries;
  if (first === undefined) return '';
  return isSharedCell(first) ? firstId(first.measures) : first.id;
}
