import { inline, isPartOfTable, textOf, type Element } from './elements.ts';
import type { Declarations } from './style-sheet.ts';

/** Pixels from which on what stands beside a page is meant to be seen by nobody. */
const FAR_OFF = 999;

/** Characters that stand in the first line of a text that begins so far off. */
const FIRST_LINE = 60;

/** Whether an element takes its place, but lies outside the page, shows nothing of what it holds, or is clear. */
export function isUnseenBox(element: Element, declared: Declarations): boolean {
  const style = (name: string) => (declared.get(name) ?? '').replace(/!important$/u, '').trim();
  return (
    isClear(style) ||
    isClipped(style) ||
    isScaledAway(style) ||
    isFarOff(style) ||
    (isBlock(element, style) && (isCollapsed(element, style) || beginsFarOff(element, style)))
  );
}

type Style = (name: string) => string;

/** What is faded in begins clear, and is seen in the end. */
function isClear(style: Style): boolean {
  if (!/^0*(?:\.0+)?%?$/u.test(style('opacity') || '1')) return false;
  const moves = ['transition', 'transition-property', 'animation', 'animation-name'].map(style);
  return moves.every((move) => move === '' || move === 'none');
}

/** Whether an element has a size of its own, as those within a line have not. */
function isBlock({ tagName }: Element, style: Style): boolean {
  return (
    !inline.has(tagName) ||
    /block|flex|grid/u.test(style('display')) ||
    isPlaced(style) ||
    /left|right/u.test(style('float'))
  );
}

function isPlaced(style: Style): boolean {
  return /^(?:absolute|fixed)$/u.test(style('position'));
}

/** Whether nothing is left of its height or width; cells of tables are as large as what they hold. */
function isCollapsed(element: Element, style: Style): boolean {
  if ((['table', 'row', 'cell'] as const).some((part) => isPartOfTable(element, part)))
    return false;
  if (/^t(?:head|body|foot)$/u.test(element.tagName)) return false;
  if (!/hidden|clip/u.test(['overflow', 'overflow-x', 'overflow-y'].map(style).join(' ')))
    return false;
  const isNone = (name: string, most = 0) => (pixelsOf(style(name)) ?? Infinity) <= most;
  // Within paddings there is room for what is placed there, as films are.
  const padded = ['padding', 'padding-top', 'padding-bottom'].some((name) =>
    /[1-9]/u.test(style(name)),
  );
  const isLow =
    (isNone('height') || isNone('max-height')) && !padded && !/[1-9]/u.test(style('min-height'));
  const grows = /[1-9]/u.test(style('flex') + style('flex-grow') + style('min-width'));
  const isNarrow = (isNone('width') || isNone('max-width')) && !grows;
  const isDot = isNone('width', 1) && (isNone('height', 1) || isNone('max-height', 1)) && !padded;
  return isLow || isNarrow || isDot;
}

function isClipped(style: Style): boolean {
  const [, rect] = /^rect\((.*)\)$/u.exec(style('clip')) ?? [];
  if (rect !== undefined && isPlaced(style)) {
    const [top = null, right = null, bottom = null, left = null] = rect
      .split(/[\s,]+/u)
      .map(pixelsOf);
    const isShut = (from: number | null, to: number | null) =>
      from !== null && to !== null && to - from <= 1;
    if (isShut(top, bottom) || isShut(left, right)) return true;
  }
  const [, shape, sizes = ''] =
    /^(inset|circle|ellipse|polygon)\((.*)\)$/u.exec(style('clip-path')) ?? [];
  if (shape === undefined) return false;
  if (shape === 'polygon')
    return new Set(sizes.split(/,/u).map((point) => point.replace(/px|%/gu, '').trim())).size === 1;
  if (shape !== 'inset') return pixelsOf(sizes.split(/\s/u)[0] ?? '') === 0;
  const [top = '', right = top, bottom = top, left = right] = (
    sizes.split(/\s+round\b/u)[0] ?? ''
  ).split(/\s+/u);
  const isWhole = (...sides: string[]) =>
    sides.every((side) => side.endsWith('%') || Number(side) === 0) &&
    sides.reduce((sum, side) => sum + Number.parseFloat(side), 0) >= 100;
  return isWhole(top, bottom) || isWhole(left, right);
}

function isScaledAway(style: Style): boolean {
  const transform = style('transform');
  const isMoved = [...transform.matchAll(/translate(?:x|y|3d)?\(([^()]*)\)/gu)].some(
    ([, by = '']) => by.split(',').some((part) => (pixelsOf(part) ?? 0) <= -FAR_OFF),
  );
  return isMoved || /scale(?:x|y|3d)?\(\s*0*(?:\.0+)?\s*[,)]/u.test(transform);
}

function isFarOff(style: Style): boolean {
  const names = ['left', 'top', 'right', 'bottom'];
  const isAway = (name: string) => (pixelsOf(style(name)) ?? 0) <= -FAR_OFF;
  if (/^(?:absolute|fixed|relative)$/u.test(style('position')) && names.some(isAway)) return true;
  return isAway('margin-left');
}

/** Only the first line begins so: what is longer is seen in the next. */
function beginsFarOff(element: Element, style: Style): boolean {
  return (
    (pixelsOf(style('text-indent')) ?? 0) <= -FAR_OFF && textOf(element).trim().length <= FIRST_LINE
  );
}

/** Pixels in a unit of length, as far as they can be known without the page. */
const units: Readonly<Record<string, number>> = {
  '': 1,
  px: 1,
  pt: 4 / 3,
  em: 16,
  rem: 16,
  cm: 37.8,
  mm: 3.78,
  in: 96,
};

/** A length in pixels; nothing of anything is nothing; null for any other that only the page tells. */
function pixelsOf(length: string): number | null {
  const [, number = '', unit = ''] = /^\s*(-?(?:\d+\.?\d*|\.\d+))([a-z%]*)\s*$/u.exec(length) ?? [];
  if (number === '') return null;
  const pixels = Number(number) * (units[unit] ?? Number.NaN);
  return Number(number) === 0 ? 0 : Number.isNaN(pixels) ? null : pixels;
}
