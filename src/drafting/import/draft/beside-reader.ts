import { outsidePeriod } from '../../../meaning/deadlines/outside-period.ts';
import { isDeadline, parseDeadline } from '../../../meaning/deadlines/parse-deadline.ts';
import { append } from '../document/append.ts';
import {
  deadlineEntries,
  MOST_UNREAD_LINES,
  namesIn,
  unitEntries,
  type CellEntries,
  type Patience,
} from '../cells/cell-entries.ts';
import { closeUp, linesOf } from '../document/clean-text.ts';
import type { Doubt } from '../model/doubt.ts';
import type { Omission } from '../document/omission.ts';
import { readLine } from '../cells/pair-by-number.ts';
import { besideColumns, type BesideColumn } from '../model/recognised-table.ts';
import type { Entry } from '../cells/split-measures.ts';
import type { TableContext } from '../model/table-context.ts';
import { endsLikeUnit, isOneUnit, looksLikeUnits } from '../cells/unit-names.ts';

const NONE = /^(?:無|[-－–—─／/])$/u;

/** The keys under which the cells beside a measure are kept. */
const besideKeys = {
  deadline: 'deadlines',
  unit: 'units',
  supporting_unit: 'supporting_units',
} as const satisfies Record<BesideColumn, string>;

/** The row, or the first of the rows, that a cell stands beside. */
export type Where = Pick<Doubt, 'place' | 'entry' | 'measure'>;

/** Values beside a measure or a cell of several, by the key under which they are kept. */
export type Beside = Partial<Record<(typeof besideKeys)[BesideColumn], string[]>>;

/** Takes the cells beside measures apart into deadlines and units; what is not read is a doubt. */
export class BesideReader {
  readonly doubts: Doubt[];
  readonly omissions: Omission[];
  /** Names of units that the institution does not declare. */
  readonly unknownUnits = new Set<string>();
  readonly #patience: Patience = { left: MOST_UNREAD_LINES };
  readonly #context: TableContext;

  /** @param told gets the doubts and what is left out */
  constructor(context: TableContext, told: { doubts: Doubt[]; omissions: Omission[] }) {
    this.#context = context;
    this.doubts = told.doubts;
    this.omissions = told.omissions;
  }

  /** @param measures beside the cells */
  read(
    cells: Partial<Record<BesideColumn, readonly string[]>>,
    measures: readonly Entry[],
    where: Where,
  ): Beside {
    const beside: Beside = {};
    const { register } = this.#context;
    const counts = new Map<BesideColumn, number>();
    for (const name of besideColumns) {
      const texts = this.#withoutNone(name, cells[name] ?? [], where).map((cell) =>
        measures.length === 1 ? this.#withoutNumbers(name, cell, where) : cell,
      );
      const read = texts.map((cell): CellEntries & { signs?: string[] } =>
        name === 'deadline'
          ? deadlineEntries(cell, measures.length, this.#context, this.#patience)
          : unitEntries(cell, register),
      );
      const entries = read.flatMap((each) => each.entries);
      if (entries.length === 0) continue;
      beside[besideKeys[name]] = entries;
      counts.set(name, entries.length);
      const { place } = where;
      // What is not read of a cell beside several measures concerns all of them.
      const rows = measures.length > 1 ? measures.map((entry) => ({ place, entry })) : [where];
      for (const { unread, signs = [] } of read) {
        for (const text of unread) this.#doubtEntry(name, text, rows);
        append(
          this.omissions,
          signs.map((text) => ({ reason: '單位之間的符號', text, place: where.place })),
        );
      }
      if (name === 'deadline') this.#checkPeriod(entries, where);
      if (measures.length > 1 && entries.length > 1 && entries.length !== measures.length) {
        for (const entry of measures) {
          this.doubts.push({
            place: where.place,
            entry,
            column: besideKeys[name],
            words: (cells[name] ?? []).join('\n'),
            found: `${measures.length} 項作法旁有 ${entries.length} 項${name === 'deadline' ? '期限' : '單位'}，數目不合`,
            lookAt: '已照錄；各項會列出該格全部的值，若來源看得出對應，請逐項分列',
          });
        }
      }
    }
    this.#doubtPairing(cells, counts, measures, where);
    return beside;
  }

