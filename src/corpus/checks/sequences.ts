import type { Heading, List, RootContent } from 'mdast';
import { toString } from 'mdast-util-to-string';
import { treeOf } from '../../content/markdown/body-tree.ts';
import { listItems, splitSections } from '../../content/markdown/split-sections.ts';
import type { Finding, YamlPath } from '../../content/problems/problem.ts';
import type { MeasureNode, MeasuresFile } from '../../content/schemas/measures.ts';
import { isSharedCell, tablesOf, type PlacedTable } from '../../content/table/walk-table.ts';
import { headingName } from '../../meaning/crosswalk/dimension-map.ts';
import { checkSequence, type SequenceBreak } from '../../meaning/numbers/check-sequence.ts';
import { styleRules, usualStyles } from '../../meaning/numbers/label-styles.ts';
import { compareLabels, parseLabel, type Label } from '../../meaning/numbers/parse-label.ts';
import { sequenceWords } from '../../meaning/numbers/sequence-words.ts';
import type { Check } from './check.ts';
import {
  following,
  isSame,
  lostHeadings,
  sunkenSections,
  textStyles,
  wrongMarks,
  type LostHeading,
  type Sections,
} from './misplaced-headings.ts';

/**
 * Sections, 實施要項, 執行項目 and rows are numbered in order, and none of them stands there twice, unless
 * a note tells that the source has it so. Numbers may begin anew below each heading or go on.
 */
export const checkSequences: Check = {
  *table({ measuresFile: file, table }) {
    const retired = (table.retired ?? []).map(({ id }) => id);
    const levels = new Map<string, Label>();
    const told = new Set<string>();
    for (const group of numberedGroups(table)) {
      // Of a heading whose own number is wrong the rows below say nothing.
      const isMisled = told.has(String(group.parentPath));
      const { parent, ...rest } = group;
      const read = isMisled || parent === undefined ? rest : { ...rest, parent };
      for (const { item, message } of faultsOf(read, levels, retired)) {
        told.add(String(item.path));
        yield problem(file, { path: item.path ?? [] }, message, '請在該項加上 notes');
      }
    }
  },

  *planText({ planFile, planId, metadata, body }, { planTexts }) {
    const plan = planTexts.find(planId);
    // Most sections of a plan that was taken off the site are gone.
    if (plan.is === 'known' && plan.value.metadata.retired !== undefined) return;
    const levels = new Map<string, Label>();
    const hasWithheld = metadata.withheld.some(({ section }) => section !== undefined);
    const root = treeOf(body);
    const { sections: written } = splitSections(root);
    const marks = wrongMarks(root, metadata.title);
    for (const { line, message, fix } of marks.told) {
      yield {
        file: planFile,
        at: { line: body.firstLine + line - 1, column: 1 },
        severity: 'warning',
        ruleId: 'narrative/heading-level',
        message,
        fix,
      };
    }
    const sections = written.map((each) => ({ ...each, level: marks.levelOf(each) }));
    const sunken = new Map(
      [...sunkenSections(sections)]
        .filter(({ section }) => !isExplained(section.heading, metadata.notes))
        .map((each) => [each.section.line, each]),
    );
    for (const { section, above } of sunken.values()) {
      yield {
        file: planFile,
        at: { line: body.firstLine + section.line - 1, column: 1 },
        severity: 'warning',
        ruleId: 'narrative/heading-level',
        message: `「${section.heading}」比「${above.heading}」低一層，編號卻接在它之後`,
        fix: `與它同一層的，請改成「## ${section.heading}」；原文就是如此時，請在 plan.md 的 notes 說明編號`,
      };
    }
    const raised = sections.map((each) => (sunken.has(each.line) ? { ...each, level: 1 } : each));
    // Of a heading that is named in the front matter and is none, that is told.
    const named = new Set(Object.values(metadata.sections));
    const lost = lostHeadings(raised).filter(({ line }) => !isExplained(line, metadata.notes));
    for (const { line, at, above } of lost) {
      if (named.has(line)) continue;
      yield {
        file: planFile,
        at: { line: body.firstLine + at - 1, column: 1 },
        severity: 'warning',
        ruleId: 'narrative/heading-lost',
        message: `「${line}」的編號接在「${above}」之後，卻不是標題`,
        fix: `若是標題，請寫成「## ${line}」，上下各空一行；原文就是內文時，可以附理由保留`,
      };
    }
    for (const group of sectionGroups(raised, metadata.notes, lost)) {
      for (const { item, message, isGap } of faultsOf(group, levels, [])) {
        if (group.level === 'none' && sunken.has(item.line ?? 0)) continue;
        // The number that is missing may be that of a section that is not published.
        if (isGap && hasWithheld) continue;
        const at = { line: body.firstLine + (item.line ?? 1) - 1, column: 1 };
        yield problem(planFile, at, message, '請在 plan.md 的 notes');
      }
    }
  },
};

