import { buildOutline, type OutlineNode } from '../../meaning/numbers/outline.ts';
import { parseLabel } from '../../meaning/numbers/parse-label.ts';
import { firstWords, joinWrapped, paragraphsOf } from './clean-text.ts';
import type { Doubt } from './doubt.ts';
import type { PlanSection } from './find-sections.ts';
import { plainName, type OutlineTextLine as Line } from './outline-lines.ts';
import { isPlainLine, readSections, type ReadSection } from './outline-sections.ts';
import type { Omission } from './omission.ts';
import {
  besideColumns,
  type DimensionGroup,
  type MeasureCell,
  type RecognisedTable,
} from './recognised-table.ts';
import { sectionRole } from './section-roles.ts';
import { isItem, type Entry } from './split-measures.ts';
import type { Heading } from './split-headings.ts';
import type { TableContext } from './table-context.ts';

/** Rows that a plan without a table tells in numbered paragraphs, and the section in which they stand. */
export interface OutlineRows {
  table: RecognisedTable;
  /** The first of the sections. */
  section: PlanSection;
  /** Whether it is the only one. */
  isOnly: boolean;
}

type Node = OutlineNode<Line>;

/** An outline, and how deep in it the measures stand. */
interface Outline {
  section: PlanSection;
  roots: Node[];
  depth: number;
  /** Why each row is doubtful in all of its fields; null where only its extent is. */
  guess: string | null;
  /** Its numbers alone tell headings from measures: see `isRegular`. */
  isRegular: boolean;
}

/**
 * Reads the measures of a plan that has no table out of its numbered paragraphs: those that name deadlines and
 * units (`完成期限：…`, `（承辦單位：…）`), else those of the section that its heading says to be the content. The
 * whole is a doubt, and each row that does not name one of each and nothing more, or all where many do not, or, naming
 * none, are not sentences of one level below headings. The paragraphs that become rows are taken out of their sections.
 * @returns null where no section has such paragraphs
 */
export function outlineRows(
  sections: readonly PlanSection[],
  context: TableContext,
): OutlineRows | null {
  const read = readSections(sections, context);
  const named = read.filter(({ lines }) => lines.some(({ values }) => values.length > 0));
  const chosen = named.length > 0 ? named : read.filter(isContent);
  const outlines = chosen.flatMap(({ section, lines }): Outline[] => {
    const { roots } = buildOutline(lines);
    if (roots.length === 0) return [];
    return [{ section, roots, ...(named.length > 0 ? depthByValues(roots) : depthByWords(roots)) }];
  });
  const [first] = outlines;
  if (first === undefined) return null;
  const builder = new RowBuilder();
  const above = headingsAbove(
    outlines.map(({ section }) => section),
    sections,
  );
  for (const [at, outline] of outlines.entries()) {
    const kept = introductions(outline.roots, outline.depth);
    builder.add(outline, above[at] ?? []);
    takeOut(
      read.find((each) => each.section === outline.section)!,
      kept,
    );
  }
  builder.doubtHeadingsLeft(headingsLeft(sections, outlines));
  const omissions = chosen.flatMap(({ signs }) => signs);
  const heads = Object.fromEntries(
    besideColumns.flatMap((column) => {
      const value = named
        .flatMap(({ lines }) => lines.flatMap(({ values }) => values))
        .find((each) => each.column === column);
      return value === undefined ? [] : [[column, value.head] as const];
    }),
  );
  return {
    table: {
      columns: { heads, attributes: builder.attributes },
      dimensions: builder.dimensions,
      doubts: [aboutAll(outlines, builder.count), ...builder.doubts],
      omissions: [...omissions, ...builder.omissions],
    },
    section: first.section,
    isOnly: outlines.length === 1,
  };
}

function isContent({ section, lines }: ReadSection): boolean {
  return (
    sectionRole(section.heading) === 'content' &&
    lines.filter(({ label }) => label !== null).length >= 2
  );
}

/** Nodes so far below the roots, and those above that have nothing below them. */
function nodesAt(roots: readonly Node[], depth: number): Node[] {
  if (depth === 0) return [...roots];
  return roots.flatMap((node) =>
    node.children.length === 0 ? [node] : nodesAt(node.children, depth - 1),
  );
}

