import type { ParsedPlan } from '../../../src/content/read/parsed-content.ts';
import type {
  DeadlineCell,
  MeasureNode,
  SharedCellNode,
} from '../../../src/content/schemas/measures.ts';
import { isSharedCell } from './content-reading.ts';

/** A slip that a transcriber may make, and which comparison has to see it. */
export interface Slip {
  name: string;
  seenIn: 'texts' | 'rows' | 'texts and rows';
  /** Makes the slip; throws where the plan has no place for it. */
  make: (plan: ParsedPlan) => void;
}

export const slips: readonly Slip[] = [
  {
    name: 'one character of a measure is another',
    seenIn: 'texts and rows',
    make: (plan) =>
      changeText(middleMeasure(plan), (text) => `${text.slice(0, -2)}圕${text.slice(-1)}`),
  },
  {
    name: 'one character of a measure is missing',
    seenIn: 'texts and rows',
    make: (plan) => changeText(middleMeasure(plan), (text) => text.slice(0, -2) + text.slice(-1)),
  },
  {
    name: 'a row is missing',
    seenIn: 'texts and rows',
    make: (plan) => {
      const { list, index } = leaves(plan).at(-1)!;
      list.splice(index, 1);
    },
  },
  {
    name: 'a row is there twice',
    seenIn: 'texts and rows',
    make: (plan) => {
      const { list, index } = leaves(plan)[0]!;
      list.splice(index, 0, structuredClone(list[index]!));
    },
  },
  {
    name: 'two rows are in each other’s place',
    seenIn: 'texts and rows',
    make: (plan) => {
      const { list } = leaves(plan).find((leaf) => leaf.list.length > 1)!;
      list.reverse();
    },
  },
  {
    name: 'two deadlines are in each other’s place',
    seenIn: 'texts and rows',
    make: (plan) =>
      swapNeighbours(
        cells(plan).map(({ deadlines }) => deadlines ?? []),
        printed,
      ),
  },
  {
    name: 'two units are in each other’s place',
    seenIn: 'texts and rows',
    make: (plan) =>
      swapNeighbours(
        cells(plan).map(({ units }) => units ?? []),
        String,
      ),
  },
  {
    name: 'a cell stands below the 執行項目 before its own',
    seenIn: 'rows',
    make: (plan) => {
      const [first, second] = aspects(plan).flatMap(({ actions }) => actions ?? []);
      first!.measures.push(second!.measures.shift()!);
    },
  },
  {
    name: 'a heading of the table has one character more',
    seenIn: 'texts and rows',
    make: (plan) => {
      aspects(plan).at(-1)!.heading += '性';
    },
  },
  {
    name: 'one character of the narrative is another',
    seenIn: 'texts',
    make: (plan) => {
      plan.body = { ...plan.body, markdown: plan.body.markdown.replace('依據', '依据') };
    },
  },
  {
    name: 'the narrative has a sentence that the source has not',
    seenIn: 'texts',
    make: (plan) => {
      plan.body = { ...plan.body, markdown: `${plan.body.markdown}\n本計畫另行公告。\n` };
    },
  },
  {
    name: 'the title has a word too few',
    seenIn: 'texts',
    make: (plan) => {
      plan.metadata = { ...plan.metadata, title: plan.metadata.title.replace('提升', '') };
    },
  },
];

type Entries = (MeasureNode | SharedCellNode)[];
type Cells = { deadlines?: DeadlineCell[] | undefined; units?: string[] | undefined };

function aspects(plan: ParsedPlan) {
  return (plan.table.dimensions ?? []).flatMap(({ aspects: below }) => below ?? []);
}

/** Lists of entries, from the top of the table to its end, shared cells and children included. */
function lists(plan: ParsedPlan): Entries[] {
  const below = (list: Entries): Entries[] => [
    list,
    ...list.flatMap((entry): Entries[] => {
      const inner = isSharedCell(entry) ? entry.measures : entry.children;
      return inner ? below(inner) : [];
    }),
  ];
  return aspects(plan).flatMap(({ actions }) =>
    (actions ?? []).flatMap((action) => below(action.measures)),
  );
}

/** Measures with nothing below them, each with the list that it stands in. */
function leaves(plan: ParsedPlan): { list: Entries; index: number; measure: MeasureNode }[] {
  return lists(plan).flatMap((list) =>
    list.flatMap((entry, index) =>
      isSharedCell(entry) || entry.children ? [] : [{ list, index, measure: entry }],
    ),
  );
}

function middleMeasure(plan: ParsedPlan): MeasureNode {
  const found = leaves(plan);
  return found[Math.floor(found.length / 2)]!.measure;
}

function changeText(measure: MeasureNode, change: (text: string) => string): void {
  measure.text = change(measure.text!);
}

/** Everything that has cells of its own. */
function cells(plan: ParsedPlan): Cells[] {
  return [...lists(plan).flat(), ...(plan.table.innovations?.proposals ?? [])];
}

/** Swaps the first two entries, one after the other in the table, that are not equal. */
function swapNeighbours<Entry>(columns: Entry[][], print: (entry: Entry) => string): void {
  const places = columns.flatMap((list) => list.map((_, index) => ({ list, index })));
  for (const [index, place] of places.entries()) {
    const next = places[index + 1];
    if (!next) continue;
    const here = place.list[place.index]!;
    const there = next.list[next.index]!;
    if (print(here) === print(there)) continue;
    place.list[place.index] = there;
    next.list[next.index] = here;
    return;
  }
  throw new Error('all entries are equal');
}

function printed(deadline: DeadlineCell): string {
  return typeof deadline === 'string' ? deadline : deadline.text;
}