/** Something with a number, as printed, among its siblings. */
interface Item {
  label: Label | null;
  /** Name without the number, to tell what stands there twice; null for rows. */
  name: string | null;
  /** Place in a table, or line of a text. */
  path?: YamlPath;
  line?: number;
  notes: readonly string[];
  /** Identifier of a row. */
  id?: string;
}

/** Siblings, and what is said of them together. */
interface Group {
  /** Groups of one level may go on counting from one to the next. */
  level: string;
  items: readonly Item[];
  notes: readonly string[];
  /** Number of the heading that they stand under, where each has it before its own: `2` of `2.1`. */
  parent?: number;
  /** Place of that heading. */
  parentPath?: YamlPath;
  /** Whether the first number may be any: of a list that the text refers to. */
  beginsAnywhere?: boolean;
}

interface Fault {
  item: Item;
  message: string;
  isGap: boolean;
}

/** Styles of a row's own number, which stands alone: `3` too. */
const rowStyles = { styles: styleRules.map(({ style }) => style) };

/** A note on numbers. */
const ABOUT_NUMBERS = /編號|序號|號次|項次|缺號|跳號|漏號|次序|順序|重複|標號/u;

function* faultsOf(
  { level, items, notes, parent, beginsAnywhere = false }: Group,
  levels: Map<string, Label>,
  retired: readonly string[],
): Generator<Fault> {
  const labels = labelsOf(items);
  const breaks = breaksIn(labels, levels.get(level) ?? null, parent);
  const last = labels.findLast((label) => label !== null);
  if (last) levels.set(level, last);
  const told = new Set<number>();
  for (const found of breaks) {
    if (beginsAnywhere && labels.slice(0, found.index).every((label) => label === null)) continue;
    const [item, previous] = [items[found.index]!, items[found.index - 1]];
    told.add(found.index);
    const isGap = found.problem === 'missing';
    if (isExplained(found.label, [...item.notes, ...(previous?.notes ?? []), ...notes])) continue;
    if (isGap && isBetween(retired, previous?.id, item.id)) continue;
    yield { item, message: sequenceWords(found), isGap };
  }
  const first = items[0];
  const own = first?.label?.ordinal ?? [];
  if (first && parent !== undefined && own.length === 2 && own[0] !== parent && !told.has(0)) {
    const { label } = first.label!;
    if (!isExplained(label, [...first.notes, ...notes])) {
      const message = `編號「${label}」在第 ${parent} 項之下（依序應為 ${parent}.${own[1]}）`;
      yield { item: first, message, isGap: false };
    }
  }
  yield* sameNames(items, told, notes);
}

function* sameNames(
  items: readonly Item[],
  told: ReadonlySet<number>,
  notes: readonly string[],
): Generator<Fault> {
  const seen = new Set<string>();
  for (const [index, item] of items.entries()) {
    const { name } = item;
    if (name === null || name === '') continue;
    const isTwice = seen.has(name);
    seen.add(name);
    if (!isTwice || told.has(index) || isExplained(name, [...item.notes, ...notes])) continue;
    yield { item, message: `標題「${name}」在同一層重複`, isGap: false };
  }
}

/** Numbers of siblings. A sign that begins a text by chance (`E. coli`) has none of its style beside it. */
function labelsOf(items: readonly Item[]): (Label | null)[] {
  const labels = items.map(({ label }) => label);
  const isUsual = ({ style }: Label) => usualStyles.includes(style);
  const hasLike = ({ style }: Label) => labels.filter((other) => other?.style === style).length > 1;
  return items.map(({ label, name }) =>
    label === null || name === null || isUsual(label) || hasLike(label) ? label : null,
  );
}

/**
 * Breaks of a group by itself, or as it goes on from the group before it.
 * @param parent number of the heading that the group stands under, where it has one
 */
function breaksIn(
  labels: readonly (Label | null)[],
  before: Label | null,
  parent: number | undefined,
): SequenceBreak[] {
  const first = labels.find((label) => label !== null);
  const goesOn =
    before !== null &&
    first !== undefined &&
    before.ordinal.length === first.ordinal.length &&
    compareLabels({ ordinal: following(before.ordinal) }, first) === 0;
  const breaks = goesOn
    ? checkSequence([before, ...labels])
        .filter(({ index }) => index > 0)
        .map((found) => ({ ...found, index: found.index - 1 }))
    : checkSequence(labels);
  return breaks.filter((found, position) => {
    const next = following(found.expected.slice(0, -1));
    // `1.2`, `2.1`: the heading of a part stands in no column of its own.
    const isNextPart =
      parent === undefined && found.found.length > 1 && isSame(found.found, [...next, 1]);
    return !isNextPart && !isSameSlip(breaks[position - 1], found);
  });
}