function allNodes(nodes: readonly Node[]): Node[] {
  return nodes.flatMap((node) => [node, ...allNodes(node.children)]);
}

function linesIn({ line, continuation, children }: Node): Line[] {
  return [line, ...continuation, ...children.flatMap(linesIn)];
}

/** Deeper outlines than this are no plan. */
const DEEPEST = 6;

/** The outermost level at which no entry names two deadlines or two units. */
function depthByValues(roots: readonly Node[]): Omit<Outline, 'section' | 'roots'> {
  const count = (node: Node, column: string) =>
    linesIn(node).flatMap(({ values }) => values.filter((each) => each.column === column)).length;
  // A heading without a number is no measure, though one alone stands below it.
  const isPlainHeading = ({ line, children }: Node) => line.label === null && children.length > 0;
  const isOne = (node: Node) =>
    !isPlainHeading(node) && besideColumns.every((column) => count(node, column) <= 1);
  let depth = 0;
  while (depth < DEEPEST && !nodesAt(roots, depth).every(isOne)) depth += 1;
  const entries = nodesAt(roots, depth);
  const inner = entries.filter(({ children }) => children.length > 0);
  if (inner.length > 0 && entries.every(isHeadingOfMeasures))
    return { depth: depth + 1, guess: null, isRegular: false };
  const isSingle = inner.length > 0 && inner.every(({ children }) => children.length === 1);
  // A heading with one measure below it, each time, and a measure with one item are the same to look at.
  return isSingle && depth === 0
    ? { depth: 1, guess: '看不準哪一層是標題、哪一層是作法', isRegular: false }
    : { depth, guess: null, isRegular: false };
}

/** Characters of the longest heading; longer ones, and sentences, are measures. */
const LONGEST_HEADING = 20;

/** Without deadlines and units: entries below headings, or below a second level of headings. */
function depthByWords(roots: readonly Node[]): Omit<Outline, 'section' | 'roots'> {
  const guess = '沒有寫期限與單位，依編號的層次分列';
  let depth = 0;
  while (depth < 2 && nodesAt(roots, depth).every(isHeading)) depth += 1;
  const isMixed = roots.some(isHeading);
  if (depth === 0 && isMixed) return { depth: 1, guess, isRegular: false };
  const isSure = isRegular(roots, depth);
  return { depth, guess: isSure ? null : guess, isRegular: isSure };
}

function isHeading({ line, children }: Node): boolean {
  return children.length > 0 && line.text.length <= LONGEST_HEADING && !/[。；，]/u.test(line.text);
}

/** A heading that says for all sentences below it whose they are and by when: `一、便民服務（主辦：服務科）`. */
function isHeadingOfMeasures(node: Node): boolean {
  return (
    isHeading(node) &&
    !/[：:]$/u.test(node.line.text) &&
    node.continuation.every(({ text }) => text === '') &&
    node.children.every((child) => /[。；]$/u.test(linesIn(child).at(-1)?.text ?? ''))
  );
}

/** Entries from which on an outline may be regular. */
const FEWEST_REGULAR = 3;

/**
 * True for an outline of several headings, with nothing but entries of one kind of number below them, each of them a
 * sentence and none a heading: no other level could hold the measures.
 */
function isRegular(roots: readonly Node[], depth: number): boolean {
  if (depth === 0 || roots.length < 2) return false;
  const above = Array.from({ length: depth }, (_, level) => nodesAt(roots, level)).flat();
  const entries = nodesAt(roots, depth);
  return (
    entries.length >= FEWEST_REGULAR &&
    above.every(isHeading) &&
    new Set(entries.map(({ line }) => line.style)).size === 1 &&
    entries.every((node) => /[。；]$/u.test(linesIn(node).at(-1)?.text ?? ''))
  );
}

/** True for an entry with nothing below it, in a single sentence where it has several lines. */
function isWhole({ line, continuation, children }: Node): boolean {
  const lines = [line, ...continuation];
  return children.length === 0 && lines.slice(0, -1).every(({ text }) => !/[。；：]$/u.test(text));
}

