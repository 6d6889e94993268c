import { parseLabel } from '../../../meaning/numbers/parse-label.ts';
import { closeUp, firstWords, joinWrapped } from '../document/clean-text.ts';
import type { ColumnRole } from '../model/column-roles.ts';
import { append } from '../document/append.ts';
import { withoutContinued } from '../cells/continued-heading.ts';
import type { Doubt } from '../model/doubt.ts';
import type { PlanTable } from '../model/document-items.ts';
import type { Omission } from '../document/omission.ts';
import type { ActionGroup, AspectGroup, DimensionGroup } from '../model/recognised-table.ts';
import { splitActions, splitDimensions, type Heading } from '../cells/split-headings.ts';
import type { TableRow } from '../document/table-grid.ts';
import { kindsOfGroups } from './kinds-of-groups.ts';

/** The headings of a table, as its rows are read: the tree below which the measures stand. */
export class TableHeadings {
  readonly dimensions: DimensionGroup[] = [];
  readonly doubts: Doubt[];
  readonly omissions: Omission[];
  readonly #roles: readonly (ColumnRole | null)[];
  /** Headings that have a row of their own, by row. */
  readonly #groups: ReadonlyMap<TableRow, string>;
  /** What kind each of these is of, by row: of one kind, they are of one level. */
  readonly #kinds: ReadonlyMap<TableRow, readonly string[]>;
  /** Kinds of such headings, the outermost first. */
  readonly #groupLevels: string[] = [];
  readonly #isHeaded: boolean;
  /** True where the second level of such headings is that of 執行項目. */
  readonly #areActions: boolean;
  /** The last rows of pages. */
  readonly #beforeBreak: ReadonlySet<TableRow>;
  readonly #begin: () => void;
  /** The last 執行項目, below whichever 實施要項. */
  #lastAction: ActionGroup | null = null;

  /**
   * @param told gets the doubts and what is left out
   * @param begin called where a heading begins, so that nothing goes on from above it
   */
  constructor(
    table: PlanTable,
    roles: readonly (ColumnRole | null)[],
    groups: ReadonlyMap<TableRow, string>,
    told: { doubts: Doubt[]; omissions: Omission[] },
    begin: () => void,
  ) {
    this.#roles = roles;
    this.#groups = groups;
    this.#isHeaded = table.heading !== null;
    this.#kinds = kindsOfGroups(table.rows, groups);
    const levels = new Set([...this.#kinds.values()].flat()).size + (this.#isHeaded ? 1 : 0);
    this.#areActions = levels === 2 && !roles.includes('action') && !roles.includes('dimension');
    this.doubts = told.doubts;
    this.omissions = told.omissions;
    this.#begin = begin;
    this.#beforeBreak = new Set(
      table.rows.filter((_, at) => table.rows[at + 1]?.afterBreak === true),
    );
    const [first, second] = [table.outer, table.heading]
      .filter((block) => block !== null)
      .map(({ text }) => withoutContinued(closeUp(text)) || closeUp(text))
      .map((text) => ({ label: parseLabel(text), text }));
    if (first !== undefined) this.dimensions.push({ heading: first, aspects: [] });
    // As in a plan without a table, what stands next above the measures is 執行項目.
    if (second !== undefined && roles.includes('action'))
      this.#dimension().aspects.push({ headings: [second], actions: [] });
    else if (second !== undefined) this.#addAction([second]);
  }

  /** A heading that has a row of its own stands above all rows below it. */
  readGroup(row: TableRow): boolean {
    const text = this.#groups.get(row);
    if (text === undefined) return false;
    for (const [at, heading] of splitDimensions(text).entries()) {
      const kind = this.#kinds.get(row)![at]!;
      if (!this.#groupLevels.includes(kind)) this.#groupLevels.push(kind);
      const place = this.#groupLevels.indexOf(kind) + (this.#isHeaded ? 1 : 0);
      // Of two levels, with no column of 執行項目, the inner one is those, as in a plan without a table.
      const level = place === 1 && this.#areActions ? 2 : place;
      const plain = withoutContinued(heading.text);
      const above = level === 0 ? this.dimensions.at(-1)?.heading : this.#headingsOf(level).at(-1);
      if (above?.text === plain) {
        this.#omitRepeated(heading.text, row);
        continue;
      }
      if (level === 0) this.dimensions.push({ heading, aspects: [] });
      else if (level === 1) this.#dimension().aspects.push({ headings: [heading], actions: [] });
      else this.aspect().actions.push({ headings: [heading], cells: [] });
      this.#begin();
    }
    return true;
  }

  #headingsOf(level: number): readonly Heading[] {
    const aspect = this.dimensions.at(-1)?.aspects.at(-1);
    return (level === 1 ? aspect?.headings : aspect?.actions.at(-1)?.headings) ?? [];
  }

  #omitRepeated(text: string, { place }: TableRow): void {
    this.omissions.push({ reason: '重複的標題', text, place });
  }