/** `1`, `3`, `3` and `1.1`, `1.10`, `1.2`: one number is wrong, not the one behind it as well. */
function isSameSlip(earlier: SequenceBreak | undefined, found: SequenceBreak): boolean {
  if (earlier === undefined || earlier.index !== found.index - 1) return false;
  const isReturn =
    earlier.problem === 'missing' &&
    found.problem === 'backwards' &&
    isSame(earlier.expected, found.found);
  return isReturn || isSame(following(earlier.expected), found.found);
}

/** A note that quotes the number explains it; one that only says where it stands (`柒、管考：…`) does not. */
function isExplained(label: string, notes: readonly string[]): boolean {
  return notes.some(
    (note) =>
      ABOUT_NUMBERS.test(note) || note.includes(`「${label}`) || note.includes(`『${label}`),
  );
}

/** Whether a row that was removed had its id between those of two rows. */
function isBetween(retired: readonly string[], before: string | undefined, id = ''): boolean {
  const [, stem = '', number = ''] = /^(.*?)(\d+)$/.exec(id) ?? [];
  const from = before?.startsWith(stem) === true ? Number(before.slice(stem.length)) : 0;
  return retired.some((each) => {
    const own = each.startsWith(stem) ? Number(each.slice(stem.length)) : NaN;
    return own > from && own < Number(number);
  });
}

function* numberedGroups(file: MeasuresFile): Generator<Group> {
  for (const placed of tablesOf(file)) yield* groupsOfTable(placed);
}

function* groupsOfTable({ table, path: place }: PlacedTable): Generator<Group> {
  const tops = (table.dimensions ?? []).map((node, index) => ({
    node,
    path: [...place, 'dimensions', index],
  }));
  const innovations = table.innovations
    ? [{ node: table.innovations, path: [...place, 'innovations'] }]
    : [];
  yield* groupsBelow(table, place);
  yield {
    level: 'dimensions',
    items: [...tops, ...innovations].flatMap(({ node, path }) =>
      headings([node.heading], [...path, 'heading'], node.notes),
    ),
    notes: table.notes ?? [],
  };
  for (const { node, path } of tops) {
    const aspects = (node.aspects ?? []).map((aspect, index) => ({
      node: aspect,
      path: [...path, 'aspects', index],
    }));
    yield {
      level: 'aspects',
      items: aspects.flatMap((aspect) =>
        headings(aspect.node.heading.split('\n'), [...aspect.path, 'heading'], aspect.node.notes),
      ),
      notes: node.notes ?? [],
    };
    for (const { node: below, path: place } of [{ node, path }, ...aspects]) {
      yield* groupsBelow(below, place);
    }
  }
  yield {
    level: 'proposals',
    items: (table.innovations?.proposals ?? []).map(({ id, label, notes }, index) =>
      row({ id, label, notes }, [...place, 'innovations', 'proposals', index]),
    ),
    notes: table.innovations?.notes ?? [],
  };
}

type Below = Pick<
  NonNullable<MeasuresFile['dimensions']>[number],
  'actions' | 'measures' | 'notes'
>;

function* groupsBelow(
  { actions = [], measures, notes = [] }: Below,
  path: YamlPath,
): Generator<Group> {
  yield {
    level: 'actions',
    items: actions.flatMap((action, index) =>
      action.headings.flatMap((heading, position) =>
        headings([heading], [...path, 'actions', index, 'headings', position], action.notes),
      ),
    ),
    notes,
  };
  if (measures) yield* rowGroups(rowsIn(measures, [...path, 'measures']), notes);
  for (const [index, action] of actions.entries()) {
    const rows = rowsIn(action.measures, [...path, 'actions', index, 'measures']);
    const [own, ...others] = action.headings.map((heading) => parseLabel(heading));
    const parent = others.length === 0 && own?.ordinal.length === 1 ? own : null;
    const isDecimal = parent?.style.startsWith('decimal') === true;
    yield* rowGroups(
      rows,
      [...notes, ...(action.notes ?? [])],
      isDecimal ? parent?.ordinal[0] : undefined,
      { parentPath: [...path, 'actions', index, 'headings', 0] },
    );
  }
}

