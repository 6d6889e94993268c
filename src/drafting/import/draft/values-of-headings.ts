import { isTime } from '../columns/column-facts.ts';
import type { Heading } from '../cells/split-headings.ts';
import { looksLikeUnits } from '../cells/unit-names.ts';
import type { Doubt } from '../model/doubt.ts';
import type { MeasureCell, RecognisedTable } from '../model/recognised-table.ts';
import type { TableContext } from '../model/table-context.ts';

/** What headings may say of the measures below them. */
interface Kind {
  name: 'unit' | 'deadline';
  column: 'units' | 'deadlines';
  /** What the column is called where nothing names it, and of what cells are full. */
  head: string;
  word: string;
  /** Words before and behind the value. */
  before: RegExp;
  behind: RegExp;
  isValue: (text: string, context: TableContext) => boolean;
}

const kinds: readonly Kind[] = [
  {
    name: 'unit',
    column: 'units',
    head: '承辦單位',
    word: '單位',
    before:
      /^(?:由|(?:主辦|承辦|主責|主政|權責|負責|辦理|執行|業務)(?:單位|機關|科室|組室)?\s*[：:]?)\s*/u,
    behind: /\s*(?:主辦|承辦|主責|主政|負責|辦理)$/u,
    isValue: (text, { register }) => looksLikeUnits(text, register) === 'known',
  },
  {
    name: 'deadline',
    column: 'deadlines',
    head: '完成期限',
    word: '期限',
    before:
      /^(?:預[定計])?(?:完成|辦理|執行|實施)?(?:期限|時間|期程|日期)?\s*[：:]?\s*(?=[\d一二三四每全經隨持])/u,
    behind: /\s*(?:完成|辦理|辦竣|實施)$/u,
    isValue: isTime,
  },
];

/**
 * Where no measure of a plan has a unit, and all headings of one level are names of units that the institution declares (`服務科` above
 * the measures of 服務科) or end with some (`策略一：便民（主辦：服務科）`), these are the units of the measures below them, each with a
 * mark: they may as well be words of the heading alone. The same holds for deadlines (`策略二（113年9月底前完成）`). Headings stay whole.
 */
export function takeValuesOfHeadings(
  tables: readonly RecognisedTable[],
  context: TableContext,
): void {
  for (const kind of kinds) takeValues(tables, kind, context);
}

function takeValues(tables: readonly RecognisedTable[], kind: Kind, context: TableContext): void {
  const below = tables.flatMap(cellsBelowHeadings);
  if (below.length === 0) return;
  const { name, column, word, head } = kind;
  const hasOne = ({ cell: { beside } }: CellBelow) =>
    beside[name].length > 0 || (name === 'unit' && beside.supporting_unit.length > 0);
  if (tables.some(({ columns }) => hasColumn(columns, name)) || below.some(hasOne)) return;
  const level = levels.find((each) =>
    below.every(({ headings }) => {
      const heading = headings[each];
      return heading !== undefined && valueIn(heading, kind, context) !== null;
    }),
  );
  if (level === undefined) return;
  for (const { cell, headings, doubts } of below) {
    const value = valueIn(headings[level]!, kind, context)!;
    cell.beside[name].push(value);
    for (const entry of cell.entries)
      doubts.push({
        entry,
        column,
        words: value,
        place: cell.place,
        found: `「${value}」寫在標題，也是${word}，各項列為${head}`,
        lookAt: `請核對是否為這幾項的${head}`,
      });
  }
  for (const { columns } of tables) columns.heads[name] = head;
}

function hasColumn({ heads, attributes }: RecognisedTable['columns'], name: Kind['name']): boolean {
  // From when and until when is a deadline as well.
  const isSpanned =
    name === 'deadline' &&
    attributes.some((each) => typeof each === 'object' && each.role === 'start');
  return heads[name] !== undefined || isSpanned;
}

const levels = ['dimension', 'aspect', 'action'] as const;
type Level = (typeof levels)[number];

/** A cell of measures and the headings above it. */
interface CellBelow {
  cell: MeasureCell;
  headings: Readonly<Partial<Record<Level, Heading>>>;
  doubts: Doubt[];
}

function cellsBelowHeadings({ dimensions, doubts }: RecognisedTable): CellBelow[] {
  return dimensions.flatMap(({ heading, aspects }) =>
    aspects.flatMap(({ headings: ofAspect, actions }) =>
      actions.flatMap(({ headings: ofAction, cells }) =>
        cells.map((cell) => ({
          cell,
          headings: {
            ...(heading === null ? {} : { dimension: heading }),
            ...(ofAspect?.[0] === undefined ? {} : { aspect: ofAspect[0] }),
            ...(ofAction[0] === undefined ? {} : { action: ofAction[0] }),
          },
          doubts,
        })),
      ),
    ),
  );
}

/** What stands in brackets at the end of a heading. */
const IN_BRACKETS = /[（(【〔[]([^（）()【】〔〕[\]]{2,40})[）)】〕\]]$/u;

/** `…主辦：秘書室`, `…承辦單位：秘書室` at its end. */
const BEHIND_NAME =
  /(?:(?:主辦|承辦|主責|主政|權責|負責)(?:單位)?|期限|時間)\s*[：:]\s*([^：:。]{2,40})$/u;

/** The value that a heading is, without its number, or ends with; null without one. */
function valueIn({ label, text }: Heading, kind: Kind, context: TableContext): string | null {
  const whole = text.slice(label?.label.length ?? 0).trim();
  const found = [whole, IN_BRACKETS.exec(whole)?.[1], BEHIND_NAME.exec(whole)?.[1]].flatMap(
    (part) => {
      const value = part?.trim().replace(kind.before, '').replace(kind.behind, '').trim() ?? '';
      return value !== '' && kind.isValue(value, context) ? [value] : [];
    },
  );
  return found[0] ?? null;
}
