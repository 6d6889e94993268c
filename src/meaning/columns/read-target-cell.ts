import type { Comparator } from '../../content/schemas/measures.ts';
import { parseLabel } from '../numbers/parse-label.ts';
import { figuresIn, plainPromise, type Figure } from '../targets/numbers-in.ts';
import { hasMinus } from '../targets/sign-before.ts';
import { bareInside, boundOf } from '../targets/target-bound.ts';
import { cellLines } from './cell-lines.ts';

/** A promise in figures that a line of a target cell makes. */
export interface PromisedFigure {
  /** The line, as printed. */
  quote: string;
  /** Words of the line that say what is promised, in half width; null where it has but the figure. */
  indicator: string | null;
  /** What the words beside the figure say; null where they say nothing. */
  comparator: Comparator | null;
  value: number;
  /** Upper end of `10-15位`. */
  valueMax: number | null;
  /** What stands behind the figure; null where nothing does. */
  unit: string | null;
  /** With what a growth or decrease is compared, e.g. `114年度`; null where the line does not say. */
  comparedWith: string | null;
}

/** What a target cell says: its promises, and the lines whose figure cannot be told. */
export interface TargetCellReading {
  promises: readonly PromisedFigure[];
  unclear: readonly string[];
}

/** Behind a figure: what one of it is. */
const UNIT = new RegExp(
  String.raw`^(%|‰|﹪|(?!以[上下內]|之內|為限|左右|[至到])[\p{Script=Han}A-Za-z]{1,6}?)` +
    String.raw`(?=以[上下內]|之內|${bareInside}|為限|左右|[（(，,、。；;:：)）/／]|[至到~～-]|\d|$)`,
  'u',
);

/** Behind a figure in place of a unit: how far it reaches. */
const NO_UNIT = /^[含餘多整]/u;

const PER_CENT = /^(?:[%﹪]|個?百分[點比])/u;

/** Between the two ends of a range. */
const RANGE = /^(?:%|[\p{Script=Han}]{0,3})[-~～至到—]$/u;

/** A figure that counts nothing: part of a date, a number in a name. */
const PART_OF_DATE = /^(?:年度?|月份?|季)/u;
const DAY_OF_MONTH = /月$/u;

/** What is left of the words before a figure when those that compare it are taken off. */
const COMPARING =
  /(?:(?:須|應|需|可|得|能)?(?:達成?|至少|最少|不低於|不少於|高於|大於|超過|至多|最多|不超過|不高於|不多於|低於|少於|小於|增加|成長|提升|提高|上升|減少|降低|縮短|下降|[為至到在逾近約≥≧>≤≦<=:：])+(?:百分之)?|百分之)$/u;

/** A year or part of one, as a promise names it. */
const TIME = String.raw`(?:\d{2,4}|前一|上一|每一?|[去本全當前上該各])年度?(?:底|終|[上下]半年|同期)?|每[月季]`;

/** Words before a figure that say when, how or that something is done, and not what is counted. */
const NO_INDICATOR = new RegExp(
  `^(?:[較比於]|${TIME}|年度|平均|累計|合計|總計|共計?|完成|辦理|舉辦|服務|提供|執行|達成?|預計)+$`,
  'u',
);

const COMPARISON = new RegExp(`[較比](?:${TIME})(?:相比)?$`, 'u');

const COMPARED = new RegExp(`[較比](${TIME})(?:相比)?[^,，。、；;]*$`, 'u');

const GROWING = /(?:增加|成長|提升|提高|上升|增長)(?:百分之)?$/u;
const SHRINKING = /(?:減少|降低|縮短|下降|縮減)(?:百分之)?$/u;

/**
 * Reads a cell of a target column: each line promises one figure (`85%`, `達85%以上`, `10-15場`,
 * `1.完成委託25%`), or none (`完成建置`). A line with figures of which none is plainly the promised
 * one is unclear, and not guessed; so is one whose figure is below nought or counts something else
 * than its column.
 * @param unit of all figures of the column; null where it stands behind each
 */
export function readTargetCell(text: string, unit: string | null): TargetCellReading {
  const promises: PromisedFigure[] = [];
  const unclear: string[] = [];
  for (const line of cellLines(text)) {
    const reading = readLine(line, unit);
    if (reading === 'unclear') unclear.push(line);
    else if (reading !== null) promises.push(reading);
  }
  return { promises, unclear };
}

