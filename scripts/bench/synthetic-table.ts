import type { CrosswalkRule } from '../../src/content/schemas/vocabularies.ts';
import type { Dice } from './dice.ts';
import type { TextChain } from './text-chain.ts';

/** What synthetic plans are made of. */
export interface TableParts {
  chain: TextChain;
  /** Headings are taken from it, so that rows fall into comparable dimensions. */
  crosswalk: readonly CrosswalkRule[];
  /** Names of the institution's units. */
  units: readonly string[];
}

/** A row; what plans seldom have is added by name. */
export interface SyntheticMeasure {
  id: string;
  label: string;
  text: string;
  [more: string]: unknown;
}

/** `measures.yaml` of a plan. */
export interface SyntheticTable {
  columns: Readonly<Record<string, unknown>>;
  dimensions: {
    heading: string;
    aspects: {
      heading: string;
      actions: { headings: string[]; measures: SyntheticMeasure[] }[];
    }[];
  }[];
}

const NUMERALS = ['一', '二', '三', '四'] as const;

/**
 * The table of a plan that nobody made, as `measures.yaml` has it: three levels of headings, and
 * some 110 rows, each with a deadline and a unit, some with several and some with a note.
 * @param planId ids of rows begin with it
 */
export function syntheticTable(
  planId: string,
  rocYear: number,
  { chain, crosswalk, units }: TableParts,
  dice: Dice,
): SyntheticTable {
  const byLevel = Map.groupBy(
    crosswalk.filter((rule) => rule.plans === undefined),
    ({ level }) => level,
  );
  const heading = (level: CrosswalkRule['level']) =>
    dice.pick(byLevel.get(level)?.map((rule) => rule.heading) ?? ['其他']);
  let rows = 0;
  const measure = (label: string) => {
    rows += 1;
    return {
      id: `${planId}-${String(rows).padStart(3, '0')}`,
      label,
      text: chain.write(dice),
      deadlines: oneOrMore(dice, () => deadlineText(rocYear, dice)),
      units: oneOrMore(dice, () => dice.pick(units)),
      ...(dice.chance(10) ? { notes: [chain.write(dice)] } : {}),
    };
  };
  return {
    columns: {
      dimension: '實施要項',
      action: '執行項目',
      measure: '推動作法',
      deadline: '完成期限',
      unit: '承辦單位',
    },
    dimensions: several(dice, 3, 4, (d) => {
      let actions = 0;
      return {
        heading: `${NUMERALS[d]}、${heading('dimension')}`,
        aspects: several(dice, 1, 3, (a) => ({
          heading: `(${NUMERALS[a]}) ${heading('aspect')}`,
          actions: several(dice, 1, 3, () => {
            actions += 1;
            const number = actions;
            return {
              headings: [`${number}. ${heading('action')}`],
              measures: several(dice, 2, 14, (m) => measure(`${number}.${m + 1}`)),
            };
          }),
        })),
      };
    }),
  };
}

function several<T>(dice: Dice, least: number, most: number, make: (index: number) => T): T[] {
  return Array.from({ length: dice.between(least, most) }, (_, index) => make(index));
}

/** One text, in a fifth of the cases up to three different ones. */
function oneOrMore(dice: Dice, make: () => string): string[] {
  return [...new Set(several(dice, 1, dice.chance(20) ? 3 : 1, make))];
}

/** A 完成期限 of the kinds that plans have, most often a month. */
function deadlineText(rocYear: number, dice: Dice): string {
  const month = dice.between(1, 12);
  return dice.pick([
    `${rocYear}年${month}月`,
    `${rocYear}年${month}月`,
    `${rocYear}年12月`,
    `${rocYear}年12月`,
    `${rocYear}年${month}月${dice.between(1, 28)}日`,
    `${rocYear}年1月至12月`,
    '每月',
    '每季',
    '隨時',
    '3日內',
  ]);
}
