import { firstWords, joinWrapped } from '../document/clean-text.ts';
import type { Doubt } from '../model/doubt.ts';
import { PLAIN } from './measures-below-headings.ts';
import type { NamedValue } from '../columns/named-values.ts';
import type { Omission } from '../document/omission.ts';
import { cellOf } from './outline-cells.ts';
import { mayHeadMeasures, mayNameForAll, type OutlineDepth } from './outline-depth.ts';
import { plainName, type OutlineTextLine as Line } from '../sections/outline-lines.ts';
import {
  allNodes,
  besideNodes,
  headingOf,
  headOf,
  isWhole,
  linesIn,
  namesMeasure,
  namedBelow,
  nodesAt,
  saysMore,
  type Node,
} from './outline-nodes.ts';
import { isPlainLine } from './outline-sections.ts';
import { besideColumns, type DimensionGroup, type MeasureCell } from '../model/recognised-table.ts';
import type { ReadingDoubt } from '../document/source-document.ts';
import type { Heading } from '../cells/split-headings.ts';

/** What stands above a number: the heading of its section, where that counts, and other numbers. */
interface Above {
  section: readonly Heading[];
  above: readonly Node[];
}

/** The numbers of a section, at which level of them the measures stand, and what it names for all of these, the innermost last. */
type OutlineOfSection = OutlineDepth & {
  roots: readonly Node[];
  values: readonly NamedValue[];
  read: { doubt: ReadingDoubt | null };
};

/** Makes the rows of a table out of the outlines of sections, one after the other. */
export class OutlineBuilder {
  readonly dimensions: DimensionGroup[] = [];
  readonly doubts: Doubt[] = [];
  /** What the measures name besides, in columns of their own. */
  readonly attributes: string[] = [];
  readonly omissions: Omission[] = [];
  /** Of all outlines, in their order. */
  readonly #cells: MeasureCell[] = [];
  readonly #named = new Map<Node, Map<string, string>>();
  /** Last measures of sections of which a paragraph was read as the rest of what they name, and what that is called. */
  readonly #goingOn = new Map<Node, string>();
  /** Numbers that name one deadline and one unit, and have nothing else below them, where nearly all do. */
  #sure: ReadonlySet<Node> = new Set();
  #isRegular = false;
  /** What the section names for all. */
  #values: readonly NamedValue[] = [];
  /** What at least half of the numbers of the outline name. */
  #usual: ('deadline' | 'unit')[] = [];
  /** The same of the measures of all sections, which are of one kind. */
  readonly #sureOfAll: ReadonlySet<Node>;

  /** @param outlines all that will be added */
  constructor(outlines: readonly OutlineOfSection[]) {
    const measures = outlines.map(({ roots, depth }) => nodesAt(roots, depth));
    const ofAll = headsNamed(measures.flat());
    for (const own of measures) this.#takeNamed(own, ofAll);
    this.#sureOfAll = sureOnes(measures.flat());
  }

  get count(): number {
    return this.#cells.length;
  }

