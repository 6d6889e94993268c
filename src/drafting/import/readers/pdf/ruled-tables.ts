import type { Budget } from '../../limits/budget.ts';
import { MOST_BORDERS } from '../../limits/limits.ts';
import type { Rule } from './page-content.ts';

/** A cell between rules; rows and columns count from 0 within its table. */
export interface RuledCell {
  row: number;
  column: number;
  rowSpan: number;
  columnSpan: number;
  left: number;
  right: number;
  top: number;
  bottom: number;
}

export interface RuledTable {
  left: number;
  right: number;
  top: number;
  bottom: number;
  cells: RuledCell[];
  rows: number;
  columns: number;
}

/** Rules so near to one another, in points, are one border (double lines, lines beside bars). */
const NEAR = 3;

/** Rows and columns less than this apart, in points, hold no text: they come from tables that meet. */
const NARROWEST = 7;

/**
 * Tables that the rules of a page draw, from top to bottom. A frame around one cell is none.
 * @param place of the page, for messages
 * @returns null where there are so many lines that they are a picture
 * @throws {LimitRefusal} when the tables have too many cells
 */
export function ruledTables(
  rules: readonly Rule[],
  budget: Budget,
  place: string,
): RuledTable[] | null {
  const borders = [
    ...mergeRules(rules.filter(({ direction }) => direction === 'horizontal')),
    ...mergeRules(rules.filter(({ direction }) => direction === 'vertical')),
  ].filter(({ from, to }) => to - from > NEAR * 2);
  if (borders.length > MOST_BORDERS) return null;
  return connected(borders)
    .map((group) => tableOf(group, budget, place))
    .filter((table) => table !== null)
    .sort((one, other) => one.top - other.top);
}

/** Rules on one line that touch become one. */
function mergeRules(rules: readonly Rule[]): Rule[] {
  const merged: Rule[] = [];
  for (const group of groupNear(rules, ({ at }) => at)) {
    const at = group.reduce((sum, rule) => sum + rule.at, 0) / group.length;
    let last: Rule | undefined;
    for (const { direction, from, to } of [...group].sort((one, other) => one.from - other.from)) {
      if (last !== undefined && from <= last.to + NEAR) last.to = Math.max(last.to, to);
      else merged.push((last = { direction, at, from, to }));
    }
  }
  return merged;
}

/** Things whose value lies near that of the one before, in order of value. */
function groupNear<T>(things: readonly T[], valueOf: (thing: T) => number, near = NEAR): T[][] {
  const groups: T[][] = [];
  let last = Number.NEGATIVE_INFINITY;
  for (const thing of [...things].sort((one, other) => valueOf(one) - valueOf(other))) {
    const value = valueOf(thing);
    if (value - last <= near) groups.at(-1)?.push(thing);
    else groups.push([thing]);
    last = value;
  }
  return groups;
}

/** Borders that meet, directly or by way of others. */
function connected(borders: readonly Rule[]): Rule[][] {
  const left = new Set(borders);
  const groups: Rule[][] = [];
  for (const start of borders) {
    if (!left.delete(start)) continue;
    const group = [start];
    for (const border of group) {
      for (const other of left) {
        if (!meet(border, other)) continue;
        left.delete(other);
        group.push(other);
      }
    }
    groups.push(group);
  }
  return groups;
}

function meet(one: Rule, other: Rule): boolean {
  if (one.direction === other.direction) return false;
  return covers(one, other.at, other.at) && covers(other, one.at, one.at);
}

function covers({ from, to }: Rule, start: number, end: number, near = NEAR): boolean {
  return from <= start + near && to >= end - near;
}

/**
 * Lines down that are none of a table, though they touch it: the line between two columns of text above it, which goes on
 * in none of its own.
 */
function isBesideText(rule: Rule, borders: readonly Rule[]): boolean {
  const levels = borders.filter(({ direction }) => direction === 'horizontal').map(({ at }) => at);
  if (rule.direction === 'horizontal' || levels.length < 2) return false;
  const isOutside =
    rule.to <= Math.min(...levels) + NEAR || rule.from >= Math.max(...levels) - NEAR;
  const goesOn = borders.some(
    (other) =>
      other !== rule && other.direction === 'vertical' && Math.abs(other.at - rule.at) <= NARROWEST,
  );
  return isOutside && !goesOn;
}

function tableOf(group: readonly Rule[], budget: Budget, place: string): RuledTable | null {
  const borders = group.filter((rule) => !isBesideText(rule, group));
  const horizontal = borders.filter(({ direction }) => direction === 'horizontal');
  const vertical = borders.filter(({ direction }) => direction === 'vertical');
  const ys = positions(horizontal, vertical);
  const xs = positions(vertical, horizontal);
  const [left, right, top, bottom] = [xs[0], xs.at(-1), ys[0], ys.at(-1)];
  if (left === undefined || right === undefined || top === undefined || bottom === undefined)
    return null;
  const [rows, columns] = [ys.length - 1, xs.length - 1];
  if (rows * columns < 2) return null;

  budget.allow('columns', columns, place);
  budget.spend('cells', rows * columns, place);
  const nearLines = (lines: readonly Rule[], edges: readonly number[]) =>
    edges.map((edge) => lines.filter(({ at }) => Math.abs(at - edge) <= NARROWEST));
  const [upright, level] = [nearLines(vertical, xs), nearLines(horizontal, ys)];
  const isBorder = (lines: readonly Rule[] | undefined, from = 0, to = 0) =>
    lines?.some((line) => covers(line, from, to, NARROWEST)) === true;
  const cells: RuledCell[] = [];
  const taken = new Set<number>();
  for (let row = 0; row < rows; row += 1) {
    for (let column = 0; column < columns; column += 1) {
      if (taken.has(row * columns + column)) continue;
      const edge = (edges: readonly number[], index: number) => edges[index] ?? 0;
      let columnSpan = 1;
      while (
        column + columnSpan < columns &&
        !taken.has(row * columns + column + columnSpan) &&
        !isBorder(upright[column + columnSpan], ys[row], ys[row + 1])
      ) {
        columnSpan += 1;
      }
      let rowSpan = 1;
      while (row + rowSpan < rows && !isBorderAnywhere(row + rowSpan, column, columnSpan)) {
        rowSpan += 1;
      }
      for (let down = row; down < row + rowSpan; down += 1) {
        for (let across = column; across < column + columnSpan; across += 1) {
          taken.add(down * columns + across);
        }
      }
      cells.push({
        ...{ row, column, rowSpan, columnSpan },
        left: edge(xs, column),
        right: edge(xs, column + columnSpan),
        top: edge(ys, row),
        bottom: edge(ys, row + rowSpan),
      });
    }
  }
  return { left, right, top, bottom, cells, rows, columns };

  function isBorderAnywhere(row: number, column: number, span: number): boolean {
    for (let across = column; across < column + span; across += 1) {
      if (isBorder(level[row], xs[across], xs[across + 1])) return true;
    }
    return false;
  }
}

/** Where borders stand, and where those across end: tables are often drawn without their outer sides. */
function positions(borders: readonly Rule[], across: readonly Rule[]): number[] {
  const ends = across.flatMap(({ from, to }) => [from, to]);
  const all = [...borders.map(({ at }) => at), Math.min(...ends), Math.max(...ends)];
  return groupNear(
    all.filter((each) => Number.isFinite(each)),
    (each) => each,
    NARROWEST,
  ).map((group) => group[0] ?? 0);
}