interface Row {
  node: MeasureNode;
  path: YamlPath;
  /** Of the cell that rows share. */
  notes: readonly string[];
}

function rowsIn(entries: NonNullable<Below['measures']>, path: YamlPath): Row[] {
  return entries.flatMap((entry, index) => {
    const here = [...path, index];
    if (!isSharedCell(entry)) return [{ node: entry, path: here, notes: [] }];
    return entry.measures.map((node, inner) => ({
      node,
      path: [...here, 'measures', inner],
      notes: entry.notes ?? [],
    }));
  });
}

function* rowGroups(
  rows: readonly Row[],
  notes: readonly string[],
  parent?: number,
  { depth = 0, parentPath = [] }: { depth?: number; parentPath?: YamlPath } = {},
): Generator<Group> {
  yield {
    level: `rows ${depth}`,
    items: rows.map(({ node, path, notes: shared }) =>
      row({ ...node, notes: [...(node.notes ?? []), ...shared] }, path),
    ),
    notes,
    ...(parent === undefined ? {} : { parent, parentPath }),
  };
  for (const { node, path } of rows) {
    const children = rowsIn(node.children ?? [], [...path, 'children']);
    if (children.length > 0)
      yield* rowGroups(children, node.notes ?? [], undefined, { depth: depth + 1 });
  }
}

function row(
  {
    id,
    label,
    notes,
  }: { id: string; label?: string | undefined; notes?: readonly string[] | undefined },
  path: YamlPath,
): Item {
  return {
    id,
    // Of curly quotation marks around a number is told elsewhere.
    label: label === undefined ? null : parseLabel(label.replace(/^[“”]|[“”]$/g, ''), rowStyles),
    name: null,
    path: [...path, ...(label === undefined ? [] : ['label'])],
    notes: notes ?? [],
  };
}

function headings(lines: readonly string[], path: YamlPath, notes: readonly string[] = []): Item[] {
  return lines.map((line) => ({
    label: parseLabel(line, textStyles),
    name: headingName(line),
    path,
    notes,
  }));
}

/** Sections, and below each the headings of every further depth and the items of every list. */
function* sectionGroups(
  sections: Sections,
  notes: readonly string[],
  lost: readonly LostHeading[],
): Generator<Group> {
  const tops = sections.filter(({ level }) => level === 1);
  const items = [
    ...tops.map(({ heading, line }) => textHeading(heading, line)),
    ...lost.map(({ line, at }) => textHeading(line, at)),
  ];
  yield {
    level: 'sections',
    items: items.sort((one, other) => (one.line ?? 0) - (other.line ?? 0)),
    notes,
  };
  for (const { whole } of tops) {
    for (const items of headingGroups(whole)) yield { level: 'none', items, notes };
    for (const list of listsIn(whole)) {
      const items = itemsOf(list);
      const style = items.find(({ label }) => label !== null)?.label?.style;
      // A list may go on behind a paragraph.
      if (style !== undefined) yield { level: `list ${style}`, items, notes, beginsAnywhere: true };
    }
  }
}

/** Headings that stand beside each other below one heading. */
function headingGroups(nodes: readonly RootContent[]): Item[][] {
  const groups: Item[][] = [];
  const open = new Map<number, Item[]>();
  for (const node of nodes) {
    if (node.type !== 'heading') continue;
    for (const depth of open.keys()) if (depth > node.depth) open.delete(depth);
    const group = open.get(node.depth) ?? [];
    if (group.length === 0) groups.push(group);
    open.set(node.depth, group);
    group.push(textHeading(toString(node), lineOf(node)));
  }
  return groups;
}

function listsIn(nodes: readonly RootContent[]): List[] {
  return nodes.flatMap((node) => [
    ...(node.type === 'list' ? [node] : []),
    ...('children' in node ? listsIn(node.children) : []),
  ]);
}

/** Items of a list; the same words may stand there twice. */
function itemsOf(list: List): Item[] {
  return listItems([list]).map(({ text, line }) => ({ ...textHeading(text, line), name: '' }));
}

function textHeading(heading: string, line: number): Item {
  return { label: parseLabel(heading, textStyles), name: headingName(heading), line, notes: [] };
}

function lineOf({ position }: Heading): number {
  return position?.start.line ?? 1;
}

function problem(file: string, at: Finding['at'], message: string, where: string): Finding {
  return {
    file,
    at,
    severity: 'warning',
    ruleId: 'label/sequence',
    message,
    fix: `請核對是否漏列、重複或抄錯；原文就是如此時，${where} 說明編號`,
  };
}