  /** @param section headings of its section, and of those around it, that head its measures */
  add(
    { roots, depth, guess, isRegular, values, read }: OutlineOfSection,
    section: readonly Heading[],
  ): void {
    const entries = nodesAt(roots, depth);
    const before = this.#cells.length;
    this.#usual = (['deadline', 'unit'] as const).filter((column) => {
      const naming = entries.filter((node) =>
        linesIn(node).some(({ values }) => values.some((each) => each.column === column)),
      );
      return naming.length * 2 >= entries.length && naming.length > 0;
    });
    this.#isRegular = isRegular;
    this.#values = values;
    this.#sure = guess === null ? this.#sureOfAll.union(sureOnes(entries)) : new Set();
    for (const node of roots) {
      this.#below(node, depth, { section, above: [] }, guess);
    }
    const own = this.#cells.slice(before);
    this.#doubtSwallowed(roots, entries, own);
    if (read.doubt === null) return;
    for (const {
      entries: [entry],
      place,
    } of own)
      this.doubts.push({ ...read.doubt, entry, place });
  }

  /** Short words in a line of their own below a number may head what follows, and not belong to it. */
  #doubtSwallowed(
    roots: readonly Node[],
    entries: readonly Node[],
    cells: readonly MeasureCell[],
  ): void {
    const all = allNodes(roots);
    const words = all.flatMap((node) =>
      // Behind the last number nothing follows that it could head.
      (node === all.at(-1) ? [] : node.continuation).flatMap(
        ({ block, text, values, name }, at) => {
          // What stands below a number that names something belongs to it.
          const before = node.continuation[at - 1] ?? node.line;
          const isApart = before.values.length > 0 || /[。；]$/u.test(before.text);
          const isHeading =
            block !== null && values.length === 0 && name === null && isPlainLine(text);
          return isHeading && text !== '' && (isApart || node.children.length > 0) ? [text] : [];
        },
      ),
    );
    if (words.length === 0 || entries.some(namesMeasure)) return;
    const quoted = firstOf(words);
    for (const cell of cells)
      for (const column of ['dimension', 'actions', 'text'])
        this.doubts.push({
          entry: cell.entries[0],
          column,
          place: cell.place,
          found: `編號段落之間有${quoted}自成一行`,
          lookAt: '請核對是否其實是下面各列的標題',
        });
  }

  /**
   * Takes what most measures in lines of their own name alike (`預期效益：…`) out of these, as columns.
   * @param ofAll what those of all outlines name
   */
  #takeNamed(entries: readonly Node[], ofAll: readonly string[]): void {
    const forms = entries.filter(saysMore);
    if (forms.length === 0) return;
    const heads = [...new Set([...headsNamed(entries), ...ofAll])];
    for (const head of heads) if (!this.attributes.includes(head)) this.attributes.push(head);
    for (const form of forms) {
      const found = new Map<string, string>();
      for (const node of besideNodes(form)) {
        const kept = this.#takeLines(node.continuation, heads, found);
        // Below the last one may stand what belongs to none.
        if (kept.goesOn !== null && form === forms.at(-1)) this.#goingOn.set(form, kept.goesOn);
        node.continuation.splice(0, node.continuation.length, ...kept.lines);
      }
      this.#named.set(form, found);
    }
  }

  /**
   * @param found gets what the lines name, by its head
   * @returns the other lines, and the head of what goes on in a paragraph of its own
   */
  #takeLines(
    lines: readonly Line[],
    heads: readonly string[],
    found: Map<string, string>,
  ): { lines: Line[]; goesOn: string | null } {
    const kept: Line[] = [];
    let goesOn: string | null = null;
    let open: string | null = null;
    for (const line of lines) {
      const head = plainName(line);
      const isNew = head !== null && heads.includes(head) && !found.has(head);
      if (isNew) {
        found.set(head, line.text.slice(line.name?.length ?? 0));
        const name = line.name?.trim() ?? '';
        this.omissions.push({
          reason: '文字裡作法、期限、單位的名稱與符號',
          text: name,
          place: line.place,
        });
        open = head;
      } else if (line.isMeasure || line.name !== null || line.values.length > 0) open = null;
      if (!isNew && open !== null) {
        found.set(open, joinWrapped([found.get(open) ?? '', line.text]));
        if (line.block !== null) goesOn = open;
      }
      if (!isNew && open === null) kept.push(line);
    }
    return { lines: kept, goesOn };
  }

  /** @param left headings that stand above no measure, though they may */
  doubtHeadingsLeft(left: readonly string[]): void {
    const used = new Set(
      this.dimensions.flatMap(({ heading, aspects }) => [
        heading?.text,
        ...aspects.flatMap(({ headings, actions }) => [
          ...(headings ?? []).map(({ text }) => text),
          ...actions.flatMap((action) => action.headings.map(({ text }) => text)),
        ]),
      ]),
    );
    const unused = left.filter((heading) => !used.has(heading));
    if (unused.length === 0) return;
    const quoted = firstOf(unused);
    for (const { entries, place } of this.#cells)
      for (const column of ['dimension', 'actions'])
        this.doubts.push({
          entry: entries[0],
          column,
          place,
          found: `標題${quoted}之下沒有文字，也不是任何一列的標題`,
          lookAt: '請核對是否為各項的實施要項或執行項目',
        });
  }

  /** @param left lines beside the number that holds the measures, which may be measures as well */
  doubtLeft(left: readonly string[]): void {
    if (left.length === 0) return;
    for (const { entries, place } of this.#cells)
      this.doubts.push({
        entry: entries[0],
        column: 'dimension',
        place,
        found: `${firstOf(left)}與各項所在的一項並列，沒有讀成作法`,
        lookAt: '請核對各項的實施要項，以及並列的各項是否也是作法',
      });
  }

  #below(node: Node, depth: number, { section, above }: Above, guess: string | null): void {
    if (depth === 0 || node.children.length === 0) {
      this.#row(node, [...section, ...above.map(headingOf)], above, guess);
      return;
    }
    for (const child of node.children)
      this.#below(child, depth - 1, { section, above: [...above, node] }, guess);
  }

  #row(node: Node, given: readonly Heading[], above: readonly Node[], guess: string | null): void {
    // A measure that is named stands below the number, which is that of its heading.
    const headings = namesMeasure(node) ? [...given, headingOf(headOf(node))] : given;
    const [dimension = null, ...others] = headings;
    const action = others.pop();
    const { actions } = this.#aspect(dimension, others);
    const last = actions.at(-1);
    if (last === undefined || last.headings[0]?.text !== action?.text)
      actions.push({ headings: action === undefined ? [] : [action], cells: [] });
    const cell = {
      ...cellOf(node),
      attributes: this.#named.get(node) ?? new Map<string, string>(),
    };
    const [entry] = cell.entries;
    actions.at(-1)?.cells.push(cell);
    this.#cells.push(cell);
    this.#inherit(cell, above);
    this.#doubtGoingOn(node, cell);
    this.#doubtHeading(node, cell);
    if (this.#sure.has(node) || (this.#isRegular && isWhole(node))) return;
    this.#doubtMissing(cell);
    this.doubts.push({
      entry,
      // What names a deadline and a unit above or below items that name none may be their heading, and wrong in every column.
      ...(guess === null && !mayHeadMeasures(node) && !mayNameForAll(node)
        ? { column: 'text' }
        : {}),
      place: node.line.place,
      found: guess === null ? '這一列由正文的編號段落分出' : `這一列由正文分出，${guess}`,
      lookAt: '請核對是否為一項作法，其下的細項是否屬於它',
    });
  }

  /** Words above a sentence that heads them may be its own. */
  #doubtHeading({ continuation }: Node, { entries: [entry], place }: MeasureCell): void {
    if (!continuation.some(({ isGuess }) => isGuess === true)) return;
    for (const column of ['actions', 'label', 'text'])
      this.doubts.push({
        entry,
        column,
        place,
        found: '編號後的短語讀成標題，其下的句子讀成作法',
        lookAt: '請核對短語是否其實是作法的一部分，編號是否為作法的編號',
      });
  }

  #doubtGoingOn(node: Node, { entries: [entry], place }: MeasureCell): void {
    const column = this.#goingOn.get(node);
    if (column === undefined) return;
    this.doubts.push({
      entry,
      column,
      place,
      found: `「${column}」之後另起一段的文字，讀成它的一部分`,
      lookAt: '請核對是否其實是別的文字',
    });
  }

  /** Where most measures name a deadline or a unit, one that names none may have it in its text. */
  #doubtMissing({ beside, entries: [entry], place }: MeasureCell): void {
    for (const column of this.#usual) {
      if (beside[column].length > 0) continue;
      this.doubts.push({
        entry,
        column: column === 'deadline' ? 'deadlines' : 'units',
        place,
        found: `其他各項都寫明${column === 'deadline' ? '期限' : '單位'}，這一項沒有讀到`,
        lookAt: '請核對是否寫在作法的文字裡',
      });
    }
  }

  /** What a heading names holds for each measure below it that names none itself. */
  #inherit(cell: MeasureCell, above: readonly Node[]): void {
    for (const column of besideColumns) {
      if (cell.beside[column].length > 0) continue;
      const lines = above.flatMap(({ line, continuation }) => [line, ...continuation]);
      const named = [...this.#values, ...lines.flatMap(({ values }) => values)];
      const value = named.findLast((each) => each.column === column);
      if (value === undefined) continue;
      cell.beside[column].push(value.text);
      this.doubts.push({
        entry: cell.entries[0],
        column: column === 'deadline' ? 'deadlines' : `${column}s`,
        words: value.text,
        place: cell.place,
        found: `「${value.text}」寫在標題，各項均列`,
        lookAt: '請核對是否每一項都適用',
      });
      // What stands on a line of its own is no word of the heading.
      if (!above.some(({ line }) => line.values.includes(value))) continue;
      for (const each of ['dimension', 'actions'])
        this.doubts.push({
          entry: cell.entries[0],
          column: each,
          words: value.text,
          place: cell.place,
          found: `標題裡的「${value.text}」移到${column === 'deadline' ? '期限' : '單位'}一欄`,
          lookAt: '請核對標題是否完整；要照原樣的，補回標題',
        });
    }
  }

  #aspect(dimension: Heading | null, aspects: readonly Heading[]) {
    const last = this.dimensions.at(-1);
    const isSame = last !== undefined && last.heading?.text === dimension?.text;
    const group = isSame ? last : { heading: dimension, aspects: [] };
    if (!isSame) this.dimensions.push(group);
    const open = group.aspects.at(-1);
    const textOf = (headings: readonly Heading[] | null) =>
      (headings ?? []).map(({ text }) => text).join('');
    if (open !== undefined && textOf(open.headings) === textOf(aspects)) return open;
    const aspect = { headings: aspects.length === 0 ? null : [...aspects], actions: [] };
    group.aspects.push(aspect);
    return aspect;
  }
}