/** Takes out of a section what has become rows and headings. @param kept blocks that stay all the same */
function takeOut({ section, blocks }: ReadSection, kept: ReadonlySet<number>): void {
  section.content = section.content.filter(
    (block, at) => !blocks.has(at) || kept.has(at) || block.kind !== 'paragraph',
  );
}

function aboutAll(outlines: readonly Outline[], count: number): Doubt {
  const headings = outlines.map(({ section }) => `「${section.heading}」`).join('、');
  const sections = outlines.length > 1 ? `${outlines.length} 節` : '一節';
  return {
    place: outlines[0]?.section.place ?? null,
    found: `計畫沒有附表，作法由${headings}${sections}的編號段落分出，共 ${count} 列`,
    lookAt: '請逐列核對；不是作法的，移回 plan.md 的正文',
  };
}

/** What stands above a number: the heading of its section, where that counts, and other numbers. */
interface Above {
  section: readonly Heading[];
  above: readonly Node[];
}

/**
 * The headings of the sections that hold measures, with those of the sections around them, the outermost first: without
 * those that are above all measures. One section alone heads nothing.
 * @param all sections in their order, as the file marks their levels
 */
function headingsAbove(
  sections: readonly PlanSection[],
  all: readonly PlanSection[],
): readonly (readonly Heading[])[] {
  const paths = sections.map((section) => [...around(section, all), section]);
  const [first = []] = paths;
  const shared = first.findIndex((section, at) => paths.some((path) => path[at] !== section));
  const from = shared === -1 ? first.length : shared;
  return paths.map((path) =>
    path.slice(from).map(({ heading }) => ({ label: parseLabel(heading), text: heading })),
  );
}

/**
 * Headings of sections around the measures that have nothing below them any more but these: they may head them. A
 * section that its heading says to be one of the plan is none.
 */
function headingsLeft(
  all: readonly PlanSection[],
  outlines: readonly Outline[],
): readonly PlanSection[] {
  const own = outlines.map(({ section }) => all.indexOf(section));
  const paths = outlines.map(({ section }) => [...around(section, all), section]);
  return (
    all
      .slice(Math.max(0, Math.min(...own) - 1), Math.max(...own) + 1)
      .filter(({ heading, content }) => content.length === 0 && !isOfPlan(heading))
      // What is above all measures heads none.
      .filter((section) => !paths.every((path) => path.includes(section)))
  );
}

function isOfPlan(heading: string): boolean {
  return sectionRole(heading) !== null || parseLabel(heading)?.style === 'formal';
}

/** The sections in which one stands, by the levels that the file marks: the outermost first. */
function around(section: PlanSection, all: readonly PlanSection[]): PlanSection[] {
  const found: PlanSection[] = [];
  let { level = 0 } = section;
  for (const before of all.slice(0, all.indexOf(section)).toReversed()) {
    if (before.level === undefined || before.level >= level) continue;
    found.unshift(before);
    ({ level } = before);
  }
  return found;
}

class RowBuilder {
  readonly dimensions: DimensionGroup[] = [];
  readonly doubts: Doubt[] = [];
  /** What the measures name besides, in columns of their own. */
  readonly attributes: string[] = [];
  readonly omissions: Omission[] = [];
  count = 0;
  readonly #named = new Map<Node, Map<string, string>>();
  /** Numbers that name one deadline and one unit, and have nothing else below them, where nearly all do. */
  #sure: ReadonlySet<Node> = new Set();
  #isRegular = false;
  /** What at least half of the numbers of the outline name. */
  #usual: ('deadline' | 'unit')[] = [];