  /** @returns true where the cell goes on from the page before */
  readDimension(text: string, row: TableRow): boolean {
    if (text === '') return false;
    const again = withoutContinued(text);
    if (again !== text && this.#isRepeated(splitDimensions(again))) {
      this.#omitRepeated(text, row);
      return false;
    }
    const headings = splitDimensions(text);
    const [first, ...rest] = headings;
    if (first === undefined) return false;
    const dimension = this.dimensions.at(-1);
    const before = dimension?.aspects.at(-1)?.headings?.at(-1) ?? dimension?.heading;
    const isNumbered = before?.label !== null && before?.label !== undefined;
    if (row.afterBreak && first.label === null && before && isNumbered) {
      this.#joinHeading(before, first, row);
      if (rest.length === 0 || this.#namesAspect(rest, row)) return true;
    } else if (row.afterBreak && isNumbered && this.#namesAspect(headings, row)) return true;
    else rest.unshift(first);
    if (this.#isRepeated(rest)) {
      this.#omitRepeated(text, row);
      // At the end of a page the second level may stand on the next one.
      if (this.#beforeBreak.has(row) && dimension?.aspects.at(-1)?.headings?.length !== undefined) {
        const isWhole = rest.some(({ text: each }) => each !== dimension.heading?.text);
        if (!isWhole && !this.#roles.includes('aspect'))
          dimension.aspects.push({ headings: null, actions: [] });
      }
      return false;
    }
    const level = this.dimensions[0]?.heading?.label?.style;
    const isDimension = ({ label }: Heading) =>
      label === null || label.style === (level ?? rest[0]?.label?.style);
    const aspects: Heading[] = [];
    for (const heading of rest) {
      if (!isDimension(heading) || aspects.length > 0) aspects.push(heading);
      else if (heading.text === this.dimensions.at(-1)?.heading?.text)
        // It is printed again above each of its second levels.
        this.#omitRepeated(heading.text, row);
      else this.dimensions.push({ heading, aspects: [] });
    }
    if (aspects.length > 1) {
      this.doubts.push({
        place: row.place,
        found: `同一格有 ${aspects.length} 個第二層要項「${firstWords(aspects.map((each) => each.text).join(''))}」`,
        lookAt: '整格存為一個 heading；請加上 notes 說明',
      });
    }
    if (aspects.length > 0) {
      this.#dimension().aspects.push({ headings: aspects, actions: [] });
    } else this.#dimension().aspects.push({ headings: null, actions: [] });
    this.#begin();
    return false;
  }

  /** A second level that has a column of its own. */
  readAspect(text: string, row: TableRow, goesOn: boolean): void {
    if (text === '') return;
    const headings = splitDimensions(text);
    const [first] = headings;
    const before = this.#dimension().aspects.at(-1)?.headings;
    const printed = before?.map((heading) => heading.text).join('');
    const again = splitDimensions(withoutContinued(text));
    if (printed !== undefined && printed === again.map((each) => each.text).join('')) {
      this.#omitRepeated(text, row);
      return;
    }
    const last = before?.at(-1);
    if (row.afterBreak && goesOn && first?.label === null && last?.label) {
      this.#joinHeading(last, first, row);
      return;
    }
    this.#dimension().aspects.push({ headings, actions: [] });
    this.#begin();
  }

  /** The second level of a cell that the page cut after the first: it heads what stands there already. */
  #namesAspect(headings: Heading[], row: TableRow): boolean {
    const dimension = this.dimensions.at(-1);
    const only = dimension?.aspects.at(-1);
    const style = dimension?.heading?.label?.style;
    const isSecond = headings.every(({ label }) => label !== null && label.style !== style);
    if (only?.headings !== null || !isSecond) return false;
    only.headings = headings;
    const [first] = only.actions.flatMap(({ cells }) => cells);
    this.doubts.push({
      entry: first?.entries[0],
      column: 'dimension',
      place: row.place,
      found: `第二層要項「${firstWords(headings.map(({ text }) => text).join(''))}」在次頁，列在跨頁的要項之下`,
      lookAt: '請核對跨頁之前的各列是否屬於這一項',
    });
    return true;
  }

  /** A merged cell that the next page prints again. */
  #isRepeated(headings: readonly Heading[]): boolean {
    const dimension = this.dimensions.at(-1);
    const printed = [dimension?.heading, ...(dimension?.aspects.at(-1)?.headings ?? [])];
    return headings.every(({ text }) => printed.some((heading) => heading?.text === text));
  }

  readAction(text: string, row: TableRow, goesOn: boolean): void {
    if (text === '') return;
    const headings = splitActions(text);
    const last = this.aspect().actions.at(-1);
    const before = last?.headings.at(-1);
    const [first] = headings;
    if (before !== undefined && first !== undefined) {
      const again = splitActions(withoutContinued(text));
      if (again.every((heading, at) => heading.text === last?.headings[at]?.text)) {
        this.#omitRepeated(text, row);
        return;
      }
      if (row.afterBreak && first.label === null && (before.label !== null || goesOn)) {
        this.#joinHeading(before, first, row);
        last?.headings.push(...headings.slice(1));
        return;
      }
    }
    this.#addAction(before === undefined ? this.#withoutRest(headings, row) : headings);
  }

  #addAction(headings: Heading[]): void {
    this.#lastAction = { headings, cells: [] };
    this.aspect().actions.push(this.#lastAction);
  }

  /** Below a new 實施要項 the cell may begin with the rest of the last heading of the page before. */
  #withoutRest(headings: Heading[], row: TableRow): Heading[] {
    const [first, ...others] = headings;
    const before = this.#lastAction?.headings.at(-1);
    const isRest = row.afterBreak && first?.label === null && others.length > 0;
    if (!isRest || before?.label === undefined || before.label === null) return headings;
    this.#joinHeading(before, first, row);
    const entry = this.#lastAction?.cells.at(-1)?.entries.at(-1);
    this.doubts.push({
      entry,
      column: 'actions',
      place: row.place,
      found: '執行項目跨頁，次頁的一段接在它之後',
      lookAt: '請核對那一段是否屬於這個執行項目',
    });
    return others;
  }