/** The first of some lines, as a doubt at each row quotes them. */
function firstOf(lines: readonly string[]): string {
  return lines
    .slice(0, 3)
    .map((line) => `「${firstWords(line)}」`)
    .join('、');
}

/** What at least half of the measures that say in lines of their own what is said of them name alike. */
function headsNamed(entries: readonly Node[]): string[] {
  const forms = entries.filter(saysMore);
  const counts = Map.groupBy(
    forms.flatMap((form) => namedBelow(form).flatMap((line) => plainName(line) ?? [])),
    (name) => name,
  );
  return [...counts].flatMap(([head, own]) =>
    own.length > 1 && own.length * 2 >= forms.length ? [head] : [],
  );
}

/** True for a number with one deadline and one unit of its own, and nothing below that could be another's. */
function isPlain({ line, continuation, children }: Node): boolean {
  const values = [line, ...continuation].flatMap((each) => each.values);
  const count = (column: string) => values.filter((each) => each.column === column).length;
  return (
    children.length === 0 &&
    count('deadline') === 1 &&
    count('unit') === 1 &&
    isOneSentence([line, ...continuation].filter(({ isMeasure }) => !isMeasure))
  );
}

/** Whether lines are a sentence, wrapped perhaps, and below it only what has no other words. */
function isOneSentence(lines: readonly Line[]): boolean {
  const end = lines.findIndex(({ text }, at) => at > 0 && text === '');
  const words = lines.slice(0, end === -1 ? lines.length : end);
  return (
    lines.slice(words.length).every(({ text }) => text === '') &&
    words.slice(0, -1).every(({ text, values }) => values.length === 0 && !/[。；：]$/u.test(text))
  );
}

/** From this share of its numbers on, what nearly all of them are tells at which level the measures stand. */
const NEARLY_ALL = 0.8;

/** Of several numbers those that are plain, where nearly all are, and of one kind. */
function sureOnes(entries: readonly Node[]): ReadonlySet<Node> {
  const plain = Map.groupBy(entries.filter(isPlain), (node) =>
    namesMeasure(node) ? PLAIN : node.line.style,
  );
  const [usual = []] = [...plain.values()].toSorted((one, other) => other.length - one.length);
  const isTold = entries.length > 1 && usual.length >= entries.length * NEARLY_ALL;
  return new Set(isTold ? usual : []);
}