  /** `無` and a dash say that no unit does it, or helps. */
  #withoutNone(name: BesideColumn, cells: readonly string[], { place }: Where): readonly string[] {
    const none = name === 'deadline' ? [] : cells.filter((cell) => NONE.test(cell.trim()));
    append(
      this.omissions,
      none.map((text) => ({ reason: '表示沒有單位的字', text, place })),
    );
    return none.length === 0 ? cells : cells.filter((cell) => !none.includes(cell));
  }

  /** As many units as measures, beside one deadline for all: they may be paired, or all do all of it. */
  #doubtPairing(
    cells: Partial<Record<BesideColumn, readonly string[]>>,
    counts: ReadonlyMap<BesideColumn, number>,
    measures: readonly Entry[],
    { place }: Where,
  ): void {
    if (measures.length < 2 || counts.get('deadline') !== 1) return;
    for (const name of ['unit', 'supporting_unit'] as const) {
      if (counts.get(name) !== measures.length) continue;
      for (const entry of measures) {
        this.doubts.push({
          place,
          entry,
          column: besideKeys[name],
          words: (cells[name] ?? []).join('\n'),
          found: `${measures.length} 項作法共用 1 個期限，旁邊 ${measures.length} 個單位依序各配一項`,
          lookAt: '請核對是各辦一項，還是共同承辦各項',
        });
      }
    }
  }

  /** A cell beside one measure of which the lines are numbered: by what is not told. */
  #withoutNumbers(name: BesideColumn, cell: string, where: Where): string {
    const lines = linesOf(cell);
    const read = lines.map((line) => readLine(line, (text) => this.isEntry(name, text)));
    if (lines.length === 0 || read.includes(null)) return cell;
    const numbers = read.flatMap((each) => each?.number.trim() ?? []);
    this.omitNumbers(numbers, where.place);
    this.doubts.push({
      ...where,
      column: besideKeys[name],
      words: cell,
      found: `一項作法旁的${name === 'deadline' ? '期限' : '單位'}有編號「${numbers.join('')}」，編號沒有讀入`,
      lookAt: '請核對是否對應作法裡的細項',
    });
    return read.map((each) => each?.rest ?? '').join('\n');
  }

  #doubtEntry(name: BesideColumn, text: string, rows: readonly Where[]): void {
    const { register, ...context } = this.#context;
    const doubt = (found: string, lookAt: string, at = rows) => {
      for (const where of at)
        this.doubts.push({ ...where, column: besideKeys[name], words: text, found, lookAt });
    };
    if (name === 'deadline') {
      const reading = parseDeadline(text, context, { suggest: false });
      const reason = reading.ok ? '' : `：${reading.reason}`;
      doubt(
        `期限「${closeUp(text)}」無法判讀${reason}`,
        '請核對原文；確有筆誤時寫成 {text: 原文, canonical: 正確寫法}',
      );
      return;
    }
    for (const unit of namesIn(text).filter((each) => !register.isKnown(each))) {
      // What is to be done about a name is done once; where it is not plainly one, each row has to be looked at.
      const isTold = this.unknownUnits.has(unit);
      if (endsLikeUnit(unit)) this.unknownUnits.add(unit);
      if (isTold && isOneUnit(unit)) continue;
      const once = isOneUnit(unit) ? '；其他列的同一名稱不另標示' : '';
      doubt(
        `單位「${unit}」不在機關資料的單位之中`,
        `請核對，或在機關資料的 units（另一種寫法加在 aliases）或 unresolved_units 補上${once}`,
        once === '' ? rows : rows.slice(0, 1),
      );
    }
  }

  #checkPeriod(entries: readonly string[], where: Where): void {
    for (const entry of entries) {
      const reading = parseDeadline(entry, this.#context, { suggest: false });
      if (!reading.ok) continue;
      if (!reading.deadlines.some((deadline) => outsidePeriod(deadline, this.#context.period)))
        continue;
      this.doubts.push({
        ...where,
        column: 'deadlines',
        words: entry,
        found: `期限「${entry}」不在計畫期間之內`,
        lookAt: '請核對年份；原文就是如此時，請在該項加上 notes 說明',
      });
    }
  }

  isEntry(name: BesideColumn, text: string): boolean {
    if (name !== 'deadline')
      return (
        looksLikeUnits(text, this.#context.register) !== null &&
        !/^[\d（(一二三四五六七八九十]|[①-⒛㈠-㈩㊀-㊉❶-❿⓵-⓾]/u.test(text)
      );
    return isDeadline(text, this.#context);
  }

  omitNumbers(numbers: readonly string[], place: string | null): void {
    append(
      this.omissions,
      numbers.map((text) => ({ reason: '期限、單位用來對應作法的編號', text, place })),
    );
  }
}