  #joinHeading(before: Heading, rest: Heading, { place }: TableRow): void {
    before.text = joinWrapped([before.text, rest.text]);
    this.doubts.push({
      place,
      found: `標題跨頁，已接成「${before.text}」`,
      lookAt: '請核對是否為同一個標題',
    });
  }

  /** Once all rows are read. */
  finish(): void {
    for (const dimension of this.dimensions) this.#joinUnnamed(dimension);
  }

  /** A second level of which the heading was looked for on the next page, in vain, is the one before. */
  #joinUnnamed({ aspects }: DimensionGroup): void {
    for (let at = aspects.length - 1; at > 0; at -= 1) {
      const [before, unnamed] = [aspects[at - 1], aspects[at]];
      if (before === undefined || unnamed === undefined || unnamed.headings !== null) continue;
      for (const { entries, place } of unnamed.actions.flatMap(({ cells }) => cells)) {
        for (const entry of entries) {
          this.doubts.push({
            entry,
            column: 'dimension',
            place,
            found: '要項在這裡重印一次，其下沒有第二層的標題，列在前一個第二層之下',
            lookAt: '請核對這一列屬於哪一個第二層要項',
          });
        }
      }
      append(before.actions, unnamed.actions);
      aspects.splice(at, 1);
    }
  }

  #dimension(): DimensionGroup {
    const last = this.dimensions.at(-1);
    if (last !== undefined) return last;
    const first: DimensionGroup = { heading: null, aspects: [] };
    this.dimensions.push(first);
    return first;
  }

  aspect(): AspectGroup {
    const dimension = this.#dimension();
    const last = dimension.aspects.at(-1);
    if (last !== undefined) return last;
    const first: AspectGroup = { headings: null, actions: [] };
    dimension.aspects.push(first);
    return first;
  }
}