function readLine(line: string, unit: string | null): PromisedFigure | 'unclear' | null {
  const words = withoutLabel(line);
  const all = figuresIn(words).filter(
    ({ before, after }) =>
      isUnit(after, unit) || (!PART_OF_DATE.test(after) && !DAY_OF_MONTH.test(before)),
  );
  if (all.length === 0) return null;
  const inUnit = unit === null ? [] : all.filter(({ after }) => isUnit(after, unit));
  const candidates = inUnit.length > 0 ? inUnit : withoutWords(all);
  const range = rangeOf(candidates, all);
  const figure = range?.[0] ?? (candidates.length === 1 ? candidates[0]! : null);
  if (figure === null || hasMinus(figure) || isBehindFigure(figure)) return 'unclear';
  const last = range?.[1] ?? figure;
  if (unit !== null && isOtherUnit(last.after, unit)) return 'unclear';
  const found = unit ?? UNIT.exec(last.after)?.[1] ?? (/百分之$/u.test(figure.before) ? '%' : null);
  if (found === null) return 'unclear';
  const indicator = figure.before
    .replace(COMPARING, '')
    .replace(COMPARISON, '')
    .replace(/[(（「：:，,、]+$/u, '');
  const comparator = range ? 'between' : comparatorBeside(figure, words, found);
  const isChange = comparator === 'increase-by' || comparator === 'decrease-by';
  return {
    quote: line,
    indicator: indicator.length > 1 && !NO_INDICATOR.test(indicator) ? indicator : null,
    comparator,
    value: figure.value,
    valueMax: range ? last.value : null,
    unit: found,
    comparedWith: isChange ? (COMPARED.exec(figure.before)?.[1] ?? null) : null,
  };
}

/** Beside figures in digits, a numeral in Chinese counts only where the same unit stands behind it. */
function withoutWords(figures: readonly Figure[]): readonly Figure[] {
  const units = figures.flatMap(({ isSpelled, after }) => {
    const unit = isSpelled ? undefined : UNIT.exec(after)?.[1];
    return unit === undefined ? [] : [unit];
  });
  if (figures.every(({ isSpelled }) => isSpelled)) return figures;
  return figures.filter(
    ({ isSpelled, after }) => !isSpelled || units.some((unit) => after.startsWith(unit)),
  );
}

/** A line without its number; `1.85%` has none, `1. 85%` has. */
function withoutLabel(line: string): string {
  const { label, rest } = parseLabel(line) ?? { label: '', rest: '' };
  const isApart = /^\s/u.test(line.slice(label.length)) || !/^[.\d%％]/u.test(rest);
  return figuresIn(rest).length > 0 && isApart ? rest : line;
}

/** `100 200人` may be one figure or two. */
function isBehindFigure({ before }: Figure): boolean {
  return /\d $/u.test(before);
}

function isUnit(after: string, unit: string | null): boolean {
  return unit !== null && after.startsWith(plainPromise(unit));
}

/** Whether what stands behind a figure says that it counts something else; `人` may be short for `人次`. */
function isOtherUnit(after: string, unit: string): boolean {
  const [found, own] = [UNIT.exec(after)?.[1], plainPromise(unit)];
  if (found === undefined || NO_UNIT.test(found)) return false;
  const isSame = found.startsWith(own) || own.startsWith(found);
  return !isSame && !(PER_CENT.test(found) && PER_CENT.test(own));
}

/** The ends of `10-15場`, where these are all figures of the line. */
function rangeOf(candidates: readonly Figure[], all: readonly Figure[]): [Figure, Figure] | null {
  if (all.length !== 2) return null;
  const [first, second] = all as [Figure, Figure];
  if (!candidates.includes(second) || second.value <= first.value) return null;
  const between = second.before.slice(first.before.length).replace(/^[\d.,]+[百千萬億]?/u, '');
  return RANGE.test(between) ? [first, second] : null;
}

function comparatorBeside(figure: Figure, words: string, unit: string): Comparator | null {
  if (GROWING.test(figure.before)) return 'increase-by';
  if (SHRINKING.test(figure.before)) return 'decrease-by';
  const asTarget = {
    quote: words,
    indicator: '',
    comparator: 'exactly',
    value: figure.value,
    unit,
  } as const;
  return boundOf(asTarget)?.direction ?? null;
}