  /** @param section headings of its section, and of those around it, that head its measures */
  add({ roots, depth, guess, isRegular: isPlainly }: Outline, section: readonly Heading[]): void {
    const entries = nodesAt(roots, depth);
    this.#takeNamed(entries);
    this.#usual = (['deadline', 'unit'] as const).filter((column) => {
      const naming = entries.filter((node) =>
        linesIn(node).some(({ values }) => values.some((each) => each.column === column)),
      );
      return naming.length * 2 >= entries.length && naming.length > 0;
    });
    this.#isRegular = isPlainly;
    this.#sure = guess === null ? sureOnes(entries) : new Set();
    for (const node of roots) {
      this.#below(node, depth, { section, above: [] }, guess);
    }
    this.#doubtSwallowed(roots, entries);
  }

  /** Short words in a line of their own below a number may head what follows, and not belong to it. */
  #doubtSwallowed(roots: readonly Node[], entries: readonly Node[]): void {
    const words = allNodes(roots).flatMap((node) =>
      // What stands below a number that names something belongs to it.
      node.continuation.flatMap(({ block, text, values, name }, at) => {
        const before = node.continuation[at - 1] ?? node.line;
        const isApart = before.values.length > 0 || /[。；]$/u.test(before.text);
        const isHeading =
          block !== null && values.length === 0 && name === null && isPlainLine(text);
        return isHeading && text !== '' && (isApart || node.children.length > 0) ? [text] : [];
      }),
    );
    if (words.length === 0 || entries.some(namesMeasure)) return;
    for (const cell of this.#cells())
      for (const column of ['dimension', 'actions', 'text'])
        this.doubts.push({
          entry: cell.entries[0],
          column,
          place: cell.place,
          found: `編號段落之間有「${words
            .slice(0, 3)
            .map((each) => firstWords(each))
            .join('」、「')}」自成一行`,
          lookAt: '請核對是否其實是下面各列的標題',
        });
  }

  #cells(): MeasureCell[] {
    return this.dimensions.flatMap(({ aspects }) =>
      aspects.flatMap(({ actions }) => actions.flatMap((action) => action.cells)),
    );
  }

  /** Takes what most measures in lines of their own name alike (`預期效益：…`) out of these, as columns. */
  #takeNamed(entries: readonly Node[]): void {
    const forms = entries.filter(isForm);
    const counts = Map.groupBy(
      forms.flatMap(({ continuation }) => continuation.flatMap((line) => plainName(line) ?? [])),
      (name) => name,
    );
    const heads = [...counts].flatMap(([head, own]) =>
      own.length > 1 && own.length * 2 >= forms.length ? [head] : [],
    );
    for (const head of heads) if (!this.attributes.includes(head)) this.attributes.push(head);
    for (const form of forms) {
      const found = new Map<string, string>();
      const kept: Line[] = [];
      let open: string | null = null;
      for (const line of form.continuation) {
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
        }
        if (isNew) open = head;
        else if (line.isMeasure || line.name !== null || line.values.length > 0) open = null;
        if (!isNew && open !== null)
          found.set(open, joinWrapped([found.get(open) ?? '', line.text]));
        if (!isNew && open === null) kept.push(line);
      }
      form.continuation.splice(0, form.continuation.length, ...kept);
      this.#named.set(form, found);
    }
  }

  /** @param left headings that stand above no measure, though they may */
  doubtHeadingsLeft(left: readonly PlanSection[]): void {
    const used = new Set(
      this.dimensions.flatMap(({ heading, aspects }) => [
        heading?.text,
        ...aspects.flatMap(({ headings, actions }) => [
          ...(headings ?? []).map(({ text }) => text),
          ...actions.flatMap((action) => action.headings.map(({ text }) => text)),
        ]),
      ]),
    );
    const unused = left.filter(({ heading }) => !used.has(heading));
    const [first] = unused;
    if (first === undefined) return;
    for (const { entries, place } of this.#cells())
      for (const column of ['dimension', 'actions'])
        this.doubts.push({
          entry: entries[0],
          column,
          place,
          found: `標題「${unused.map(({ heading }) => firstWords(heading)).join('」、「')}」之下沒有文字，也不是任何一列的標題`,
          lookAt: '請核對是否為各項的實施要項或執行項目',
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
    this.count += 1;
    this.#inherit(cell, above);
    if (this.#sure.has(node) || (this.#isRegular && isWhole(node))) return;
    this.#doubtMissing(cell);
    this.doubts.push({
      entry,
      ...(guess === null ? { column: 'text' } : {}),
      place: node.line.place,
      found: guess === null ? '這一列由正文的編號段落分出' : `這一列由正文分出，${guess}`,
      lookAt: '請核對是否為一項作法，其下的細項是否屬於它',
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
      const values = above
        .flatMap(({ line, continuation }) => [line, ...continuation])
        .flatMap((line) => line.values.filter((each) => each.column === column));
      const value = values.at(-1);
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

/** Takes sentences of their own below headings out of these (`為便利民眾，辦理下列事項：`). @returns their blocks */
function introductions(nodes: readonly Node[], depth: number): Set<number> {
  const found = new Set<number>();
  if (depth === 0) return found;
  for (const node of nodes.filter(({ children }) => children.length > 0)) {
    const own = node.continuation.filter(
      ({ block, text, values }) =>
        block !== null && values.length === 0 && /[。；：:]$/u.test(text),
    );
    for (const { block } of own) found.add(block!);
    node.continuation = node.continuation.filter((line) => !own.includes(line));
    for (const block of introductions(node.children, depth - 1)) found.add(block);
  }
  return found;
}

function headingOf({ line, continuation }: Node): Heading {
  const text = joinWrapped([writtenOf(line), ...continuation.map(writtenOf)]);
  return { label: line.label, text };
}

/** A line with its number, without what it names. */
function writtenOf({ label, text }: Line): string {
  return label === null ? text : `${label.label}${text}`;
}

/** Whether what is said of a measure stands in lines of their own (`完成期限：…`), be it named itself or not. */
function isForm(node: Node): boolean {
  return (
    namesMeasure(node) ||
    node.continuation.some(({ text, values }) => text === '' && values.length > 0)
  );
}

/** True where a line below the number is named as the measure. */
function namesMeasure({ continuation }: Node): boolean {
  return continuation.some(({ isMeasure }) => isMeasure);
}

/** A number with the words of its heading, without what is named below it. */
function headOf({ line, continuation }: Node): Node {
  const first = continuation.findIndex(
    ({ isMeasure, name, values, text }) =>
      isMeasure || name !== null || (values.length > 0 && text === ''),
  );
  return { line, continuation: continuation.slice(0, first), children: [] };
}

/** True for a number with one deadline and one unit of its own, and nothing below that could be another's. */
function isPlain({ line, continuation, children }: Node): boolean {
  const values = [line, ...continuation].flatMap((each) => each.values);
  const count = (column: string) => values.filter((each) => each.column === column).length;
  return (
    children.length === 0 &&
    count('deadline') === 1 &&
    count('unit') === 1 &&
    continuation.every(({ text, isMeasure }) => text === '' || isMeasure)
  );
}

/** From this share of its numbers on, what nearly all of them are tells at which level the measures stand. */
const NEARLY_ALL = 0.8;

/** Of several numbers those that are plain, where nearly all are, and of one kind. */
function sureOnes(entries: readonly Node[]): ReadonlySet<Node> {
  const plain = Map.groupBy(entries.filter(isPlain), ({ line }) => line.style);
  const [usual = []] = [...plain.values()].toSorted((one, other) => other.length - one.length);
  const isTold = entries.length > 1 && usual.length >= entries.length * NEARLY_ALL;
  return new Set(isTold ? usual : []);
}

/** Text of the lines of a measure; an item of a list below it is a paragraph of its own. */
function textOf(lines: readonly Line[], first: Line): string {
  const items: string[][] = [[]];
  for (const line of lines) {
    if (line.isItem && line !== first) items.push([]);
    items.at(-1)!.push(line === first ? line.text : writtenOf(line));
  }
  return items
    .map((item) => paragraphsOf(item, isItem))
    .filter((item) => item !== '')
    .join('\n');
}

function cellOf(node: Node): MeasureCell {
  const { line } = node;
  const head = namesMeasure(node) ? linesIn(headOf(node)) : [];
  const own = linesIn(node).filter(
    (each) => !head.includes(each) && (each === line || writtenOf(each) !== ''),
  );
  const entry: Entry = {
    label: head.length > 0 ? null : line.label,
    text: textOf(own, line),
  };
  const valuesOf = (column: string) =>
    linesIn(node).flatMap(({ values }) =>
      values.filter((each) => each.column === column).map((each) => each.text),
    );
  return {
    entries: [entry],
    beside: {
      deadline: valuesOf('deadline'),
      unit: valuesOf('unit'),
      supporting_unit: valuesOf('supporting_unit'),
    },
    merged: {},
    attributes: new Map(),
    covering: new Map(),
    place: line.place,
    rows: [],
  };
}
